import type { Span } from "../domain/span.ts";
import {
  CUE_CHOICE_FEATURES,
  CUE_FEATURES,
  cueSignature,
  emptyPath,
  extendPath,
  type ItemTraits,
  itemTraits,
  type Path,
  PLAIN_FEATURES,
  writeChoiceFeatures,
  writeCueFeatures,
  writePlainFeatures,
} from "./attribution-features.ts";
import { type AttributionWindow, attributionWindow } from "./attribution-window.ts";
import { findCues } from "./find-cues.ts";
import {
  CONTENT,
  CONTENT_BEGIN,
  createChain,
  decode,
  LABELS,
  LONGEST_CHAIN,
  SOURCE,
  SOURCE_BEGIN,
  transitionRow,
} from "./linear-chain.ts";
import type { Narration } from "./narrate.ts";
import { readWeights, type Weights } from "./weights/read-weights.ts";

/** Who reports what with which words: `source` says `content`, as `cue` tells. */
export interface Attribution {
  readonly cue: Span;
  readonly source: Span | null;
  /** Pieces in reading order; a quotation among them includes its marks. */
  readonly content: readonly Span[];
  /** How sure it is that the cue reports speech. */
  readonly probability: number;
}

/** Weights of the two steps: is this a cue, and what around it is source and content? */
export interface AttributionModel {
  readonly choice: Weights;
  readonly labels: Weights;
  readonly transitions: Float32Array;
}

const LEAST_PROBABILITY = 0.2;

/** The reported speech of an article, direct and indirect, in the order of the cues. */
export function findAttributions(
  narration: Narration,
  model: AttributionModel = trainedModel(),
): readonly Attribution[] {
  const traits = itemTraits(narration);
  const plain = createPlainScores(narration.count);
  const attributions: Attribution[] = [];
  for (const cue of findCues(narration)) {
    const window = attributionWindow(narration, cue);
    const probability = cueProbability(traits, window, model);
    if (probability < LEAST_PROBABILITY) continue;
    scoreWindow(traits, window, { model, plain });
    decode(chain, model.transitions, labels);
    const content = labelledSpans(narration, window, CONTENT_BEGIN);
    if (content.length === 0) continue;
    attributions.push({
      cue: spanOfItems(narration, cue, cue + 1),
      source: labelledSpans(narration, window, SOURCE_BEGIN)[0] ?? null,
      content,
      probability,
    });
  }
  return attributions;
}

let trained: AttributionModel | undefined;

function trainedModel(): AttributionModel {
  trained ??= {
    choice: readWeights("attribution-choice"),
    labels: readWeights("attribution-labels"),
    transitions: asFloats(readWeights("attribution-transitions")),
  };
  return trained;
}

export function asFloats({ values, scale }: Weights): Float32Array {
  return Float32Array.from(values, (value) => value * scale);
}

const choiceRows = new Int32Array(CUE_CHOICE_FEATURES);
const plainRows = new Int32Array(PLAIN_FEATURES);
const cueRows = new Int32Array(CUE_FEATURES);
const chain = createChain();
const labels = new Int8Array(LONGEST_CHAIN);

function cueProbability(
  traits: ItemTraits,
  window: AttributionWindow,
  { choice }: AttributionModel,
): number {
  writeChoiceFeatures(traits, window, choiceRows);
  let score = 0;
  for (const row of choiceRows) score += choice.values[row] as number;
  return 1 / (1 + Math.exp(-score * choice.scale));
}

/** Scores of the features that every cue of a sentence shares, filled in when first needed. */
interface PlainScores {
  readonly known: Uint8Array;
  readonly scores: Float32Array;
}

function createPlainScores(count: number): PlainScores {
  return { known: new Uint8Array(count), scores: new Float32Array(count * LABELS) };
}

function scoreWindow(
  traits: ItemTraits,
  window: AttributionWindow,
  { model, plain }: { model: AttributionModel; plain: PlainScores },
): void {
  const { cue, first, last } = window;
  const signature = cueSignature(traits, window);
  chain.length = last - first;
  scoreItem(cue, emptyPath());
  const left = emptyPath();
  for (let item = cue - 1; item >= first; item--) {
    scoreItem(item, left);
    extendPath(left, traits, item);
  }
  const right = emptyPath();
  for (let item = cue + 1; item < last; item++) {
    scoreItem(item, right);
    extendPath(right, traits, item);
  }

  function scoreItem(item: number, path: Path): void {
    const at = item - first;
    const target = at * LABELS;
    if (plain.known[item] === 0) scorePlain(traits, item, { model, plain });
    for (let label = 0; label < LABELS; label++) {
      chain.scores[target + label] = plain.scores[item * LABELS + label] as number;
    }
    writeCueFeatures(traits, window, { item, path, signature, rows: cueRows, offset: 0 });
    addScores(model.labels, cueRows, chain.scores, target);
    chain.rows[at] = transitionRow(item >= cue, traits.classes[item] as number);
  }
}

function scorePlain(
  traits: ItemTraits,
  item: number,
  { model, plain }: { model: AttributionModel; plain: PlainScores },
): void {
  writePlainFeatures(traits, item, plainRows);
  addScores(model.labels, plainRows, plain.scores, item * LABELS);
  plain.known[item] = 1;
}

/** The five labels of a row lie side by side, so that a feature costs one look into memory. */
function addScores(
  { values, scale }: Weights,
  rows: Int32Array,
  scores: Float32Array,
  offset: number,
): void {
  let zero = 0;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let index = 0; index < rows.length; index++) {
    const from = (rows[index] as number) * LABELS;
    zero += values[from] as number;
    one += values[from + 1] as number;
    two += values[from + 2] as number;
    three += values[from + 3] as number;
    four += values[from + 4] as number;
  }
  scores[offset] = (scores[offset] as number) + zero * scale;
  scores[offset + 1] = (scores[offset + 1] as number) + one * scale;
  scores[offset + 2] = (scores[offset + 2] as number) + two * scale;
  scores[offset + 3] = (scores[offset + 3] as number) + three * scale;
  scores[offset + 4] = (scores[offset + 4] as number) + four * scale;
}

function labelledSpans(
  narration: Narration,
  { first, last }: AttributionWindow,
  begin: typeof SOURCE_BEGIN | typeof CONTENT_BEGIN,
): readonly Span[] {
  const inside = begin === SOURCE_BEGIN ? SOURCE : CONTENT;
  const spans: Span[] = [];
  for (let item = first; item < last; item++) {
    if (labels[item - first] !== begin) continue;
    let end = item + 1;
    while (end < last && labels[end - first] === inside) end++;
    spans.push(spanOfItems(narration, item, end));
  }
  return spans;
}

function spanOfItems({ tokens, firsts, lasts }: Narration, from: number, to: number): Span {
  return {
    start: tokens.starts[firsts[from] as number] as number,
    end: tokens.ends[(lasts[to - 1] as number) - 1] as number,
  };
}
