import { PROMPTING } from "../lexicon/clause-words.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import {
  ADVERBIAL_CLAUSE,
  CONJUNCT,
  CONTENT_CLAUSE,
  MAIN,
  MODIFIER,
  OBJECT,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "./label-words.ts";
import { branchAt, leftEdge, type Phrase, tokenOf } from "./phrases.ts";
import {
  childInRole,
  firstChildAt,
  type Grammar,
  headAt,
  nextSiblingAt,
  roleAt,
  unitAt,
} from "./read-grammar.ts";
import { sentenceOf } from "./running-text.ts";
import { hashAt, tagAt } from "./tagged-text.ts";
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  DETERMINER,
  FINITE_VERB,
  INFINITIVE,
  isNominal,
  isVerb,
  MARK,
  NUMERAL,
  PARTICLE,
  PAST_PARTICIPLE,
  QUOTATION,
  type Tag,
} from "./tags.ts";

const NOBODY = -1;
const COMMA = hashWord(",");
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
    if (!isVerbAt(grammar, unit)) return tokenOf(grammar, unit);
  }
  return NOBODY;
}

/** The subject that hangs on the verb itself, or the noun whose clause it is. */
function ownSubject(grammar: Grammar, unit: number): number {
  const head = headAt(grammar, unit);
  const role = roleAt(grammar, unit);
  const subject = followsQuotation(grammar, unit)
    ? nounBehind(grammar, unit)
    : nearestSubject(grammar, unit);
  const isOfNoun = role === RELATIVE_CLAUSE && head !== -1;
  if (subject !== -1) return isOfNoun && isRelative(grammar, subject) ? head : subject;
  if (role === REDUCED_CLAUSE) return head;
  return role === MAIN ? behindComma(grammar, unit) : NOBODY;
}

/** In "Mayor Low, Reed said, had waited" both are read as subjects of "said": it is who stands by it. */
function nearestSubject(grammar: Grammar, verb: number): number {
  const first = childInRole(grammar, verb, SUBJECT);
  let next = first === -1 ? -1 : nextSiblingAt(grammar, first);
  for (; next !== -1 && next < verb; next = nextSiblingAt(grammar, next)) {
    const opensPart = hashAt(grammar.text, leftEdge(grammar, next) - 1) === COMMA;
    if (next === verb - 1 && roleAt(grammar, next) === SUBJECT && opensPart) return next;
  }
  return first;
}

/** Units before a verb that are looked back over for a comma. */
const LONGEST_SUBJECT = 12;

/** "In a letter to the Echo, Ana Orr said": what a comma parts from "to" may be read as hanging on it. */
function behindComma(grammar: Grammar, verb: number): number {
  const { text } = grammar;
  const stop = Math.max(verb - LONGEST_SUBJECT, sentenceOf(grammar.running, verb).first);
  // In "its editor, Ana Orr, said" the last comma only ends what the one before opens.
  let opening = hashAt(text, verb - 1) === COMMA ? verb - 2 : verb - 1;
  while (opening > stop && hashAt(text, opening) !== COMMA) {
    if (isVerbAt(grammar, opening)) return NOBODY;
    opening--;
  }
  if (hashAt(text, opening) !== COMMA) return NOBODY;
  for (let unit = opening + 1; unit < verb; unit++) {
    if (isNominal(tagAt(text, unit)) && headAt(grammar, unit) < opening) return unit;
  }
  return NOBODY;
}

/** "“No,” insisted a friend": right after what is said, a noun is who says it. */
function followsQuotation(grammar: Grammar, unit: number): boolean {
  return tagAt(grammar.text, unit - 1) === QUOTATION && roleAt(grammar, unit) !== CONJUNCT;
}

/** "Said the skier", "called out a grower at the back", "went on the old woman": the noun of the phrase right behind. */
function nounBehind(grammar: Grammar, verb: number): number {
  const { text, running } = grammar;
  const subject = nearestSubject(grammar, verb);
  if (subject !== -1 && subject < verb) return subject;
  const { last } = sentenceOf(running, verb);
  const first = verb + (BEHIND_VERB.has(hashAt(text, verb + 1)) ? 2 : 1);
  const own = [subject, childInRole(grammar, verb, OBJECT)].find((noun) => noun !== -1) ?? NOBODY;
  if (first >= last || (own !== NOBODY && !isParted(grammar, first, own))) return own;
  let unit = first;
  while (unit < last - 1 && isBeforeNoun(grammar, unit)) unit++;
  return isNominal(tagAt(text, unit)) ? unit : own;
}

/** A mark or a verb stands between: what follows it only tells more. */
function isParted({ text }: Grammar, from: number, to: number): boolean {
  return text.tags.subarray(from, to).some((tag) => tag === MARK || isVerb(tag as Tag));
}

function isBeforeNoun(grammar: Grammar, unit: number): boolean {
  if (OPENING_NOUN.includes(tagAt(grammar.text, unit))) return true;
  return roleAt(grammar, unit) === MODIFIER && isNominal(tagAt(grammar.text, unit + 1));
}

const BEHIND_VERB = hashedWords("back in on out up off over again");
const OPENING_NOUN = [DETERMINER, NUMERAL, ADJECTIVE];

/** The verb whose subject this one shares, or the noun that is its subject; or -1. */
function lender(grammar: Grammar, unit: number): number {
  const head = headAt(grammar, unit);
  if (head === -1 || !sharesSubject(grammar, unit, head)) return NOBODY;
  if (roleAt(grammar, unit) === CONTENT_CLAUSE) return controller(grammar, unit, head);
  return isPrompted(grammar, unit, head) ? objectOr(grammar, head) : head;
}

/** "Prompting Orr to reply": the object does it. */
function isPrompted({ text }: Grammar, unit: number, head: number): boolean {
  return tagAt(text, unit) === INFINITIVE && PROMPTING.has(hashAt(text, head));
}

const SHARED = (1 << CONJUNCT) | (1 << CONTENT_CLAUSE) | (1 << ADVERBIAL_CLAUSE);

function sharesSubject(grammar: Grammar, unit: number, head: number): boolean {
  return ((SHARED >> roleAt(grammar, unit)) & 1) === 1 && isVerbAt(grammar, head);
}

function isVerbAt({ text }: Grammar, unit: number): boolean {
  return isVerb(tagAt(text, unit));
}

/**
 * Whose doing it is: "asked him to leave" is his, "promised to leave" the promiser's; and of "told them that
 * Low came in, sat down" each verb may be read as one more clause that they are told.
 */
function controller(grammar: Grammar, unit: number, verb: number): number {
  const first = childInRole(grammar, verb, CONTENT_CLAUSE);
  const isTold = first > verb && first < unit && tagAt(grammar.text, unit) === FINITE_VERB;
  const isShared = isTold && isVerbAt(grammar, first) && nearestSubject(grammar, first) !== -1;
  return isShared ? first : objectOr(grammar, verb);
}

function objectOr(grammar: Grammar, verb: number): number {
  const object = childInRole(grammar, verb, OBJECT);
  return object === -1 ? verb : object;
}

/** "Had" in "had said" stands for "said". */
function mainVerb(grammar: Grammar, unit: number): number {
  const head = headAt(grammar, unit);
  const isAuxiliary = tagAt(grammar.text, unit) === AUXILIARY;
  return isAuxiliary && head > unit && isVerbAt(grammar, head) ? head : unit;
}

const RELATIVES = hashedWords("who which that whom");

function isRelative({ text }: Grammar, unit: number): boolean {
  return RELATIVES.has(hashAt(text, unit));
}

/** The clause of a token: its verb, and all that hangs on it. */
export function clauseOf(grammar: Grammar, token: number): Phrase {
  let unit = unitAt(grammar, token);
  while (!isVerbAt(grammar, unit) && headAt(grammar, unit) !== -1) unit = headAt(grammar, unit);
  return branchAt(grammar, tokenOf(grammar, mainVerb(grammar, unit)));
}

const BE = hashedWords("be am is are was were been being 's 're 'm get gets got getting");
const MODALS = hashedWords(
  "can could may might must shall should will would 'd 'll wo ca need ought",
);
const NEGATIONS = hashedWords("not n't never hardly");

/** "Was accused", and "accused" in "the man accused of": the subject does not do it. */
export function isPassive(grammar: Grammar, verb: number): boolean {
  const unit = unitAt(grammar, verb);
  if (tagAt(grammar.text, unit) !== PAST_PARTICIPLE || isPerfect(grammar, unit)) return false;
  if (hasHelper(grammar, unit, BE, AUXILIARY)) return true;
  // "A ruling the coach described as harsh": he does it.
  return roleAt(grammar, unit) === REDUCED_CLAUSE && childInRole(grammar, unit, SUBJECT) === -1;
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
