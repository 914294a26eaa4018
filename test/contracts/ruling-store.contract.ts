import { describe, expect, it } from "vitest";
import type { PersonRuling } from "../../src/domain/speaker.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const RULING: PersonRuling = {
  kind: "merge",
  one: "Bibi",
  other: "Núñez “Ñ”",
  decidedBy: "ada",
  decidedAt: new Date("2026-03-02T12:00:00.123Z"),
};

export function rulingStoreContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: what was said of names`, () => {
    it("is given back in its order, also after a restart", async () => {
      const store = await open();
      const second: PersonRuling = { ...RULING, kind: "split", one: "Ann", other: "Ann Lee" };
      expect(await store.rulings.list("slack:T1")).toEqual([]);
      await store.rulings.add("slack:T1", RULING);
      await store.rulings.add("slack:T1", second);
      expect(await (await reopen(store)).rulings.list("slack:T1")).toEqual([RULING, second]);
    });

    it("is each workspace's own", async () => {
      const { rulings } = await open();
      await rulings.add("slack:T1", RULING);
      expect(await rulings.list("slack:T2")).toEqual([]);
      expect(await rulings.undo("slack:T2")).toBeNull();
      expect(await rulings.list("slack:T1")).toHaveLength(1);
      await rulings.add("discord:G1", RULING);
      expect((await rulings.all()).map(({ workspace }) => workspace)).toEqual([
        "discord:G1",
        "slack:T1",
      ]);
    });

    it("is one thing of the same two names, and is taken back from the latest on", async () => {
      const { rulings } = await open();
      const other: PersonRuling = { ...RULING, one: "Ann", other: "Ann Lee" };
      const changed: PersonRuling = {
        ...RULING,
        kind: "split",
        one: RULING.other,
        other: RULING.one,
      };
      await rulings.add("a", RULING);
      await rulings.add("a", other);
      await rulings.add("a", changed);
      expect(await rulings.list("a")).toEqual([other, changed]);
      expect(await rulings.undo("a")).toEqual(changed);
      expect(await rulings.undo("a")).toEqual(other);
      expect(await rulings.undo("a")).toBeNull();
    });
  });
}
