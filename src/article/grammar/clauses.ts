import { NAMING_VERBS } from "../lexicon/reporting-words.ts";
import { AS, BY } from "../lexicon/single-words.ts";
import { hashedWords } from "../text/hash-word.ts";
import { mainVerb } from "./clause/subject-of.ts";
import {
  ADVERBIAL_CLAUSE,
  CONJUNCT,
  HEARER,
  OBJECT,
  REDUCED_CLAUSE,
  SUBJECT,
} from "./label-words.ts";
import { branchAt, isVerbAt, leftEdge, type Phrase, tokenOf } from "./phrases.ts";
import {
  childInRole,
  firstChildAt,
  type Grammar,
  headAt,
  nextSiblingAt,
  roleAt,
  unitAt,
} from "./read-grammar.ts";
import { hashAt, tagAt } from "./tagged-text.ts";
import { ADVERB, AUXILIARY, COORDINATOR, ING_FORM, PARTICLE, PAST_PARTICIPLE } from "./tags.ts";

/** The clause of a token: its verb, and all that hangs on it. */
export function clauseOf(grammar: Grammar, token: number): Phrase {
  let unit = unitAt(grammar, token);
  while (!isVerbAt(grammar, unit) && headAt(grammar, unit) !== -1) unit = headAt(grammar, unit);
  return branchAt(grammar, tokenOf(grammar, mainVerb(grammar, unit)));
}

/** "Orr fell, but Low insisted it was late" hangs on the clause before as if "but" were "since". */
export function isJoinedClause(grammar: Grammar, unit: number): boolean {
  const before = leftEdge(grammar, unit) - 1;
  if (roleAt(grammar, unit) !== ADVERBIAL_CLAUSE || before < 0) return false;
  return tagAt(grammar.text, before) === COORDINATOR;
}

const BE = hashedWords("be am is are was were been being 's 're 'm get gets got getting");
const MODALS = hashedWords(
  "can could may might must shall should will would 'd 'll wo ca need ought",
);
const NEGATIONS = hashedWords("not n't never hardly");

/** "Was accused", and "accused" in "the man accused of": the subject does not do it. */
export function isPassive(grammar: Grammar, verb: number): boolean {
  const unit = unitAt(grammar, verb);
  if (isJoinedPassive(grammar, unit)) return true;
  if (tagAt(grammar.text, unit) !== PAST_PARTICIPLE || isPerfect(grammar, unit)) return false;
  if (hasHelper(grammar, unit, BE, AUXILIARY) || hasAgent(grammar, unit)) return true;
  // "A ruling the coach described as harsh": he does it.
  return roleAt(grammar, unit) === REDUCED_CLAUSE && childInRole(grammar, unit, SUBJECT) === -1;
}

/** "Was stopped in the street and told that": one "was" serves both, where nobody is named whom he would have told. */
function isJoinedPassive(grammar: Grammar, unit: number): boolean {
  const { text } = grammar;
  if (roleAt(grammar, unit) !== CONJUNCT) return false;
  const isTold =
    HEARING.has(hashAt(text, unit)) &&
    tagAt(text, unit - 1) === COORDINATOR &&
    !firstChildBefore(grammar, unit);
  if (!isTold && !isJoinedName(grammar, unit)) return false;
  const first = headAt(grammar, unit);
  const isHeard =
    tagAt(text, first) === PAST_PARTICIPLE && hasHelper(grammar, first, BE, AUXILIARY);
  const objects = [OBJECT, HEARER].map((role) => childInRole(grammar, unit, role));
  return isHeard && objects.every((object) => object === -1);
}

/** "Was praised for it and mocked as late", and not "and Reed mocked as late" */
function isJoinedName(grammar: Grammar, unit: number): boolean {
  const { text } = grammar;
  if (!NAMING_VERBS.has(hashAt(text, unit)) || hashAt(text, unit + 1) !== AS) return false;
  let before = unit - 1;
  while (tagAt(text, before) === ADVERB) before--;
  return tagAt(text, before) === COORDINATOR && childInRole(grammar, unit, SUBJECT) === -1;
}

const HEARING = hashedWords("told asked informed reminded ordered instructed");

/** Has it a subject or a helper of its own? */
function firstChildBefore(grammar: Grammar, unit: number): boolean {
  const child = firstChildAt(grammar, unit);
  return child !== -1 && child < unit;
}

/** "Reed, once described by Low as late", but not "interjected by hitting" */
function hasAgent({ text }: Grammar, unit: number): boolean {
  return hashAt(text, unit + 1) === BY && tagAt(text, unit + 2) !== ING_FORM;
}

const HAVE = hashedWords("has have had having 've");

/** "Has said", "have long since denied": "been" would stand between. */
function isPerfect({ text }: Grammar, unit: number): boolean {
  let before = unit - 1;
  while (tagAt(text, before) === ADVERB) before--;
  return HAVE.has(hashAt(text, before));
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
  grammar: Grammar,
  unit: number,
  words: ReadonlySet<number>,
  tag: number,
): boolean {
  const { text } = grammar;
  let child = firstChildAt(grammar, unit);
  while (child !== -1) {
    if (tagAt(text, child) === tag && words.has(hashAt(text, child))) return true;
    child = nextSiblingAt(grammar, child);
  }
  return false;
}
