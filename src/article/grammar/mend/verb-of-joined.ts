import { TIME_OPENERS } from "../../lexicon/clause-words.ts";
import { PLURAL_VERBS } from "../../lexicon/function-words.ts";
import { OF, THAT } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { CONJUNCT, OBJECT, OF_ADPOSITION } from "../label-words.ts";
import { fineOf, fineTag, hashOf, headOf, markOf, type ParseState, tagOf } from "../parse-state.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  isFiniteTag,
  isNominal,
  NOUN,
  NUMERAL,
  PRONOUN,
  PROPER_NOUN,
  type Tag,
} from "../tags.ts";
import { SPEECH_KIND } from "../word-kinds.ts";
import { hasSubject, phraseStart, roleOf } from "./mend-parse.ts";

/**
 * "It came within six points of Denby and Orr is confident", "as unions held a march": the verb has no
 * subject but the noun that was held to be joined to the one before, or to be what "as" names; or -1.
 */
export function verbOfJoined(parse: ParseState, roles: Uint8Array, word: number): number {
  const isNoun = isNominal(tagOf(parse, word)) || isCounted(parse, word);
  if (!isNoun || !isLent(parse, roles, word)) return -1;
  const { next, isAside } = behindAside(parse, roles, word);
  const tag = tagOf(parse, next);
  if (next >= parse.count || !isFiniteTag(tag)) return -1;
  if ((markOf(parse, next) !== 0) !== isAside || PLURAL_VERBS.has(hashOf(parse, next))) return -1;
  const verb = tag === AUXILIARY ? Math.max(next, headOf(parse, next)) : next;
  const isFree = !hasSubject(parse, roles, { verb, until: parse.count });
  return isFree && !hangsBelow(parse, verb, word) ? verb : -1;
}

/** "After one of its presenters said", "before two of them told us" */
function isCounted(parse: ParseState, word: number): boolean {
  return tagOf(parse, word) === NUMERAL && hashOf(parse, word + 1) === OF;
}

/** The word behind the noun and what may stand between it and its verb. */
function behindAside(parse: ParseState, roles: Uint8Array, word: number) {
  const tail = behindTail(parse, roles, word);
  if (tail !== undefined) return { next: tail, isAside: markOf(parse, tail) !== 0 };
  const isAside = markOf(parse, word + 1) !== 0 && hashOf(parse, headOf(parse, word)) === THAT;
  let next = word + 1;
  while (
    next < parse.count &&
    (isAside ? !isFiniteTag(tagOf(parse, next)) : tagOf(parse, next) === ADVERB)
  )
    next++;
  return { next, isAside };
}

/**
 * "Reed left after a lawyer for Low, 31, said that": behind what tells of whom a time opens a clause with, its verb;
 * undefined where nothing does, or it is no verb.
 */
function behindTail(parse: ParseState, roles: Uint8Array, word: number): number | undefined {
  const opener = headOf(parse, word);
  if (roleOf(parse, roles, word) !== OF_ADPOSITION || !TIME_OPENERS.has(hashOf(parse, opener)))
    return undefined;
  let next = word + 1;
  if (markOf(parse, next) !== 0 || tagOf(parse, next) !== ADPOSITION) return undefined;
  while (next < parse.count && markOf(parse, next) === 0 && IN_TAIL.includes(tagOf(parse, next)))
    next++;
  const isAge = markOf(parse, next) !== 0 && tagOf(parse, next) === NUMERAL;
  if (isAge && markOf(parse, next + 1) !== 0) next++;
  else if (markOf(parse, next) !== 0) return undefined;
  return fineOf(parse, next) === SAYS ? next : undefined;
}

const IN_TAIL: readonly Tag[] = [ADPOSITION, DETERMINER, ADJECTIVE, NOUN, PRONOUN, PROPER_NOUN];
/** What else is told of "talks on pay" may be another's. */
const SAYS = fineTag(FINITE_VERB, SPEECH_KIND);

/**
 * To the noun that "and" joins it to, or to an "as" or a "that" which opens a clause: "as unions held a march",
 * "that Low, benched since May, threw a chair".
 */
function isLent(parse: ParseState, roles: Uint8Array, word: number): boolean {
  const before = headOf(parse, word);
  if (before < 0 || before > word) return false;
  const role = roleOf(parse, roles, word);
  if (role === OF_ADPOSITION) return OPENING_CLAUSES.has(hashOf(parse, before));
  if (role !== CONJUNCT || !isObject(parse, roles, before)) return false;
  return tagOf(parse, phraseStart(parse, word) - 1) === COORDINATOR;
}

function hangsBelow(parse: ParseState, verb: number, word: number): boolean {
  let above = verb;
  for (let steps = 0; steps < parse.count && above >= 0; steps++) {
    if (above === word) return true;
    above = headOf(parse, above);
  }
  return false;
}

const OPENING_CLAUSES = hashedWords("as that after before until since");

function isObject(parse: ParseState, roles: Uint8Array, word: number): boolean {
  const role = roleOf(parse, roles, word);
  return role === OBJECT || role === OF_ADPOSITION;
}
