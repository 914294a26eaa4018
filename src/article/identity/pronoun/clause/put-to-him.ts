import type { Analysis } from "../../../analyse-text.ts";
import { THAT, TO } from "../../../lexicon/single-words.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { subjectBefore } from "../../../speaker/turn/talk/asker-above.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import type { Antecedent, Reference } from "../sentence-topic.ts";

/** Tokens from "put" to "that he": "put it to Orr on Monday that he". */
const LONGEST = 12;
/** Tokens from "put" to "to him". */
const LONGEST_PUT = 3;

/** Of "Low put it to Orr that he had told her" Orr, where he is named; or -1. */
export function whoIsPutTo(analysis: Analysis, { mention }: Reference): number {
  const { put, to } = putBefore(analysis, mention);
  if (put === -1) return -1;
  const hearer = namedBeside(analysis, indexFrom(analysis, to + 1));
  return itemOrNone(analysis.mentions, hearer)?.kind === "name" ? hearer : -1;
}

/** "Low put it to him that he had told her": he is not Low. */
export function isPutting(analysis: Analysis, mention: number, { entity }: Antecedent): boolean {
  const { put } = putBefore(analysis, mention);
  const putter = put === -1 ? -1 : subjectBefore(analysis, put);
  return entity !== -1 && itemOrNone(analysis.mentions, putter)?.entity === entity;
}

/** The "put" and the "to" of "put it to him that he", or -1 for both. */
function putBefore(
  { words, mentions, sentenceOf }: Analysis,
  mention: number,
): { put: number; to: number } {
  const { first, kind } = itemAt(mentions, mention);
  const none = { put: -1, to: -1 };
  if (kind !== "pronoun" || hashOf(words, first - 1) !== THAT) return none;
  for (let put = first - 3; put > Math.max(0, first - LONGEST); put--) {
    if (sentenceOf[put] !== sentenceOf[first]) return none;
    if (!isAmong(words, put, PUTTING)) continue;
    for (let to = put + 1; to < put + LONGEST_PUT; to++)
      if (hashOf(words, to) === TO) return { put, to };
    return none;
  }
  return none;
}

const PUTTING = hashedWords("put puts putting suggested suggests");
