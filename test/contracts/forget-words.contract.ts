import { describe, expect, it } from "vitest";
import type { DeliveryKey } from "../../src/domain/ids.ts";
import { type ArticleKey, CONTENT } from "../../src/domain/news-source.ts";
import type { Store } from "../../src/ports/store.ts";
import { message, NO_KEY, plan, ROOM, slot } from "../support/digests/digests.ts";
import { articleFound, itemRecord, newSource } from "../support/sources/sources.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const OLD = slot("2026-01-02T08:00:00Z");
const NEW = slot("2026-03-02T08:00:00Z");
const FORGETTING = {
  articlesBefore: NEW.dueAt,
  messagesBefore: NEW.dueAt,
  copiesBefore: new Date(0),
  limit: 10,
};

export function forgetWordsContract(name: string, { open }: StoreUnderTest): void {
  describe(`${name} store: what is old`, () => {
    it("is an article without its words, which is not news when it is found again", async () => {
      const { sources, forgetWords } = await open();
      const old = await keepFrom(sources, "old", OLD.dueAt);
      const again = articleFound({ ...old, copySearch: alikeIn("old"), seenAt: OLD.dueAt });
      await sources.keepArticle({ ...again, text: "Second wording" });
      const recent = await keepFrom(sources, "new", NEW.dueAt);
      expect(await forgetWords(FORGETTING)).toBe(1);
      expect(await forgetWords(FORGETTING)).toBe(0);

      expect(await sources.article(old)).toMatchObject({ title: "Title", text: "" });
      expect(await sources.article(recent)).toMatchObject({ text: articleFound().text });
      expect(await sources.revisionsOf(old)).toEqual([]);
      expect(await sources.keepArticle(again)).toBe("same");
      expect(await sources.article(old)).toMatchObject({ text: "", revision: 2 });
      const like = { id: "like", copySearch: alikeIn("old"), seenAt: NEW.dueAt };
      expect(await sources.keepArticle(articleFound(like))).toBe("new");
      const [item] = await sources.items({ sourceIds: [old.sourceId], key: "id:old", limit: 1 });
      expect(item).toMatchObject({ articleId: "old", state: "kept" });
    });

    it("is an article with its words where these are kept for good", async () => {
      const { sources, forgetWords } = await open();
      const old = await keepFrom(sources, "old", OLD.dueAt);
      expect(await forgetWords({ ...FORGETTING, articlesBefore: null })).toBe(0);
      expect(await sources.article(old)).toMatchObject({ text: articleFound().text });
    });

    it("is an article that no copies are looked for of any more, in its words", async () => {
      const { sources, forgetWords } = await open();
      const old = await keepFrom(sources, "old", OLD.dueAt);
      const recent = await keepFrom(sources, "recent", NEW.dueAt);
      for (const [key, seenAt] of [
        [old, OLD.dueAt],
        [recent, NEW.dueAt],
      ] as const) {
        const changed = { text: "Second wording", copySearch: alikeIn(key.id), seenAt };
        await sources.keepArticle(articleFound({ ...key, ...changed }));
      }
      const forgetting = { ...FORGETTING, articlesBefore: null, copiesBefore: NEW.dueAt };
      expect(await forgetWords(forgetting)).toBe(1);
      expect(await forgetWords(forgetting)).toBe(0);
      expect(await sources.article(old)).toMatchObject({ text: "Second wording" });
      const copyOf = (id: string) =>
        sources.keepArticle(
          articleFound({ id: `like-${id}`, copySearch: alikeIn(id), seenAt: NEW.dueAt }),
        );
      expect(await copyOf("old")).toBe("new");
      expect(await copyOf("recent")).toBe("copy");
    });

    it("is left alone where it is no source's, such as a file in the content folder", async () => {
      const { sources, forgetWords } = await open();
      const file = { sourceId: CONTENT, id: "file", origin: "file" } as const;
      await sources.keepArticle(articleFound({ ...file, seenAt: OLD.dueAt }));
      expect(await forgetWords(FORGETTING)).toBe(0);
      expect(await sources.article(file)).toMatchObject({ text: articleFound().text });
    });

    it("is forgotten a few at a time, the oldest first", async () => {
      const { sources, forgetWords } = await open();
      const keep = (day: number) =>
        keepFrom(sources, `${day}`, new Date(OLD.dueAt.getTime() + day * 86_400_000));
      await keep(2);
      await keep(1);
      const newest = await keep(3);
      expect(await forgetWords({ ...FORGETTING, limit: 2 })).toBe(2);
      expect(await sources.article(newest)).toMatchObject({ text: articleFound().text });
      expect(await forgetWords({ ...FORGETTING, limit: 2 })).toBe(1);
    });

    it("is a sent message without its words, still told, and what was not sent has them", async () => {
      const store = await open();
      const more = message("more");
      await store.planAskedFor(ROOM, { ...plan(OLD, ["sent", "open"], ["a"]), more });
      await store.planAskedFor(ROOM, { ...plan(NEW, ["new"], ["b"]), more });
      const told = await store.toldArticles(ROOM);
      const [open1, open2, open3] = (await store.openDeliveries()).map(({ key }) => key);
      for (const key of [open1 ?? NO_KEY, open3 ?? NO_KEY]) await send(store, key);

      expect(await store.forgetWords(FORGETTING)).toBe(2);
      expect(await store.forgetWords(FORGETTING)).toBe(0);
      const words = [open1, open2, open3].map((key) => store.frozenMessage(key ?? NO_KEY));
      expect(await Promise.all(words)).toEqual([null, message("open"), message("new")]);
      expect(await store.toldArticles(ROOM)).toEqual(told);
      expect(await store.leftOver(ROOM, open1)).toBeNull();
      expect(await store.leftOver(ROOM, open3)).toEqual(more);
    });
  });
}

async function send(store: Store, key: DeliveryKey): Promise<void> {
  await store.beginSending(key, NEW.dueAt);
  await store.recordStep(key, "sending", { state: "sent", messageId: key });
}

function alikeIn(band: string) {
  return { bands: [band], since: OLD.dueAt, isCopyOf: () => true };
}

async function keepFrom(sources: Store["sources"], id: string, seenAt: Date): Promise<ArticleKey> {
  const source = await sources.add(
    newSource({ url: `https://news.example/${id}`, nextPollAt: OLD.dueAt }),
  );
  const key = { sourceId: source?.id ?? "", id };
  await sources.keepArticle(articleFound({ ...key, seenAt, copySearch: alikeIn(id) }));
  const claim = { now: NEW.dueAt, until: new Date(NEW.dueAt.getTime() + 60_000), claim: id };
  await sources.claimDue({ ...claim, limit: 10 });
  const items = [itemRecord({ keys: [`id:${id}`], articleId: id })];
  const poll = { sourceId: key.sourceId, claim: id, changes: {}, items };
  expect(await sources.recordPoll(poll)).toBe(true);
  return key;
}
