import {
  type Article,
  ATTRIBUTION_THRESHOLD,
  dayOfArticle,
  type Quotation,
} from "../../domain/article.ts";
import { contains } from "../../domain/span.ts";
import type { Speaker } from "../../domain/speaker.ts";
import { splitNames } from "../../domain/wording.ts";
import { isDenial } from "../words/denial.ts";
import { fold } from "../words/fold.ts";
import { isHearsay } from "../words/hearsay.ts";

/** A quotation and the article it stands in. */
export interface Quote {
  readonly article: Article;
  readonly quotation: Quotation;
}

interface KnownSpeaker extends Speaker {
  /** Every other form of the name and every role that was printed, by which they can be found. */
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly said: readonly Quote[];
  /** What others, or unknown speakers, said that names them. */
  readonly namedIn: readonly Quote[];
}

/** The articles loaded at one moment. It never changes: new articles make a new library. */
export interface Library {
  /** Newest first; articles without a date come last. */
  readonly articles: readonly Article[];
  /** Everyone quoted or named, most quoted first. */
  readonly speakers: readonly KnownSpeaker[];
  article(id: string): Article | null;
  speaker(name: string): KnownSpeaker | null;
}

export function createLibrary(articles: readonly Article[]): Library {
  const newestFirst = [...articles].sort(byDateThenId);
  const byId = new Map(newestFirst.map((article) => [article.id, article]));
  const byName = new Map<string, Gathered>();
  for (const article of newestFirst) gather(article, byName);

  const speakers = [...byName.values()].map(toSpeaker).sort(byTimesQuoted);
  const speakerByName = new Map(speakers.map((speaker) => [fold(speaker.name), speaker]));

  return {
    articles: newestFirst,
    speakers,
    article: (id) => byId.get(id) ?? null,
    speaker: (name) => speakerByName.get(fold(name)) ?? null,
  };
}

/** Who said it, or `null` where that is too uncertain to be repeated. */
export function sureSpeaker(quotation: Quotation): string | null {
  return quotation.confidence >= ATTRIBUTION_THRESHOLD ? quotation.speaker : null;
}

/** Whether it has words in quotation marks, even where someone denies having said them. */
export function hasQuotedWords({ type, inner }: Quotation): boolean {
  return type === "direct" || (type === "mixed" && inner.length > 0);
}

/** Whether it has the speaker's own words, and not only the reporter's wording or a denial. */
export function hasOwnWords({ article, quotation }: Quote): boolean {
  if (!hasQuotedWords(quotation) || isDenial(quotation)) return false;
  return !isHearsay(article, quotation);
}

interface Gathered {
  readonly name: string;
  named: boolean;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  readonly said: Quote[];
  readonly namedIn: Quote[];
  readonly articleIds: Set<string>;
}

function gather(article: Article, byName: Map<string, Gathered>): void {
  for (const person of article.people) {
    const entry = entryFor(person.name, byName);
    entry.named = true;
    entry.articleIds.add(article.id);
    for (const alias of person.aliases) entry.aliases.add(alias);
    if (person.role) entry.roles.add(person.role);
    const naming = article.quotations.filter(
      (quotation) =>
        !sayersOf(article, quotation.speaker).includes(person.name) &&
        person.mentions.some((mention) => contains(quotation, mention)),
    );
    entry.namedIn.push(...naming.map((quotation) => ({ article, quotation })));
  }

  for (const quotation of article.quotations) {
    for (const sayer of sayersOf(article, sureSpeaker(quotation))) {
      const entry = entryFor(sayer, byName);
      entry.articleIds.add(article.id);
      entry.said.push({ article, quotation });
    }
  }
}

/** "Ann Lee and Bo Kim" are two of the article's people; any other speaker is one. */
export function sayersOf({ people }: Article, speaker: string | null): readonly string[] {
  if (speaker === null) return [];
  const names = splitNames(speaker);
  const areKnown = names.every((name) => people.some((person) => person.name === name));
  return areKnown ? names : [speaker];
}

function entryFor(name: string, byName: Map<string, Gathered>): Gathered {
  const key = fold(name);
  const known = byName.get(key);
  if (known) return known;
  const entry: Gathered = {
    name,
    named: false,
    aliases: new Set(),
    roles: new Set(),
    said: [],
    namedIn: [],
    articleIds: new Set(),
  };
  byName.set(key, entry);
  return entry;
}

function toSpeaker({ articleIds, aliases, roles, ...gathered }: Gathered): KnownSpeaker {
  const own = gathered.said.filter(hasOwnWords).length;
  const [newestRole = null] = roles;
  return {
    ...gathered,
    aliases: [...aliases],
    roles: [...roles],
    role: newestRole,
    ownWords: own,
    reported: gathered.said.length - own,
    articles: articleIds.size,
  };
}

function byDateThenId(one: Article, other: Article): number {
  const newer = (dayOfArticle(other) ?? "").localeCompare(dayOfArticle(one) ?? "");
  return newer || one.id.localeCompare(other.id);
}

function byTimesQuoted(one: KnownSpeaker, other: KnownSpeaker): number {
  return (
    other.ownWords - one.ownWords ||
    other.reported - one.reported ||
    other.articles - one.articles ||
    one.name.localeCompare(other.name)
  );
}
