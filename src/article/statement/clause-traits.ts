import { overlaps, type Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import type { Attribution, Reported } from "../attribution/attribution.ts";
import { isModal, isNegated, isPassive } from "../grammar/clauses.ts";
import { SUBJECT } from "../grammar/label-words.ts";
import { childInRole, type Grammar, roleAt, tagOfWord, unitAt } from "../grammar/read-grammar.ts";
import { tagAt } from "../grammar/tagged-text.ts";
import { QUESTION_WORDS } from "../lexicon/clause-words.ts";
import { THAT, TO } from "../lexicon/single-words.ts";
import { COLON, isStop } from "../text/characters.ts";
import { firstWhere, itemOrNone, tokenAt } from "../text/lookup.ts";
import { codeOf, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { WORD, type Words } from "../text/tokenize.ts";
import { asTrait, asTraits, logOdds, NO_TRAIT, treesChance } from "../weights/decision-trees.ts";
import type { Weights } from "../weights/read-weights.ts";
import type { KindChances } from "./classify-quotations.ts";
import { branchTraits } from "./clause-branch.ts";

/** A clause that may be reported speech, and what of it stands in marks. */
export interface Clause extends Span {
  readonly attribution: Attribution;
  /** The attribution's number among all of the text. */
  readonly nth: number;
  readonly content: Reported;
  readonly inner: readonly Span[];
}

/** The text that it stands in, as far as it is read. */
export interface ClauseContext {
  readonly analysis: Analysis;
  readonly attributions: readonly Attribution[];
  readonly kinds: readonly KindChances[];
}

/** How likely a clause is reported speech that begins and ends where it does. */
export type ClauseJudge = (clause: Clause & { traits(): Int8Array }) => number;

/** As the linear models hold it. */
export const linearChance: ClauseJudge = ({ content }) => content.probability;

export function judgeClausesByTrees(weights: Weights): ClauseJudge {
  return ({ traits }) => treesChance(weights, traits());
}

/** What tells a reported clause, each trait a small whole number. */
export function clauseTraits(context: ClauseContext, clause: Clause): Int8Array {
  const { analysis } = context;
  return asTraits([
    certaintyTraits(clause),
    placeTraits(analysis, clause),
    edgeTraits(analysis, clause),
    branchTraits(analysis, clause, clause.attribution.cue),
    cueTraits(analysis, clause),
    markedTraits(context, clause),
    rivalTraits(context, clause),
  ]);
}

function certaintyTraits({ attribution, content }: Clause): readonly number[] {
  const bounds = (content.probability / attribution.probability) ** 2;
  return [logOdds(attribution.probability), logOdds(bounds), logOdds(content.probability)];
}

/** In words: how far it stands from its cue, and the source from that. */
function placeTraits(
  { words }: Analysis,
  { attribution, content, start, end }: Clause,
): readonly number[] {
  const { cue, source, content: pieces } = attribution;
  const at = tokenAt(words, cue.start);
  const first = tokenAt(words, start);
  const last = tokenAt(words, end);
  const isAfter = start >= cue.end;
  return [
    isAfter ? 1 : 0,
    isAfter ? first - at - 1 : at - last,
    last - first,
    pieces.length,
    pieces.indexOf(content),
    ...sourceTraits(words, { at, source }),
    source && overlaps(source, { start, end }) ? 1 : 0,
  ];
}

function sourceTraits(
  words: Words,
  { at, source }: { at: number; source: Span | null },
): readonly number[] {
  if (!source) return [0, -1, 0];
  const from = tokenAt(words, source.start);
  const to = tokenAt(words, source.end);
  return from > at ? [2, from - at - 1, to - from] : [1, at - to, to - from];
}

function edgeTraits({ words, text, grammar }: Analysis, { start, end }: Clause): readonly number[] {
  const first = tokenAt(words, start);
  const last = tokenAt(words, end);
  return [
    openerOf(words, first),
    ...[first - 1, first, last - 1, last].map((token) => tagOf(grammar, token)),
    markOf(words, first - 1),
    markOf(words, last),
    /\p{Lu}/u.test(text.charAt(start)) ? 1 : 0,
  ];
}

function openerOf(words: Words, first: number): number {
  const word = hashOf(words, first);
  if (word === THAT) return 1;
  if (word === TO) return 2;
  return isAmong(words, first, QUESTION_WORDS) ? 3 : 0;
}

function tagOf(grammar: Grammar, token: number): number {
  const { unitOf } = grammar.running;
  return unitOf[token] === undefined ? NO_TRAIT : tagOfWord(grammar, token);
}

function markOf(words: Words, token: number): number {
  if (isComma(words, token)) return 1;
  const code = codeOf(words, token);
  if (isStop(code)) return 2;
  if (code === COLON) return 3;
  return hasShape(words, token, WORD) ? 0 : 4;
}

function cueTraits({ words, grammar }: Analysis, { attribution }: Clause): readonly number[] {
  const token = tokenAt(words, attribution.cue.start);
  const unit = unitAt(grammar, token);
  return [
    tagAt(grammar.text, unit),
    roleAt(grammar, unit),
    childInRole(grammar, unit, SUBJECT) === -1 ? 0 : 1,
    isPassive(grammar, token) ? 1 : 0,
    isModal(grammar, token) ? 1 : 0,
    isNegated(grammar, token) ? 1 : 0,
  ];
}

function markedTraits(
  { analysis, kinds }: ClauseContext,
  { inner, start, end }: Clause,
): readonly number[] {
  const length = inner.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const quote = firstWhere(analysis.quoted, (one) => one.end > start);
  const isMarked = (analysis.quoted[quote]?.start ?? end) < end;
  const kind = isMarked ? itemOrNone(kinds, quote) : undefined;
  return [
    inner.length,
    asTrait((100 * length) / (end - start)),
    ...(kind
      ? [logOdds(kind.direct), logOdds(kind.part), logOdds(kind.none)]
      : [NO_TRAIT, NO_TRAIT, NO_TRAIT]),
  ];
}

/** Attributions to either side that are asked whether they overlap: a sentence has seldom more cues. */
const NEAR = 8;

/** The likeliest clauses that hold this one, lie in it or cross it, and cues of others inside it. */
function rivalTraits(
  { attributions }: ClauseContext,
  { nth, start, end }: Clause,
): readonly number[] {
  const chances = { holding: 0, within: 0, crossing: 0 };
  let cues = 0;
  for (let at = Math.max(0, nth - NEAR); at <= nth + NEAR; at++) {
    const other = attributions[at];
    if (!other || at === nth) continue;
    if (other.cue.start >= start && other.cue.end <= end) cues++;
    for (const piece of other.content) {
      const way = overlapOf(piece, { start, end });
      if (way) chances[way] = Math.max(chances[way], piece.probability);
    }
  }
  return [logOdds(chances.holding), logOdds(chances.within), logOdds(chances.crossing), cues];
}

/** A stop or a comma more or less makes no difference. */
const SLACK = 1;

function overlapOf(piece: Span, { start, end }: Span): "holding" | "within" | "crossing" | null {
  if (!overlaps(piece, { start, end })) return null;
  if (piece.start <= start && piece.end >= end - SLACK) return "holding";
  return piece.start >= start && piece.end <= end + SLACK ? "within" : "crossing";
}
