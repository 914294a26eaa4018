import { describe, expect, it } from "vitest";
import type { ChannelFilter } from "../../src/domain/channel-filter.ts";
import { OTHER_ROOM, ROOM, SLACK } from "../support/digests/digests.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const FILTER: ChannelFilter = {
  conversation: ROOM,
  expression: '(harbour OR “naïve”) NOT source:"The Blare"',
  setBy: "ada",
  setAt: new Date("2026-03-02T12:00:00.123Z"),
};

export function filterStoreContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: filters`, () => {
    it("gives back what was set, also after a restart", async () => {
      const store = await open();
      expect(await store.filters.find(ROOM)).toBeNull();
      await store.filters.set(FILTER);
      expect(await (await reopen(store)).filters.find(ROOM)).toEqual(FILTER);
    });

    it("has one for each conversation, the last that was set", async () => {
      const { filters } = await open();
      await filters.set(FILTER);
      await filters.set({ ...FILTER, conversation: SLACK, expression: "trams" });
      await filters.set({ ...FILTER, expression: "ferries", setBy: "bo" });
      expect(await filters.find(ROOM)).toMatchObject({ expression: "ferries", setBy: "bo" });
      expect(await filters.find(SLACK)).toMatchObject({ expression: "trams" });
      expect(await filters.find(OTHER_ROOM)).toBeNull();
    });

    it("clears one and no other", async () => {
      const { filters } = await open();
      await filters.set(FILTER);
      await filters.set({ ...FILTER, conversation: SLACK });
      expect(await filters.clear(ROOM)).toBe(true);
      expect(await filters.clear(ROOM)).toBe(false);
      expect(await filters.find(ROOM)).toBeNull();
      expect(await filters.find(SLACK)).not.toBeNull();
    });
  });
}
