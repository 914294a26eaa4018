import { describe, expect, it } from "vitest";
import { joinPeople } from "../../src/briefing/asking/people/join-people.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { QuotationQuery, WordQuery } from "../../src/ports/archive.ts";
import type { Reach } from "../../src/ports/source-store.ts";
import type { Store } from "../../src/ports/store.ts";
import { ROOM, SLACK } from "../support/digests/digests.ts";
import { readInto, readingOf, readOften } from "../support/sources/read-into.ts";
import { articleFound, newSource } from "../support/sources/sources.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const HERE: Reach = { conversation: ROOM, isWide: true };
const LATER = new Date("2026-03-02T13:00:00Z");
const FERRY =
  "“The ferry fares will rise in June,” said Ann Lee, the harbor minister. Lee said that the boats are old.";
const BUDGET =
  "Bo Kim, a councillor, spoke on Monday. “Ann Lee has forgotten the night buses,” Kim said.";

const word = (stem: string): WordQuery => ({ kind: "word", stem });
const and = (...parts: readonly WordQuery[]): WordQuery => ({ kind: "and", parts });
const not = (part: WordQuery): WordQuery => ({ kind: "not", part });

export function archiveContract(name: string, { open, reopen }: StoreUnderTest): void {
  const withSource = async (conversation: Conversation = ROOM) => {
    const store = await open();
    await store.sources.add(newSource({ conversation }));
    return store;
  };

  describe(`${name} store: the archive`, () => {
    it("gives each quotation as it was read, also after a restart", async () => {
      const store = await withSource();
      await readInto(store, { text: FERRY });
      const [hit] = await said(await reopen(store), { words: word("fare") });
      expect(hit?.quotation).toMatchObject({
        text: "The ferry fares will rise in June,",
        speaker: "Ann Lee",
        type: "direct",
      });
      expect(hit?.article.text.slice(hit.quotation.start, hit.quotation.end)).toBe(
        hit?.quotation.text,
      );
      expect(hit?.article).toMatchObject({ id: "a1", title: "Title", siteName: "The Example" });
    });

    it("says of an article that its outlet has removed it, for as long as it is gone", async () => {
      const store = await withSource();
      await readInto(store, { text: FERRY });
      const key = { sourceId: "1", id: "a1" };
      const removedAt = async () =>
        (await said(store, { words: word("fare") }))[0]?.article.removedAt;
      const look = (isGone: boolean) => store.sources.recordLook(key, { isGone, at: LATER });
      expect(await removedAt()).toBeUndefined();
      for (const _ of [1, 2]) await look(true);
      expect(await removedAt()).toEqual(LATER);
      await look(false);
      expect(await removedAt()).toBeUndefined();
    });

    it("has nothing for whoever reaches no source", async () => {
      const store = await open();
      const asked = { words: word("fare"), limit: 5 };
      expect(await store.archive.quotations(HERE, asked)).toEqual([]);
      expect(await store.archive.articles(HERE, asked)).toEqual([]);
      expect(await store.archive.people(HERE, { starts: ["lee"], limit: 5 })).toEqual([]);
    });

    it("finds what has all words, a phrase, a beginning, one of several, and not another", async () => {
      const store = await withSource();
      await readInto(store, { id: "a1", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: BUDGET });
      const finds = async (words: WordQuery) =>
        (await said(store, { words })).map(({ article }) => article.id);

      expect(await finds(and(word("night"), word("buse")))).toEqual(["a2"]);
      expect(await finds(and(word("night"), word("ferry")))).toEqual([]);
      expect(await finds({ kind: "phrase", stems: ["night", "buse"] })).toEqual(["a2"]);
      expect(await finds({ kind: "phrase", stems: ["buse", "night"] })).toEqual([]);
      expect(await finds({ kind: "word", stem: "nigh", isStart: true })).toEqual(["a2"]);
      expect(await finds({ kind: "or", parts: [word("night"), word("june")] })).toEqual([
        "a2",
        "a1",
      ]);
      expect(await finds(and(word("the"), not(word("night"))))).toEqual(["a1", "a1"]);
      expect(await finds(not(word("the")))).toEqual([]);
    });

    it("finds whole articles by their words, their headline and their people", async () => {
      const store = await withSource();
      await readInto(store, { title: "Boats again", text: FERRY });
      const [lee] = await people(store, "lee");
      const found = (wanted: object) => store.archive.articles(HERE, { limit: 5, ...wanted });
      expect(await found({ words: word("boat") })).toHaveLength(1);
      expect(await found({ words: word("minister"), isHeadline: true })).toEqual([]);
      expect(await found({ words: word("boat"), isHeadline: true })).toHaveLength(1);
      expect(await found({ people: [lee?.id ?? ""] })).toHaveLength(1);
      expect(await found({ people: [] })).toEqual([]);
      expect(await found({ offset: 1 })).toEqual([]);
      expect(await store.archive.article(HERE, "a1")).toMatchObject({ title: "Boats again" });
      expect(await store.archive.article(HERE, "a2")).toBeNull();
    });

    it("tells what somebody said from what they are reported to have said and what others said of them", async () => {
      const store = await withSource();
      await readInto(store, { id: "a1", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: BUDGET });
      // One article has no role of hers, which is an entry of its own.
      const [lee] = joinPeople(await people(store, "lee"));
      expect(lee).toMatchObject({ ownWords: 1, reported: 1, articles: 2, role: "harbor minister" });
      const of = async (standing: "own words" | "reported" | "named") =>
        (await said(store, { people: lee?.ids ?? [], standing })).map(({ quotation }) =>
          quotation.text.slice(0, 9),
        );
      expect(await of("own words")).toEqual(["The ferry"]);
      expect(await of("reported")).toEqual(["that the "]);
      expect(await of("named")).toEqual(["Ann Lee h"]);
    });

    it("gives the newest first and keeps to the days and the outlet asked for", async () => {
      const store = await withSource();
      for (const [id, publishedOn] of [
        ["old", "2025-12-31"],
        ["new", "2026-03-02"],
        ["between", "2026-01-01"],
        ["undated", null],
      ] as const) {
        await readInto(store, { id, publishedOn, url: `https://${id}.example/1`, text: FERRY });
      }
      const found = async (wanted: Partial<QuotationQuery>) =>
        (await said(store, { words: word("fare"), ...wanted })).map(({ article }) => article.id);
      expect(await found({})).toEqual(["new", "between", "old", "undated"]);
      expect(await found({ limit: 2 })).toEqual(["new", "between"]);
      expect(await found({ since: "2026-01-01" })).toEqual(["new", "between"]);
      expect(await found({ until: "2025-12-31", since: "2025-12-31" })).toEqual(["old"]);
      expect(await found({ outlet: "oldexample" })).toEqual(["old"]);
      expect(await found({ outlet: "old" })).toEqual(["old"]);
      expect(await store.archive.extent(HERE, {})).toEqual({
        articles: 4,
        from: "2025-12-31",
        to: "2026-03-02",
      });
      expect(await store.archive.extent(HERE, { since: "2026-01-01", outlet: "new" })).toEqual({
        articles: 1,
        from: "2026-03-02",
        to: "2026-03-02",
      });
    });

    it("gives more articles at once than it keeps at hand, some of which are", async () => {
      const store = await withSource();
      await readOften(store, { from: "2023-01-01", times: 400, text: FERRY });
      const latest = { words: word("fare"), since: "2024-01-01", limit: 400 };
      expect(await said(store, latest)).toHaveLength(35);
      expect(await said(store, { words: word("fare"), limit: 400 })).toHaveLength(400);
    });

    it("finds what somebody said once among all that they said later", async () => {
      const store = await withSource();
      await readOften(store, { from: "2020-01-01", times: 1, text: FERRY });
      const other = "“The night buses are late,” said Ann Lee, the harbor minister.";
      for (const [from, text] of [
        ["2021-01-01", other],
        ["2022-01-01", FERRY],
        ["2023-01-01", other],
      ] as const) {
        await readOften(store, { from, times: 300, text });
      }
      const ids = joinPeople(await people(store, "lee")).flatMap((person) => person.ids);
      const days = async (wanted: Partial<QuotationQuery>) =>
        (await said(store, { people: ids, limit: 1_000, ...wanted })).map(
          ({ article }) => article.publishedOn ?? "",
        );
      const fares = await days({ words: word("fare"), limit: 301 });
      expect(fares).toEqual([...new Set(fares)].sort().reverse());
      expect([fares.length, fares.at(-1)]).toEqual([301, "2020-01-01"]);
      expect(await days({ words: word("fare"), until: "2021-12-31" })).toEqual(["2020-01-01"]);
      expect(await days({ words: word("fare"), until: "2019-12-31" })).toEqual([]);
      expect(await days({ words: and(word("night"), not(word("fare"))) })).toHaveLength(600);
      expect(await days({ standing: "own words" })).toHaveLength(901);
      expect(await days({ standing: "reported", limit: 5 })).toEqual(
        (await days({ words: word("boat") })).slice(0, 5),
      );
    });

    it("answers from no words that an article no longer has", async () => {
      const store = await withSource();
      await readInto(store, { text: FERRY });
      await store.sources.keepArticle(articleFound({ text: BUDGET, seenAt: LATER }));
      expect(await said(store, {})).toEqual([]);
      expect(await store.archive.unread(1, 5)).toMatchObject([{ id: "a1", revision: 2 }]);
      await readInto(store, { text: BUDGET });
      expect(await said(store, { words: word("fare") })).toEqual([]);
      expect(await said(store, { words: word("night") })).toHaveLength(1);
      expect(await people(store, "lee")).toMatchObject([{ ownWords: 0, articles: 1 }]);
    });

    it("finds those of somebody's articles that have earlier wordings", async () => {
      const store = await withSource();
      await readInto(store, { id: "a1", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: `${FERRY} Soon.` });
      const ids = (await people(store, "lee")).map(({ id }) => id);
      const wanted = { people: ids, isRevised: true, limit: 5 } as const;
      const revised = await store.archive.articles(HERE, wanted);
      expect(revised.map(({ id }) => id)).toEqual(["a2"]);
    });

    it("counts an article once, however often it is read", async () => {
      const store = await withSource();
      await readInto(store, { text: FERRY });
      await readInto(store, { text: FERRY }, { engine: 2 });
      expect(await people(store, "lee")).toMatchObject([{ ownWords: 1, articles: 1 }]);
      expect(await said(store, { words: word("fare") })).toHaveLength(1);
    });

    it("counts what was printed again once, in the articles and sources that are reached", async () => {
      const store = await withSource(SLACK);
      const other = await store.sources.add(
        newSource({ conversation: { ...SLACK, channel: "C9" }, url: "https://b.example/feed" }),
      );
      await readInto(store, { id: "a1", publishedOn: "2026-03-01", text: FERRY });
      const again = { url: "https://news.example/2", text: `${FERRY} It rained in the harbor.` };
      await readInto(store, { id: "a2", publishedOn: "2026-03-02", ...again });
      await readInto(store, { id: "a3", publishedOn: "2026-05-02", ...again });
      const last = { ...again, sourceId: other?.id ?? "", id: "a4", publishedOn: "2026-03-03" };
      await readInto(store, last);
      const counts = async (conversation: Conversation) =>
        (await people(store, "lee", { conversation, isWide: false })).map(
          ({ ownWords, reported, articles }) => [ownWords, reported, articles],
        );
      // In May the same was said again.
      expect(await counts(SLACK)).toEqual([[2, 2, 3]]);
      expect(await counts({ ...SLACK, channel: "C9" })).toEqual([[1, 1, 1]]);
      await store.archive.drop([{ sourceId: "1", id: "a1" }]);
      expect(await counts(SLACK)).toEqual([[2, 2, 2]]);
    });

    it("counts what was printed again the same, in whatever order and together it comes", async () => {
      const counts = async (days: string) => {
        const store = await withSource();
        for (const together of days.split(", ")) {
          const found = together.split(" ").map((day) => ({
            ...{ id: `a${day}`, publishedOn: `2026-03-${day}`, url: `https://${day}.example/1` },
            text: `${FERRY} It is day ${day}.`,
          }));
          await store.archive.keep(
            await Promise.all(found.map((article) => readingOf(store, article))),
          );
        }
        return people(store, "lee");
      };
      const expected = await counts("01, 08, 16, 30");
      expect(expected).toMatchObject([{ ownWords: 2, articles: 4 }]);
      // What was there stands between two that come together.
      expect(await counts("06, 01 10")).toMatchObject([{ ownWords: 1, reported: 1, articles: 3 }]);
      for (const days of [
        ...["16, 01, 08, 30", "30, 16, 08, 01", "01, 16, 30, 08", "08, 30, 01, 16"],
        ...["01 08 16 30", "30 16 08 01", "30, 08 01 16", "01 16, 08 30", "08, 16 30 01"],
        ...["16 30, 01 08", "01 30, 16, 08", "30 01 16, 08", "08 16, 30 01"],
      ]) {
        expect(await counts(days), days).toMatchObject(
          expected.map(({ ownWords, reported, articles }) => ({ ownWords, reported, articles })),
        );
      }
    });

    it("tells those of one name apart by what they do, each with when and where", async () => {
      const store = await withSource();
      for (const [id, role] of [
        ["a1", "minister"],
        ["a2", "coach"],
        ["a3", "senator"],
      ] as const) {
        const text = `“The ferry fares will rise in June,” said Ann Lee, the ${role}.`;
        const publishedOn = `2026-03-0${id.slice(1)}`;
        await readInto(store, { id, publishedOn, url: `https://${id}.example/1`, text });
      }
      const found = await people(store, "coach");
      expect(
        found
          .map(({ field, articles, presence }) => ({ field, articles, ...presence }))
          .toSorted((one, other) => other.articles - one.articles),
      ).toMatchObject([
        { field: "politics", articles: 2, from: "2026-03-01", to: "2026-03-03" },
        { field: "sport", articles: 1, from: "2026-03-02", to: "2026-03-02" },
      ]);
      const words = await Promise.all(
        found.map(({ id }) => said(store, { people: [id], standing: "own words" })),
      );
      expect(words.map(({ length }) => length).toSorted()).toEqual([1, 2]);
    });

    it("reads again what another version of the engine has read, answering meanwhile", async () => {
      const store = await withSource();
      await readInto(store, { id: "a1", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: BUDGET });
      expect(await store.archive.countUnread(1)).toBe(0);
      expect(await store.archive.countUnread(2)).toBe(2);
      expect(await store.archive.unread(1, 5)).toEqual([]);
      expect((await store.archive.unread(2, 5)).map(({ id }) => id)).toHaveLength(2);
      expect(await said(store, { words: word("fare") })).toHaveLength(1);
      await readInto(store, { id: "a1", text: FERRY }, { engine: 2 });
      expect(await store.archive.unread(2, 5)).toMatchObject([{ id: "a2" }]);
      expect(await store.archive.countUnread(2)).toBe(1);
    });

    it("gives articles whole as this version of the engine read their present words", async () => {
      const store = await withSource();
      await readInto(store, { id: "a1", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: BUDGET });
      const [budget, none, ferry] = await store.archive.readings("1", ["a2", "a9", "a1"], 1);
      expect([budget?.text, none, ferry?.text]).toEqual([BUDGET, null, FERRY]);
      const [hit] = await said(store, { words: word("fare") });
      expect(ferry?.quotations).toEqual(hit?.article.quotations);
      expect(await store.archive.readings("1", ["a1"], 2)).toEqual([null]);
      expect(await store.archive.readings("2", ["a1"], 1)).toEqual([null]);
      await store.sources.keepArticle(
        articleFound({ id: "a1", text: "Other words.", seenAt: LATER }),
      );
      expect(await store.archive.readings("1", ["a1", "a2"], 1)).toEqual([null, budget]);
    });

    it("forgets what was read with the words, and what is dropped", async () => {
      const store = await withSource();
      await readInto(store, { id: "a1", text: FERRY });
      await readInto(store, { id: "a2", url: "https://news.example/2", text: BUDGET });
      await store.archive.drop([{ sourceId: "1", id: "a2" }]);
      expect(await people(store, "kim")).toEqual([]);
      expect(await said(store, { words: word("night") })).toEqual([]);
      const later = new Date("2027-01-01T00:00:00Z");
      const before = { articlesBefore: later, messagesBefore: later, copiesBefore: later };
      await store.forgetWords({ ...before, limit: 10 });
      expect(await people(store, "lee")).toEqual([]);
      expect(await said(store, {})).toEqual([]);
      expect(await store.archive.extent(HERE, {})).toEqual({ articles: 0, from: null, to: null });
    });

    it("shows one of the copies that several outlets printed, and where the others are", async () => {
      const store = await withSource();
      const copySearch = { bands: ["b"], since: new Date(0), isCopyOf: () => true };
      await readInto(store, { id: "a1", text: FERRY, copySearch });
      await readInto(store, { id: "a2", url: "https://other.example/2", text: FERRY, copySearch });
      const hits = await said(store, { words: word("fare") });
      expect(
        hits.map(({ article }) => [article.id, article.copies?.map(({ url }) => url)]),
      ).toEqual([["a1", ["https://other.example/2"]]]);
      expect((await store.archive.extent(HERE, {})).articles).toBe(1);
      const [copy] = await said(store, { words: word("fare"), outlet: "other" });
      expect(copy?.article.url).toBe("https://other.example/2");
    });

    it("finds, counts and completes nothing that is out of the reader's reach", async () => {
      const store = await withSource(SLACK);
      await readInto(store, { text: FERRY });
      const there: Reach = { conversation: SLACK, isWide: false };
      expect(await said(store, {}, there)).not.toEqual([]);
      expect(await people(store, "", there)).not.toEqual([]);
      for (const conversation of [null, ROOM, { ...SLACK, channel: "C9" }]) {
        const reach: Reach = { conversation, isWide: false };
        expect(await said(store, {}, reach)).toEqual([]);
        expect(await said(store, { words: word("fare") }, reach)).toEqual([]);
        expect(await people(store, "lee", reach)).toEqual([]);
        expect(await people(store, "", reach)).toEqual([]);
        expect(await store.archive.articles(reach, { limit: 5 })).toEqual([]);
        expect(await store.archive.article(reach, "a1")).toBeNull();
        expect(await store.archive.extent(reach, {})).toMatchObject({ articles: 0 });
      }
    });
  });
}

function said(store: Store, wanted: Partial<QuotationQuery>, reach = HERE) {
  return store.archive.quotations(reach, { limit: 10, ...wanted });
}

function people(store: Store, start: string, reach = HERE) {
  return store.archive.people(reach, { starts: start === "" ? [] : [start], limit: 5 });
}
