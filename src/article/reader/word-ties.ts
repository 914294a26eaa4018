import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import { FUNCTION_WORD } from "../lexicon/word-classes.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { hasClass, hashOf, hasShape } from "../text/token.ts";
import { WORD } from "../text/tokenize.ts";
import type { Named } from "./list-named.ts";

/*
 * The network holds too little to know a word again: that "the striker said" and "the striker Ana Low" have one
 * in common it is told, as that nobody speaks of himself by name.
 */

/** A description beside a quotation: the word that decides what it is, and the others that tell something. */
interface Description {
  readonly mention: number;
  readonly head: number;
  readonly rest: readonly number[];
}

/** Descriptions in the sentences of a quotation, and in those before and after them in its paragraph. */
export interface Beside {
  readonly own: readonly Description[];
  readonly next: readonly Description[];
}

/** Those beside the tokens from `first` to `last`, exclusive. */
export function describedBeside(
  analysis: Analysis,
  named: readonly Named[],
  { first, last }: { first: number; last: number },
): Beside {
  const paragraph = paragraphAt(analysis, first);
  const opening = sentenceAt(analysis, first);
  const isTailed = last < analysis.words.count && paragraphAt(analysis, last) === paragraph;
  const closing = sentenceAt(analysis, isTailed ? last : last - 1);
  const beside: { own: Description[]; next: Description[] } = { own: [], next: [] };
  let index = firstWhere(named, ({ sentence }) => sentence >= opening - 1);
  for (let one = named[index]; one && one.sentence <= closing + 1; one = named[++index]) {
    if (one.paragraph !== paragraph || !isDescribed(analysis, one)) continue;
    const isOwn = one.sentence >= opening && one.sentence <= closing;
    (isOwn ? beside.own : beside.next).push(describe(analysis, one));
  }
  return beside;
}

function isDescribed({ mentions, quoteOf }: Analysis, { mention }: Named): boolean {
  const { kind, head } = itemAt(mentions, mention);
  return kind === "nominal" && quoteOf[head] === -1;
}

function describe(analysis: Analysis, { mention }: Named): Description {
  const { words, mentions } = analysis;
  const { lead, last, head } = itemAt(mentions, mention);
  const rest: number[] = [];
  for (let token = lead; token < last; token++)
    if (token !== head && tells(analysis, token)) rest.push(hashOf(words, token));
  return { mention, head: hashOf(words, head), rest };
}

/** A word that means something. */
function tells({ words }: Analysis, token: number): boolean {
  return hasShape(words, token, WORD) && !hasClass(words, token, FUNCTION_WORD);
}

/** How many answers `likenessTo` has. */
export const LIKENESSES = 5;
const SAME = 4;
const LIKE_HEAD = 2;

/** Words before and after a mention that belong to what is told of it. */
const AROUND = { before: 5, after: 8 };

/** Whether what the reporter says around a mention shares a word with one of the descriptions, and which; or is it. */
export function likenessTo(
  analysis: Analysis,
  descriptions: readonly Description[],
  { mention, sentence }: Named,
): number {
  if (descriptions.length === 0) return 0;
  if (descriptions.some((one) => one.mention === mention)) return SAME;
  const { lead, last } = itemAt(analysis.mentions, mention);
  const own = itemAt(analysis.sentences, sentence);
  const around = {
    first: Math.max(own.first, lead - AROUND.before),
    last: Math.min(own.last, last + AROUND.after),
  };
  return Math.max(...descriptions.map((one) => likeness(analysis, around, one)));
}

function likeness(
  analysis: Analysis,
  { first, last }: { first: number; last: number },
  { head, rest }: Description,
): number {
  let isLike = false;
  let shares = false;
  for (let token = first; token < last; token++) {
    if (analysis.quoteOf[token] !== -1 || !tells(analysis, token)) continue;
    const word = hashOf(analysis.words, token);
    isLike ||= word === head;
    shares ||= rest.includes(word);
  }
  return (isLike ? LIKE_HEAD : 0) + (shares ? 1 : 0);
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
