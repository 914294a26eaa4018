import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { proseOf } from "../prose/clear-furniture.ts";
import { outletOf } from "../show/source-of.ts";
import { clusterStories } from "../stories/cluster-stories.ts";
import type { EditionLayout } from "./edition-layout.ts";
import { createNewsFinder } from "./news-since.ts";
import { createTopicFinder } from "./select-articles.ts";

/**
 * Articles told longer ago no longer tell whether a story runs on. All numbers here were chosen by
 * hand.
 */
const LOOK_BACK_DAYS = 7;
const MOST_READ = 1_000;
const RECENCY_FADES_OVER_DAYS = 2;
/** Of stories with equally many outlets, one that they told more often has more to tell. */
const VOLUME_WEIGHT = 0.25;
/** A channel first hears of what it asked for, unless a dozen outlets tell of something else. */
const INTEREST_WEIGHT = 3;
const DAY_MS = 86_400_000;

export interface Story {
  /** The article that its headline and sentences are taken from. */
  readonly lead: Article;
  /** The other new articles that tell it, newest first. */
  readonly others: readonly Article[];
  /** How many outlets tell it. */
  readonly sources: number;
  /** The channel's interests that it touches. */
  readonly interests: readonly string[];
  /** When the channel was last told about it; `null` for a story that is new to it. */
  readonly toldAt: Date | null;
  /** The sentences an editor chose, in their order, and a line of the editor's own. */
  readonly chosen?: readonly Span[];
  readonly bridge?: string | null;
  /** Whether a stretch of one of its articles says what the channel was not told. */
  readonly isNews: (article: Article, span: Span) => boolean;
}

interface Ranking extends Pick<EditionLayout, "knownCosts" | "recencyWeight"> {
  readonly told: ReadonlyMap<string, Date>;
  readonly interests: readonly string[];
}

/** Groups what is new into stories: the most told first, of equally told ones the newest. */
export function rankStories(
  articles: readonly Article[],
  { told, interests, ...weights }: Ranking,
): readonly Story[] {
  const fresh = articles.filter(({ id }) => !told.has(id)).slice(0, MOST_READ);
  const newest = Math.max(...fresh.map(dayOf).filter((day) => !Number.isNaN(day)));
  const known = articles.filter(
    (article) => told.has(article.id) && newest - dayOf(article) <= LOOK_BACK_DAYS,
  );
  const interestsOf = createTopicFinder(interests);
  const texts = [...fresh, ...known.slice(0, MOST_READ)].map((article) => ({
    article,
    title: article.title,
    text: proseOf(article),
    publishedOn: article.publishedOn,
  }));
  return clusterStories(texts)
    .map((group) => group.map(({ article }) => article))
    .flatMap((group) => toStory(group, told, interestsOf) ?? [])
    .map((story) => ({ story, worth: worthOf(story, newest, weights) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ story }) => story);
}

function toStory(
  group: readonly Article[],
  told: ReadonlyMap<string, Date>,
  interestsOf: (article: Article) => readonly string[],
): Story | null {
  const fresh = group.filter(({ id }) => !told.has(id));
  const known = group.filter(({ id }) => told.has(id));
  const isNews = createNewsFinder(known);
  const saysNews = (article: Article) => article.sentences.some((span) => isNews(article, span));
  // A headline that an editor wrote says more than one cut from a sentence.
  const lead =
    fresh.find((article) => !article.titleDerived && saysNews(article)) ??
    fresh.find(saysNews) ??
    fresh[0];
  if (!lead) return null;
  const times = known.flatMap(({ id }) => told.get(id)?.getTime() ?? []);
  return {
    lead,
    others: fresh.filter((article) => article !== lead),
    sources: new Set(fresh.flatMap(outletsOf)).size,
    interests: [...new Set(fresh.flatMap(interestsOf))],
    toldAt: times.length === 0 ? null : new Date(Math.max(...times)),
    isNews,
  };
}

/** The outlet of the article, and those that printed the same text. */
function outletsOf(article: Article): readonly string[] {
  const copies = (article.copies ?? []).flatMap(({ url }) => outletOf({ url }) ?? []);
  return [outletOf(article) ?? article.id, ...copies];
}

/** The day of its newest article; `null` where none is dated. */
export function newestDayOf({ lead, others }: Story): string | null {
  const days = [lead, ...others].flatMap(({ publishedOn }) => publishedOn ?? []);
  return days.sort().at(-1) ?? null;
}

function worthOf(
  story: Story,
  newest: number,
  { knownCosts, recencyWeight }: Pick<Ranking, "knownCosts" | "recencyWeight">,
): number {
  const age = newest - Date.parse(newestDayOf(story) ?? "") / DAY_MS;
  const recency = Number.isNaN(age) ? 0 : Math.exp(-age / RECENCY_FADES_OVER_DAYS);
  return (
    Math.log2(1 + story.sources) +
    VOLUME_WEIGHT * Math.log2(1 + story.others.length) +
    recencyWeight * recency +
    (story.interests.length > 0 ? INTEREST_WEIGHT : 0) -
    (story.toldAt ? knownCosts : 0)
  );
}

function dayOf({ publishedOn }: Article): number {
  return Date.parse(publishedOn ?? "") / DAY_MS;
}
