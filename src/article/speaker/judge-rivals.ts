import { itemAt, numberAt } from "../text/lookup.ts";
import { treesChances } from "../weights/decision-trees.ts";
import type { Weights } from "../weights/read-weights.ts";
import { namedBeside } from "./apposition.ts";
import { linearChances, type Scores } from "./linear-chances.ts";
import { isOne } from "./mention-at.ts";
import { type Rivals, rivalTraits } from "./rival-traits.ts";

/** Who said a quotation: a mention's number, or -1 where nobody is in sight. */
export interface Choice {
  readonly mention: number;
  readonly probability: number;
  /** The sentence itself says who, and leaves nothing to weigh. */
  readonly isPlain?: boolean;
  /** He is told of inside what another is told to say: "mocked Low's claim that it was “late”". */
  readonly isInside?: boolean;
  /** What the rankers held likely, whatever the rules decide. */
  readonly ranked?: Ranked | undefined;
}

/** What both rankers hold of a quotation's speaker. */
export interface Ranked {
  readonly mention: number;
  /** Of the trees: that it is this mention, by how much more than the next, that it is nobody in sight. */
  readonly chance: number;
  readonly lead: number;
  readonly nobody: number;
  /** What the linear model holds of the mention. */
  readonly linear: number;
  readonly isFirst: boolean;
}

/** How likely each rival said it, and at last nobody of them. */
export type Judge = (rivals: Rivals) => readonly number[];

export function judgeByTrees(trees: Weights): Judge {
  return judging(trees, rivalTraits);
}

/** By boosted trees, which see all rivals together; without any by the linear model alone. */
export function judging<Among extends Scores>(
  trees: Weights,
  traits: (among: Among) => readonly Int8Array[],
): (among: Among) => readonly number[] {
  if (trees.values.length === 0) return linearChances;
  return (among) => treesChances(trees, traits(among));
}

/** The likeliest of those that it has scored, the first one first. */
export function firstOf<Scored extends { readonly score: number }>(
  scored: readonly Scored[],
  most: number,
): Scores & { readonly first: readonly Scored[] } {
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  const top = itemAt(sorted, 0).score;
  const total = sorted.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  const first = sorted.slice(0, most);
  return { first, scores: first.map(({ score }) => score), total };
}

export function chosenAmong(
  { context, mentions, scores, total }: Rivals,
  chances: readonly number[],
): Choice {
  const { analysis } = context;
  // Two mentions of one person do not compete: the trees tell the person, the linear model the mention.
  const heads = mentions.map((index) => mentions.findIndex((one) => isOne(analysis, one, index)));
  const those = sharedBy(heads, chances);
  const rank = likeliest(those, mentions.length);
  const chance = those[rank] ?? 0;
  let next = 0;
  for (let at = 0; at < those.length; at++) if (at !== rank) next = Math.max(next, those[at] ?? 0);
  const mention = namedBeside(analysis, numberAt(mentions, rank));
  const ranked = {
    mention,
    chance,
    lead: chance - next,
    nobody: chances[mentions.length] ?? 0,
    linear: sharedBy(heads, linearChances({ scores, total }))[rank] ?? 0,
    isFirst: rank === 0,
  };
  return { mention, probability: chance, ranked };
}

/** The chances of each together with those of the others that it heads. */
function sharedBy(heads: readonly number[], chances: readonly number[]): Float64Array {
  const shared = new Float64Array(heads.length);
  for (let at = 0; at < heads.length; at++) {
    const head = numberAt(heads, at);
    shared[head] = (shared[head] ?? 0) + (chances[at] ?? 0);
  }
  return shared;
}

/** Which of the first `count` is likeliest. */
export function likeliest(chances: ArrayLike<number>, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  return best;
}
