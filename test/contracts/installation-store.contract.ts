import { describe, expect, it } from "vitest";
import type { Installation } from "../../src/ports/installation-store.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const installation = (tenant: string, sealed = `sealed for ${tenant}`): Installation => ({
  platform: "slack",
  tenant,
  sealed,
  installedAt: new Date("2026-03-02T12:00:00Z"),
});
const slack = (tenant: string) => ({ platform: "slack", tenant }) as const;

export function installationStoreContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: installations`, () => {
    it("keeps the latest of each place, also over a restart", async () => {
      const store = await open();
      await store.installations.save(installation("T1", "an earlier one"));
      await store.installations.save(installation("T1"));
      await store.installations.save(installation("T2"));
      const { installations } = await reopen(store);
      expect(await installations.find(slack("T1"))).toEqual(installation("T1"));
      expect(await installations.find(slack("T2"))).toEqual(installation("T2"));
      expect(await installations.find(slack("T3"))).toBeNull();
      expect(await installations.find({ platform: "discord", tenant: "T1" })).toBeNull();
    });

    it("gives a workspace its organisation's where it has none of its own", async () => {
      const { installations } = await open();
      await installations.link(slack("T1"), "E1");
      expect(await installations.find(slack("T1"))).toBeNull();
      await installations.save(installation("E1"));
      expect(await installations.find(slack("T1"))).toEqual(installation("E1"));
      await installations.save(installation("T1"));
      expect(await installations.find(slack("T1"))).toEqual(installation("T1"));
      await installations.remove(slack("T1"));
      expect(await installations.find(slack("T1"))).toEqual(installation("E1"));
    });

    it("forgets one, and tells which places are without one then", async () => {
      const { installations } = await open();
      for (const tenant of ["E1", "T1", "T9"]) await installations.save(installation(tenant));
      for (const tenant of ["T1", "T2", "T3"]) await installations.link(slack(tenant), "E1");
      expect(await installations.remove(slack("E1"))).toEqual(["E1", "T2", "T3"]);
      for (const tenant of ["E1", "T2", "T3"])
        expect(await installations.find(slack(tenant))).toBeNull();
      for (const tenant of ["T1", "T9"])
        expect(await installations.find(slack(tenant))).toEqual(installation(tenant));
      expect(await installations.remove(slack("T9"))).toEqual(["T9"]);
      await installations.remove(slack("T1"));
      expect(await installations.findAny("slack")).toBeNull();
    });
  });
}
