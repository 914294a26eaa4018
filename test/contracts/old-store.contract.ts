import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { ArticleKey } from "../../src/domain/news-source.ts";
import type { Store } from "../../src/ports/store.ts";
import { message } from "../support/digests/digests.ts";
import { articleFound } from "../support/sources/sources.ts";

const slack = (tenant: string, channel: string): Conversation => ({
  platform: "slack",
  tenant,
  channel,
});
const HONEST = slack("T1", "C1");
const STRANGER = slack("T2", "C9");
/** The upgrade happens in between. */
const NOW = new Date(Date.now() + 3_600_000);

/**
 * A store written by the version in which articles had no owner. In it several sources have one
 * article: "mixed", "reprint" and "ancient" came from a stranger's feed and then from the honest
 * one's; "same-feed" from one feed in three channels; "everyones" from everyone's feed and then a
 * room's. "alone" and "origin" are of one feed. `open` dates all but "ancient" within the last days.
 */
export function oldStoreContract(name: string, open: () => Promise<Store>): void {
  const withSources = async () => {
    const store = await open();
    const all = await store.sources.list();
    const of = (conversation: Conversation | null) =>
      all.find((one) => JSON.stringify(one.conversation) === JSON.stringify(conversation))?.id ??
      "";
    const article = (sourceId: string, id: string) => store.sources.article({ sourceId, id });
    return { store, sources: store.sources, of, article };
  };

  describe(`${name} store: one of the version before articles had owners`, () => {
    it("reads all its articles for the archive", async () => {
      const { store } = await withSources();
      const unread = await store.archive.unread(1, 100);
      expect(unread).toHaveLength(await store.archive.countUnread(1));
      expect(new Set(unread.map(({ id }) => id))).toContain("same-feed");
    });

    it("gives what one feed brought to each source that has that feed", async () => {
      const { of, article, sources } = await withSources();
      const same = [HONEST, slack("T1", "C2"), slack("T1", "D1")].map(of);
      const kept = await Promise.all(same.map((id) => article(id, "same-feed")));
      expect(kept.map((one) => [one?.text, one?.origin])).toEqual(
        same.map(() => ["One feed for three channels.", "unknown"]),
      );
      const alone = { sourceId: of(HONEST), id: "alone" };
      expect(await sources.article(alone)).toMatchObject({ origin: "unknown", revision: 2 });
      expect(await sources.revisionsOf(alone)).toMatchObject([
        { revision: 1, origin: "unknown", text: "“It rains,” Bo Kim said." },
      ]);
      expect(await article(of(STRANGER), "alone")).toBeNull();
    });

    it("leaves what cannot be told apart to whoever brought it first, and marks it", async () => {
      const { of, article, sources } = await withSources();
      expect(await article(of(STRANGER), "mixed")).toMatchObject({
        origin: "mixed",
        text: "“We will stay open,” Ann Lee said.",
      });
      expect(await sources.revisionsOf({ sourceId: of(STRANGER), id: "mixed" })).toHaveLength(1);
      expect(await article(of(null), "everyones")).toMatchObject({ origin: "mixed" });

      const withheld = await article(of(HONEST), "mixed");
      expect(withheld).toMatchObject({ origin: "withheld", text: "" });
      expect(await sources.revisionsOf({ sourceId: of(HONEST), id: "mixed" })).toEqual([]);
    });

    it("has the others read it again from its page, where answers still reach it", async () => {
      const { of, sources } = await withSources();
      const waiting = await sources.waitingItems(of(HONEST), NOW);
      expect(waiting.map(({ url }) => url).toSorted()).toEqual([
        "https://paper.example/mixed",
        "https://paper.example/reprint",
      ]);
      const due = await sources.claimDue({ now: NOW, until: NOW, claim: "c", limit: 20 });
      expect(due.map(({ id }) => id)).toContain(of(HONEST));
      const items = await sources.items({ sourceIds: [of(HONEST)], key: "id:ancient", limit: 1 });
      expect(items).toMatchObject([{ state: "kept", articleId: "ancient" }]);
      expect(await sources.items({ sourceIds: [of(STRANGER)], limit: 9 })).toHaveLength(3);
    });

    it("fills in what was withheld when it is read, under the name it was told by", async () => {
      const { of, article, sources } = await withSources();
      const sourceId = of(HONEST);
      const page = { sourceId, origin: "page", text: "“We close,” Ann Lee said.", seenAt: NOW };
      const found = (id: string) => articleFound({ ...page, id, origin: "page" });
      expect(await sources.keepArticle(found("mixed"))).toBe("new");
      expect(await article(sourceId, "mixed")).toMatchObject({ text: page.text, origin: "page" });
      expect(await sources.revisionsOf(found("mixed") as ArticleKey)).toEqual([]);
      await sources.keepArticle(found("reprint"));
      expect(await article(sourceId, "reprint")).toMatchObject({ copyOf: "origin" });
      expect(await article(of(STRANGER), "mixed")).toMatchObject({ origin: "mixed" });
    });

    it("shows nobody the words that another workspace may have changed", async () => {
      const { sources } = await withSources();
      const window = { since: new Date(0), limit: 50 };
      const seen = async (conversation: Conversation) =>
        (await sources.newestArticles({ conversation, isWide: true }, window))
          .map(({ id }) => id)
          .toSorted();
      expect(await seen(HONEST)).toEqual(["alone", "everyones", "origin", "same-feed"]);
      expect(await seen(STRANGER)).toEqual(["ancient", "everyones", "mixed", "origin", "reprint"]);
    });

    it("keeps files of the content folder with their wordings, and drops what nobody had", async () => {
      const { sources, article } = await withSources();
      expect(await sources.revisedFiles()).toEqual(new Set(["file:quay"]));
      expect(await article("0", "file:quay")).toMatchObject({ origin: "file", revision: 2 });
      expect(await article("0", "nobodys")).toBeNull();
    });

    it("keeps to their channel the sources of channels that may be private", async () => {
      const { sources } = await withSources();
      const reaches = (await sources.list()).map(({ conversation, reach }) => [
        conversation ? `${conversation.platform} ${conversation.channel}` : "everyone",
        reach,
      ]);
      expect(Object.fromEntries(reaches)).toEqual({
        "slack C1": null,
        "slack C9": null,
        everyone: "workspace",
        "slack C2": null,
        "room room": "workspace",
        "slack D1": "channel",
        "discord 9": null,
        "discord 7": "channel",
      });
    });

    it("remembers what was told, and all else", async () => {
      const { store } = await withSources();
      const told = await store.toldArticles(HONEST);
      expect(told.map(({ articleId }) => articleId).toSorted()).toEqual([
        "alone",
        "mixed",
        "origin",
      ]);
      expect((await store.deliveries({})).map(({ state }) => state)).toEqual(["sent", "sent"]);
      expect(await store.listSchedules()).toMatchObject([{ conversation: HONEST, draft: null }]);
      expect(await store.drafts.list()).toEqual([]);
      expect(await store.leftOver(HONEST)).toEqual(message("left over"));
      expect(await store.filters.find(HONEST)).toMatchObject({ expression: "harbour" });
      expect(await store.roomHistory.newest(5)).toMatchObject([{ key: "k" }]);
    });
  });
}
