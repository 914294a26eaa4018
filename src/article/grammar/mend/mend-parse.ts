import { AS, WHO } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { COMMA_MARK } from "../enter-sentence.ts";
import {
  APPOSITION,
  CONJUNCT,
  MAIN,
  MODIFIER,
  OBJECT,
  OF_ADPOSITION,
  OTHER_ROLE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "../label-words.ts";
import { hashOf, headOf, markOf, type ParseState, tagOf, unitOfWord } from "../parse-state.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE_VERB,
  ING_FORM,
  isNominal,
  isVerb,
  NOUN,
  PARTICLE,
  PAST_PARTICIPLE,
  PRONOUN,
  PROPER_NOUN,
  QUOTATION,
  SUBORDINATOR,
  type Tag,
} from "../tags.ts";
import { verbBehindRelative } from "./past-asides.ts";

/**
 * The verb of a sentence whose subject was held to be its head: "a nurse waiting outside had seen
 * it", since no preposition has a verb with its auxiliary for an object, and "a neighbour who asked
 * not to be named was kind", since a relative clause doesn't go on with a bare verb.
 */
export function strandedVerb(parse: ParseState, roles: Uint8Array): Stranded | undefined {
  const main = mainWord(parse, roles);
  if (main === -1) return undefined;
  if (isVerb(tagOf(parse, main))) return subjectOfVerb(parse, roles, main);
  const behind = verbBehindRelative(parse);
  if (behind || !isNominal(tagOf(parse, main))) return behind;
  return verbOfSubject(parse, roles, main);
}

function verbOfSubject(
  parse: ParseState,
  roles: Uint8Array,
  subject: number,
): Stranded | undefined {
  let relative = -1;
  for (let word = subject + 1; word < parse.count; word++) {
    const role = roleOf(parse, roles, word);
    if (role === RELATIVE_CLAUSE && headOf(parse, word) === subject) relative = word;
    const isAuxiliary = tagOf(parse, word) === AUXILIARY;
    const verb = isAuxiliary ? Math.max(word, headOf(parse, word)) : word;
    if (isAuxiliary && roleOf(parse, roles, verb) === OF_ADPOSITION) return { subject, verb };
    if (relative === -1 || verb === relative || !isFiniteHere(parse, word)) continue;
    if (!hasSubject(parse, roles, { verb, until: parse.count })) return { subject, verb };
  }
  return undefined;
}

export interface Stranded {
  readonly subject: number;
  readonly verb: number;
}

export function roleOf(parse: ParseState, roles: Uint8Array, word: number): number {
  return roles[unitOfWord(parse, word)] ?? OTHER_ROLE;
}

/** The word that is held to be the sentence's head, or -1. */
export function mainWord(parse: ParseState, roles: Uint8Array): number {
  for (let word = 0; word < parse.count; word++)
    if (roleOf(parse, roles, word) === MAIN) return word;
  return -1;
}

/**
 * "As the crowd booed, the mayor, who had waited, said": a verb without a subject has the noun that
 * a comma parts from the verb before, or that hangs as an object or a subject on what can have none.
 */
function subjectOfVerb(parse: ParseState, roles: Uint8Array, verb: number): Stranded | undefined {
  if (!mayHaveSubject(parse, verb)) return undefined;
  if (tagOf(parse, verb - 1) === QUOTATION) return undefined;
  if (hasSubject(parse, roles, { verb, until: parse.count })) return undefined;
  let last = -1;
  for (let subject = 0; subject < verb; subject++) {
    if (!isNominal(tagOf(parse, subject))) continue;
    if (isMisplaced(parse, roles, subject)) return { subject, verb };
    if (isBehindOpening(parse, roles, { subject, verb })) return { subject, verb };
    if (isTakenUp(parse, roles, { subject, verb })) return { subject, verb };
    if (opensByAs(parse, headOf(parse, subject))) last = subject;
  }
  // "Bell smiled as Low, grinning, said": this "as" opens a clause.
  return last === -1 ? undefined : { subject: last, verb };
}

/** "Said", "has said", "is saying" */
function mayHaveSubject(parse: ParseState, verb: number): boolean {
  const tag = tagOf(parse, verb);
  if (tag === ING_FORM) return tagOf(parse, verb - 1) === AUXILIARY;
  return tag === FINITE_VERB || tag === PAST_PARTICIPLE;
}

/** In "Low, who served as a medic in Iraq, said" it opens nothing. */
function opensByAs(parse: ParseState, as: number): boolean {
  return hashOf(parse, as) === AS && !SERVING.has(hashOf(parse, as - 1));
}

const SERVING = hashedWords("served serving worked works trained posing known up career life job");

/** "Dr Low, 79, who has been in town, said": she and the "who" cannot both be the subject of "has been". */
function isTakenUp(
  parse: ParseState,
  roles: Uint8Array,
  { subject, verb }: { subject: number; verb: number },
): boolean {
  const relative = headOf(parse, subject);
  if (roleOf(parse, roles, subject) !== SUBJECT || relative < subject || relative > verb)
    return false;
  for (let word = subject + 1; word < relative; word++) {
    if (hashOf(parse, word) === WHO && headOf(parse, word) === relative)
      return markOf(parse, word) === COMMA_MARK;
  }
  return false;
}

function isMisplaced(parse: ParseState, roles: Uint8Array, noun: number): boolean {
  const role = roleOf(parse, roles, noun);
  const head = headOf(parse, noun);
  if (!MISTAKEN.includes(role) || head < 0) return false;
  const first = phraseStart(parse, noun);
  // "For now, the nurse is in": no comma parts a preposition from what it is of.
  if (role !== SUBJECT && markOf(parse, first) === COMMA_MARK) return true;
  if (role === OF_ADPOSITION) return false;
  return !isVerb(tagOf(parse, head)) && tagOf(parse, first - 1) !== ADPOSITION;
}

const MISTAKEN: readonly number[] = [OBJECT, SUBJECT, OF_ADPOSITION];

/** "After talks in Oslo, the growers – some of them new – said": neither what is in Oslo, nor one more place. */
function isBehindOpening(
  parse: ParseState,
  roles: Uint8Array,
  { subject, verb }: { subject: number; verb: number },
): boolean {
  const role = roleOf(parse, roles, subject);
  if (tagOf(parse, 0) !== ADPOSITION || (role !== APPOSITION && role !== CONJUNCT)) return false;
  const isAside = markOf(parse, verb) !== 0 && markOf(parse, subject + 1) !== 0;
  return isAside && markOf(parse, phraseStart(parse, subject)) === COMMA_MARK;
}

/** The first word of the phrase that the word closes: its article, if no mark comes before. */
export function phraseStart(parse: ParseState, word: number): number {
  let first = word;
  while (
    first > 0 &&
    markOf(parse, first) === 0 &&
    tagOf(parse, first) !== DETERMINER &&
    IN_NAME.includes(tagOf(parse, first - 1))
  )
    first--;
  return first;
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

export function hasSubject(
  parse: ParseState,
  roles: Uint8Array,
  { verb, until }: { verb: number; until: number },
): boolean {
  for (let word = 0; word < until; word++) {
    if (headOf(parse, word) === verb && roleOf(parse, roles, word) === SUBJECT) return true;
  }
  return false;
}

/**
 * "A lawyer representing Ann Low added", "a survey made under Ann Low had found": a verb has one
 * subject, so the word of a second one right behind a participle, a preposition or a relative clause's verb hangs
 * on that, and so does the name in "A man who opposes Ann Low wept", which modifies no verb; or -1.
 */
export function governorBefore(parse: ParseState, roles: Uint8Array, word: number): number {
  const role = roleOf(parse, roles, word);
  const verb = headOf(parse, word);
  const isStray = role === MODIFIER && verb > word && isVerb(tagOf(parse, verb));
  if (role !== SUBJECT && !isStray) return -1;
  let before = word;
  do {
    if (markOf(parse, before) !== 0) return -1;
    before--;
  } while (before > 0 && IN_NAME.includes(tagOf(parse, before)));
  if (before <= 0) return -1;
  if (isStray) return isVerb(tagOf(parse, before)) ? before : -1;
  if (!mayGovern(parse, roles, before)) return -1;
  return hasSubject(parse, roles, { verb, until: before }) ? before : -1;
}

function mayGovern(parse: ParseState, roles: Uint8Array, word: number): boolean {
  const tag = tagOf(parse, word);
  if (tag === FINITE_VERB) return roleOf(parse, roles, word) === RELATIVE_CLAUSE;
  return tag === ING_FORM || tag === ADPOSITION;
}

/** "Low shrugged.": in so short a sentence the noun right before the verb may be held to modify it, as no noun does. */
export function isSubjectByPlace(parse: ParseState, roles: Uint8Array, word: number): boolean {
  const verb = headOf(parse, word);
  if (roleOf(parse, roles, word) !== MODIFIER || verb <= word) return false;
  if (!isNominal(tagOf(parse, word)) || tagOf(parse, verb) !== FINITE_VERB) return false;
  for (let next = word + 1; next < verb; next++) if (tagOf(parse, next) !== ADVERB) return false;
  return !hasSubject(parse, roles, { verb, until: parse.count });
}

const IN_NAME: readonly Tag[] = [PROPER_NOUN, DETERMINER, ADJECTIVE, NOUN];
