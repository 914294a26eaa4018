import { describe, expect, it } from "vitest";
import type { WordQuery } from "../../src/ports/archive.ts";
import type { Reach } from "../../src/ports/source-store.ts";
import type { Store } from "../../src/ports/store.ts";
import { readInto } from "../support/sources/read-into.ts";

const EVERYONE: Reach = { conversation: null, isWide: false };
const T1: Reach = {
  conversation: { platform: "slack", tenant: "T1", channel: "C1" },
  isWide: true,
};

/**
 * A store of the version before, with an archive in it: two people called Ann Lee, words that two
 * outlets printed and two sources brought, an article with an earlier wording, what a manager said of
 * names, and watches with what they found.
 */
export function peopledStoreContract(name: string, open: () => Promise<Store>): void {
  const found = async (store: Store, words: WordQuery, isHeadline?: true) =>
    (
      await store.archive.articles(EVERYONE, { words, limit: 9, ...(isHeadline && { isHeadline }) })
    ).map(({ id }) => id);

  describe(`${name} store: one of the version before, with people in it`, () => {
    it("still has each of them, what they do and how often they are quoted", async () => {
      const { archive } = await open();
      const people = await archive.people(EVERYONE, { starts: ["lee"], limit: 9 });
      expect(
        people.map(({ name, field, ownWords, articles }) => [name, field, ownWords, articles]),
      ).toEqual([
        ["Ann Lee", "politics", 1, 2],
        ["Ann Lee", "sport", 1, 1],
        ["Ann Lee", null, 0, 1],
      ]);
      expect((await archive.people(EVERYONE, { starts: ["carter"], limit: 9 })).length).toBe(0);
      expect((await archive.people(T1, { starts: ["carter"], limit: 9 })).length).toBeGreaterThan(
        0,
      );
    });

    it("still watches, with what was found and what is to be looked at", async () => {
      const { watches } = await open();
      const [conversation] = [T1.conversation];
      if (!conversation) throw new Error("T1 is a channel");
      expect(await watches.list(conversation)).toMatchObject([
        {
          expression: '"night ferries"',
          quietHours: { from: "22:00", to: "07:00" },
          timezone: "Europe/Paris",
          pings: [{ kind: "role", id: "S1" }],
          state: "active",
        },
        { expression: "speaker:carter", pings: [], state: "paused", reason: "by ada" },
      ]);
      expect(await watches.waiting(9)).toMatchObject([{ articleId: "again" }]);
      expect(await watches.told("ferry")).toEqual([]);
      const [unwatched, ...others] = await watches.unwatched(9);
      expect([unwatched?.id, others]).toEqual(["private", []]);
    });

    it("still has what a manager said of names", async () => {
      const { rulings } = await open();
      expect((await rulings.list("slack:T1")).map(({ kind, one }) => [kind, one])).toEqual([
        ["merge", "Bob Carter"],
        ["split", "Ann Lee (politics)"],
      ]);
      await rulings.undo("slack:T1");
      expect(await rulings.list("slack:T1")).toHaveLength(1);
    });

    it("still finds words, phrases and headlines", async () => {
      const store = await open();
      expect(await found(store, { kind: "word", stem: "striker" })).toEqual(["goal"]);
      expect(await found(store, { kind: "word", stem: "whis", isStart: true })).toEqual(["goal"]);
      expect(await found(store, { kind: "phrase", stems: ["night", "buse"] })).toEqual(["budget"]);
      expect(await found(store, { kind: "phrase", stems: ["buse", "night"] })).toEqual([]);
      expect(await found(store, { kind: "phrase", stems: ["late", "goal"] }, true)).toEqual([
        "goal",
      ]);
      expect(await found(store, { kind: "phrase", stems: ["june", "the"] })).toEqual([]);
      expect(await found(store, { kind: "word", stem: "whistle" }, true)).toEqual([]);
      const hits = await store.archive.quotations(T1, {
        words: { kind: "phrase", stems: ["may", "read"] },
        limit: 9,
      });
      expect(hits.map(({ article }) => article.id)).toEqual(["private"]);
    });

    it("goes on reading and forgetting", async () => {
      const store = await open();
      const [first] = await store.archive.articles(EVERYONE, { limit: 1 });
      expect(first?.id).toBe("budget");
      await readInto(store, {
        sourceId: "1",
        id: "new",
        url: "https://quay.example/new",
        publishedOn: "2026-02-25",
        copySearch: null,
        text: "“The night buses will be back,” said Ann Lee, the harbor minister.",
      });
      expect(await found(store, { kind: "phrase", stems: ["night", "buse"] })).toEqual([
        "new",
        "budget",
      ]);
      await store.archive.drop([{ sourceId: "1", id: "budget" }]);
      expect(await found(store, { kind: "phrase", stems: ["night", "buse"] })).toEqual(["new"]);
    });
  });
}
