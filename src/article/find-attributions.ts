import type { Span } from "../domain/span.ts";
import {
  CUE_CHOICE_FEATURES,
  CUE_FEATURES,
  cueSignature,
  type ItemTraits,
  itemTraits,
  PLAIN_FEATURES,
  walkWindow,
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
  const signature = cueSignature(traits, window);
  chain.length = window.last - window.first;
  walkWindow(traits, window, (item, path) => {
    const at = item - window.first;
    if (plain.known[item] === 0) scorePlain(traits, item, { model, plain });
    chain.scores.set(plain.scores.subarray(item * LABELS, (item + 1) * LABELS), at * LABELS);
    writeCueFeatures(traits, window, { item, path, signature, rows: cueRows, offset: 0 });
    addScores(model.labels, cueRows, { scores: chain.scores, offset: at * LABELS });
    chain.rows[at] = transitionRow(item >= window.cue, traits.classes[item] as number);
  });
}

function scorePlain(
  traits: ItemTraits,
  item: number,
  { model, plain }: { model: AttributionModel; plain: PlainScores },
): void {
  writePlainFeatures(traits, item, plainRows);
  addScores(model.labels, plainRows, { scores: plain.scores, offset: item * LABELS });
  plain.known[item] = 1;
}

function addScores(
  { values, scale }: Weights,
  rows: Int32Array,
  { scores, offset }: { scores: Float32Array; offset: number },
): void {
  for (let label = 0; label < LABELS; label++) {
    let sum = 0;
    for (const row of rows) sum += values[row * LABELS + label] as number;
    scores[offset + label] = (scores[offset + label] as number) + sum * scale;
  }
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
