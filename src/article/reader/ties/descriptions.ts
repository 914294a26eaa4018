import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { FUNCTION_WORD } from "../../lexicon/word-classes.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import type { Named } from "../list-named.ts";

/** Somebody told of by no name: the word that decides what it is, and the others that tell something. */
export interface Description {
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
    (isOwn ? beside.own : beside.next).push(describe(analysis, one.mention));
  }
  return beside;
}

function isDescribed({ mentions, quoteOf }: Analysis, { mention }: Named): boolean {
  const { kind, head } = itemAt(mentions, mention);
  return kind === "nominal" && quoteOf[head] === -1;
}

export function describe(analysis: Analysis, mention: number): Description {
  const { words, mentions } = analysis;
  const { lead, last, head } = itemAt(mentions, mention);
  const rest: number[] = [];
  for (let token = lead; token < last; token++)
    if (token !== head && tells(analysis, token)) rest.push(hashOf(words, token));
  return { mention, head: hashOf(words, head), rest };
}

/** A word that means something. */
export function tells({ words }: Analysis, token: number): boolean {
  return hasShape(words, token, WORD) && !hasClass(words, token, FUNCTION_WORD);
}
