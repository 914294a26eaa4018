import type { Span } from "../../domain/span.ts";
import { JOINING_WORDS } from "../lexicon/clause-words.ts";
import { ADVERB, AUXILIARY } from "../lexicon/word-classes.ts";
import { spanOf } from "../text/token.ts";
import { type AttributionModel, trainedAttributionModel } from "./attribution-model.ts";
import { type AttributionWindow, attributionWindow } from "./attribution-window.ts";
import { findCues } from "./find-cues.ts";
import { isHeardOnly, passiveChain } from "./hearers.ts";
import { itemTraits } from "./item-classes.ts";
import {
  type Chain,
  CONTENT,
  CONTENT_BEGIN,
  decode,
  SOURCE,
  SOURCE_BEGIN,
} from "./linear-chain.ts";
import { createScorer } from "./score-window.ts";
import { spanCertainty, weighChain } from "./span-certainty.ts";
import {
  hasItemClass,
  isQuoted,
  itemEndsWith,
  lastTokenOf,
  tokenOf,
  type UnquotedTokens,
  wordOf,
} from "./unquoted-tokens.ts";

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
  unquoted: UnquotedTokens,
  model: AttributionModel = trainedAttributionModel(),
): readonly Attribution[] {
  const traits = itemTraits(unquoted);
  const scorer = createScorer(traits, model);
  const attributions: Attribution[] = [];
  let named = NOBODY;
  for (const cue of findCues(unquoted)) {
    const window = attributionWindow(unquoted, cue);
    const probability = scorer.cueProbability(window);
    if (probability < LEAST_PROBABILITY) continue;
    const chain = scorer.scoreWindow(window);
    const labels = decode(chain, model.transitions);
    const content = labelledSpans(window, labels, CONTENT_BEGIN);
    if (content.length === 0) continue;
    const source = sourceOf(unquoted, { window, labels, named });
    if (source && probability >= SURE_PROBABILITY) named = { cue, source };
    attributions.push({
      cue: spanOfItems(unquoted, { from: cue, to: cue + 1 }),
      source,
      content: reported(unquoted, content, { window, chain, model, probability }),
      probability,
    });
  }
  return attributions;
}

function sourceOf(
  unquoted: UnquotedTokens,
  { window, labels, named }: { window: AttributionWindow; labels: Int8Array; named: Named },
): Span | null {
  if (isHeardOnly(unquoted, window.cue)) return null;
  const own = labelledSpans(window, labels, SOURCE_BEGIN)[0];
  if (own && own.to === passiveChain(unquoted, window.cue)) return null;
  if (own) return spanOfItems(unquoted, own);
  return carriesSource(unquoted, named.cue, window.cue) ? named.source : null;
}

/** A stretch of items, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function labelledSpans(
  { first, last }: AttributionWindow,
  labels: Int8Array,
  begin: typeof SOURCE_BEGIN | typeof CONTENT_BEGIN,
): readonly Stretch[] {
  const inside = begin === SOURCE_BEGIN ? SOURCE : CONTENT;
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
  unquoted: UnquotedTokens,
  content: readonly Stretch[],
  {
    window,
    chain,
    model,
    probability,
  }: { window: AttributionWindow; chain: Chain; model: AttributionModel; probability: number },
): readonly Reported[] {
  const isOnlyQuoted = content.every(({ from, to }) => to === from + 1 && isQuoted(unquoted, from));
  const certainty = isOnlyQuoted ? null : weighChain(chain, model.odds);
  return content.map((stretch) => {
    const span = spanOfItems(unquoted, stretch);
    if (!certainty) return { ...span, probability };
    const from = stretch.from - window.first;
    const to = stretch.to - window.first;
    const bounds = spanCertainty(certainty, { from, to, begin: CONTENT_BEGIN, inside: CONTENT });
    return { ...span, probability: probability * Math.sqrt(bounds) };
  });
}

function spanOfItems(unquoted: UnquotedTokens, { from, to }: Stretch): Span {
  return spanOf(unquoted.tokens, tokenOf(unquoted, from), lastTokenOf(unquoted, to - 1) + 1);
}

const PARTICIPLE = "ing";

/**
 * Does a cue without a subject of its own go on with that of the cue before: "Low said it was
 * late and added that…", "Low agreed, adding that…"? Only within one sentence.
 */
export function carriesSource(unquoted: UnquotedTokens, before: number, cue: number): boolean {
  const { sentenceFirsts } = unquoted;
  if (sentenceFirsts[before] !== sentenceFirsts[cue]) return false;
  return itemEndsWith(unquoted, cue, PARTICIPLE) || followsJoiningWord(unquoted, cue);
}

function followsJoiningWord(unquoted: UnquotedTokens, cue: number): boolean {
  for (let item = cue - 1; item >= 0 && item > cue - 4; item--) {
    if (JOINING_WORDS.has(wordOf(unquoted, item))) return true;
    if (!hasItemClass(unquoted, item, ADVERB | AUXILIARY)) return false;
  }
  return false;
}
