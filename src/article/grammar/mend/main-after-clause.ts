import { hashedWords } from "../../text/hash-word.ts";
import { COMMA_MARK } from "../enter-sentence.ts";
import {
  ADVERBIAL_CLAUSE,
  CONTENT_CLAUSE,
  MAIN,
  OF_ADPOSITION,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "../label-words.ts";
import { hashOf, headOf, markOf, type ParseState, tagOf } from "../parse-state.ts";
import {
  ADPOSITION,
  AUXILIARY,
  FINITE_VERB,
  PAST_PARTICIPLE,
  QUOTATION,
  SUBORDINATOR,
} from "../tags.ts";
import { mainWord, phraseStart, roleOf } from "./mend-parse.ts";

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

const CLAUSE_OPENERS = hashedWords("when while because although once until since if");

const TIME_OPENERS = hashedWords("after before until since as");

/** The word of the subject that stands before its verb, or -1. */
function subjectWord(parse: ParseState, roles: Uint8Array, verb: number): number {
  for (let word = verb - 1; word >= 0; word--) {
    if (headOf(parse, word) === verb && roleOf(parse, roles, word) === SUBJECT) return word;
  }
  return -1;
}
