import { UNTITLED } from "../../article/headline/derive-title.ts";
import { type Article, dayOfArticle } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { proseOf } from "../prose/clear-furniture.ts";
import { outletOf } from "../show/source-of.ts";
import { clusterStories } from "../stories/cluster-stories.ts";
import { summarise } from "../summary/summarise.ts";
import type { EditionLayout } from "./edition-layout.ts";
import { createRoleFinder } from "./known-roles.ts";
import { createNewsFinder } from "./news-since.ts";
import { createTopicFinder } from "./select-articles.ts";
import { sentencesUnderHeadline } from "./sentences-under-headline.ts";
import { weighImportance } from "./weigh-importance.ts";

/**
 * Articles told longer ago no longer tell whether a story runs on. All numbers here were chosen by
 * hand.
 */
const LOOK_BACK_DAYS = 7;
/** An article so much older than the newest one is no news, though a source brings it only now. */
const OLDEST_DAYS = 7;
const MOST_READ = 1_000;
const RECENCY_FADES_OVER_DAYS = 2;
/** So many articles of a story are looked at for one that can be read alone. */
const MOST_READ_FOR_LEAD = 6;
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
  /** How much it matters, by which it is ranked. */
  readonly worth: number;
  /** The sentences an editor chose, in their order, and a line of the editor's own. */
  readonly chosen?: readonly Span[];
  readonly bridge?: string | null;
  /** What somebody is by the day of an article. */
  readonly roleOf: (article: Article, name: string | null) => string | null;
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
  // What its outlet has taken away is no news.
  const untold = articles.filter(({ id, removedAt }) => !(told.has(id) || removedAt));
  const newest = Math.max(...articles.map(dayOf).filter((day) => !Number.isNaN(day)));
  const fresh = untold.filter((article) => !isOld(article, newest)).slice(0, MOST_READ);
  const known = articles.filter(
    (article) => told.has(article.id) && newest - dayOf(article) <= LOOK_BACK_DAYS,
  );
  const interestsOf = createTopicFinder(interests);
  const roleOf = createRoleFinder(articles);
  const texts = [...fresh, ...known.slice(0, MOST_READ)].map((article) => ({
    article,
    title: tellingTitle(article),
    text: proseOf(article),
    publishedOn: dayOfArticle(article),
    outlet: outletOf(article),
  }));
  return clusterStories(texts)
    .map((group) => group.map(({ article }) => article))
    .flatMap((group) => toStory(group, told, interestsOf) ?? [])
    .map((story) => ({ ...story, roleOf, worth: worthOf(story, newest, weights) }))
    .sort((one, other) => other.worth - one.worth);
}

/** Two articles that no headline could be made of have nothing in common by that. */
function tellingTitle({ title, titleDerived }: Article): string {
  if (!titleDerived) return title;
  return title === UNTITLED ? "" : title.replace(/…$/, "");
}

/** Undated articles count as new. */
function isOld(article: Article, newest: number): boolean {
  return newest - dayOf(article) > OLDEST_DAYS;
}

function toStory(
  group: readonly Article[],
  told: ReadonlyMap<string, Date>,
  interestsOf: (article: Article) => readonly string[],
): Omit<Story, "worth" | "roleOf"> | null {
  const fresh = group.filter(({ id }) => !told.has(id));
  const known = group.filter(({ id }) => told.has(id));
  const isNews = createNewsFinder(known);
  const lead = leadOf(fresh, isNews);
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

/**
 * A headline that an editor wrote says more than one cut from a sentence, one that does not break
 * off more than one that does, and under it something has to stand. Of two texts that open alike the
 * longer one is the original of the shorter.
 */
function leadOf(
  fresh: readonly Article[],
  isNews: (article: Article, span: Span) => boolean,
): Article | undefined {
  const telling = fresh.filter((article) => article.sentences.some((one) => isNews(article, one)));
  const titled = telling.filter(({ titleDerived }) => !titleDerived);
  const headed = telling.filter(({ title }) => title !== UNTITLED);
  const whole = headed.filter(({ title }) => !title.includes("…"));
  const choices = [titled, whole, headed, telling, fresh].filter(({ length }) => length > 0);
  const [best = [], ...others] = choices.map((choice) => choice.slice(0, MOST_READ_FOR_LEAD));
  const read = [...new Set([best, ...others].flat())];
  const goesOn = (lead: Article) => sentencesUnderHeadline({ lead, isNews }, 1).length > 0;
  const tells = (article: Article) => summarise(article, 1).length > 0;
  const isNamed = (article: Article) => !leavesOpenWho(article, fresh);
  const lead =
    read.find((article) => isNamed(article) && goesOn(article)) ??
    best.find(goesOn) ??
    read.find((article) => isNamed(article) && tells(article)) ??
    best.find(tells) ??
    best[0];
  const beside = choices.find((choice) => lead && choice.includes(lead)) ?? [];
  return lead && fullestOf(lead, beside);
}

/** "Gomes faces two counts": who that is, another article tells by the whole name. */
function leavesOpenWho(
  { text, title, titleDerived, sentences: [first] }: Article,
  others: readonly Article[],
): boolean {
  const opening = first ? text.slice(first.start, first.end) : "";
  const head = titleDerived ? `${title} ${opening}` : opening;
  return others
    .flatMap(({ people }) => people)
    .some(({ name }) => {
      const surname = name.split(" ").at(-1) ?? name;
      return surname !== name && hasWord(head, surname) && !text.includes(name);
    });
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}'’-]+/u).includes(word);
}

function fullestOf(article: Article, others: readonly Article[]): Article {
  const opening = openingOf(article);
  return others
    .filter((other) => openingOf(other) === opening)
    .reduce((fullest, other) => (lengthOf(other) > lengthOf(fullest) ? other : fullest), article);
}

function openingOf({ text, sentences: [first] }: Article): string {
  return first ? text.slice(first.start, first.end) : "";
}

function lengthOf({ sentences }: Article): number {
  return sentences.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The outlet of the article, and those that printed the same text. */
function outletsOf(article: Article): readonly string[] {
  const copies = (article.copies ?? []).flatMap(({ url }) => outletOf({ url }) ?? []);
  return [outletOf(article) ?? article.id, ...copies];
}

export function articlesOf({ lead, others }: Pick<Story, "lead" | "others">): readonly Article[] {
  return [lead, ...others];
}

/** The day of its newest article; `null` where none is dated. */
export function newestDayOf({ lead, others }: Pick<Story, "lead" | "others">): string | null {
  const days = [lead, ...others].flatMap((article) => dayOfArticle(article) ?? []);
  return days.sort().at(-1) ?? null;
}

function worthOf(
  story: Omit<Story, "worth" | "roleOf">,
  newest: number,
  { knownCosts, recencyWeight }: Pick<Ranking, "knownCosts" | "recencyWeight">,
): number {
  const age = newest - Date.parse(newestDayOf(story) ?? "") / DAY_MS;
  const recency = Number.isNaN(age) ? 0 : Math.exp(-age / RECENCY_FADES_OVER_DAYS);
  return (
    Math.log2(1 + story.sources) +
    VOLUME_WEIGHT * Math.log2(1 + story.others.length) +
    recencyWeight * recency +
    weighImportance(story.lead) +
    (story.interests.length > 0 ? INTEREST_WEIGHT : 0) -
    (story.toldAt ? knownCosts : 0)
  );
}

function dayOf(article: Article): number {
  return Date.parse(dayOfArticle(article) ?? "") / DAY_MS;
}
