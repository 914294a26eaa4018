import type { Quoted } from "../marks/pair-quotation-marks.ts";
import type { Scene } from "../read-scene.ts";
import { readWeights, type Weights } from "../weights/read-weights.ts";
import { quotationEdges } from "./quotation-edges.ts";
import {
  SPEAKER_FEATURES,
  type Stage,
  type Utterance,
  writeSpeakerFeatures,
} from "./speaker-features.ts";
import { eligibleCandidates, quotationTokens } from "./utterances.ts";

/** Who said a quotation: a candidate's number, or -1 where nobody is in sight. */
export interface Choice {
  readonly candidate: number;
  readonly probability: number;
}

const NOBODY: Choice = { candidate: -1, probability: 0 };

/**
 * Chooses each quotation's speaker, in reading order, since reporters name a source once and
 * then quote on. Candidates that mean one person are counted together.
 */
export function rankSpeakers(
  stage: Stage,
  weights: Weights = readWeights("speaker"),
): readonly Choice[] {
  const choices: Choice[] = stage.scene.quoted.map(() => NOBODY);
  let previous = -1;
  for (const { quote, start, end } of quotationTokens(stage.scene)) {
    if (start === -1) continue;
    const { paragraph } = stage.scene.quoted[quote] as Quoted;
    const utterance = { quote, first: start, last: end, paragraph, previous };
    const choice = choose(stage, utterance, weights);
    choices[quote] = choice;
    if (choice.candidate !== -1) previous = choice.candidate;
  }
  return choices;
}

const rows = new Int32Array(SPEAKER_FEATURES);

function choose(stage: Stage, utterance: Utterance, { values, scale }: Weights): Choice {
  const eligible = eligibleCandidates(stage.scene, utterance);
  if (eligible.length === 0) return NOBODY;
  const edges = quotationEdges(stage.scene, utterance);
  const scores = eligible.map((index) => {
    const count = writeSpeakerFeatures(stage, utterance, { index, edges, rows });
    let sum = 0;
    for (let at = 0; at < count; at++) sum += values[rows[at] as number] as number;
    return sum * scale;
  });
  const top = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - top));
  const total = chances.reduce((one, other) => one + other, 0);
  const best = scores.indexOf(top);
  const candidate = eligible[best] as number;
  const shared = sharedChance(stage.scene, eligible, { chances, candidate });
  return { candidate, probability: shared / total };
}

/** Two mentions of one person do not compete. */
function sharedChance(
  { candidates }: Scene,
  eligible: readonly number[],
  { chances, candidate }: { chances: readonly number[]; candidate: number },
): number {
  const figure = candidates[candidate]?.figure ?? -1;
  return eligible.reduce((sum, index, at) => {
    const isSame = index === candidate || (figure !== -1 && candidates[index]?.figure === figure);
    return sum + (isSame ? (chances[at] as number) : 0);
  }, 0);
}
