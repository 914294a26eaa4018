import { IRREGULAR_VERBS, REACTIONS } from "../../lexicon/past-verbs.ts";
import { BACK, BY, THAT, WHO } from "../../lexicon/single-words.ts";
import { FORENAME, GROUP, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import {
  CAPITAL_FORM,
  classesAt,
  endingAt,
  formAt,
  hashAt,
  optionsAt,
  type TaggedText,
  tagAt,
} from "../tagged-text.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  ADVERB,
  AUXILIARY,
  DETERMINER,
  FINITE_VERB,
  INFINITIVE,
  ING_FORM,
  MARK,
  NOUN,
  NUMERAL,
  PAST_PARTICIPLE,
  PREDICTED_TAGS,
  PRONOUN,
  PROPER_NOUN,
  QUOTATION,
  SUBORDINATOR,
  type Tag,
} from "../tags.ts";

/** What the weights get wrong of a sentence, `last` exclusive, and its other words tell. */
export function mendTags(text: TaggedText, first: number, last: number): void {
  nameSurnames(text, first, last);
  joinToRole(text, first, last);
  passReflexives(text, first, last);
  passAsides(text, first, last);
  giveLead(text, first, last);
  giveReport(text, first, last);
  giveVerb(text, first, last);
}

/** "Rebecca Stroud" has done nothing: a surname may end as participles do. Of a headline no capital tells. */
function nameSurnames(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit < last; unit++) {
    if (((VERBAL >> tagAt(text, unit)) & 1) === 0 || !isCapital(text, unit)) continue;
    const isNamed = isCapital(text, unit - 1) && (classesAt(text, unit - 1) & FORENAME) !== 0;
    if (isNamed && hasPlainNoun(text, first, last)) text.tags[unit] = PROPER_NOUN;
  }
}

/** "Care Trust vaccines adviser Ann Low called": the sentence's verb stands behind the name, and not before its role. */
function joinToRole(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit + 3 < last; unit++) {
    if (tagAt(text, unit) !== FINITE_VERB || ((optionsAt(text, unit) >> NOUN) & 1) === 0) continue;
    const isRole = tagAt(text, unit + 1) === NOUN && (classesAt(text, unit + 1) & ROLE) !== 0;
    if (!isRole || isCapital(text, unit) || isCapital(text, unit + 1)) continue;
    let next = unit + 2;
    while (next < last && tagAt(text, next) === PROPER_NOUN) next++;
    if (next > unit + 2 && isFiniteTag(tagAt(text, next))) text.tags[unit] = NOUN;
  }
}

/** "The survey had itself described it": the word only stresses who did. */
function passReflexives(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit + 1 < last; unit++) {
    if (!REFLEXIVES.has(hashAt(text, unit)) || !HELPERS.has(hashAt(text, unit - 1))) continue;
    if (((VERBAL >> tagAt(text, unit + 1)) & 1) === 0) continue;
    text.tags[unit - 1] = AUXILIARY;
    text.tags[unit] = ADVERB;
    text.tags[unit + 1] = PAST_PARTICIPLE;
  }
}

const REFLEXIVES = hashedWords("himself herself itself themselves");
const HELPERS = hashedWords("had has have was were is are");

/** "That Reed, benched on Sunday, threw a chair": the sentence's own verb follows what stands between commas. */
function passAsides(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 2; unit < last; unit++) {
    if (tagAt(text, unit) !== FINITE_VERB || hashAt(text, unit - 1) !== COMMA) continue;
    if (!isRegular(text, unit) || !opensClause(text, first, unit - 2)) continue;
    let end = unit + 1;
    while (end < last && end < unit + LONGEST_ASIDE && !endsAside(text, end)) end++;
    if (hashAt(text, end) === COMMA && isFiniteTag(tagAt(text, end + 1)))
      text.tags[unit] = PAST_PARTICIPLE;
  }
}

const COMMA = hashWord(",");
const LONGEST_ASIDE = 10;

function endsAside(text: TaggedText, unit: number): boolean {
  const tag = tagAt(text, unit);
  return tag === MARK || tag === QUOTATION || isFiniteTag(tag);
}

/** Is this the last word of a phrase that a sentence or a "that" clause opens with? */
function opensClause(text: TaggedText, first: number, end: number): boolean {
  let unit = end;
  if (tagAt(text, unit) !== NOUN && tagAt(text, unit) !== PROPER_NOUN) return false;
  while (unit >= first && IN_PHRASE.includes(tagAt(text, unit))) unit--;
  return unit < first || tagAt(text, unit) === SUBORDINATOR;
}

const IN_PHRASE = [NOUN, PROPER_NOUN, ADJECTIVE, DETERMINER, NUMERAL];

const VERBAL = (1 << FINITE_VERB) | (1 << PAST_PARTICIPLE) | (1 << ING_FORM) | (1 << INFINITIVE);

function isCapital(text: TaggedText, unit: number): boolean {
  return (formAt(text, unit) & CAPITAL_FORM) !== 0;
}

function hasPlainNoun(text: TaggedText, first: number, last: number): boolean {
  for (let unit = first; unit < last; unit++)
    if (tagAt(text, unit) === NOUN && !isCapital(text, unit)) return true;
  return false;
}

/**
 * A sentence has a verb: where none was seen, "lives" in "the doctor lives two doors away" is no
 * noun, since none stands before a numeral or an article, nor is "shrugged" in "“No,” shrugged Low".
 */
function giveVerb(text: TaggedText, first: number, last: number): void {
  const { tags } = text;
  if (hasVerb(text, first, last)) return;
  for (let unit = first + 1; unit < last; unit++) {
    if ((formAt(text, unit) & CAPITAL_FORM) !== 0 || tagAt(text, unit) >= PREDICTED_TAGS) continue;
    const isUnseen = isVerbUnseen(text, unit) || isReaction(text, unit);
    if (!isUnseen && !isBeforeName(text, first, unit) && !endsShortly(text, unit, last)) continue;
    tags[unit] = FINITE_VERB;
    const before = tagAt(text, unit - 1);
    if (before === ADJECTIVE) tags[unit - 1] = NOUN;
    if (before === ADPOSITION) tags[unit - 1] = ADVERB;
    return;
  }
}

function hasVerb(text: TaggedText, first: number, last: number): boolean {
  for (let unit = first; unit < last; unit++) {
    if (isFiniteTag(tagAt(text, unit)) && !isOfRelative(text, unit)) return true;
  }
  return false;
}

/** "A sign on the gate read: “Closed”", "“Never,” shot back the coach" */
function giveLead(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit < last; unit++) {
    if (leadsIn(text, unit)) text.tags[unit] = FINITE_VERB;
    if (!shootsBack(text, unit)) continue;
    text.tags[unit] = FINITE_VERB;
    text.tags[unit + 1] = ADVERB;
  }
}

/** "Ann Low, a former teacher, declared in a post that": behind the comma of an apposition she has declared it. */
function giveReport(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 3; unit < last; unit++) {
    if (tagAt(text, unit) !== PAST_PARTICIPLE || tagAt(text, unit - 1) !== MARK) continue;
    if ((classesAt(text, unit) & SPEECH) === 0 || hasVerb(text, first, unit)) continue;
    if (reportsClause(text, unit + 1, last)) text.tags[unit] = FINITE_VERB;
    return;
  }
}

function reportsClause(text: TaggedText, from: number, last: number): boolean {
  if (hashAt(text, from) === BY) return false;
  let unit = from;
  while (unit < last && ((BEFORE_CLAUSE >> tagAt(text, unit)) & 1) === 1) unit++;
  return unit > from && unit < last && hashAt(text, unit) === THAT;
}

const BEFORE_CLAUSE =
  (1 << ADPOSITION) |
  (1 << DETERMINER) |
  (1 << ADJECTIVE) |
  (1 << NOUN) |
  (1 << PROPER_NOUN) |
  (1 << NUMERAL) |
  (1 << ADVERB) |
  (1 << PAST_PARTICIPLE);

function shootsBack(text: TaggedText, unit: number): boolean {
  if (tagAt(text, unit - 1) !== QUOTATION || !isPast(text, unit)) return false;
  return hashAt(text, unit + 1) === BACK && NOUN_OPENERS.includes(tagAt(text, unit + 2));
}

function leadsIn(text: TaggedText, unit: number): boolean {
  if (tagAt(text, unit) !== NOUN || tagAt(text, unit + 2) !== QUOTATION) return false;
  return tagAt(text, unit + 1) === MARK && tagAt(text, unit - 1) === NOUN && isPast(text, unit);
}

/** In "A man who opposes the plan wept" the sentence's own verb is still to come. */
function isOfRelative(text: TaggedText, verb: number): boolean {
  let before = verb - 1;
  while (tagAt(text, before) === ADVERB) before--;
  return tagAt(text, before) === PRONOUN && hashAt(text, before) === WHO;
}

function isFiniteTag(tag: Tag): boolean {
  return tag === FINITE_VERB || tag === AUXILIARY;
}

const NOUN_OPENERS = [DETERMINER, NUMERAL, PRONOUN];
const BEFORE_VERB = [NOUN, ADJECTIVE, PROPER_NOUN, ADVERB, ADPOSITION, PAST_PARTICIPLE];

function isVerbUnseen(text: TaggedText, unit: number): boolean {
  const before = tagAt(text, unit - 1);
  if (before === QUOTATION) return isRegular(text, unit) && tagAt(text, unit + 1) === PROPER_NOUN;
  const mayBeVerb = ((optionsAt(text, unit) >> FINITE_VERB) & 1) === 1;
  const isBetween = BEFORE_VERB.includes(before) && NOUN_OPENERS.includes(tagAt(text, unit + 1));
  return mayBeVerb && isBetween;
}

/** "Low begs to differ.", "The coach disagrees." */
function isReaction(text: TaggedText, unit: number): boolean {
  const before = tagAt(text, unit - 1);
  return REACTIONS.has(hashAt(text, unit)) && (before === NOUN || before === PROPER_NOUN);
}

/** "The striker outran Tom Low": what a clause opens with is its subject. */
function isBeforeName(text: TaggedText, first: number, unit: number): boolean {
  const before = tagAt(text, unit - 1);
  if (tagAt(text, unit + 1) !== PROPER_NOUN || tagAt(text, first) !== DETERMINER) return false;
  if ((before !== NOUN && before !== ADJECTIVE) || isCapital(text, unit - 1)) return false;
  const mayBeVerb = ((optionsAt(text, unit) >> FINITE_VERB) & 1) === 1;
  return mayBeVerb && (classesAt(text, unit) & (ROLE | GROUP)) === 0;
}

/** "A spokeswoman left.", "One resident wept openly." */
function endsShortly(text: TaggedText, unit: number, last: number): boolean {
  const before = tagAt(text, unit - 1);
  if (before !== NOUN && before !== PROPER_NOUN) return false;
  if (!isPast(text, unit)) return false;
  let next = unit + 1;
  while (next < last && tagAt(text, next) === ADVERB) next++;
  return next === last || tagAt(text, next) >= PREDICTED_TAGS;
}

function isPast(text: TaggedText, unit: number): boolean {
  return isRegular(text, unit) || IRREGULAR_VERBS.has(hashAt(text, unit));
}

function isRegular(text: TaggedText, unit: number): boolean {
  return (endingAt(text, unit) & LAST_TWO_LETTERS) === PAST;
}

const LAST_TWO_LETTERS = 0xffff;
/** "Ed", a byte each. */
const PAST = 0x6564;
