import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { OF, ONE, THE } from "../../../lexicon/single-words.ts";
import { GROUP, PLURAL } from "../../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import type { Reference } from "../../pronoun/sentence-topic.ts";

const POINTING = hashedWords("that this");
const SAME = hashWord("same");
/** They tell of anybody. */
const ANYBODY = hashedWords("person source");
/** Paragraphs from one to the other. Chosen by hand. */
const MOST_PARAGRAPHS = 2;

/** "One of the two said no. “It is late,” that person said", "the same aide added": who spoke last without a name; or -1. */
export function thatPerson(analysis: Analysis, { mention, lastPhrase, lastSpeaker }: Reference) {
  const { words, mentions, grammar } = analysis;
  const { kind, lead, head, last } = itemAt(mentions, mention);
  const spoke = itemOrNone(mentions, lastPhrase);
  if (kind !== "nominal" || last !== head + 1 || !spoke || lastSpeaker >= 0) return -1;
  const isSame =
    head === lead + 2 && hashOf(words, lead) === THE && hashOf(words, lead + 1) === SAME;
  const isThat = head === lead + 1 && isAmong(words, lead, POINTING);
  if (!isSame && !isThat) return -1;
  if (hasClass(words, head, PLURAL | GROUP) || hasClass(words, spoke.head, PLURAL)) return -1;
  if (paragraphAt(analysis, lead) - paragraphAt(analysis, spoke.lead) > MOST_PARAGRAPHS) return -1;
  const isOne = isOneOf(words, spoke.lead) || hashOf(words, spoke.head) === hashOf(words, head);
  const isAnybody = isAmong(words, head, ANYBODY) && kindOfHead(grammar, spoke.head) === HUMAN;
  return isOne || isAnybody ? lastPhrase : -1;
}

/** "One aide", and "one of the two", who is whoever is spoken of next. */
function isOneOf(words: Words, lead: number): boolean {
  if (hashOf(words, lead) === ONE) return true;
  return hashOf(words, lead - 1) === OF && hashOf(words, lead - 2) === ONE;
}
