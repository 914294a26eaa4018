import {
  MAIN,
  OF_ADPOSITION,
  OTHER_ROLE,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "./label-words.ts";
import { headOf, type ParseState, tagOf, unitOfWord } from "./parse-state.ts";
import { type TaggedText, tagAt } from "./tagged-text.ts";
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

const NO_UNIT = -1;

/**
 * The verb of a sentence whose subject was held to be its head: "a nurse waiting outside had seen
 * it", since no preposition has a verb with its auxiliary for an object, and "a neighbour who asked
 * not to be named was kind", since a relative clause doesn't go on with a bare verb.
 */
export function strandedVerb(labelled: Labelled, parse: ParseState): Stranded | undefined {
  const subject = headlessSubject(labelled, parse);
  if (subject === -1) return undefined;
  let relative = -1;
  for (let word = subject + 1; word < parse.count; word++) {
    const role = roleOf(labelled, parse, word);
    if (role === RELATIVE_CLAUSE && headOf(parse, word) === subject) relative = word;
    const isAuxiliary = tagOf(parse, word) === AUXILIARY;
    const verb = isAuxiliary ? Math.max(word, headOf(parse, word)) : word;
    if (isAuxiliary && roleOf(labelled, parse, verb) === OF_ADPOSITION) return { subject, verb };
    if (relative === -1 || verb === relative || !isFiniteHere(parse, word)) continue;
    if (!hasSubject(labelled, parse, verb)) return { subject, verb };
  }
  return undefined;
}

/** The roles and the tags of an article's units. */
interface Labelled {
  readonly roles: Uint8Array;
  readonly text: TaggedText;
}

interface Stranded {
  readonly subject: number;
  readonly verb: number;
}

function roleOf({ roles }: Labelled, parse: ParseState, word: number): number {
  return roles[unitOfWord(parse, word)] ?? OTHER_ROLE;
}

/** The noun that is held to be the sentence's head, or -1. */
function headlessSubject(labelled: Labelled, parse: ParseState): number {
  for (let word = 0; word < parse.count; word++) {
    if (roleOf(labelled, parse, word) === MAIN) return isNominal(tagOf(parse, word)) ? word : -1;
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

function hasSubject(labelled: Labelled, parse: ParseState, verb: number): boolean {
  for (let word = 0; word < parse.count; word++) {
    if (headOf(parse, word) === verb && roleOf(labelled, parse, word) === SUBJECT) return true;
  }
  return false;
}

/**
 * "A lawyer representing Ann Low added": a verb has one subject, so the word of a second one that
 * stands behind its participle hangs on that; or -1.
 */
export function participleOf({ roles, text }: Labelled, parse: ParseState, word: number): number {
  if (roles[unitOfWord(parse, word)] !== SUBJECT) return NO_UNIT;
  let before = word - 1;
  while (before > 0 && IN_NAME.includes(tagAt(text, unitOfWord(parse, before)))) before--;
  if (before <= 0 || tagAt(text, unitOfWord(parse, before)) !== ING_FORM) return NO_UNIT;
  const noun = headOf(parse, before);
  const isOfSubject =
    roles[unitOfWord(parse, before)] === REDUCED_CLAUSE &&
    noun >= 0 &&
    noun < before &&
    roles[unitOfWord(parse, noun)] === SUBJECT;
  return isOfSubject && headOf(parse, noun) === headOf(parse, word) ? before : NO_UNIT;
}

const IN_NAME = [PROPER_NOUN, DETERMINER, ADJECTIVE];
