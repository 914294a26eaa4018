import type { Span } from "../../domain/span.ts";
import { firstAnswer } from "../text/rule.ts";
import { spanOf } from "../text/token.ts";
import type { Attribution, Reported } from "./attribution.ts";
import { type AttributionModel, trainedAttributionModel } from "./attribution-model.ts";
import { type AttributionWindow, attributionWindow } from "./attribution-window.ts";
import { findCues } from "./find-cues.ts";
import { itemTraits } from "./item-classes.ts";
import {
  type Chain,
  CONTENT,
  CONTENT_BEGIN,
  decode,
  SOURCE,
  SOURCE_BEGIN,
} from "./linear-chain.ts";
import { type Named, SOURCE_RULES, type Stretch } from "./rules.ts";
import { createScorer } from "./score-window.ts";
import { spanCertainty, weighChain } from "./span-certainty.ts";
import { isQuoted, lastTokenOf, tokenOf, type UnquotedTokens } from "./unquoted-tokens.ts";

/**
 * Low, since later stages weigh the clause again: it only keeps hopeless cues from being labelled.
 */
const LEAST_PROBABILITY = 0.2;
/**
 * Of a cue whose source a joined verb may take over. Chosen by hand on the development articles.
 */
const SURE_PROBABILITY = 0.45;

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
  const own = labelledSpans(window, labels, SOURCE_BEGIN)[0];
  const ruled = firstAnswer(SOURCE_RULES, { unquoted, cue: window.cue, own, named });
  if (ruled !== undefined) return ruled;
  return own ? spanOfItems(unquoted, own) : null;
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
