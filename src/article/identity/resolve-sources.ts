import type { Analysis } from "../analyse-text.ts";
import { INDEFINITE_ARTICLES } from "../lexicon/clause-words.ts";
import { SELF_DESCRIBED } from "../lexicon/reporting-words.ts";
import { THE, WHO } from "../lexicon/single-words.ts";
import { FEMALE, MALE } from "../lexicon/word-classes.ts";
import { itemAt } from "../text/lookup.ts";
import { classesOf, hasClass, hashOf, isAmong } from "../text/token.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { antecedentsOf, PRONOUN_FEATURES, writePronounFeatures } from "./pronoun-features.ts";
import { isNewTopic, type Reference } from "./sentence-topic.ts";

/** Who a source phrase means: an entity, or -1 for a phrase that stands for itself. */
export interface Identity {
  readonly entity: number;
  readonly probability: number;
  /** Nobody can be named: "I", "they", or a pronoun with no one before it. */
  readonly unknown: boolean;
  /** The mention that a relative "who" takes up. */
  readonly standsFor?: number;
}

const UNKNOWN: Identity = { entity: -1, probability: 0, unknown: true };

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
  const { words } = analysis;
  const { kind, entity, head, first } = itemAt(analysis.mentions, reference.mention);
  if (kind === "name") return { entity, probability: 1, unknown: false };
  if (kind === "nominal") return describedSelf(analysis, reference);
  if (hashOf(words, head) === WHO) return identifyBeforeWho(analysis, reference, weights);
  const isPersonal = hasClass(words, first, MALE | FEMALE);
  if (!isPersonal) return UNKNOWN;
  const newcomer = newcomerBefore(analysis, reference);
  if (newcomer !== -1) return { entity: -1, probability: 1, unknown: false, standsFor: newcomer };
  return bestAntecedent(analysis, reference, weights);
}

/** "Jessica Tisch, who has confirmed": whoever stands right before. */
function identifyBeforeWho(analysis: Analysis, reference: Reference, weights: Weights): Identity {
  const mention = antecedentOfWho(analysis, reference.mention);
  if (mention === -1) return UNKNOWN;
  return { ...identify(analysis, { ...reference, mention }, weights), standsFor: mention };
}

/** "Hugh Hill, a doctor, who told": the name before the apposition, else the phrase itself. */
function antecedentOfWho({ mentions }: Analysis, who: number): number {
  const before = mentions[who - 1];
  const isNear = before && itemAt(mentions, who).first - before.last <= 3;
  if (!isNear || before.kind === "pronoun") return -1;
  const named = mentions[who - 2];
  const isApposition =
    before.kind === "nominal" && named?.kind === "name" && before.lead - named.last <= 2;
  return isApposition ? who - 2 : who - 1;
}

/** "The self-described socialist" takes up someone already spoken of; other phrases are kept as they are. */
function describedSelf(analysis: Analysis, { mention, lastSpeaker }: Reference): Identity {
  const { words } = analysis;
  const { first, last } = itemAt(analysis.mentions, mention);
  const isDefinite = hashOf(words, first) === THE;
  const isDescribed = words.hashes.subarray(first, last).some((word) => SELF_DESCRIBED.has(word));
  if (!isDefinite || !isDescribed || lastSpeaker === -1) {
    return { entity: -1, probability: 1, unknown: false };
  }
  return { entity: lastSpeaker, probability: 0.8, unknown: false };
}

/**
 * The pronouns to learn from are those on which two resolvers agree: the easy ones, mostly the
 * last speaker again. They teach too little of a paragraph that has turned to someone else.
 */
const TOPIC_BONUS = 12;

const rows = new Int32Array(PRONOUN_FEATURES);

/**
 * "A spokeswoman for the palace was asked. “No,” she said": her, and not whoever was last named,
 * unless a person of that gender is named in between.
 */
function newcomerBefore(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, paragraphOf, sentenceOf } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = classesOf(words, first) & (MALE | FEMALE);
  for (let before = mention - 1; before >= 0; before--) {
    const { lead, head, kind } = itemAt(mentions, before);
    if (paragraphOf[lead] !== paragraphOf[first] || kind === "name") return -1;
    const opens = lead === 0 || sentenceOf[lead - 1] !== sentenceOf[lead];
    const theirs = classesOf(words, head) & (MALE | FEMALE);
    if (kind === "nominal" && opens && isAmong(words, lead, INDEFINITE_ARTICLES)) {
      return theirs === gender ? before : -1;
    }
  }
  return -1;
}

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
