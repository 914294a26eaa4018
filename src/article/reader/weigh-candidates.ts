import { itemAt } from "../text/lookup.ts";
import { type Candidates, TIES } from "./candidates.ts";
import type { Named } from "./list-named.ts";
import type { ReaderModel } from "./reader-model.ts";

/** Somebody among those who may have said a quotation, with how likely they are. */
interface Chance {
  readonly chance: number;
  /** The number of the mention that speaks most for them. */
  readonly mention: number;
}

/** How likely each is to have said it: an entity, or below -1 a phrase that stands for itself. */
export interface Chances {
  readonly people: ReadonlyMap<number, Chance>;
  readonly nobody: number;
}

/** A quotation with those who may have said it, each joined to it. */
export interface Question {
  readonly candidates: Candidates;
  /** What the words asked about bring to every joint, and the joint of each candidate with them. */
  readonly asked: Float32Array;
  readonly joints: Float32Array;
}

/** What each candidate, and each quotation, brings to the joint of the two. */
export interface Brought {
  readonly ofNamed: Float32Array;
  readonly ofQuotes: Float32Array;
}

/** Each candidate's joint. */
export function join(
  { ties, tiesSeen, speaks }: ReaderModel,
  { ofNamed, ofQuotes }: Brought,
  { quote, candidates }: { quote: number; candidates: Candidates },
): Question {
  const size = speaks.length;
  const { first, past, ties: rows } = candidates;
  const asked = ofQuotes.subarray(quote * size, (quote + 1) * size);
  const joints = ofNamed.slice(first * size, past * size);
  const brought = new Int32Array(tiesSeen);
  for (let candidate = 0; candidate < past - first; candidate++) {
    const from = candidate * size;
    for (let tie = 0; tie < tiesSeen; tie++)
      brought[tie] = at(rows, candidate * TIES.length + tie) * size;
    for (let unit = 0; unit < size; unit++) {
      let sum = at(joints, from + unit) + at(asked, unit);
      for (let tie = 0; tie < tiesSeen; tie++) sum += at(ties, at(brought, tie) + unit);
      joints[from + unit] = sum;
    }
  }
  return { candidates, asked, joints };
}

/** The number there: whoever asks has made sure of it. */
function at(numbers: Float32Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** How much speaks for each candidate, and last for nobody, by the quotation alone. */
export function weigh(
  { speaks, rest, nobody, nobodyRest }: ReaderModel,
  { asked, joints }: Question,
): Float64Array {
  const size = speaks.length;
  const count = joints.length / size;
  const nothing = new Float32Array(size);
  const scores = new Float64Array(count + 1);
  for (let candidate = 0; candidate < count; candidate++)
    scores[candidate] = rest + speaksFor(joints, candidate * size, { brought: nothing, speaks });
  scores[count] = nobodyRest + speaksFor(asked, 0, { brought: nothing, speaks: nobody });
  return scores;
}

/** The sum of the joint that stands there and of what else is brought to it, each number by its weight; none is below 0. */
export function speaksFor(
  joints: Float32Array,
  from: number,
  { brought, speaks }: { brought: Float32Array; speaks: Float32Array },
): number {
  let score = 0;
  for (let unit = 0; unit < speaks.length; unit++) {
    const joint = at(joints, from + unit) + at(brought, unit);
    if (joint > 0) score += joint * at(speaks, unit);
  }
  return score;
}

/** The chances of the scores; those of one person's mentions are added up. */
export function chancesOf(
  named: readonly Named[],
  { first }: Candidates,
  scores: Float64Array,
): Chances {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const people = new Map<number, { chance: number; mention: number; best: number }>();
  const last = powers.length - 1;
  for (let at = 0; at < last; at++) {
    const { who, mention } = itemAt(named, first + at);
    const chance = (powers[at] ?? 0) / total;
    const before = people.get(who);
    if (!before) people.set(who, { chance, mention, best: chance });
    else {
      before.chance += chance;
      if (chance <= before.best) continue;
      before.mention = mention;
      before.best = chance;
    }
  }
  return { people, nobody: (powers[last] ?? 0) / total };
}

/** Of two networks the mean; both have the same people. */
export function meanOf(one: Chances, other: Chances): Chances {
  const people = new Map(
    [...one.people].map(([who, own]) => {
      const its = other.people.get(who) ?? own;
      const { mention } = its.chance > own.chance ? its : own;
      return [who, { chance: (own.chance + its.chance) / 2, mention }];
    }),
  );
  return { people, nobody: (one.nobody + other.nobody) / 2 };
}
