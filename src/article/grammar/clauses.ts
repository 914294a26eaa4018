import { hashedWords } from "../text/hash-word.ts";
import {
  ADVERBIAL_CLAUSE,
  CONJUNCT,
  CONTENT_CLAUSE,
  HEARER,
  OBJECT,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "./label-words.ts";
import { leftEdge, type Phrase, rightEdge, tokenOf } from "./phrases.ts";
import { childInRole, type Grammar, unitAt } from "./read-grammar.ts";
import { ADVERB, AUXILIARY, isVerb, PARTICLE, PAST_PARTICIPLE, QUOTATION } from "./tags.ts";

const NOBODY = -1;
/** Verbs that share a subject seldom follow each other further. */
const DEEPEST = 12;

/**
 * The head of a verb's subject, or -1. "Took the stage and said" has one subject; "who said" has
 * the noun that "who" stands for; "wanted to say" and "left, adding" have that of the verb above.
 */
export function subjectOf(grammar: Grammar, verb: number): number {
  let unit = mainVerb(grammar, unitAt(grammar, verb));
  for (let steps = 0; steps < DEEPEST; steps++) {
    const subject = ownSubject(grammar, unit);
    if (subject !== NOBODY) return tokenOf(grammar, subject);
    unit = lender(grammar, unit);
    if (unit === NOBODY) return NOBODY;
    if (!isVerb(grammar.text.tags[unit] as number)) return tokenOf(grammar, unit);
  }
  return NOBODY;
}

/** The subject that hangs on the verb itself, or the noun whose clause it is. */
function ownSubject(grammar: Grammar, unit: number): number {
  const { heads, roles } = grammar;
  const subject = childInRole(grammar, unit, SUBJECT);
  const isOfNoun = roles[unit] === RELATIVE_CLAUSE && heads[unit] !== -1;
  if (subject !== -1 && isOfNoun && isRelative(grammar, subject)) return heads[unit] as number;
  if (subject !== -1) return subject;
  if (roles[unit] === REDUCED_CLAUSE) return heads[unit] as number;
  return followsQuotation(grammar, unit) ? childInRole(grammar, unit, OBJECT) : NOBODY;
}

/** "“No,” insisted a friend": right after what is said, a noun is who says it. */
function followsQuotation({ text, roles }: Grammar, unit: number): boolean {
  return text.tags[unit - 1] === QUOTATION && roles[unit] !== CONJUNCT;
}

/** The verb whose subject this one shares, or the noun that is its subject; or -1. */
function lender(grammar: Grammar, unit: number): number {
  const head = grammar.heads[unit] as number;
  if (head === -1 || !sharesSubject(grammar, unit, head)) return NOBODY;
  return grammar.roles[unit] === CONTENT_CLAUSE ? controller(grammar, head) : head;
}

const SHARED = (1 << CONJUNCT) | (1 << CONTENT_CLAUSE) | (1 << ADVERBIAL_CLAUSE);

function sharesSubject({ roles, text }: Grammar, unit: number, head: number): boolean {
  return ((SHARED >> (roles[unit] as number)) & 1) === 1 && isVerb(text.tags[head] as number);
}

/** Whose doing an infinitive is: "asked him to leave" is his, "promised to leave" the promiser's. */
function controller(grammar: Grammar, verb: number): number {
  const object = childInRole(grammar, verb, OBJECT);
  return object === -1 ? verb : object;
}

/** "Had" in "had said" stands for "said". */
function mainVerb({ heads, text }: Grammar, unit: number): number {
  const head = heads[unit] as number;
  const isHelper =
    text.tags[unit] === AUXILIARY &&
    head !== -1 &&
    head > unit &&
    isVerb(text.tags[head] as number);
  return isHelper ? head : unit;
}

const RELATIVES = hashedWords("who which that whom");

function isRelative({ text }: Grammar, unit: number): boolean {
  return RELATIVES.has(text.hashes[unit] as number);
}

/** Who is told, asked or given something: "reporters" in "told reporters", or -1. */
export function hearerOf(grammar: Grammar, verb: number): number {
  const unit = unitAt(grammar, verb);
  const hearer = childInRole(grammar, unit, HEARER);
  const object = hearer === -1 ? childInRole(grammar, unit, OBJECT) : hearer;
  return object === -1 ? NOBODY : tokenOf(grammar, object);
}

/** The clause of a token: its verb, and all that hangs on it. */
export function clauseOf(grammar: Grammar, token: number): Phrase {
  const { heads, text } = grammar;
  let unit = unitAt(grammar, token);
  while (!isVerb(text.tags[unit] as number) && heads[unit] !== -1) unit = heads[unit] as number;
  unit = mainVerb(grammar, unit);
  return {
    head: tokenOf(grammar, unit),
    first: tokenOf(grammar, leftEdge(grammar, unit)),
    last: grammar.running.lasts[rightEdge(grammar, unit)] as number,
  };
}

const BE = hashedWords("be am is are was were been being 's 're 'm get gets got getting");
const MODALS = hashedWords(
  "can could may might must shall should will would 'd 'll wo ca need ought",
);
const NEGATIONS = hashedWords("not n't never hardly");

/** "Was accused", and "accused" in "the man accused of": the subject does not do it. */
export function isPassive(grammar: Grammar, verb: number): boolean {
  const unit = unitAt(grammar, verb);
  if (grammar.text.tags[unit] !== PAST_PARTICIPLE) return false;
  return grammar.roles[unit] === REDUCED_CLAUSE || hasHelper(grammar, unit, BE, AUXILIARY);
}

/** "Did not say", "never said". */
export function isNegated(grammar: Grammar, verb: number): boolean {
  const unit = mainVerb(grammar, unitAt(grammar, verb));
  return (
    hasHelper(grammar, unit, NEGATIONS, PARTICLE) || hasHelper(grammar, unit, NEGATIONS, ADVERB)
  );
}

/** "Would say", "may have said". */
export function isModal(grammar: Grammar, verb: number): boolean {
  const unit = mainVerb(grammar, unitAt(grammar, verb));
  return hasHelper(grammar, unit, MODALS, AUXILIARY);
}

function hasHelper(
  { text, firstChildren, nextSiblings }: Grammar,
  unit: number,
  words: ReadonlySet<number>,
  tag: number,
): boolean {
  for (
    let child = firstChildren[unit] as number;
    child !== -1;
    child = nextSiblings[child] as number
  ) {
    if (text.tags[child] === tag && words.has(text.hashes[child] as number)) return true;
  }
  return false;
}
