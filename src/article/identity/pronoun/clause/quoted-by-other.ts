import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { SUBJECT } from "../../../grammar/label-words.ts";
import { roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { HAVING_DONE, HE, HIM } from "../../../lexicon/function-words.ts";
import { AS_SAYING } from "../../../lexicon/reporting-words.ts";
import { ACCORDING, AS, TO } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionsIn, namedOver } from "../../../speaker/mention-at.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { reportBefore } from "../named-after.ts";
import type { Antecedent, Reference } from "../sentence-topic.ts";
import { mayBeHe } from "./may-be-he.ts";

/**
 * "Low recalled that the doctor told the mother to take them home. “Enjoy them,” she quoted him as saying", "Low met a
 * doctor. “Enjoy them,” he told her": the one man whom the report right before tells of, named or not; or -1.
 */
export function quotedByOther(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  const isOther = isTellingHer(words, first) || isToldOfByHer(words, first);
  if (!isOther && !isQuotedHim(words, first)) return -1;
  const own = itemAt(sentences, sentenceAt(analysis, first));
  const gender = genderOfPronoun(words, first);
  const here = { first: own.first, last: first };
  if (pronounIn(analysis, here, gender) !== -1) return -1;
  const [man, other] = menIn(analysis, here, gender);
  // "The friend quoted him as saying": the friend is another.
  if (man !== undefined) return other === undefined && isAmong(words, first, HE) ? man : -1;
  return toldBefore(analysis, first, gender);
}

/** The one man of the report before a "he", or the only one of them who says anything there; or -1. */
function toldBefore(analysis: Analysis, first: number, gender: number): number {
  const before = reportBefore(analysis, first);
  if (!before || pronounIn(analysis, before, gender) !== -1) return -1;
  const told = menIn(analysis, before, gender).filter((one) => !isTeller(analysis, one));
  if (told.length < 2) return told[0] ?? -1;
  const saying = sayersIn(analysis, before).filter((index) => told.includes(index));
  const [sayer = -1] = saying;
  return new Set(saying).size === 1 && !tellsOfAnother(analysis, sayer, told) ? sayer : -1;
}

/**
 * "Low said her mother let the driver in. “Eat up,” she told him": Low may be in the scene that she tells, or not, and
 * is not meant for sure.
 */
export function isTellerOfScene(
  analysis: Analysis,
  mention: number,
  { entity }: Antecedent,
): boolean {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = isTellingHer(words, first) ? reportBefore(analysis, first) : undefined;
  const gender = genderOfPronoun(words, first);
  if (!before || entity === -1 || pronounIn(analysis, before, gender) !== -1) return false;
  const told = menIn(analysis, before, gender);
  const own = told.find((index) => itemAt(mentions, index).entity === entity) ?? -1;
  return sayersIn(analysis, before).includes(own) && tellsOfAnother(analysis, own, told);
}

/** Whose clause, behind its verb or before "Low said" at its end, has another for its subject. */
function tellsOfAnother(
  { words, grammar, mentions }: Analysis,
  sayer: number,
  told: readonly number[],
): boolean {
  const isTail = sayer !== -1 && isComma(words, itemAt(mentions, sayer).lead - 1);
  return told.some(
    (other) => (other > sayer || (isTail && other < sayer)) && isSubject(grammar, mentions[other]),
  );
}

/** By any of its words: of "her aunt Jo Fenn" the grammar may take either for the head. */
function isSubject(grammar: Analysis["grammar"], mention: Mention | undefined): boolean {
  const { lead = 0, last = 0 } = mention ?? {};
  for (let token = lead; token < last; token++)
    if (roleAt(grammar, unitAt(grammar, token)) === SUBJECT) return true;
  return false;
}

/** "According to Low, her mother wept": Low is in no scene that she tells, where another is. */
function isTeller({ words, mentions }: Analysis, index: number): boolean {
  const { lead } = itemAt(mentions, index);
  return hashOf(words, lead - 1) === TO && hashOf(words, lead - 2) === ACCORDING;
}

/** "Quoted him as saying", "recalled him saying", "heard him say" */
function isQuotedHim(words: Words, him: number): boolean {
  if (!isAmong(words, him, HIM)) return false;
  const saying = hashOf(words, him + 1) === AS ? him + 2 : him + 1;
  return isAmong(words, saying, AS_SAYING) || hasClass(words, saying, SPEECH);
}

/** "He told her", "he had said to her": another than she whom it is told to. */
function isTellingHer(words: Words, he: number): boolean {
  if (!isAmong(words, he, HE)) return false;
  const verb = isAmong(words, he + 1, HAVING_DONE) ? he + 2 : he + 1;
  const her = hashOf(words, verb + 1) === TO ? verb + 2 : verb + 1;
  if (!hasClass(words, verb, SPEECH) || !isAmong(words, her, HIM)) return false;
  // "He called her handling of it poor": it is hers.
  if (hasShape(words, her + 1, WORD)) return false;
  return genderOfPronoun(words, he) !== genderOfPronoun(words, her);
}

/** "“Get out,” she said he shouted" */
function isToldOfByHer(words: Words, he: number): boolean {
  if (!isAmong(words, he, HE) || !isAmong(words, he - 2, HE)) return false;
  if (!hasClass(words, he - 1, SPEECH)) return false;
  return genderOfPronoun(words, he) !== genderOfPronoun(words, he - 2);
}

/** Those whom a "he" may mean, each once, by the name where one stands beside; nobody in marks, and not whose a thing is. */
function menIn(
  analysis: Analysis,
  stretch: { first: number; last: number },
  gender: number,
): readonly number[] {
  const { mentions, quoteOf, words } = analysis;
  const men = new Map<string, number>();
  for (const index of mentionsIn(analysis, stretch)) {
    const { lead, last } = itemAt(mentions, index);
    if (quoteOf[lead] !== -1 || isPossessiveClitic(words, last)) continue;
    const named = namedBeside(analysis, index);
    if (!mayBeHe(analysis, named, gender)) continue;
    const { entity } = itemAt(mentions, named);
    const key = entity === -1 ? `phrase ${named}` : `entity ${entity}`;
    if (!men.has(key)) men.set(key, named);
  }
  return [...men.values()];
}

/** Who says anything there, the clauses within what is said among it: "the doctor told the mother". */
function sayersIn(analysis: Analysis, { first, last }: Sentence): readonly number[] {
  const { words, quoteOf, grammar } = analysis;
  const sayers: number[] = [];
  for (let token = first; token < last; token++) {
    if (quoteOf[token] !== -1 || !hasClass(words, token, SPEECH)) continue;
    const sayer = namedOver(analysis, subjectOf(grammar, token));
    if (sayer !== -1) sayers.push(sayer);
  }
  return sayers;
}
