import { openMemoryStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { createArchiveReader } from "../../src/briefing/archive/archive-reader.ts";
import { type Answers, type View, viewOf } from "../../src/briefing/asking/view.ts";
import { type Briefings, createBriefings } from "../../src/briefing/briefing.ts";
import type { Corrections } from "../../src/briefing/corrections/find-corrections.ts";
import { createRevisionKeeper } from "../../src/briefing/corrections/keep-revisions.ts";
import { fileName } from "../../src/briefing/library/file-name.ts";
import type { Article } from "../../src/domain/article.ts";
import { CONTENT } from "../../src/domain/news-source.ts";
import { silentLog } from "./log/silent-log.ts";

/** The same articles for every conversation, in a real archive. */
export function briefingsOver(
  articles: readonly Article[],
  corrections: Corrections = {
    of: async () => [],
    by: async () => [],
    files: async () => [],
    among: async () => [],
  },
): Briefings {
  const store = openMemoryStore();
  return createBriefings(archiveOf(articles, store), corrections, store.rulings);
}

/** What a reader sees of them. */
export function viewOver(articles: readonly Article[]): View {
  return viewOf(archiveOf(articles), { conversation: null, isWide: false });
}

/** It reads the articles when it is first asked. */
function archiveOf(articles: readonly Article[], store = openMemoryStore()): Answers {
  const { archive, sources } = store;
  let read: Promise<void> | null = null;
  const ready = async () => {
    read ??= readAll();
    await read;
    return archive;
  };
  async function readAll() {
    const clock = { now: () => new Date("2025-11-20T08:00:00Z") };
    await createRevisionKeeper({ store: sources, clock, log: silentLog })(articles);
    await createArchiveReader({ archive, sources, log: silentLog }).takeFiles(articles);
    for (const { id, removedAt: at } of articles) {
      const key = { sourceId: CONTENT, id: fileName(id) };
      for (const _ of at ? [1, 2] : []) {
        await sources.recordLook(key, { isGone: true, at: at ?? clock.now() });
      }
    }
  }
  return {
    quotations: async (reach, wanted) => (await ready()).quotations(reach, wanted),
    articles: async (reach, wanted) => (await ready()).articles(reach, wanted),
    article: async (reach, id) => (await ready()).article(reach, id),
    people: async (reach, wanted) => (await ready()).people(reach, wanted),
    extent: async (reach, wanted) => (await ready()).extent(reach, wanted),
  };
}
