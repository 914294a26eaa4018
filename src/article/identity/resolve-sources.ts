import type { Analysis } from "../analyse-text.ts";
import { itemAt } from "../text/lookup.ts";
import { firstAnswer } from "../text/rule.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { antecedentsOf, PRONOUN_FEATURES, writePronounFeatures } from "./pronoun-features.ts";
import { IDENTITY_RULES, type Identity, UNKNOWN } from "./rules.ts";
import { isNewTopic, type Reference } from "./sentence-topic.ts";

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
  for (const mention of sources) {
    const identity = identify(analysis, { mention, lastSpeaker, lastSource }, weights);
    identities.set(mention, identity);
    lastSource = mention;
    if (identity.entity !== -1) lastSpeaker = identity.entity;
  }
  return identities;
}

function identify(analysis: Analysis, reference: Reference, weights: Weights): Identity {
  const { kind, entity } = itemAt(analysis.mentions, reference.mention);
  if (kind === "name") return { entity, probability: 1, unknown: false };
  const ruled = firstAnswer(IDENTITY_RULES, {
    analysis,
    reference,
    identify: (other) => identify(analysis, other, weights),
  });
  if (ruled) return ruled;
  return kind === "nominal" ? ITSELF : bestAntecedent(analysis, reference, weights);
}

/** A phrase stands for itself: "a spokeswoman". */
const ITSELF: Identity = { entity: -1, probability: 1, unknown: false };

/**
 * The pronouns to learn from are those on which two resolvers agree: the easy ones, mostly the
 * last speaker again. They teach too little of a paragraph that has turned to someone else.
 */
const TOPIC_BONUS = 12;

const rows = new Int32Array(PRONOUN_FEATURES);

function bestAntecedent(analysis: Analysis, reference: Reference, weights: Weights): Identity {
  const antecedents = antecedentsOf(analysis, reference);
  if (antecedents.length === 0) return UNKNOWN;
  const scores = antecedents.map((antecedent, rank) => {
    const count = writePronounFeatures(analysis, reference, { antecedents, rank, rows });
    const score = scoreOf(weights, rows, count);
    return score + (isNewTopic(analysis, reference, antecedent) ? TOPIC_BONUS : 0);
  });
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const entity = antecedents[scores.indexOf(top)]?.entity ?? -1;
  return { entity, probability: 1 / total, unknown: false };
}
