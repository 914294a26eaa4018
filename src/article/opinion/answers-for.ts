import type { Analysis } from "../analyse-text.ts";
import type { Speaker } from "../identity/name-speaker.ts";
import type { Identity } from "../identity/rules.ts";
import type { Opinion } from "../reader/who-speaks.ts";
import type { Statement } from "../statement/statement.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { hashOf } from "../text/token.ts";

/** Somebody who may have said it. */
export interface Answer {
  /** The entity, or below -1 the phrase that stands for itself. */
  readonly who: number;
  /** The number of the mention that tells of them, of several the likeliest. */
  readonly mention: number;
  /** How likely the second reader holds them. */
  readonly chance: number;
  /** Is it what the first reader answers? */
  readonly isFirst: boolean;
}

interface Asked {
  readonly statement: Statement;
  readonly speaker: Speaker;
  readonly identity: Identity | undefined;
}

/** Others than the first answer that are asked about, and how likely each is at least. */
const MOST_OTHERS = 3;
const LEAST_CHANCE = 0.1;

/** The first reader's answer before those that the second holds likeliest. */
export function answersFor(
  analysis: Analysis,
  asked: Asked,
  people: Opinion["people"],
): readonly Answer[] {
  const answers: Answer[] = [];
  for (const [who, { chance, mention }] of people) {
    const at = answers.findIndex((one) => isSame(analysis, one.who, who));
    const own = answers[at];
    if (own) answers[at] = { ...own, chance: own.chance + chance };
    else answers.push({ who, mention, chance, isFirst: false });
  }
  const first = firstAnswer(analysis, asked);
  const same = first && answers.find(({ who }) => isSame(analysis, who, first.who));
  const others = answers
    .filter((one) => one !== same && one.chance >= LEAST_CHANCE)
    .sort((one, other) => other.chance - one.chance)
    .slice(0, MOST_OTHERS);
  return first ? [{ ...first, chance: same?.chance ?? 0 }, ...others] : others;
}

function firstAnswer(
  { mentions }: Analysis,
  { statement, speaker: { name, entity }, identity }: Asked,
): Answer | undefined {
  const mention = identity?.standsFor ?? statement.source;
  if (name === null || !itemOrNone(mentions, mention)) return undefined;
  return { who: entity === -1 ? -1 - mention : entity, mention, chance: 0, isFirst: true };
}

/** The same entity, or two phrases with one noun: "a nurse … the nurse". */
function isSame({ mentions, words }: Analysis, one: number, other: number): boolean {
  if (one === other) return true;
  if (one >= 0 || other >= 0) return false;
  return (
    hashOf(words, itemAt(mentions, -1 - one).head) ===
    hashOf(words, itemAt(mentions, -1 - other).head)
  );
}
