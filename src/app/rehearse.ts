import { parseArticle } from "../article/parse-article.ts";
import { fileName } from "../briefing/library/file-name.ts";
import { createLibrary } from "../briefing/library/library.ts";
import { createRecall } from "../briefing/library/recall-articles.ts";
import type { Config } from "../config.ts";
import { editionOf, toldBefore } from "../delivery/plan/wanted-edition.ts";
import { nextSlot } from "../delivery/schedule/occurrences.ts";
import { type Article, dayOfArticle } from "../domain/article.ts";
import { type Conversation, conversationKey } from "../domain/conversation.ts";
import type { Edition, Schedule, Telling } from "../domain/digest.ts";
import { type ArticleRevision, CONTENT, type KeptArticle } from "../domain/news-source.ts";
import { dayIn } from "../domain/time/days.ts";
import { openParsers } from "../ingest/worker/open-parsers.ts";
import type { Log } from "../ports/log.ts";
import type { SourceStore } from "../ports/source-store.ts";
import type { Store } from "../ports/store.ts";
import { closeAll } from "./close-all.ts";
import { openArticleCache, openArticles } from "./open-articles.ts";
import { openStore } from "./open-store.ts";

interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** What a digest would have posted at one of its times. */
interface Rehearsed {
  readonly schedule: Schedule;
  readonly dueAt: Date;
  /** `null` where there was nothing new. */
  readonly edition: Edition | null;
}

/**
 * Lives through days that have passed with the digests as they are set up and the articles as they
 * were kept at each moment, one edition after the other, each knowing what those before it told.
 * Nothing is posted, and nothing written.
 */
export async function* rehearse(
  config: Config,
  { from, to }: Period,
  { log, usual }: { readonly log: Log; readonly usual: Schedule },
): AsyncGenerator<Rehearsed> {
  const store = await openStore(config, { log, readOnly: true });
  const parsers = openParsers(log);
  const close = () => closeAll([parsers.stop, store.close]);
  try {
    const content = await openArticles(config, {
      parseMarkup: parsers.parse,
      recall: createRecall(store.archive),
      log,
      stop: undefined,
    });
    const filesAt = filesAsKept(content.library().articles, store.sources);
    const schedules = (await store.listSchedules()).filter(({ state }) => state === "active");
    const tellings = new Map<string, Telling[]>();
    for (const { schedule, dueAt } of slotsOf(schedules.length > 0 ? schedules : [usual], {
      from,
      to,
    })) {
      const day = dayIn(dueAt, config.timezone);
      const files = await filesAt(dueAt);
      const known = createLibrary(files.filter((article) => (dayOfArticle(article) ?? "") <= day));
      const then = { ...store, sources: asKeptAt(store.sources, dueAt) };
      const clock = { now: () => dueAt };
      const parts = { store: then, content: { ...content, library: () => known }, clock, log };
      const { compose } = openArticleCache(config, parts);
      const here = tellingsAt(schedule.conversation, tellings);
      const wanted = editionOf(schedule);
      const told = toldBefore(here, wanted, dueAt);
      const edition = await compose({ ...wanted, now: dueAt, told });
      for (const articleId of edition?.articleIds ?? []) {
        here.push({ articleId, digest: schedule.id, at: dueAt });
      }
      yield { schedule, dueAt, edition };
    }
  } finally {
    await close();
  }
}

function tellingsAt(conversation: Conversation, all: Map<string, Telling[]>): Telling[] {
  const key = conversationKey(conversation);
  const here = all.get(key) ?? [];
  all.set(key, here);
  return here;
}

/** Chosen by hand: whoever reads more of them than this has made a mistake with a year. */
const MOST_SLOTS = 1_000;

function slotsOf(schedules: readonly Schedule[], { from, to }: Period) {
  const slots = schedules.flatMap((schedule) => {
    const timing = { ...schedule.timing, quietHours: schedule.quietHours };
    const own: { schedule: Schedule; dueAt: Date }[] = [];
    let slot = nextSlot(timing, new Date(from.getTime() - 1));
    while (slot && slot.dueAt <= to && own.length < MOST_SLOTS) {
      own.push({ schedule, dueAt: slot.dueAt });
      slot = nextSlot(timing, slot.dueAt, slot);
    }
    return own;
  });
  return slots.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

/** The content folder's articles in their words at a moment, as far as those were kept. */
function filesAsKept(files: readonly Article[], sources: SourceStore) {
  const parsed = new Map<string, Article>();
  const revised = sources.revisedFiles();

  async function then(article: Article, moment: Date): Promise<Article> {
    const id = fileName(article.id);
    if (!(await revised).has(id)) return article;
    const revisions = await sources.revisionsOf({ sourceId: CONTENT, id });
    const wording = revisions.find(({ replacedAt }) => replacedAt > moment);
    if (!wording) return article;
    const known = parsed.get(`${id} ${wording.revision}`);
    const worded = known ?? inWords(article, wording);
    parsed.set(`${id} ${wording.revision}`, worded);
    return worded;
  }

  return (moment: Date) => Promise.all(files.map((article) => then(article, moment)));
}

function inWords(
  { id, url, publishedOn, fileDay }: Article,
  { title, text }: ArticleRevision,
): Article {
  const read = parseArticle({
    id,
    text,
    ...(title !== null && { title }),
    ...(url !== null && { url }),
    ...(publishedOn !== null && { publishedOn }),
  });
  return { ...read, ...(fileDay !== undefined && { fileDay }) };
}

/** Chosen by hand: a month of a busy newsroom. */
const MOST_KEPT = 50_000;

/** The sources' articles as they were kept at a moment: those that were there, in their words then. */
function asKeptAt(sources: Store["sources"], moment: Date): SourceStore {
  async function then({ removedAt, ...kept }: KeptArticle): Promise<KeptArticle> {
    const article = { ...kept, removedAt: removedAt && removedAt <= moment ? removedAt : null };
    if (article.changedAt <= moment || article.revision === 1) return article;
    const revisions = await sources.revisionsOf(article);
    const at = revisions.findIndex(({ replacedAt }) => replacedAt > moment);
    const wording = revisions[at];
    return wording
      ? { ...article, title: wording.title, text: wording.text, revision: wording.revision }
      : article;
  }

  return {
    ...sources,
    // What was corrected only later is no correction yet.
    revisionsOf: async (key) =>
      (await sources.revisionsOf(key)).filter(({ replacedAt }) => replacedAt <= moment),
    articlesMark: async () => `${await sources.articlesMark()} ${moment.toISOString()}`,
    async newestArticles(reach, { since, limit }) {
      const all = await sources.newestArticles(reach, { since, limit: MOST_KEPT });
      const there = all.filter(({ firstSeenAt }) => firstSeenAt <= moment).slice(0, limit);
      return Promise.all(there.map(then));
    },
  };
}
