import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import { kindOfHead } from "../grammar/noun-kinds.ts";
import type { Speaker } from "../identity/name-speaker.ts";
import type { Neighbours } from "../identity/neighbours.ts";
import type { Identity } from "../identity/rules.ts";
import { governorOf } from "../identity/untold.ts";
import { confidenceTraits } from "../identity/weigh-speaker.ts";
import { agreementWith, type Governor } from "../speaker/governor.ts";
import { determinerOf } from "../speaker/rival-traits.ts";
import type { Statement } from "../statement/statement.ts";
import { itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import { asTrait, asTraits, logOdds, NO_TRAIT } from "../weights/decision-trees.ts";
import type { Answer } from "./answers-for.ts";
import { describedBy } from "./described-traits.ts";

/** A statement with what both readers hold of who says it. */
export interface Case {
  readonly statement: Statement;
  readonly speaker: Speaker;
  /** What the first reader answers, if anything, and then whom the second holds likeliest. */
  readonly answers: readonly Answer[];
  readonly nobody: number;
  /** Who was held to say the quotation before: an entity, or below -1 a phrase. */
  readonly before: number;
  readonly identity: Identity | undefined;
  readonly neighbours: Neighbours | undefined;
}

const TYPES = { direct: 0, mixed: 1, indirect: 2 } as const;
const EVIDENCE = {
  named: 0,
  "another named": 1,
  "none named": 2,
  clause: 3,
  topic: 4,
  label: 5,
} as const;

/** What speaks for each of the answers, each trait a small whole number. */
export function opinionTraits(analysis: Analysis, asked: Case): readonly Int8Array[] {
  const { statement, answers, identity, neighbours } = asked;
  const first = answers.find(({ isFirst }) => isFirst);
  const governor = governorOf(analysis, statement);
  const described = describedBy(analysis, first);
  return answers.map((answer) =>
    asTraits([
      chanceTraits(asked, first, answer),
      statementTraits(statement),
      whoTraits(analysis, { statement, governor }, answer),
      described(answer),
      answer.isFirst && identity
        ? [...confidenceTraits(analysis, statement, { identity, neighbours })]
        : OF_ANOTHER,
    ]),
  );
}

/** As many traits as the confidence in the first answer rests on: of others it knows none. */
const OF_ANOTHER: readonly number[] = Array(69).fill(0);

/** What both readers hold of this answer, and of the others. */
function chanceTraits(
  { speaker, answers, nobody, before }: Case,
  first: Answer | undefined,
  answer: Answer,
): readonly number[] {
  const others = answers.filter((one) => one !== answer).map(({ chance }) => chance);
  const isNamed = speaker.name !== null;
  return [
    Number(answer.isFirst),
    isNamed ? logOdds(speaker.probability) : NO_TRAIT,
    isNamed ? (speaker.entity === -1 ? 2 : 3) : Number(speaker.printed !== null),
    logOdds(answer.chance),
    logOdds(Math.max(0, ...others)),
    logOdds(nobody),
    first ? logOdds(first.chance) : NO_TRAIT,
    others.filter((chance) => chance > answer.chance).length,
    answers.length,
    Number(before === answer.who),
  ];
}

function statementTraits({ type, evidence, relation, start, end, continues, cue }: Statement) {
  return [
    TYPES[type],
    EVIDENCE[evidence],
    relation,
    asTrait(8 * Math.log2(end - start + 1)),
    Number(continues),
    Number(cue !== null),
  ];
}

function whoTraits(
  analysis: Analysis,
  { statement, governor }: { statement: Statement; governor: Governor },
  { who, mention }: Answer,
) {
  const { entities, mentions, words, grammar } = analysis;
  const entity = itemOrNone(entities.list, who);
  const at = itemAt(mentions, mention);
  const token = tokenAt(words, statement.start);
  return [
    entity ? (entity.lone ? 2 : 1) : 0,
    entity ? Math.min(9, entity.occurrences.length) : -1,
    entity ? (entity.gender === 0 ? 1 : 2) : 0,
    entity ? -1 : kindOfHead(grammar, at.head),
    determinerOf(analysis, at),
    Math.min(9, at.last - at.lead),
    asTrait(paragraphAt(analysis, token) - paragraphAt(analysis, at.head)),
    asTrait(sentenceAt(analysis, token) - sentenceAt(analysis, at.head)),
    at.head > token ? 1 : 0,
    agreementWith(governor, mention),
    governor.manner,
  ];
}
