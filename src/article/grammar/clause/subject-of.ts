import { PROMPTING } from "../../lexicon/clause-words.ts";
import { PLACE } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import {
  ADVERBIAL_CLAUSE,
  CONJUNCT,
  CONTENT_CLAUSE,
  MAIN,
  MODIFIER,
  OBJECT,
  OF_ADPOSITION,
  REDUCED_CLAUSE,
  RELATIVE_CLAUSE,
  SUBJECT,
} from "../label-words.ts";
import { leftEdge, tokenOf } from "../phrases.ts";
import {
  childInRole,
  firstChildAt,
  type Grammar,
  headAt,
  nextSiblingAt,
  roleAt,
  unitAt,
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
  INFINITIVE,
  ING_FORM,
  isNominal,
  isVerb,
  MARK,
  NUMERAL,
  PAST_PARTICIPLE,
  PRONOUN,
  PROPER_NOUN,
  QUOTATION,
  type Tag,
} from "../tags.ts";

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
  const found = followsQuotation(grammar, unit)
    ? nounBehind(grammar, unit)
    : nearestSubject(grammar, unit);
  const subject = isPartedOff(grammar, unit, found) ? NOBODY : found;
  const isOfNoun = role === RELATIVE_CLAUSE && head !== -1;
  if (subject !== -1) return isOfNoun && isRelative(grammar, subject) ? head : subject;
  if (role === REDUCED_CLAUSE) return head;
  return role === MAIN ? behindComma(grammar, unit) : behindTime(grammar, unit);
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

const TIME_OPENERS = hashedWords("after before until since");
const JOINING: readonly number[] = [COORDINATOR, PRONOUN];

/** "Low misjudged Reed, having called him mad": what a comma parts from a participle is no subject of it. */
function isPartedOff({ text }: Grammar, verb: number, subject: number): boolean {
  if (subject === NOBODY || hashAt(text, subject + 1) !== COMMA) return false;
  const isPerfect = tagAt(text, verb) === PAST_PARTICIPLE && hashAt(text, verb - 1) === HAVING;
  const first = isPerfect ? verb - 1 : verb;
  return (isPerfect || tagAt(text, verb) === ING_FORM) && first === subject + 2;
}

const HAVING = hashWord("having");
const WHOM = hashWord("whom");

/** In "Mayor Low, Reed said, had waited" both are read as subjects of "said": it is who stands by it. */
function nearestSubject(grammar: Grammar, verb: number): number {
  const first = childInRole(grammar, verb, SUBJECT);
  let next = first === -1 ? -1 : nextSiblingAt(grammar, first);
  for (; next !== -1 && next < verb; next = nextSiblingAt(grammar, next)) {
    const opensPart = hashAt(grammar.text, leftEdge(grammar, next) - 1) === COMMA;
    if (roleAt(grammar, next) !== SUBJECT) continue;
    // "Reed, whom she had taught": both are read as subjects.
    if (hashAt(grammar.text, first) === WHOM) return next;
    if (next === verb - 1 && opensPart) return isRegion(grammar, next) ? first : next;
  }
  return first;
}

/** "Low of Denby, Texas said": the place only says where the other is. */
function isRegion({ text }: Grammar, unit: number): boolean {
  if ((classesAt(text, unit) & PLACE) === 0 || tagAt(text, unit - 2) !== PROPER_NOUN) return false;
  let before = unit - 2;
  while (tagAt(text, before - 1) === PROPER_NOUN) before--;
  return tagAt(text, before - 1) === ADPOSITION;
}

const OWNS_TITLE = hashedWords("of 's");

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

/** "“No,” insisted a friend": right after what is said, a noun is who says it; but not after "star of “Lamps,”". */
function followsQuotation(grammar: Grammar, unit: number): boolean {
  const { text } = grammar;
  if (tagAt(text, unit - 1) !== QUOTATION || roleAt(grammar, unit) === CONJUNCT) return false;
  return !OWNS_TITLE.has(hashAt(text, unit - 2));
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

export function isVerbAt({ text }: Grammar, unit: number): boolean {
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
  if (isShared) return first;
  // "Low slams Reed, praises Ann": nobody is made to praise.
  const isJoined =
    tagAt(grammar.text, unit) === FINITE_VERB && hashAt(grammar.text, unit - 1) === COMMA;
  return isJoined ? verb : objectOr(grammar, verb);
}

function objectOr(grammar: Grammar, verb: number): number {
  const object = childInRole(grammar, verb, OBJECT);
  return object === -1 ? verb : object;
}

/** "Had" in "had said" stands for "said". */
export function mainVerb(grammar: Grammar, unit: number): number {
  const head = headAt(grammar, unit);
  const isAuxiliary = tagAt(grammar.text, unit) === AUXILIARY;
  return isAuxiliary && head > unit && isVerbAt(grammar, head) ? head : unit;
}

const RELATIVES = hashedWords("who which that whom");

function isRelative({ text }: Grammar, unit: number): boolean {
  return RELATIVES.has(hashAt(text, unit));
}
