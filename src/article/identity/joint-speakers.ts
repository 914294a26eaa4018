import type { Analysis } from "../analyse-text.ts";
import { AND, BETWEEN, COMMA_WORD } from "../lexicon/single-words.ts";
import type { Mention } from "../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { hashOf } from "../text/token.ts";

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
  if (!isPerson(name) || !isPerson(next) || next.lead !== name.last + 1) return 0;
  const link = hashOf(words, name.last);
  return link === AND || link === COMMA_WORD ? link : 0;
}

function isPerson(mention: Mention | undefined): mention is Mention {
  return mention?.kind === "name" && mention.entity !== -1;
}
