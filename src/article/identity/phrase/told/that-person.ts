import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { INDEFINITE } from "../../../lexicon/function-words.ts";
import { ONE, THE } from "../../../lexicon/single-words.ts";
import { GROUP, PLURAL } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { soleGender } from "../../../people/gender-told.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong, textOf } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import type { Reference } from "../../pronoun/sentence-topic.ts";
import { isOneOf } from "../source-phrase.ts";

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
  if (!isSame && !isThat)
    return isTakenUp(analysis, itemAt(mentions, mention), spoke) ? lastPhrase : -1;
  if (hasClass(words, head, PLURAL | GROUP) || hasClass(words, spoke.head, PLURAL)) return -1;
  if (paragraphAt(analysis, lead) - paragraphAt(analysis, spoke.lead) > MOST_PARAGRAPHS) return -1;
  const isOne = isAnyOne(words, spoke.lead) || hashOf(words, spoke.head) === hashOf(words, head);
  const isAnybody = isAmong(words, head, ANYBODY) && kindOfHead(grammar, spoke.head) === HUMAN;
  return isOne || isAnybody ? lastPhrase : -1;
}

/**
 * "One of the protesters said so. “It is late,” the man said", "the protester said": who has just spoken, where the
 * article tells of no other man and nobody else stands between.
 */
function isTakenUp(analysis: Analysis, { lead, head }: Mention, spoke: Mention): boolean {
  const { words, mentions, grammar, sentences, sentenceOf } = analysis;
  if (hashOf(words, lead) !== THE || head !== lead + 1) return false;
  const isOne = isAnyOne(words, spoke.lead);
  const isMan = isAmong(words, head, MAN_OR_WOMAN);
  const isOfThem = isOne && textOf(words, spoke.head) === `${textOf(words, head)}s`;
  if (!isOfThem && !(isMan && fitsGender(analysis, head, spoke))) return false;
  if (!isOne && !isAmong(words, spoke.lead, INDEFINITE)) return false;
  if (paragraphAt(analysis, lead) !== paragraphAt(analysis, spoke.lead)) return false;
  const opening = itemAt(sentences, sentenceOf[spoke.head] ?? 0).first;
  if (opening < spoke.lead - 2) return false;
  const end = firstWhere(mentions, (one) => one.lead >= lead);
  const between = mentions.slice(Math.max(0, end - MOST_BETWEEN), end);
  return !between.some(
    (one) =>
      hashOf(words, one.head) === hashOf(words, head) ||
      (one.lead > spoke.last && (one.kind === "name" || kindOfHead(grammar, one.head) === HUMAN)),
  );
}

function fitsGender({ words, grammar }: Analysis, head: number, spoke: Mention): boolean {
  if (kindOfHead(grammar, spoke.head) !== HUMAN) return false;
  const told = soleGender(words, spoke.head);
  return told === 0 || told === soleGender(words, head);
}

const MAN_OR_WOMAN = hashedWords("man woman");
/** Mentions that are looked back over for another man. Chosen by hand. */
const MOST_BETWEEN = 60;

/** "One aide", and "one of the two", who is whoever is spoken of next. */
function isAnyOne(words: Words, lead: number): boolean {
  return hashOf(words, lead) === ONE || isOneOf(words, lead);
}
