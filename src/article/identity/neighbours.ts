import type { Statement } from "../statement/statement.ts";
import { logOdds, NO_TRAIT } from "../weights/decision-trees.ts";
import type { Identity } from "./rules.ts";

/** A statement with who its source is. */
interface Answer {
  readonly statement: Statement;
  readonly identity: Identity;
}

/** What the quotations around one were answered: a speaker who goes on is surer than one who comes between. */
export interface Neighbours {
  readonly before?: Answer | undefined;
  readonly after?: Answer | undefined;
  /** How many quotations have this speaker, and how many any. */
  readonly own: number;
  readonly all: number;
}

export const ALONE: Neighbours = { own: 0, all: 0 };

/** Of each statement; a reported clause without words in marks is nobody's neighbour. */
export function neighboursOf(
  statements: readonly Statement[],
  identities: ReadonlyMap<number, Identity>,
): ReadonlyMap<Statement, Neighbours> {
  const answers: Answer[] = [];
  const counts = new Map<number, number>();
  for (const statement of statements) {
    const identity = identities.get(statement.source);
    if (!identity || identity.unknown || statement.type === "indirect") continue;
    answers.push({ statement, identity });
    const who = personOf({ statement, identity });
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  const neighbours = new Map<Statement, Neighbours>();
  answers.forEach((answer, at) => {
    neighbours.set(answer.statement, {
      before: answers[at - 1],
      after: answers[at + 1],
      own: counts.get(personOf(answer)) ?? 0,
      all: answers.length,
    });
  });
  return neighbours;
}

/** An entity, or below -1 the phrase that stands for itself. */
function personOf({ statement: { source }, identity: { entity, standsFor } }: Answer): number {
  return entity === -1 ? -2 - (standsFor ?? source) : entity;
}

const EVIDENCE = {
  named: 0,
  "another named": 1,
  "none named": 2,
  clause: 3,
  topic: 3,
  label: 4,
} as const;
/** More quotations than so many are many. */
const MOST = 30;

export function neighbourTraits(
  answer: Answer,
  { before, after, own, all }: Neighbours,
): readonly number[] {
  return [
    Math.min(own, MOST),
    Math.min(all, MOST),
    ...tieTraits(answer, before),
    ...tieTraits(answer, after),
  ];
}

function tieTraits(answer: Answer, other: Answer | undefined): readonly number[] {
  if (!other) return [0, NO_TRAIT, NO_TRAIT, -1, -1];
  const { statement, identity } = other;
  const isOne = personOf(answer) === personOf(other);
  const tie = statement.source === answer.statement.source ? 1 : isOne ? 2 : 3;
  const [earlier, later] =
    statement.start < answer.statement.start
      ? [statement, answer.statement]
      : [answer.statement, statement];
  return [
    tie,
    4 * Math.ceil(Math.log2(Math.max(0, later.start - earlier.end) + 1)),
    logOdds(statement.probability * identity.probability),
    EVIDENCE[statement.evidence],
    statement.relation,
  ];
}
