import { INDEFINITE } from "../lexicon/function-words.ts";
import { AS } from "../lexicon/single-words.ts";
import { hashOf, isAmong } from "../text/token.ts";
import { CONJUNCT, HEARER, MAIN, OBJECT, OF_ADPOSITION, SUBJECT } from "./label-words.ts";
import {
  childInRole,
  firstChildAt,
  type Grammar,
  headAt,
  lastChildAt,
  roleAt,
  unitAt,
} from "./read-grammar.ts";
import { firstTokenOf, lastTokenOf } from "./running-text.ts";
import { tagAt } from "./tagged-text.ts";
import { isNominal, isVerb } from "./tags.ts";

/** A stretch of tokens, `last` exclusive, with the word that it is about. */
export interface Phrase {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

/** Longer chains are lists or mistakes; the bound keeps the time linear. */
const DEEPEST = 60;

/**
 * The head of the largest noun phrase that a token stands in: "lawyer" for every word of "a lawyer
 * representing Ned Hale", "captain" for "the ferry's captain", "Orr" for "Mayor Ana Orr". Someone
 * joined by "and" heads a phrase of his own. The token itself where it stands in no noun phrase.
 */
export function headOf(grammar: Grammar, token: number): number {
  let unit = unitAt(grammar, token);
  let top = unit;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const head = headAt(grammar, unit);
    if (head === -1) break;
    const isJoined = roleAt(grammar, unit) === CONJUNCT;
    unit = head;
    if (!isJoined && isNominal(tagAt(grammar.text, unit))) top = unit;
  }
  return tokenOf(grammar, top);
}

/** The phrase of the largest noun phrase's head: with its relative clause and its appositions. */
export function phraseAt(grammar: Grammar, token: number): Phrase {
  return branchAt(grammar, headOf(grammar, token));
}

/** A word with all that hangs on it. */
export function branchAt(grammar: Grammar, head: number): Phrase {
  const unit = unitAt(grammar, head);
  return {
    head,
    first: tokenOf(grammar, leftEdge(grammar, unit)),
    last: lastTokenOf(grammar.running, rightEdge(grammar, unit)),
  };
}

/** Is a word the other's own, not lent to it by a third? */
export function hangsOn(grammar: Grammar, token: number, head: number): boolean {
  return headAt(grammar, unitAt(grammar, token)) === unitAt(grammar, head);
}

/** A verb that stands by itself, or heads its sentence. */
export function isMainVerb(grammar: Grammar, unit: number): boolean {
  if (!isVerb(tagAt(grammar.text, unit))) return false;
  return headAt(grammar, unit) === -1 || roleAt(grammar, unit) === MAIN;
}

/** Who is told, asked or given something: "reporters" in "told reporters", or -1. */
export function hearerOf(grammar: Grammar, verb: number): number {
  const unit = unitAt(grammar, verb);
  const hearer = childInRole(grammar, unit, HEARER);
  const object = hearer === -1 ? childInRole(grammar, unit, OBJECT) : hearer;
  return object === -1 ? -1 : tokenOf(grammar, object);
}

/** The heads of those joined to this one: "Kim" and "Reed" for "Lee, Kim and Reed". */
export function joinedTo(grammar: Grammar, head: number): readonly number[] {
  const joined: number[] = [];
  let unit = childInRole(grammar, unitAt(grammar, head), CONJUNCT);
  while (unit !== -1 && joined.length < DEEPEST) {
    joined.push(tokenOf(grammar, unit));
    unit = childInRole(grammar, unit, CONJUNCT);
  }
  return joined;
}

export function leftEdge(grammar: Grammar, start: number): number {
  let unit = start;
  for (;;) {
    const child = firstChildAt(grammar, unit);
    if (child === -1 || child > unit) return unit;
    unit = child;
  }
}

function rightEdge(grammar: Grammar, start: number): number {
  let unit = start;
  for (;;) {
    const child = lastChildAt(grammar, unit);
    if (child === -1 || child < unit) return unit;
    unit = child;
  }
}

export function tokenOf({ running }: Grammar, unit: number): number {
  return firstTokenOf(running, unit);
}

/** "She grew up as a doctor": whoever the sentence is about, and nobody else. */
export function isAfterAs(grammar: Grammar, token: number): boolean {
  const unit = unitAt(grammar, token);
  const above = headAt(grammar, unit);
  if (roleAt(grammar, unit) !== OF_ADPOSITION || above === -1) return false;
  const as = tokenOf(grammar, above);
  const { words } = grammar.running;
  return hashOf(words, as) === AS && isAmong(words, as + 1, INDEFINITE);
}

export function isVerbAt({ text }: Grammar, unit: number): boolean {
  return isVerb(tagAt(text, unit));
}

/** "Low left and Reed stayed": each has a verb of his own, the first before the other's name. */
export function areSubjectsOfTwo(grammar: Grammar, one: number, other: number): boolean {
  const [first, second] = [unitAt(grammar, one), unitAt(grammar, other)];
  if (roleAt(grammar, first) !== SUBJECT || roleAt(grammar, second) !== SUBJECT) return false;
  const verb = tokenOf(grammar, headAt(grammar, first));
  return verb > one && verb < other;
}
