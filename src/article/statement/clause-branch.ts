import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { SUBJECT } from "../grammar/label-words.ts";
import { childInRole, type Grammar, headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { sentenceOf } from "../grammar/running-text.ts";
import { tagAt } from "../grammar/tagged-text.ts";
import { AUXILIARY, FINITE_VERB, isVerb, MARK } from "../grammar/tags.ts";
import { tokenAt } from "../text/lookup.ts";
import { NO_TRAIT } from "../weights/decision-trees.ts";

/** Whether a clause is one branch of the sentence's tree, whole, what it hangs on, and what is in it. */
export function branchTraits(
  analysis: Analysis,
  clause: Span,
  { start: cueStart }: Span,
): readonly number[] {
  const { words, grammar } = analysis;
  const units = unitsOf(analysis, clause);
  const cue = unitAt(grammar, tokenAt(words, cueStart));
  const { top, roots } = rootsIn(grammar, units);
  const before = wordBeside(grammar, units.first, -1);
  const after = wordBeside(grammar, units.last, 1);
  return [
    ...wordTraits(grammar, units),
    roots,
    ...topTraits(grammar, top, cue),
    tieOf(grammar, units, { beside: before, cue }),
    tieOf(grammar, units, { beside: after, cue }),
    roleAt(grammar, before),
    roleAt(grammar, after),
  ];
}

interface Units {
  readonly first: number;
  readonly last: number;
}

function unitsOf({ words, grammar }: Analysis, { start, end }: Span): Units {
  return {
    first: unitAt(grammar, tokenAt(words, start)),
    last: unitAt(grammar, tokenAt(words, end) - 1),
  };
}

function wordTraits(grammar: Grammar, { first, last }: Units): readonly number[] {
  let finite = 0;
  let verbs = 0;
  let subjects = 0;
  for (let unit = first; unit <= last; unit++) {
    const tag = tagAt(grammar.text, unit);
    if (tag === FINITE_VERB || tag === AUXILIARY) finite++;
    if (isVerb(tag)) verbs++;
    if (tag !== MARK && roleAt(grammar, unit) === SUBJECT) subjects++;
  }
  return [finite, verbs, subjects];
}

function topTraits(grammar: Grammar, top: number, cue: number): readonly number[] {
  if (top === -1) return [NO_TRAIT, NO_TRAIT, 0, 0];
  return [
    tagAt(grammar.text, top),
    roleAt(grammar, top),
    topTie(grammar, top, cue),
    childInRole(grammar, top, SUBJECT) === -1 ? 0 : 1,
  ];
}

/** The words that hang on none inside, and the first of them, a verb if there is one. */
function rootsIn(grammar: Grammar, units: Units): { top: number; roots: number } {
  let roots = 0;
  let top = -1;
  for (let unit = units.first; unit <= units.last; unit++) {
    const tag = tagAt(grammar.text, unit);
    if (tag === MARK || isInside(units, headAt(grammar, unit))) continue;
    roots++;
    if (top === -1 || isVerb(tag)) top = unit;
  }
  return { top, roots };
}

function isInside({ first, last }: Units, unit: number): boolean {
  return unit >= first && unit <= last;
}

function topTie(grammar: Grammar, top: number, cue: number): number {
  const head = headAt(grammar, top);
  if (head === cue) return 2;
  if (headAt(grammar, cue) === top) return 1;
  if (head === -1) return 4;
  return head === headAt(grammar, cue) ? 3 : 0;
}

/** In the clause's own sentence, or -1: whether another is read yet hangs on what was asked before. */
function wordBeside({ text, running }: Grammar, unit: number, step: number): number {
  const { first, last } = sentenceOf(running, unit);
  let at = unit + step;
  while (at >= first && at < last && tagAt(text, at) === MARK) at += step;
  return at >= first && at < last ? at : -1;
}

/** A word that hangs on one of the clause's own was cut off; one that hangs on the cue was not. */
function tieOf(
  grammar: Grammar,
  units: Units,
  { beside, cue }: { beside: number; cue: number },
): number {
  const head = headAt(grammar, beside);
  if (isInside(units, head)) return 1;
  return head === cue ? 2 : 0;
}
