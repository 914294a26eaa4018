import type { Span } from "../../domain/span.ts";
import { ADVERB, AUXILIARY } from "../lexicon/word-classes.ts";
import { hashedWords } from "../text/hash-word.ts";
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
import {
  type AttributionModel,
  addScores,
  choiceProbability,
  trainedAttributionModel,
} from "./attribution-model.ts";
import { type AttributionWindow, attributionWindow } from "./attribution-window.ts";
import { findCues } from "./find-cues.ts";
import { isHeardOnly, passiveChain } from "./hearers.ts";
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
import { spanCertainty, weighChain } from "./span-certainty.ts";

/** Who reports what with which words: `source` says `content`, as `cue` tells. */
export interface Attribution {
  readonly cue: Span;
  readonly source: Span | null;
  /** Pieces in reading order; a quotation among them includes its marks. */
  readonly content: readonly Reported[];
  /** How sure it is that the cue reports speech. */
  readonly probability: number;
}

export interface Reported extends Span {
  /** How sure it is that the piece is reported speech and ends where it does. */
  readonly probability: number;
}

const LEAST_PROBABILITY = 0.2;
const SURE_PROBABILITY = 0.45;

/** The last cue that had a source. */
interface Named {
  readonly cue: number;
  readonly source: Span | null;
}

const NOBODY: Named = { cue: -1, source: null };

/** The reported speech of an article, direct and indirect, in the order of the cues. */
export function findAttributions(
  narration: Narration,
  model: AttributionModel = trainedAttributionModel(),
): readonly Attribution[] {
  const traits = itemTraits(narration);
  const plain = createPlainScores(narration.count);
  const attributions: Attribution[] = [];
  let named = NOBODY;
  for (const cue of findCues(narration)) {
    const window = attributionWindow(narration, cue);
    writeChoiceFeatures(traits, window, choiceRows);
    const probability = choiceProbability(model, choiceRows);
    if (probability < LEAST_PROBABILITY) continue;
    scoreWindow(traits, window, { model, plain });
    decode(chain, model.transitions, labels);
    const content = labelledSpans(window, CONTENT_BEGIN, CONTENT);
    if (content.length === 0) continue;
    const source = sourceOf(narration, window, named);
    if (source && probability >= SURE_PROBABILITY) named = { cue, source };
    attributions.push({
      cue: spanOfItems(narration, { from: cue, to: cue + 1 }),
      source,
      content: reported(narration, content, { window, model, probability }),
      probability,
    });
  }
  return attributions;
}

const choiceRows = new Int32Array(CUE_CHOICE_FEATURES);
const plainRows = new Int32Array(PLAIN_FEATURES);
const cueRows = new Int32Array(CUE_FEATURES);
const chain = createChain();
const labels = new Int8Array(LONGEST_CHAIN);

/** Scores of the features that every cue of a sentence shares, filled in when first needed. */
interface PlainScores {
  readonly known: Uint8Array;
  readonly scores: Float32Array;
}

function createPlainScores(count: number): PlainScores {
  return { known: new Uint8Array(count), scores: new Float32Array(count * LABELS) };
}

interface Scoring {
  readonly model: AttributionModel;
  readonly plain: PlainScores;
}

function scoreWindow(traits: ItemTraits, window: AttributionWindow, scoring: Scoring): void {
  const { cue, first, last } = window;
  const signature = cueSignature(traits, window);
  chain.length = last - first;
  const place = { item: cue, path: emptyPath(), signature, rows: cueRows, offset: 0 };
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
    const target = (item - first) * LABELS;
    copyPlainScores(traits, item, scoring, target);
    place.item = item;
    place.path = path;
    writeCueFeatures(traits, window, place);
    addScores(scoring.model.labels, cueRows, chain.scores, target);
    chain.rows[item - first] = transitionRow(item >= cue, traits.classes[item] as number);
  }
}

function copyPlainScores(
  traits: ItemTraits,
  item: number,
  { model, plain }: Scoring,
  target: number,
): void {
  const offset = item * LABELS;
  if (plain.known[item] === 0) {
    writePlainFeatures(traits, item, plainRows);
    addScores(model.labels, plainRows, plain.scores, offset);
    plain.known[item] = 1;
  }
  for (let label = 0; label < LABELS; label++) {
    chain.scores[target + label] = plain.scores[offset + label] as number;
  }
}

function sourceOf(narration: Narration, window: AttributionWindow, named: Named): Span | null {
  if (isHeardOnly(narration, window.cue)) return null;
  const own = labelledSpans(window, SOURCE_BEGIN, SOURCE)[0];
  if (own && own.to === passiveChain(narration, window.cue)) return null;
  if (own) return spanOfItems(narration, own);
  return carriesSource(narration, named.cue, window.cue) ? named.source : null;
}

/** A stretch of items, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function labelledSpans(
  { first, last }: AttributionWindow,
  begin: number,
  inside: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = first; from < last; from++) {
    if (labels[from - first] !== begin) continue;
    let to = from + 1;
    while (to < last && labels[to - first] === inside) to++;
    stretches.push({ from, to });
  }
  return stretches;
}

/** Quotations end at their marks; of other words it must be weighed where they end. */
function reported(
  narration: Narration,
  content: readonly Stretch[],
  {
    window,
    model,
    probability,
  }: { window: AttributionWindow; model: AttributionModel; probability: number },
): readonly Reported[] {
  const isQuoted = content.every(({ from, to }) => to === from + 1 && narration.quoted[from] === 1);
  const certainty = isQuoted ? null : weighChain(chain, model.odds);
  return content.map((stretch) => {
    const span = spanOfItems(narration, stretch);
    if (!certainty) return { ...span, probability };
    const from = stretch.from - window.first;
    const to = stretch.to - window.first;
    const bounds = spanCertainty(certainty, { from, to, begin: CONTENT_BEGIN, inside: CONTENT });
    return { ...span, probability: probability * Math.sqrt(bounds) };
  });
}

function spanOfItems({ tokens, firsts, lasts }: Narration, { from, to }: Stretch): Span {
  return {
    start: tokens.starts[firsts[from] as number] as number,
    end: tokens.ends[(lasts[to - 1] as number) - 1] as number,
  };
}

const JOINING = hashedWords("and but or also then");
const PARTICIPLE = "ing";

/**
 * Does a cue without a subject of its own go on with that of the cue before: "Low said it was
 * late and added that…", "Low agreed, adding that…"? Only within one sentence.
 */
export function carriesSource(narration: Narration, before: number, cue: number): boolean {
  const { sentenceFirsts } = narration;
  if (sentenceFirsts[before] !== sentenceFirsts[cue]) return false;
  return isParticiple(narration, cue) || followsJoiningWord(narration, cue);
}

function isParticiple({ tokens, lasts }: Narration, cue: number): boolean {
  const end = tokens.ends[(lasts[cue] as number) - 1] as number;
  return tokens.text.startsWith(PARTICIPLE, end - PARTICIPLE.length);
}

function followsJoiningWord({ tokens, firsts, words }: Narration, cue: number): boolean {
  for (let item = cue - 1; item >= 0 && item > cue - 4; item--) {
    if (JOINING.has(words[item] as number)) return true;
    const bits = tokens.classes[firsts[item] as number] as number;
    if ((bits & (ADVERB | AUXILIARY)) === 0) return false;
  }
  return false;
}
