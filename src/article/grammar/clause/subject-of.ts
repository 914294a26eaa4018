import { PROMPTING } from "../../lexicon/clause-words.ts";
import { COMMA_WORD } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { ADVERBIAL_CLAUSE, CONJUNCT, CONTENT_CLAUSE, OBJECT } from "../label-words.ts";
import { isVerbAt, tokenOf } from "../phrases.ts";
import { childInRole, type Grammar, headAt, roleAt, unitAt } from "../read-grammar.ts";
import { hashAt, tagAt } from "../tagged-text.ts";
import { AUXILIARY, COORDINATOR, FINITE_VERB, INFINITIVE } from "../tags.ts";
import { nearestSubject } from "./nearest-subject.ts";
import { ownSubject } from "./own-subject.ts";

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
    if (!isVerbAt(grammar, unit)) return tokenOf(grammar, unit);
  }
  return NOBODY;
}

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

/**
 * Whose doing it is: "asked him to leave" is his, "promised to leave" the promiser's; and of "told them that
 * Low came in, sat down" each verb may be read as one more clause that they are told.
 */
function controller(grammar: Grammar, unit: number, verb: number): number {
  const first = childInRole(grammar, verb, CONTENT_CLAUSE);
  const isTold = first > verb && first < unit && tagAt(grammar.text, unit) === FINITE_VERB;
  const isShared = isTold && isVerbAt(grammar, first) && nearestSubject(grammar, first) !== -1;
  if (isShared) return first;
  // "Low slams Reed, praises Ann", "asked the board and was told": nobody is made to.
  const { text } = grammar;
  const isJoined =
    tagAt(text, unit) === FINITE_VERB
      ? hashAt(text, unit - 1) === COMMA_WORD
      : tagAt(text, unit - 1) === AUXILIARY && tagAt(text, unit - 2) === COORDINATOR;
  return isJoined || WITHOUT_CONTROL.has(hashAt(text, verb)) ? verb : objectOr(grammar, verb);
}

/** "Low phoned Reed to say": whom they reach does not say it. */
const WITHOUT_CONTROL = hashedWords(`
  used interrupted called phoned telephoned rang emailed texted contacted approached messaged visited met joined promised
  vowed
`);

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
