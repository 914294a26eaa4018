import type { Analysis } from "../analyse-text.ts";
import { AND, BETWEEN, COMMA_WORD } from "../lexicon/single-words.ts";
import type { Mention } from "../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { hashOf, isComma, textOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

/** Names in one list. */
const MOST = 6;

/**
 * The mentions who say something together with `source`, in reading order: "Lee, Kim and Park
 * wrote". A source that stands alone, or is no person's name, is alone in the list.
 */
export function jointSpeakers(analysis: Analysis, source: number): readonly number[] {
  let first = source;
  let last = source;
  while (last - first < MOST && linkAfter(analysis, first - 1) !== 0) first--;
  while (last - first < MOST && linkAfter(analysis, last) !== 0) last++;
  // A comma alone may set off anything; it takes the "and" at the end to make a list.
  while (last > first && linkAfter(analysis, last - 1) !== AND) last--;
  if (source > last || isBetween(analysis, first)) return [source];
  if (first === last) return [source];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** "The exchange between Lee and Kim has Kim saying" */
function isBetween({ words, mentions }: Analysis, first: number): boolean {
  return hashOf(words, itemAt(mentions, first).lead - 1) === BETWEEN;
}

/** The word that links a mention's name to the next one's, or 0. */
function linkAfter({ words, mentions }: Analysis, index: number): number {
  const name = itemOrNone(mentions, index);
  const next = mentions[index + 1];
  if (!isPerson(name) || !isPerson(next)) return 0;
  if (next.lead !== name.last + 1) return isAlongWith(words, name.last, next.lead) ? AND : 0;
  const link = hashOf(words, name.last);
  return link === AND || link === COMMA_WORD ? link : 0;
}

/** "Low, along with Reed": they say it together. */
function isAlongWith(words: Words, from: number, to: number): boolean {
  const first = isComma(words, from) ? from + 1 : from;
  if (to - first < 2 || to - first > 3) return false;
  return LINKS.has(textOf(words, first, to));
}

const LINKS: ReadonlySet<string> = new Set(["along with", "together with", "as well as"]);

function isPerson(mention: Mention | undefined): mention is Mention {
  return mention?.kind === "name" && mention.entity !== -1;
}
