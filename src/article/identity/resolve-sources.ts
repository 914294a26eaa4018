import type { Analysis } from "../analyse-text.ts";
import { itemAt } from "../text/lookup.ts";
import { firstAnswer } from "../text/rule.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { antecedentsOf } from "./antecedents.ts";
import { isEpithet } from "./described-entity.ts";
import { focusOf, focusTie } from "./focus.ts";
import { PRONOUN_FEATURES, writePronounFeatures } from "./pronoun-features.ts";
import { IDENTITY_RULES, type Identity, UNKNOWN } from "./rules.ts";
import { type Antecedent, type Reference, subjectRank, UNNAMED } from "./sentence-topic.ts";

/**
 * Resolves the sources of an article's speech in reading order, because "he" is most often
 * whoever spoke last. `sources` are numbers of mentions, ascending, without repeats.
 */
export function resolveSources(
  analysis: Analysis,
  sources: readonly number[],
  weights: Weights = readWeights("pronoun"),
): ReadonlyMap<number, Identity> {
  const identities = new Map<number, Identity>();
  let lastSpeaker = -1;
  let lastSource = -1;
  let lastPhrase = -1;
  for (const mention of sources) {
    const identity = identify(analysis, { mention, lastSpeaker, lastSource, lastPhrase }, weights);
    identities.set(mention, identity);
    lastSource = mention;
    if (identity.unknown) continue;
    const isPhrase = identity.entity === -1;
    lastSpeaker = isPhrase ? UNNAMED : identity.entity;
    lastPhrase = isPhrase ? (identity.standsFor ?? mention) : -1;
  }
  return identities;
}

function identify(analysis: Analysis, reference: Reference, weights: Weights): Identity {
  const { kind, entity } = itemAt(analysis.mentions, reference.mention);
  if (kind === "name") return entity === -1 ? UNKNOWN : { entity, probability: 1, unknown: false };
  const ruled = firstAnswer(IDENTITY_RULES, {
    analysis,
    reference,
    identify: (other) => identify(analysis, other, weights),
  });
  if (ruled) return ruled;
  if (kind === "pronoun") return bestAntecedent(analysis, reference, weights);
  if (!isEpithet(analysis, itemAt(analysis.mentions, reference.mention))) return ITSELF;
  const meant = bestAntecedent(analysis, reference, weights);
  return meant.entity !== -1 && meant.probability > LEAST_MEANT ? meant : ITSELF;
}

/** "The 34-year-old" is found as "he" is, but may be somebody new: chosen by hand. */
const LEAST_MEANT = 0.5;

/** A phrase stands for itself: "a spokeswoman". */
const ITSELF: Identity = { entity: -1, probability: 1, unknown: false };

const rows = new Int32Array(PRONOUN_FEATURES);

function bestAntecedent(analysis: Analysis, reference: Reference, weights: Weights): Identity {
  const antecedents = antecedentsOf(analysis, reference);
  if (antecedents.length === 0) return UNKNOWN;
  const focus = focusOf(analysis, reference.mention, antecedents);
  const scores = antecedents.map((_, rank) => {
    const count = writePronounFeatures(analysis, reference, { antecedents, rank, focus, rows });
    return scoreOf(weights, rows, count);
  });
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const best = scores.indexOf(top);
  const { entity, phrase } = itemAt(antecedents, best);
  const ties = tiesOf(analysis, reference, { antecedents, best });
  const known = {
    entity,
    probability: 1 / total,
    unknown: false,
    ties,
    focus: focusTie(focus, best),
  };
  return phrase === -1 ? known : { ...known, standsFor: phrase };
}

/** Rules of thumb that know nothing of the model: where they agree with it, it is seldom wrong. */
function tiesOf(
  analysis: Analysis,
  { lastSpeaker, lastPhrase }: Reference,
  { antecedents, best }: { antecedents: readonly Antecedent[]; best: number },
): number {
  const { entity, phrase } = itemAt(antecedents, best);
  const isLast = entity === -1 ? phrase === lastPhrase : entity === lastSpeaker;
  const subject = antecedents.findIndex(({ earlier }) => subjectRank(analysis, earlier) === 0);
  const rivals = Math.min(antecedents.length, MOST_RIVALS) - 1;
  return (best === 0 ? 1 : 0) + (isLast ? 2 : 0) + (subject === best ? 4 : 0) + rivals * 8;
}

const MOST_RIVALS = 4;
