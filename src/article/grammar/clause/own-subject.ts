import { TIME_OPENERS } from "../../lexicon/clause-words.ts";
import { COMMA_WORD, HAVING, WHAT } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import {
  ATTRIBUTE,
  CONTENT_CLAUSE,
  MAIN,
  OBJECT,
  OF_ADPOSITION,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
} from "../label-words.ts";
import { isVerbAt } from "../phrases.ts";
import {
  childInRole,
  firstChildAt,
  type Grammar,
  headAt,
  nextSiblingAt,
  roleAt,
} from "../read-grammar.ts";
import { sentenceOf } from "../running-text.ts";
import { classesAt, hashAt, tagAt } from "../tagged-text.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  ING_FORM,
  isNominal,
  MARK,
  NOUN,
  NUMERAL,
  PAST_PARTICIPLE,
  PRONOUN,
  PROPER_NOUN,
} from "../tags.ts";
import { followsQuotation, nounBehind } from "./behind-words.ts";
import { nearestSubject } from "./nearest-subject.ts";

const NOBODY = -1;

/** The subject that hangs on the verb itself, or the noun whose clause it is. */
export function ownSubject(grammar: Grammar, unit: number): number {
  const head = headAt(grammar, unit);
  const role = roleAt(grammar, unit);
  const found = beforeAge(
    grammar,
    followsQuotation(grammar, unit) ? nounBehind(grammar, unit) : nearestSubject(grammar, unit),
  );
  const inverted = standingBeside(grammar, unit, found) ?? invertedAside(grammar, unit, found);
  if (inverted !== NOBODY) return inverted;
  const subject = isPartedOff(grammar, unit, found) ? NOBODY : found;
  const isOfNoun = role === RELATIVE_CLAUSE && head !== -1;
  if (subject !== -1) return isOfNoun && isNoSubject(grammar, subject) ? head : subject;
  if (role === REDUCED_CLAUSE) return head;
  if (role !== MAIN) {
    const told = behindTime(grammar, unit);
    return told === NOBODY ? behindWhat(grammar, unit) : told;
  }
  const behind = beforeAge(grammar, behindComma(grammar, unit));
  return behind === NOBODY ? ofFirstVerb(grammar, unit) : behind;
}

/** "The nurse, 33, said", "the nurse (33) said": whose age a number between marks tells. */
function beforeAge({ text, running }: Grammar, subject: number): number {
  if (subject === NOBODY || tagAt(text, subject) !== NUMERAL) return subject;
  if (subject - 2 < sentenceOf(running, subject).first) return subject;
  const isSetOff = [subject - 1, subject + 1].every((beside) => tagAt(text, beside) === MARK);
  return isSetOff && isNominal(tagAt(text, subject - 2)) ? subject - 2 : subject;
}

/** "Behind her was a father": whoever stands there, and never "her"; undefined where the subject is no "her". */
function standingBeside(grammar: Grammar, verb: number, subject: number): number | undefined {
  const { text } = grammar;
  if (subject !== verb - 1 || !OBJECTIVES.has(hashAt(text, subject))) return undefined;
  if (tagAt(text, subject - 1) !== ADPOSITION) return undefined;
  const predicate = childInRole(grammar, verb, ATTRIBUTE);
  return predicate > verb ? predicate : childInRole(grammar, verb, OBJECT);
}

const OBJECTIVES = hashedWords("her him them us me");

/** "Reed, said the mayor, was mad": whoever stands behind the verb says it, and not who is told of; or -1. */
function invertedAside({ text, running }: Grammar, verb: number, subject: number): number {
  if (subject === NOBODY || subject !== verb - 2 || hashAt(text, verb - 1) !== COMMA_WORD)
    return NOBODY;
  if (tagAt(text, verb) !== FINITE_VERB || (classesAt(text, verb) & SPEECH) === 0) return NOBODY;
  const last = Math.min(verb + LONGEST_SUBJECT, sentenceOf(running, verb).last);
  let unit = verb + 1;
  while (unit < last && IN_SUBJECT.includes(tagAt(text, unit))) unit++;
  const isAside = unit > verb + 1 && hashAt(text, unit) === COMMA_WORD;
  const next = tagAt(text, unit + 1);
  const goesOn = next === FINITE_VERB || next === AUXILIARY;
  return isAside && goesOn && isNominal(tagAt(text, unit - 1)) ? unit - 1 : NOBODY;
}

const IN_SUBJECT: readonly number[] = [DETERMINER, ADJECTIVE, NOUN, PROPER_NOUN, PRONOUN];

/** "Low slams Reed, praises Ann": the grammar may hold the second verb for the sentence's, and the first for what it says. */
function ofFirstVerb(grammar: Grammar, unit: number): number {
  const { text } = grammar;
  if (hashAt(text, unit - 1) !== COMMA_WORD || tagAt(text, unit) !== FINITE_VERB) return NOBODY;
  const first = childInRole(grammar, unit, CONTENT_CLAUSE);
  if (first === -1 || first > unit || tagAt(text, first) !== FINITE_VERB) return NOBODY;
  return nearestSubject(grammar, first);
}

/** "He left after someone had shouted": the noun may be held to hang on "after" alone. */
function behindTime(grammar: Grammar, verb: number): number {
  const { text } = grammar;
  let after = firstChildAt(grammar, verb);
  while (after !== -1 && !TIME_OPENERS.has(hashAt(text, after)))
    after = nextSiblingAt(grammar, after);
  if (after === -1 || after > verb || JOINING.includes(tagAt(text, after - 1))) return NOBODY;
  const noun = childInRole(grammar, after, OF_ADPOSITION);
  if (noun === -1) return NOBODY;
  for (let unit = noun + 1; unit < verb; unit++) {
    if (tagAt(text, unit) === AUXILIARY) return noun;
    if (tagAt(text, unit) === MARK || isVerbAt(grammar, unit)) return NOBODY;
  }
  return NOBODY;
}

/** "At what Low's office had described as": the "what" may be held to belong to the office. */
function behindWhat(grammar: Grammar, verb: number): number {
  const { text } = grammar;
  if (tagAt(text, verb - 1) !== AUXILIARY || !isNominal(tagAt(text, verb - 2))) return NOBODY;
  const stop = Math.max(verb - LONGEST_SUBJECT, sentenceOf(grammar.running, verb).first);
  for (let unit = verb - 3; unit >= stop; unit--) {
    if (hashAt(text, unit) === WHAT) return verb - 2;
    if (tagAt(text, unit) === MARK || isVerbAt(grammar, unit)) return NOBODY;
  }
  return NOBODY;
}

const JOINING: readonly number[] = [COORDINATOR, PRONOUN];

/** "Low misjudged Reed, having called him mad": what a comma parts from a participle is no subject of it. */
function isPartedOff({ text }: Grammar, verb: number, subject: number): boolean {
  if (subject === NOBODY || hashAt(text, subject + 1) !== COMMA_WORD) return false;
  const isPerfect = tagAt(text, verb) === PAST_PARTICIPLE && hashAt(text, verb - 1) === HAVING;
  const first = isPerfect ? verb - 1 : verb;
  return (isPerfect || tagAt(text, verb) === ING_FORM) && first === subject + 2;
}

/** Units before a verb that are looked back over for a comma. */
const LONGEST_SUBJECT = 12;

/** "In a letter to the Echo, Ana Orr said": what a comma parts from "to" may be read as hanging on it. */
function behindComma(grammar: Grammar, verb: number): number {
  const { text } = grammar;
  const stop = Math.max(verb - LONGEST_SUBJECT, sentenceOf(grammar.running, verb).first);
  // In "its editor, Ana Orr, said" the last comma only ends what the one before opens.
  let opening = hashAt(text, verb - 1) === COMMA_WORD ? verb - 2 : verb - 1;
  while (opening > stop && hashAt(text, opening) !== COMMA_WORD) {
    if (isVerbAt(grammar, opening)) return NOBODY;
    opening--;
  }
  if (hashAt(text, opening) !== COMMA_WORD) return NOBODY;
  for (let unit = opening + 1; unit < verb; unit++) {
    if (isNominal(tagAt(text, unit)) && headAt(grammar, unit) < opening) return unit;
  }
  return NOBODY;
}

const NO_SUBJECTS = hashedWords("who which that whom him them me us");

/** "Who said", and "people who know him said". */
function isNoSubject({ text }: Grammar, unit: number): boolean {
  return NO_SUBJECTS.has(hashAt(text, unit));
}
