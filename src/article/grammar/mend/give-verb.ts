import { OUT } from "../../lexicon/cut-words.ts";
import { BACK, BY, POSSESSIVE_CLITIC, THAT, WHO } from "../../lexicon/single-words.ts";
import { IRREGULAR_VERBS, REACTIONS } from "../../lexicon/verbs/past-verbs.ts";
import { GROUP, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
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
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  INFINITIVE,
  isFiniteTag,
  MARK,
  NOUN,
  NUMERAL,
  PAST_PARTICIPLE,
  PREDICTED_TAGS,
  PRONOUN,
  PROPER_NOUN,
  QUOTATION,
} from "../tags.ts";

/**
 * A sentence has a verb: where none was seen, "lives" in "the doctor lives two doors away" is no
 * noun, since none stands before a numeral or an article, nor is "shrugged" in "“No,” shrugged Low".
 */
export function giveVerb(text: TaggedText, first: number, last: number): void {
  if (hasVerb(text, first, last)) return;
  for (let unit = first + 1; unit < last; unit++) {
    if ((formAt(text, unit) & CAPITAL_FORM) !== 0 || tagAt(text, unit) >= PREDICTED_TAGS) continue;
    const isUnseen =
      isVerbUnseen(text, unit) || isReaction(text, unit) || isAfterWords(text, first, unit);
    if (!isUnseen && !isBeforeName(text, first, unit) && !endsShortly(text, unit, last)) continue;
    text.tags[unit] = FINITE_VERB;
    mendBefore(text, unit - 1);
    return;
  }
}

/** What stands before a verb is its subject, or an adverb. */
function mendBefore(text: TaggedText, unit: number): void {
  const tag = tagAt(text, unit);
  if (tag === ADJECTIVE) text.tags[unit] = isCapital(text, unit) ? PROPER_NOUN : NOUN;
  if (tag === ADPOSITION) text.tags[unit] = ADVERB;
}

function hasVerb(text: TaggedText, first: number, last: number): boolean {
  for (let unit = first; unit < last; unit++) {
    if (isFiniteTag(tagAt(text, unit)) && !isOfRelative(text, unit)) return true;
  }
  return false;
}

/** "A sign on the gate read: “Closed”", "“Never,” shot back the coach" */
export function giveLead(text: TaggedText, first: number, last: number): void {
  if (!hasQuotation(text, first, last + MOST_BEYOND)) return;
  for (let unit = first + 1; unit < last; unit++) {
    if (leadsIn(text, unit) || callsOut(text, first, unit)) text.tags[unit] = FINITE_VERB;
    if (shoutsAfter(text, first, unit)) text.tags[unit] = INFINITIVE;
    if (!shootsBack(text, unit)) continue;
    text.tags[unit] = FINITE_VERB;
    text.tags[unit + 1] = ADVERB;
  }
}

function hasQuotation(text: TaggedText, first: number, end: number): boolean {
  for (let unit = first; unit < end; unit++) if (tagAt(text, unit) === QUOTATION) return true;
  return false;
}

/** How far past the sentence the words may stand that its last one leads into. */
const MOST_BEYOND = 3;

/** "Emails seen by the Echo show that Low called it late", "the minutes show Low left": no show is meant. */
export function giveShow(text: TaggedText, first: number, last: number): void {
  const opening = tagAt(text, first) === DETERMINER ? first + 1 : first;
  if (!EVIDENCE.has(hashAt(text, opening)) && !EVIDENCE.has(hashAt(text, opening + 1))) return;
  for (let unit = opening + 1; unit + 1 < Math.min(last, first + LONGEST_SUBJECT); unit++) {
    if (isFiniteTag(tagAt(text, unit))) return;
    const isShow = SHOW.has(hashAt(text, unit)) && !isCapital(text, unit);
    if (!isShow || (hashAt(text, unit + 1) !== THAT && !isCapital(text, unit + 1))) continue;
    text.tags[unit] = FINITE_VERB;
    return;
  }
}

const EVIDENCE = hashedWords(`
  emails e-mails documents minutes papers records messages texts letters files transcripts figures photos pictures
  images accounts recordings notes posts screenshots
`);
const SHOW = hashedWords("show");
/** Words: "Internal emails from last May that have been seen by the Echo". */
const LONGEST_SUBJECT = 18;

/** "Ann Low, a former teacher, declared in a post that": behind the comma of an apposition she has declared it. */
export function giveReport(text: TaggedText, first: number, last: number): void {
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
  if (tagAt(text, unit + 1) !== MARK || tagAt(text, unit - 1) !== NOUN) return false;
  return isPast(text, unit) || (CALLS.has(hashAt(text, unit)) && isOpened(text, unit - 2));
}

/** "And a man's voice answers, “…”": no answers of a voice. */
const CALLS = hashedWords(
  "answers calls cries shouts screams yells roars replies whispers murmurs growls barks",
);

function isOpened(text: TaggedText, unit: number): boolean {
  return NOUN_OPENERS.includes(tagAt(text, unit)) || hashAt(text, unit) === POSSESSIVE_CLITIC;
}

/** "He would park across from the school and shout, “…”": what leads into words is no noun beside the school. */
function shoutsAfter(text: TaggedText, first: number, unit: number): boolean {
  if (tagAt(text, unit) !== NOUN || tagAt(text, unit + 2) !== QUOTATION) return false;
  if (tagAt(text, unit + 1) !== MARK || tagAt(text, unit - 1) !== COORDINATOR) return false;
  if ((classesAt(text, unit) & SPEECH) === 0) return false;
  for (let before = unit - 2; before > Math.max(first, unit - LONGEST_DOING); before--)
    if (tagAt(text, before) === INFINITIVE) return true;
  return false;
}

/** Words from "park" to "shout". Chosen by hand. */
const LONGEST_DOING = 12;

/** "A voice near the gate called out, “…”": where nothing before has a verb, the voice calls. */
function callsOut(text: TaggedText, first: number, unit: number): boolean {
  if (tagAt(text, unit) !== PAST_PARTICIPLE || (classesAt(text, unit) & SPEECH) === 0) return false;
  if (tagAt(text, unit - 1) !== NOUN && tagAt(text, unit - 1) !== PROPER_NOUN) return false;
  const behind = OUT.has(hashAt(text, unit + 1)) ? unit + 2 : unit + 1;
  const isLead = tagAt(text, behind) === MARK && tagAt(text, behind + 1) === QUOTATION;
  return isLead && tagAt(text, first) === DETERMINER && !hasVerb(text, first, unit);
}

/** In "A man who opposes the plan wept" the sentence's own verb is still to come. */
function isOfRelative(text: TaggedText, verb: number): boolean {
  let before = verb - 1;
  while (tagAt(text, before) === ADVERB) before--;
  return tagAt(text, before) === PRONOUN && hashAt(text, before) === WHO;
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

/** "“It is no picnic,” a farmer grinned at Orr", "“It is late,” Young murmured" */
function isAfterWords(text: TaggedText, first: number, unit: number): boolean {
  if (tagAt(text, first) !== QUOTATION || !isPast(text, unit)) return false;
  if (tagAt(text, unit - 2) === QUOTATION && isCapital(text, unit - 1)) return true;
  return tagAt(text, unit - 1) === NOUN && (classesAt(text, unit - 1) & ROLE) !== 0;
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
  // "A friend at the counter snorted": whatever the word is elsewhere, here it is a noun.
  const isLone = before === ADJECTIVE && tagAt(text, unit - 2) === DETERMINER;
  if (before !== NOUN && before !== PROPER_NOUN && !isLone) return false;
  if (!isPast(text, unit)) return false;
  let next = unit + 1;
  while (next < last && tagAt(text, next) === ADVERB) next++;
  return next === last || tagAt(text, next) >= PREDICTED_TAGS;
}

function isPast(text: TaggedText, unit: number): boolean {
  return isRegular(text, unit) || IRREGULAR_VERBS.has(hashAt(text, unit));
}

export function isRegular(text: TaggedText, unit: number): boolean {
  return (endingAt(text, unit) & LAST_TWO_LETTERS) === PAST;
}

const LAST_TWO_LETTERS = 0xffff;
/** "Ed", a byte each. */
const PAST = 0x6564;

export function isCapital(text: TaggedText, unit: number): boolean {
  return (formAt(text, unit) & CAPITAL_FORM) !== 0;
}
