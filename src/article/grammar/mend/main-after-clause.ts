import { hashedWords } from "../../text/hash-word.ts";
import { COMMA_MARK } from "../enter-sentence.ts";
import {
  ADVERBIAL_CLAUSE,
  APPOSITION,
  CONTENT_CLAUSE,
  MAIN,
  OBJECT,
  OF_ADPOSITION,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "../label-words.ts";
import { hashOf, headOf, markOf, type ParseState, tagOf } from "../parse-state.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  ADVERB,
  AUXILIARY,
  DETERMINER,
  FINITE_VERB,
  ING_FORM,
  NOUN,
  PAST_PARTICIPLE,
  PROPER_NOUN,
  QUOTATION,
  SUBORDINATOR,
  type Tag,
} from "../tags.ts";
import { mainWord, phraseStart, roleOf, type Stranded, strandedVerb } from "./mend-parse.ts";

/**
 * "When a delegate, a farmer, asked for it, Reed had it turned off": what the comma parts from a clause with
 * "when", and has a subject of its own, is what the sentence is about.
 */
export function mainAfterClause(parse: ParseState, roles: Uint8Array): Turned | undefined {
  if (tagOf(parse, 0) === QUOTATION) return mainAfterWords(parse, roles);
  if (!opensWithClause(parse, roles)) return undefined;
  const clause = mainWord(parse, roles);
  if (clause === -1 || tagOf(parse, clause) !== FINITE_VERB) return undefined;
  for (let main = clause + 2; main < parse.count; main++) {
    const isBelow = tagOf(parse, main) === FINITE_VERB && headOf(parse, main) >= clause;
    if (!isBelow || roleOf(parse, roles, main) === RELATIVE_CLAUSE) continue;
    const subject = subjectWord(parse, roles, main);
    if (subject > clause && markOf(parse, phraseStart(parse, subject)) === COMMA_MARK)
      return { clause, main, role: ADVERBIAL_CLAUSE };
  }
  return undefined;
}

/** "When Low left, …", "After Low left, …", and not "After the game Low said": a preposition has no verb with a subject. */
function opensWithClause(parse: ParseState, roles: Uint8Array): boolean {
  if (tagOf(parse, 0) === SUBORDINATOR) return CLAUSE_OPENERS.has(hashOf(parse, 0));
  if (tagOf(parse, 0) !== ADPOSITION || !TIME_OPENERS.has(hashOf(parse, 0))) return false;
  for (let word = 1; word < parse.count; word++)
    if (headOf(parse, word) === 0 && roleOf(parse, roles, word) === OF_ADPOSITION) return false;
  return true;
}

/** "“The answer is no,” the nominee riffed on her reply": the words hang on the verb, whatever it is. */
function mainAfterWords(parse: ParseState, roles: Uint8Array): Turned | undefined {
  if (roleOf(parse, roles, 0) !== MAIN) return undefined;
  for (let main = 2; main < parse.count; main++) {
    if (headOf(parse, main) !== 0 || !isWhole(parse, main)) continue;
    const subject = subjectWord(parse, roles, main);
    return subject > 0 && phraseStart(parse, subject) === 1
      ? { clause: 0, main, role: CONTENT_CLAUSE }
      : undefined;
  }
  return undefined;
}

/** "Said", "can be heard asking". */
function isWhole(parse: ParseState, verb: number): boolean {
  const tag = tagOf(parse, verb);
  return tag === FINITE_VERB || (tag === PAST_PARTICIPLE && tagOf(parse, verb - 1) === AUXILIARY);
}

interface Turned {
  readonly clause: number;
  readonly main: number;
  /** What the clause is to the verb. */
  readonly role: number;
}

const CLAUSE_OPENERS = hashedWords("when while because although once until since if as");

const TIME_OPENERS = hashedWords("after before until since as");

/** The verb that was held to have no subject, or another one than stands beside it. */
export function verbOfStranded(parse: ParseState, roles: Uint8Array): Stranded | undefined {
  return strandedVerb(parse, roles) ?? subjectBehindOpening(parse, roles);
}

/**
 * "After a row with Reed, the mayor also said", "after Reed, the mayor, left, Orr said": what a comma parts from what
 * opens the sentence, and stands right before its verb, is that verb's subject.
 */
function subjectBehindOpening(parse: ParseState, roles: Uint8Array): Stranded | undefined {
  if (!OPENING.includes(tagOf(parse, 0))) return undefined;
  const apposed = apposedBehindComma(parse, roles);
  if (apposed) return apposed;
  const verb = mainWord(parse, roles);
  if (verb < 2 || tagOf(parse, verb) !== FINITE_VERB) return undefined;
  let subject = verb;
  while (subject > 0 && (subject === verb || BESIDE_VERB.includes(tagOf(parse, subject))))
    if (markOf(parse, subject--) !== 0) return undefined;
  const first = phraseStart(parse, subject);
  const head = headOf(parse, subject);
  const isAstray = roleOf(parse, roles, subject) === OBJECT && head >= 0 && head < first;
  return isAstray && markOf(parse, first) === COMMA_MARK ? { subject, verb } : undefined;
}

/** "After Low beat Reed, the mayor also said": behind the first comma, and with none between it and a verb. */
function apposedBehindComma(parse: ParseState, roles: Uint8Array): Stranded | undefined {
  let subject = 1;
  while (subject < parse.count && markOf(parse, subject) !== COMMA_MARK) subject++;
  while (IN_SUBJECT.includes(tagOf(parse, subject + 1)) && markOf(parse, subject + 1) === 0)
    subject++;
  if (subject >= parse.count || roleOf(parse, roles, subject) !== APPOSITION) return undefined;
  let verb = subject + 1;
  while (markOf(parse, verb) === 0 && BESIDE_VERB.includes(tagOf(parse, verb))) verb++;
  return isWhole(parse, verb) && markOf(parse, verb) === 0 ? { subject, verb } : undefined;
}

const OPENING: readonly Tag[] = [ADPOSITION, ADVERB, ING_FORM, SUBORDINATOR];
const BESIDE_VERB: readonly Tag[] = [ADVERB, AUXILIARY];

const IN_SUBJECT: readonly Tag[] = [ADJECTIVE, DETERMINER, NOUN, PROPER_NOUN];

/** The word of the subject that stands before its verb, or -1. */
function subjectWord(parse: ParseState, roles: Uint8Array, verb: number): number {
  for (let word = verb - 1; word >= 0; word--) {
    if (headOf(parse, word) === verb && roleOf(parse, roles, word) === SUBJECT) return word;
  }
  return -1;
}
