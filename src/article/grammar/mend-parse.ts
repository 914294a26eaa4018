import {
  MAIN,
  OF_ADPOSITION,
  OTHER_ROLE,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "./label-words.ts";
import { headOf, type ParseState, tagOf, unitOfWord } from "./parse-state.ts";
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  ING_FORM,
  isNominal,
  PARTICLE,
  PRONOUN,
  PROPER_NOUN,
  SUBORDINATOR,
  type Tag,
} from "./tags.ts";

/**
 * The verb of a sentence whose subject was held to be its head: "a nurse waiting outside had seen
 * it", since no preposition has a verb with its auxiliary for an object, and "a neighbour who asked
 * not to be named was kind", since a relative clause doesn't go on with a bare verb.
 */
export function strandedVerb(parse: ParseState, roles: Uint8Array): Stranded | undefined {
  const subject = headlessSubject(parse, roles);
  if (subject === -1) return undefined;
  let relative = -1;
  for (let word = subject + 1; word < parse.count; word++) {
    const role = roleOf(parse, roles, word);
    if (role === RELATIVE_CLAUSE && headOf(parse, word) === subject) relative = word;
    const isAuxiliary = tagOf(parse, word) === AUXILIARY;
    const verb = isAuxiliary ? Math.max(word, headOf(parse, word)) : word;
    if (isAuxiliary && roleOf(parse, roles, verb) === OF_ADPOSITION) return { subject, verb };
    if (relative === -1 || verb === relative || !isFiniteHere(parse, word)) continue;
    if (!hasSubject(parse, roles, verb)) return { subject, verb };
  }
  return undefined;
}

interface Stranded {
  readonly subject: number;
  readonly verb: number;
}

function roleOf(parse: ParseState, roles: Uint8Array, word: number): number {
  return roles[unitOfWord(parse, word)] ?? OTHER_ROLE;
}

/** The noun that is held to be the sentence's head, or -1. */
function headlessSubject(parse: ParseState, roles: Uint8Array): number {
  for (let word = 0; word < parse.count; word++) {
    if (roleOf(parse, roles, word) === MAIN) return isNominal(tagOf(parse, word)) ? word : -1;
  }
  return -1;
}

/** Nothing joins it to the verb before: "and works", "to be", "who said". */
function isFiniteHere(parse: ParseState, word: number): boolean {
  const tag = tagOf(parse, word);
  if (tag !== FINITE_VERB && tag !== AUXILIARY) return false;
  let before = word - 1;
  while (before > 0 && tagOf(parse, before) === ADVERB) before--;
  const joining = tagOf(parse, before);
  return !JOINING.includes(joining) && (tag !== AUXILIARY || joining !== AUXILIARY);
}

const JOINING: readonly Tag[] = [COORDINATOR, SUBORDINATOR, PARTICLE, PRONOUN];

function hasSubject(parse: ParseState, roles: Uint8Array, verb: number): boolean {
  for (let word = 0; word < parse.count; word++) {
    if (headOf(parse, word) === verb && roleOf(parse, roles, word) === SUBJECT) return true;
  }
  return false;
}

/**
 * "A lawyer representing Ann Low added": a verb has one subject, so the word of a second one that
 * stands behind its participle hangs on that; or -1.
 */
export function participleOf(parse: ParseState, roles: Uint8Array, word: number): number {
  if (roleOf(parse, roles, word) !== SUBJECT) return -1;
  let before = word - 1;
  while (before > 0 && IN_NAME.includes(tagOf(parse, before))) before--;
  if (before <= 0 || tagOf(parse, before) !== ING_FORM) return -1;
  const noun = headOf(parse, before);
  const isOfSubject =
    roleOf(parse, roles, before) === REDUCED_CLAUSE &&
    noun >= 0 &&
    noun < before &&
    roleOf(parse, roles, noun) === SUBJECT;
  return isOfSubject && headOf(parse, noun) === headOf(parse, word) ? before : -1;
}

const IN_NAME: readonly Tag[] = [PROPER_NOUN, DETERMINER, ADJECTIVE];
