import type { Span } from "../../domain/span.ts";
import { LABELLED } from "../marks/transcript.ts";
import { paragraphAt, type Scene } from "../read-scene.ts";
import { HYPHEN, isLongDash } from "../text/characters.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { codeOf } from "../text/token.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { quotationEdges } from "./quotation-edges.ts";
import type { Stage, Utterance } from "./speaker-context.ts";
import { SPEAKER_FEATURES, writeSpeakerFeatures } from "./speaker-features.ts";

/** Who said a quotation: a candidate's number, or -1 where nobody is in sight. */
export interface Choice {
  readonly candidate: number;
  readonly probability: number;
}

const NOBODY: Choice = { candidate: -1, probability: 0 };

/**
 * Chooses each quotation's speaker, in reading order, since reporters name a source once and
 * then quote on. Candidates that mean one person are counted together.
 */
export function rankSpeakers(
  stage: Stage,
  weights: Weights = readWeights("speaker"),
): readonly Choice[] {
  const choices: Choice[] = stage.scene.quoted.map(() => NOBODY);
  let previous = -1;
  for (const { quote, start, end } of quotationTokens(stage.scene)) {
    if (start === -1) continue;
    const { paragraph } = itemAt(stage.scene.quoted, quote);
    const utterance = { quote, first: start, last: end, paragraph, previous };
    const choice = choose(stage, utterance, weights);
    choices[quote] = choice;
    if (choice.candidate !== -1) previous = choice.candidate;
  }
  return choices;
}

const rows = new Int32Array(SPEAKER_FEATURES);

function choose(stage: Stage, utterance: Utterance, weights: Weights): Choice {
  const eligible = eligibleCandidates(stage.scene, utterance);
  if (eligible.length === 0) return NOBODY;
  const edges = quotationEdges(stage.scene, utterance);
  const scores = eligible.map((index) => {
    const count = writeSpeakerFeatures(stage, utterance, { index, edges, rows });
    return scoreOf(weights, rows, count);
  });
  const top = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - top));
  const total = chances.reduce((one, other) => one + other, 0);
  const best = scores.indexOf(top);
  const candidate = itemAt(eligible, best);
  const shared = sharedChance(stage.scene, eligible, { chances, candidate });
  return { candidate, probability: shared / total };
}

/** Two mentions of one person do not compete. */
function sharedChance(
  { candidates }: Scene,
  eligible: readonly number[],
  { chances, candidate }: { chances: readonly number[]; candidate: number },
): number {
  const figure = candidates[candidate]?.figure ?? -1;
  return eligible.reduce((sum, index, at) => {
    const isSame = index === candidate || (figure !== -1 && candidates[index]?.figure === figure);
    return sum + (isSame ? itemAt(chances, at) : 0);
  }, 0);
}

/** The tokens of each quotation; -1 where it holds none. */
export function quotationTokens({ words, quoted }: Scene): readonly (Span & { quote: number })[] {
  return quoted.map((span, quote) => {
    const start = tokenAt(words, span.start);
    const end = tokenAt(words, span.end);
    return end > start ? { quote, start, end } : { quote, start: -1, end: -1 };
  });
}

/** A paragraph may be a megabyte long: who stands further away than this did not say it. */
const MOST_BEFORE = 40;
const MOST_AFTER = 20;

/**
 * Those who may have said it: whoever the quotation's own paragraph or the one before names, a name
 * signed below it, and the speaker of the quotation before.
 */
export function eligibleCandidates(scene: Scene, utterance: Utterance): readonly number[] {
  const eligible: number[] = [];
  const { candidates } = scene;
  const near = firstWhere(candidates, ({ first }) => first >= utterance.first);
  const from = firstInSight(scene, utterance, near);
  const to = Math.min(near + MOST_AFTER, candidates.length);
  if (utterance.previous !== -1 && utterance.previous < from) eligible.push(utterance.previous);
  for (let index = from; index < to; index++) {
    const paragraph = paragraphAt(scene, itemAt(candidates, index).first);
    if (paragraph > utterance.paragraph + 1) break;
    if (paragraph <= utterance.paragraph || isSignature(scene, index)) eligible.push(index);
  }
  return eligible;
}

/** Counted back from the quotation, as far as the paragraph before its own. */
function firstInSight(scene: Scene, { paragraph }: Utterance, near: number): number {
  const stop = Math.max(0, near - MOST_BEFORE);
  let from = near;
  while (from > stop && startsFrom(from - 1)) from--;
  return from;

  function startsFrom(index: number): boolean {
    return paragraphAt(scene, itemAt(scene.candidates, index).first) >= paragraph - 1;
  }
}

/** "— Ann Low" on a line of its own. */
function isSignature({ words, candidates, paragraphOf }: Scene, index: number): boolean {
  const { lead } = itemAt(candidates, index);
  const isFirst = lead < 2 || paragraphOf[lead - 2] !== paragraphOf[lead];
  const code = codeOf(words, lead - 1);
  return isFirst && (isLongDash(code) || code === HYPHEN);
}

/**
 * A quotation over several paragraphs has one speaker, named in any of them: the surest choice is
 * taken for all, and before it one that the running text tells.
 */
export function joinContinued(stage: Stage, choices: readonly Choice[]): readonly Choice[] {
  const joined = [...choices];
  for (let first = 0; first < joined.length; first++) {
    let last = first;
    while (isCarriedOn(stage.scene, last)) last++;
    if (last === first) continue;
    const turn = joined.slice(first, last + 1);
    const told = turn.filter((choice, at) => isTold(stage, first + at, choice));
    joined.fill(surest(told.length > 0 ? told : turn), first, last + 1);
    first = last;
  }
  return joined;
}

/** Whoever merely stands near is often the surest: nobody else is in sight. */
function isTold({ evidence }: Stage, quote: number, { candidate }: Choice): boolean {
  return candidate !== -1 && evidence[quote]?.source === candidate;
}

function surest(turn: readonly Choice[]): Choice {
  return turn.reduce((best, choice) => (choice.probability > best.probability ? choice : best));
}

/**
 * Left open at its paragraph's end, and taken up by a mark that opens the next; or by the next mark
 * where the paragraphs were run together.
 */
export function isCarriedOn({ text, quoted, paragraphs }: Scene, quote: number): boolean {
  const { closed, end, paragraph, mark } = itemAt(quoted, quote);
  const next = quoted[quote + 1];
  if (closed || mark === LABELLED || !next) return false;
  if (next.paragraph === paragraph) return text.slice(end, next.start - 1).trim() === "";
  if (next.paragraph !== paragraph + 1) return false;
  return next.start - 1 === itemAt(paragraphs, next.paragraph).start;
}
