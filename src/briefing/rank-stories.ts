import type { Article } from "../domain/article.ts";
import { clusterStories } from "./cluster-stories.ts";
import { outletOf } from "./source-of.ts";

/** Older articles are only looked at to tell whether a story runs on. */
const LOOK_BACK_DAYS = 7;
const MOST_READ = 1_000;
const RECENCY_FADES_OVER_DAYS = 2;
const RECENCY_WEIGHT = 1;
/** A story the channel knows gives way to one it doesn't. */
const KNOWN_COSTS = 0.7;
const DAY_MS = 86_400_000;

export interface Story {
  /** What its headline and sentences are taken from. */
  readonly lead: Article;
  /** The other new articles that tell it, newest first. */
  readonly others: readonly Article[];
  /** How many outlets tell it. */
  readonly sources: number;
  /** An earlier edition told this channel about it. */
  readonly runsOn: boolean;
}

/** What is new as stories, the most told first; of equally told ones the newest. */
export function rankStories(
  articles: readonly Article[],
  told: ReadonlySet<string>,
): readonly Story[] {
  const fresh = articles.filter(({ id }) => !told.has(id)).slice(0, MOST_READ);
  const newest = Math.max(...fresh.map(dayOf).filter((day) => !Number.isNaN(day)));
  const known = articles.filter(
    (article) => told.has(article.id) && newest - dayOf(article) <= LOOK_BACK_DAYS,
  );
  return clusterStories([...fresh, ...known.slice(0, MOST_READ)])
    .flatMap((group) => toStory(group, told) ?? [])
    .map((story) => ({ story, worth: worthOf(story, newest) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ story }) => story);
}

function toStory(group: readonly Article[], told: ReadonlySet<string>): Story | null {
  const fresh = group.filter(({ id }) => !told.has(id));
  // A headline of an editor's own says more than one cut from a sentence.
  const lead = fresh.find(({ titleDerived }) => !titleDerived) ?? fresh[0];
  if (!lead) return null;
  return {
    lead,
    others: fresh.filter((article) => article !== lead),
    sources: new Set(fresh.map((article) => outletOf(article) ?? article.id)).size,
    runsOn: fresh.length < group.length,
  };
}

function worthOf({ lead, others, sources, runsOn }: Story, newest: number): number {
  const days = [lead, ...others].map(dayOf).filter((day) => !Number.isNaN(day));
  const age = days.length === 0 ? Number.POSITIVE_INFINITY : newest - Math.max(...days);
  const recency = RECENCY_WEIGHT * Math.exp(-age / RECENCY_FADES_OVER_DAYS);
  return Math.log2(1 + sources) + recency - (runsOn ? KNOWN_COSTS : 0);
}

function dayOf({ publishedOn }: Article): number {
  return Date.parse(publishedOn ?? "") / DAY_MS;
}
