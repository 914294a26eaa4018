import { itemAt } from "../text/lookup.ts";
import type { Named } from "./list-named.ts";
import type { ReaderModel } from "./reader-model.ts";
import { type Chances, type Question, speaksFor } from "./weigh-candidates.ts";

/** What the quotations alone tell: of the one asked about, and of those before and behind it, where there are. */
export interface Around {
  readonly own: Chances;
  readonly before: Neighbour | undefined;
  readonly behind: Neighbour | undefined;
  /** Before the one before. */
  readonly earlier: Chances | undefined;
}

export interface Neighbour {
  readonly chances: Chances;
  /** Items between the two quotations. */
  readonly distance: number;
}

/** Items between two quotations that stand beside each other; `training/reader/reader_lessons.py` has the same. */
const NEAR = 15;

/** How much speaks for each candidate, and last for nobody, once those around are answered. */
export function weighAgain(
  model: ReaderModel,
  named: readonly Named[],
  { question, scores }: { question: Question; scores: Float64Array },
  around: Around,
): Float64Array {
  const { candidates, joints } = question;
  const { speaks, nobody, nobodyRest, rest } = model.again;
  const size = speaks.length;
  const brought = new Map<number, Float32Array>();
  const again = scores.slice();
  const last = scores.length - 1;
  for (let at = 0; at < last; at++) {
    const { who } = itemAt(named, candidates.first + at);
    let own = brought.get(who);
    if (!own) {
      own = bringsAround(model, traitsAround(around, who));
      brought.set(who, own);
    }
    again[at] = (scores[at] ?? 0) + rest + speaksFor(joints, at * size, { brought: own, speaks });
  }
  const traits = [nobodyAt(around.before), nobodyAt(around.behind), log(around.own.nobody)];
  again[last] = traits.reduce(
    (sum, trait, at) => sum + trait * (nobody[at] ?? 0),
    (scores[last] ?? 0) + nobodyRest,
  );
  return again;
}

/** In the order in which `training/reader/reader_network.py` has them. */
function traitsAround({ own, before, behind, earlier }: Around, who: number): readonly number[] {
  const chanceBefore = chanceOf(before?.chances, who);
  const chanceBehind = chanceOf(behind?.chances, who);
  return [
    log(chanceOf(own, who)),
    log(chanceBefore),
    log(chanceBehind),
    nobodyAt(before),
    nobodyAt(behind),
    before ? 0 : 1,
    behind ? 0 : 1,
    isNear(before) ? chanceBefore : 0,
    isNear(behind) ? chanceBehind : 0,
    log(chanceOf(earlier, who)),
  ];
}

function bringsAround({ again: { around } }: ReaderModel, traits: readonly number[]): Float32Array {
  const brought = itemAt(around, traits.length).slice();
  traits.forEach((trait, at) => {
    if (trait === 0) return;
    const weights = itemAt(around, at);
    for (let unit = 0; unit < brought.length; unit++)
      brought[unit] = (brought[unit] ?? 0) + trait * (weights[unit] ?? 0);
  });
  return brought;
}

function chanceOf(chances: Chances | undefined, who: number): number {
  return chances?.people.get(who)?.chance ?? 0;
}

function nobodyAt(neighbour: Neighbour | undefined): number {
  return neighbour?.chances.nobody ?? 0;
}

function isNear(neighbour: Neighbour | undefined): boolean {
  return neighbour !== undefined && neighbour.distance < NEAR;
}

function log(chance: number): number {
  return Math.log(chance + 0.02);
}
