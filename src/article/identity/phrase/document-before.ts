import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { IN, IT } from "../../lexicon/single-words.ts";
import { DOCUMENT, PLURAL } from "../../lexicon/word-classes.ts";
import { firstWhere, itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf } from "../../text/token.ts";
import { isTold } from "../pronoun/named-after.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";

/** Sentences of quotations that are looked back over. Chosen by hand. */
const MOST_SENTENCES = 4;

/**
 * Which mention "it" takes up where the sentence before is about something written: "A letter from Low
 * was read out. “I am ill,” it said" is the letter, "In a letter to the board, Low said she was ill.
 * “It hurts,” it said" is Low; or -1.
 */
export function documentBefore(analysis: Analysis, { mention, lastSource }: Reference): number {
  const { words, mentions } = analysis;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || hashOf(words, first) !== IT) return -1;
  const before = sentenceBefore(analysis, first);
  if (!before) return -1;
  for (let at = firstWhere(mentions, ({ lead }) => lead >= before.first); ; at++) {
    const other = itemOrNone(mentions, at);
    if (!other || other.lead >= before.last) return -1;
    if (other.kind !== "nominal" || !isDocument(analysis, other.head)) continue;
    if (subjectRank(analysis, { ...other, opening: other.lead }) === 0) return at;
    const isIn = hashOf(words, other.lead - 1) === IN && other.lead - 1 === before.first;
    return isIn && isWithin(itemOrNone(mentions, lastSource)?.first ?? -1, before)
      ? lastSource
      : -1;
  }
}

function sentenceBefore(analysis: Analysis, token: number): Sentence | undefined {
  const own = sentenceAt(analysis, token);
  for (let index = own - 1; index >= Math.max(0, own - MOST_SENTENCES); index--) {
    const sentence = itemAt(analysis.sentences, index);
    if (paragraphAt(analysis, token) - paragraphAt(analysis, sentence.first) > 1) return undefined;
    if (isTold(analysis, sentence)) return sentence;
  }
  return undefined;
}

function isDocument({ words }: Analysis, head: number): boolean {
  return hasClass(words, head, DOCUMENT) && !hasClass(words, head, PLURAL);
}

function isWithin(token: number, { first, last }: Sentence): boolean {
  return token >= first && token < last;
}
