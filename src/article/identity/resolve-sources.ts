import { FEMALE, MALE } from "../lexicon/word-classes.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Scene } from "../read-scene.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import { readWeights, type Weights } from "../weights/read-weights.ts";
import { antecedentsOf, PRONOUN_FEATURES, writePronounFeatures } from "./pronoun-features.ts";
import { isNewTopic, type Reference } from "./sentence-topic.ts";

/** Who a source phrase means: a figure, or -1 for a phrase that stands for itself. */
export interface Identity {
  readonly figure: number;
  readonly probability: number;
  /** Nobody can be named: "I", "they", or a pronoun with no one before it. */
  readonly unknown: boolean;
  /** The candidate that a relative "who" takes up. */
  readonly standsFor?: number;
}

const UNKNOWN: Identity = { figure: -1, probability: 0, unknown: true };
const WHO = hashWord("who");

/**
 * Resolves the sources of an article's speech in reading order, because "he" is most often
 * whoever spoke last. `sources` are numbers of candidates, ascending, without repeats.
 */
export function resolveSources(
  scene: Scene,
  sources: readonly number[],
  weights: Weights = readWeights("pronoun"),
): ReadonlyMap<number, Identity> {
  const identities = new Map<number, Identity>();
  let lastSpeaker = -1;
  let lastSource = -1;
  for (const candidate of sources) {
    const identity = identify(scene, { candidate, lastSpeaker, lastSource }, weights);
    identities.set(candidate, identity);
    lastSource = candidate;
    if (identity.figure !== -1) lastSpeaker = identity.figure;
  }
  return identities;
}

function identify(scene: Scene, reference: Reference, weights: Weights): Identity {
  const { words } = scene;
  const { kind, figure, head, first } = scene.candidates[reference.candidate] as Candidate;
  if (kind === "name") return { figure, probability: 1, unknown: false };
  if (kind === "nominal") return describedSelf(scene, reference);
  if (words.hashes[head] === WHO) return identifyBeforeWho(scene, reference, weights);
  const isPersonal = ((words.classes[first] as number) & (MALE | FEMALE)) !== 0;
  if (!isPersonal) return UNKNOWN;
  const newcomer = newcomerBefore(scene, reference);
  if (newcomer !== -1) return { figure: -1, probability: 1, unknown: false, standsFor: newcomer };
  return bestAntecedent(scene, reference, weights);
}

/** "Jessica Tisch, who has confirmed": whoever stands right before. */
function identifyBeforeWho(scene: Scene, reference: Reference, weights: Weights): Identity {
  const candidate = antecedentOfWho(scene, reference.candidate);
  if (candidate === -1) return UNKNOWN;
  return { ...identify(scene, { ...reference, candidate }, weights), standsFor: candidate };
}

/** "Hugh Hill, a doctor, who told": the name before the apposition, else the phrase itself. */
function antecedentOfWho({ candidates }: Scene, who: number): number {
  const before = candidates[who - 1];
  const isNear = before && (candidates[who] as Candidate).first - before.last <= 3;
  if (!isNear || before.kind === "pronoun") return -1;
  const named = candidates[who - 2];
  const isApposition =
    before.kind === "nominal" && named?.kind === "name" && before.lead - named.last <= 2;
  return isApposition ? who - 2 : who - 1;
}

const SELF_DESCRIBED = new Set(
  ["self-described", "self-styled", "self-proclaimed", "self-declared", "self-identified"].map(
    (word) => hashWord(word),
  ),
);
const THE = hashWord("the");

/** "The self-described socialist" takes up someone already spoken of; other phrases are kept as they are. */
function describedSelf(scene: Scene, { candidate, lastSpeaker }: Reference): Identity {
  const { words } = scene;
  const { first, last } = scene.candidates[candidate] as Candidate;
  const isDefinite = words.hashes[first] === THE;
  const isDescribed = words.hashes.subarray(first, last).some((word) => SELF_DESCRIBED.has(word));
  if (!isDefinite || !isDescribed || lastSpeaker === -1) {
    return { figure: -1, probability: 1, unknown: false };
  }
  return { figure: lastSpeaker, probability: 0.8, unknown: false };
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
function newcomerBefore(scene: Scene, { candidate }: Reference): number {
  const { words, candidates, paragraphOf, sentenceOf } = scene;
  const { first } = candidates[candidate] as Candidate;
  const gender = (words.classes[first] as number) & (MALE | FEMALE);
  for (let before = candidate - 1; before >= 0; before--) {
    const { lead, head, kind } = candidates[before] as Candidate;
    if (paragraphOf[lead] !== paragraphOf[first] || kind === "name") return -1;
    const opens = lead === 0 || sentenceOf[lead - 1] !== sentenceOf[lead];
    const theirs = (words.classes[head] as number) & (MALE | FEMALE);
    if (kind === "nominal" && opens && INDEFINITE.has(words.hashes[lead] as number)) {
      return theirs === gender ? before : -1;
    }
  }
  return -1;
}

const INDEFINITE = hashedWords("a an another one");

function bestAntecedent(scene: Scene, reference: Reference, { values, scale }: Weights): Identity {
  const antecedents = antecedentsOf(scene, reference);
  if (antecedents.length === 0) return UNKNOWN;
  const scores = antecedents.map((antecedent, rank) => {
    const count = writePronounFeatures(scene, reference, { antecedents, rank, rows });
    let sum = 0;
    for (let at = 0; at < count; at++) sum += values[rows[at] as number] as number;
    return sum * scale + (isNewTopic(scene, reference, antecedent) ? TOPIC_BONUS : 0);
  });
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const figure = antecedents[scores.indexOf(top)]?.figure ?? -1;
  return { figure, probability: 1 / total, unknown: false };
}
