import { PEOPLE } from "../../lexicon/nouns.ts";
import { isRemark, REMARK_OPENERS } from "../../lexicon/remarks.ts";
import { POSITIONS, SIDES } from "../../lexicon/roles.ts";
import { COMMA_WORD, POSSESSIVE_CLITIC, THAT, THE, WHAT } from "../../lexicon/single-words.ts";
import { FORENAME, POSSESSIVE, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord, unitedWords } from "../../text/hash-word.ts";
import { classesAt, hashAt, optionsAt, type TaggedText, tagAt } from "../tagged-text.ts";
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  INFINITIVE,
  ING_FORM,
  isFiniteTag,
  MARK,
  NOUN,
  NUMERAL,
  PAST_PARTICIPLE,
  PRONOUN,
  PROPER_NOUN,
  QUOTATION,
  SUBORDINATOR,
} from "../tags.ts";
import { givePast } from "./give-past.ts";
import { giveLead, giveReport, giveShow, giveVerb, isCapital, isRegular } from "./give-verb.ts";

/**
 * What the weights get wrong of a sentence, `last` exclusive, and its other words tell. Half of it hangs on a few
 * words, which one look through the sentence seldom finds.
 */
export function mendTags(text: TaggedText, first: number, last: number): void {
  const isTold = hasTelling(text, first, last + MOST_BEYOND);
  passRemarks(text, first, last);
  if (isTold) placePlayers(text, first, last);
  namePeople(text, first, last);
  nameSurnames(text, first, last);
  nameOwners(text, first, last);
  joinToRole(text, first, last);
  if (isTold) passReflexives(text, first, last);
  passAsides(text, first, last);
  if (isTold) {
    giveNaming(text, first, last);
    passOnce(text, first, last);
    passBoth(text, first, last);
  }
  givePast(text, first, last);
  giveShow(text, first, last);
  giveLead(text, first, last);
  giveReport(text, first, last);
  giveVerb(text, first, last);
}

/** Whether a word stands there that the steps for players, reflexives, "what", "once" and "both" ask for. */
function hasTelling(text: TaggedText, first: number, end: number): boolean {
  for (let unit = first; unit < end; unit++) if (TELLING.has(hashAt(text, unit))) return true;
  return false;
}

/** How far past the sentence a step looks for such a word. */
const MOST_BEYOND = 3;

/** "No wonder Low said so", "Turns out she said so": nobody in it does what the clause tells of. */
function passRemarks(text: TaggedText, first: number, last: number): void {
  for (let unit = first; unit + 3 < last; unit++) {
    if (!REMARK_OPENERS.has(hashAt(text, unit))) continue;
    if (!isRemark(hashAt(text, unit), hashAt(text, unit + 1))) continue;
    const opensSubject = ((SUBJECT_OPENERS >> tagAt(text, unit + 2)) & 1) === 1;
    if (!isCapital(text, unit + 2) && !opensSubject) continue;
    if (unit > first && ((CLAUSE_ENDS >> tagAt(text, unit - 1)) & 1) === 0) continue;
    text.tags[unit] = ADVERB;
    text.tags[unit + 1] = ADVERB;
  }
}

const SUBJECT_OPENERS = (1 << PRONOUN) | (1 << DETERMINER);
const CLAUSE_ENDS = (1 << MARK) | (1 << QUOTATION) | (1 << COORDINATOR) | (1 << SUBORDINATOR);

/** "The Denby left back said": where somebody plays, and nothing that Denby has left. */
function placePlayers(text: TaggedText, first: number, last: number): void {
  for (let unit = first; unit + 2 < last; unit++) {
    if (hashAt(text, unit) !== THE || !isCapital(text, unit + 1)) continue;
    let side = unit + 2;
    while (side < unit + LONGEST_CLUB && isCapital(text, side)) side++;
    if (!SIDES.has(hashAt(text, side)) || !POSITIONS.has(hashAt(text, side + 1))) continue;
    text.tags[side] = ADJECTIVE;
    text.tags[side + 1] = NOUN;
  }
}

/** Words from "the" to the side. */
const LONGEST_CLUB = 5;

/** "An orderly with a mop said": no word for how he did so. */
function namePeople(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit + 1 < last; unit++) {
    if (tagAt(text, unit) !== ADVERB || tagAt(text, unit - 1) !== DETERMINER) continue;
    const isBefore = ((MODIFIED >> tagAt(text, unit + 1)) & 1) === 1;
    if (PEOPLE.has(hashAt(text, unit)) && !isBefore) text.tags[unit] = NOUN;
  }
}

const MODIFIED = (1 << NOUN) | (1 << ADJECTIVE) | (1 << PAST_PARTICIPLE) | (1 << PROPER_NOUN);

/** "Rebecca Stroud" has done nothing: a surname may end as participles do. Of a headline no capital tells. */
function nameSurnames(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit < last; unit++) {
    // "Bernard Low (I-VT)": no "I".
    const isPronoun = tagAt(text, unit) === PRONOUN && isCapital(text, unit);
    if (isPronoun && hashAt(text, unit - 1) === BRACKET) text.tags[unit] = PROPER_NOUN;
    // "An officer there that evening backed it": it opens no clause.
    if (hashAt(text, unit - 1) === THAT && PARTS_OF_DAY.has(hashAt(text, unit)))
      text.tags[unit - 1] = DETERMINER;
    if (((VERBAL >> tagAt(text, unit)) & 1) === 0 || !isCapital(text, unit)) continue;
    const isNamed = isCapital(text, unit - 1) && (classesAt(text, unit - 1) & FORENAME) !== 0;
    if (isNamed && hasPlainNoun(text, first, last)) text.tags[unit] = PROPER_NOUN;
  }
}

/** "Unite's Ann Low": what has her is no verb. */
function nameOwners(text: TaggedText, first: number, last: number): void {
  for (let unit = first; unit + 2 < last; unit++) {
    if (((VERBAL >> tagAt(text, unit)) & 1) === 0 || !isCapital(text, unit)) continue;
    const isOwner = hashAt(text, unit + 1) === POSSESSIVE_CLITIC;
    if (isOwner && tagAt(text, unit + 2) === PROPER_NOUN && hashAt(text, unit) !== LET)
      text.tags[unit] = PROPER_NOUN;
  }
}

const LET = hashWord("let");

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

const BRACKET = hashWord("(");
const PARTS_OF_DAY = hashedWords("morning afternoon evening night day week year");

/** "The survey had itself described it": the word only stresses who did. */
function passReflexives(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit + 1 < last; unit++) {
    if (((VERBAL >> tagAt(text, unit + 1)) & 1) === 0) continue;
    if (!REFLEXIVES.has(hashAt(text, unit)) || !HELPERS.has(hashAt(text, unit - 1))) continue;
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
    if (tagAt(text, unit) !== FINITE_VERB || hashAt(text, unit - 1) !== COMMA_WORD) continue;
    if (!isRegular(text, unit) || !opensClause(text, first, unit - 2)) continue;
    let end = unit + 1;
    while (end < last && end < unit + LONGEST_ASIDE && !endsAside(text, end)) end++;
    if (hashAt(text, end) === COMMA_WORD && isFiniteTag(tagAt(text, end + 1)))
      text.tags[unit] = PAST_PARTICIPLE;
  }
}

/** "In what a doorman described as": whoever stands behind "what" has described it. */
function giveNaming(text: TaggedText, first: number, last: number): void {
  for (let unit = first; unit + 2 < last; unit++) {
    if (hashAt(text, unit) !== WHAT) continue;
    let verb = unit + 1;
    while (verb < last && IN_PHRASE.includes(tagAt(text, verb))) verb++;
    const isTold = verb > unit + 1 && tagAt(text, verb) === PAST_PARTICIPLE;
    if (isTold && (classesAt(text, verb) & SPEECH) !== 0) text.tags[verb] = FINITE_VERB;
  }
}

/** "The politician once described as": whoever is once described so has not described it. */
function passOnce(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 2; unit + 1 < last; unit++) {
    if (tagAt(text, unit) !== FINITE_VERB || !isRegular(text, unit)) continue;
    const isOnce = ONCE.has(hashAt(text, unit - 1)) && tagAt(text, unit - 2) === NOUN;
    if (isOnce && (classesAt(text, unit) & SPEECH) !== 0) text.tags[unit] = PAST_PARTICIPLE;
  }
}

/** "The nurse and the union both said", "the unions all said": who they are stands before it. */
function passBoth(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit + 1 < last; unit++) {
    if (!BOTH.has(hashAt(text, unit)) || !isFiniteTag(tagAt(text, unit + 1))) continue;
    let opening = unit;
    while (opening > first && IN_PHRASE.includes(tagAt(text, opening - 1))) opening--;
    if (opening > first && (classesAt(text, opening - 1) & POSSESSIVE) !== 0) opening--;
    // "The plan that both backed": they stand for themselves.
    const isWhole = opening === first || tagAt(text, opening - 1) === COORDINATOR;
    if (isWhole && opening < unit) text.tags[unit] = ADVERB;
  }
}

const BOTH = hashedWords("both all each");

const ONCE = hashedWords("once widely variously formerly previously");

const LONGEST_ASIDE = 16;

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

function hasPlainNoun(text: TaggedText, first: number, last: number): boolean {
  for (let unit = first; unit < last; unit++)
    if (tagAt(text, unit) === NOUN && !isCapital(text, unit)) return true;
  return false;
}

const TELLING = unitedWords(SIDES, REFLEXIVES, [WHAT], ONCE, BOTH);
