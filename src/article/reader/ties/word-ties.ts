import type { Analysis } from "../../analyse-text.ts";
import { itemAt } from "../../text/lookup.ts";
import { hashOf } from "../../text/token.ts";
import type { Named } from "../list-named.ts";
import { type Description, tells } from "./descriptions.ts";

/*
 * The network holds too little to know a word again: that "the striker said" and "the striker Ana Low" have one
 * in common it is told, as that nobody speaks of himself by name.
 */

/** How many answers `likenessTo` and `likestTo` have. */
export const LIKENESSES = 5;
const SAME = 4;
const LIKE_HEAD = 2;

/** Words before and after a mention that belong to what is told of it. */
const AROUND = { before: 5, after: 8 };

/** Whether what the reporter says around a mention shares a word with one of the descriptions, and which; or is it. */
export function likenessTo(
  analysis: Analysis,
  descriptions: readonly Description[],
  one: Named,
): number {
  if (descriptions.length === 0) return 0;
  if (descriptions.some(({ mention }) => mention === one.mention)) return SAME;
  const words = new Set(wordsAround(analysis, one));
  return Math.max(...descriptions.map((description) => likenessOf(words, description)));
}

/** Whether words have the description's head, and whether another of its words. */
export function likenessOf(
  words: ReadonlySet<number> | undefined,
  { head, rest }: Description,
): number {
  if (!words) return 0;
  return (words.has(head) ? LIKE_HEAD : 0) + (rest.some((word) => words.has(word)) ? 1 : 0);
}

/** Of everybody the words that the reporter tells of them, wherever in the article. */
export type Told = ReadonlyMap<number, ReadonlySet<number>>;

export function wordsTold(analysis: Analysis, named: readonly Named[]): Told {
  const told = new Map<number, Set<number>>();
  for (const one of named) {
    const words = told.get(one.who) ?? new Set();
    told.set(one.who, words);
    for (const word of wordsAround(analysis, one)) words.add(word);
  }
  return told;
}

/** 0 where there is no description; else one more than the likest of them is to what is told of somebody, up to both. */
export function likestTo(
  words: ReadonlySet<number> | undefined,
  descriptions: readonly Description[],
): number {
  if (descriptions.length === 0) return 0;
  return 1 + Math.max(...descriptions.map((one) => likenessOf(words, one)));
}

/** Those that the reporter says in the sentence around a mention, itself included. */
function* wordsAround(analysis: Analysis, { mention, sentence }: Named): Iterable<number> {
  const { words, mentions, sentences, quoteOf } = analysis;
  const { lead, last } = itemAt(mentions, mention);
  const own = itemAt(sentences, sentence);
  const past = Math.min(own.last, last + AROUND.after);
  for (let token = Math.max(own.first, lead - AROUND.before); token < past; token++)
    if (quoteOf[token] === -1 && tells(analysis, token)) yield hashOf(words, token);
}

/** Of each quotation the entities named in it. */
export function namedInside({
  entities,
  names,
  quoteOf,
}: Analysis): ReadonlyMap<number, ReadonlySet<number>> {
  const inside = new Map<number, Set<number>>();
  entities.list.forEach(({ occurrences }, entity) => {
    for (const occurrence of occurrences) {
      const quote = quoteOf[itemAt(names, occurrence).first] ?? -1;
      if (quote === -1) continue;
      const named = inside.get(quote);
      if (named) named.add(entity);
      else inside.set(quote, new Set([entity]));
    }
  });
  return inside;
}
