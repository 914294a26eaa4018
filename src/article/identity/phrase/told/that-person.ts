import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { HE, INDEFINITE, NEXT_ONES } from "../../../lexicon/function-words.ts";
import { ONE, THE } from "../../../lexicon/single-words.ts";
import { GROUP, PLURAL } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfPronoun, soleGender } from "../../../people/gender-told.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma, textOf } from "../../../text/token.ts";
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
 * "One of the protesters said so. “It is late,” the man said", "another witness said she ran. … the woman said", "the
 * protester said": who has just spoken, where the article tells of no other man and nobody else stands between.
 */
function isTakenUp(analysis: Analysis, { lead, head }: Mention, spoke: Mention): boolean {
  const { words, mentions, sentences, sentenceOf } = analysis;
  if (hashOf(words, lead) !== THE || head !== lead + 1) return false;
  const isOne = isAnyOne(words, spoke.lead);
  const isMan = isAmong(words, head, MAN_OR_WOMAN);
  const isOfThem = isOne && textOf(words, spoke.head) === `${textOf(words, head)}s`;
  if (!isOfThem && !(isMan && fitsGender(analysis, head, spoke))) return false;
  if (!isOne && !isNextOne(words, spoke)) return false;
  const paragraphs = paragraphAt(analysis, lead) - paragraphAt(analysis, spoke.lead);
  if (paragraphs > (isMan ? 1 : 0)) return false;
  const { first: opening, last: closing } = itemAt(sentences, sentenceOf[spoke.head] ?? 0);
  if (!opensIts(analysis, spoke, opening)) return false;
  if (isMan && isCalledOtherwise(words, head, { from: spoke.last, to: closing })) return false;
  const end = firstWhere(mentions, (one) => one.lead >= lead);
  const between = mentions.slice(Math.max(0, end - MOST_BETWEEN), end);
  const isNear = (one: Mention) =>
    paragraphAt(analysis, lead) - paragraphAt(analysis, one.lead) <= MOST_ABOVE;
  return !between.some(
    (one) =>
      (hashOf(words, one.head) === hashOf(words, head) && isNear(one)) ||
      (one.lead > spoke.last && mayBeThat(analysis, one, head)),
  );
}

/** "A guard", "another witness", "a third customer": and nobody of whom the article has told. */
function isNextOne(words: Words, { lead }: Mention): boolean {
  return isAmong(words, lead, INDEFINITE) || isAmong(words, lead, NEXT_ONES);
}

/** Right at the opening, or behind "for", "but", "in Denby,". */
function opensIts({ words }: Analysis, { lead }: Mention, opening: number): boolean {
  return opening >= lead - 2 || (lead - opening <= LONGEST_OPENING && isComma(words, lead - 1));
}

/** Tokens of "but on the same street,". Chosen by hand. */
const LONGEST_OPENING = 8;

/** "A resident said he ran. “It is late,” the woman said": she is somebody else. */
function isCalledOtherwise(
  words: Words,
  head: number,
  { from, to }: { from: number; to: number },
): boolean {
  for (let token = from; token < to; token++)
    if (isAmong(words, token, HE)) return genderOfPronoun(words, token) !== soleGender(words, head);
  return false;
}

/** Whoever stands between and may be "the woman": a nephew is none, nor are several. */
function mayBeThat({ words, grammar, entities }: Analysis, one: Mention, head: number): boolean {
  if (one.kind === "pronoun") return false;
  const gender = soleGender(words, head);
  if (one.kind === "name") {
    const told = itemOrNone(entities.list, one.entity)?.gender ?? 0;
    return gender === 0 || told === 0 || told === gender;
  }
  if (kindOfHead(grammar, one.head) !== HUMAN) return false;
  if (gender !== 0 && hasClass(words, one.head, PLURAL)) return false;
  const told = soleGender(words, one.head);
  return gender === 0 || told === 0 || told === gender;
}

function fitsGender({ words, grammar }: Analysis, head: number, spoke: Mention): boolean {
  if (kindOfHead(grammar, spoke.head) !== HUMAN) return false;
  if (hasClass(words, spoke.head, PLURAL | GROUP) && !isAnyOne(words, spoke.lead)) return false;
  const told = soleGender(words, spoke.head);
  return told === 0 || told === soleGender(words, head);
}

const MAN_OR_WOMAN = hashedWords("man woman");
/** Paragraphs and mentions that are looked back over for another man: one told of further up has given way. Chosen by hand. */
const MOST_ABOVE = 4;
const MOST_BETWEEN = 60;

/** "One aide", and "one of the two", who is whoever is spoken of next. */
function isAnyOne(words: Words, lead: number): boolean {
  return hashOf(words, lead) === ONE || isOneOf(words, lead);
}
