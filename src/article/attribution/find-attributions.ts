import type { Span } from "../../domain/span.ts";
import { SAID } from "../lexicon/single-words.ts";
import { firstAnswer } from "../text/rule.ts";
import { spanOf } from "../text/token.ts";
import type { Attribution, Reported } from "./attribution.ts";
import { type AttributionModel, trainedAttributionModel } from "./attribution-model.ts";
import { type AttributionWindow, attributionWindow } from "./attribution-window.ts";
import { findCues } from "./find-cues.ts";
import { hideStretch } from "./hide-stretch.ts";
import { itemTraits } from "./item-classes.ts";
import {
  type Chain,
  CONTENT,
  CONTENT_BEGIN,
  decode,
  SOURCE,
  SOURCE_BEGIN,
} from "./linear-chain.ts";
import { ASIDE_RULES, type Named, SOURCE_RULES } from "./rules.ts";
import { createScorer, type Scorer } from "./score-window.ts";
import { spanCertainty, weighChain } from "./span-certainty.ts";
import { helpersInTail } from "./tail/plain-tail.ts";
import {
  isQuoted,
  lastTokenOf,
  type Stretch,
  tokenOf,
  type UnquotedTokens,
} from "./unquoted-tokens.ts";

/**
 * Low, since later stages weigh the clause again: it only keeps hopeless cues from being labelled.
 */
const LEAST_PROBABILITY = 0.3;
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
  const scorer = createScorer(itemTraits(unquoted), model);
  const attributions: Attribution[] = [];
  let named = NOBODY;
  for (const cue of findCues(unquoted)) {
    const found = attributionOf({ unquoted, cue, named }, scorer, model);
    if (!found) continue;
    const { source, probability } = found;
    if (source && probability >= SURE_PROBABILITY) named = { cue, source };
    attributions.push(found);
  }
  return attributions;
}

interface Place {
  readonly unquoted: UnquotedTokens;
  readonly cue: number;
  /** Who had the last cue. */
  readonly named: Named;
}

function attributionOf(place: Place, scorer: Scorer, model: AttributionModel): Attribution | null {
  const read = attributionRead(place, scorer, model);
  const hidden = helpersInTail(place.unquoted, place.cue);
  if (!hidden || (read && hidden.from === hidden.to)) return read;
  const inTail = attributionInTail(place, hidden, model);
  return inTail && inTail.probability > (read?.probability ?? 0) ? inTail : read;
}

/** "The mayor is unfit, a rival has claimed": as if the rival “said” so. */
function attributionInTail(
  { unquoted, cue, named }: Place,
  hidden: Stretch,
  model: AttributionModel,
): Attribution | null {
  const excerpt = hideStretch(unquoted, { cue, hidden });
  const place = {
    unquoted: excerpt.unquoted,
    cue: excerpt.numberOf(cue),
    named: { ...named, cue: excerpt.numberOf(named.cue) },
  };
  excerpt.unquoted.words[place.cue] = SAID;
  return attributionRead(place, createScorer(itemTraits(place.unquoted), model), model);
}

function attributionRead(
  place: Place,
  scorer: Scorer,
  model: AttributionModel,
): Attribution | null {
  const { unquoted, cue, named } = place;
  const window = attributionWindow(unquoted, cue);
  const probability = scorer.cueProbability(window);
  if (probability < LEAST_PROBABILITY) return null;
  const chain = scorer.scoreWindow(window);
  const labels = decode(chain, model.transitions);
  const content = labelledSpans(window, labels, CONTENT_BEGIN);
  const aside = firstAnswer(ASIDE_RULES, place);
  if (aside && !isReadAround(aside, content)) return attributionBeside(place, aside, model);
  if (content.length === 0) return null;
  return {
    cue: spanOfItems(unquoted, { from: cue, to: cue + 1 }),
    source: sourceOf(unquoted, { window, labels, named }),
    content: reported(unquoted, content, { window, chain, model, probability }),
    probability,
  };
}

/** Whether the model has found what is said, and taken nothing of the aside for it. */
function isReadAround(aside: Stretch, content: readonly Stretch[]): boolean {
  return (
    content.length > 0 && content.every(({ from, to }) => to <= aside.from || from >= aside.to)
  );
}

/** The model reads what stands around the cue as if nothing else stood there. */
function attributionBeside(
  { unquoted, cue, named }: Place,
  aside: Stretch,
  model: AttributionModel,
): Attribution | null {
  const excerpt = hideStretch(unquoted, { cue, hidden: aside });
  const place = {
    unquoted: excerpt.unquoted,
    cue: excerpt.numberOf(cue),
    named: { ...named, cue: excerpt.numberOf(named.cue) },
  };
  return attributionOf(place, createScorer(itemTraits(place.unquoted), model), model);
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
