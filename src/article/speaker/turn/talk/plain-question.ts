import type { Analysis } from "../../../analyse-text.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { chosenOf, type Turn } from "../turn.ts";
import { intervieweeOf, plainQuestionAbove } from "./interviewee.ts";

export const INTERVIEW_RULE: Rule<Turn, Choice> = {
  name: "whom the writer of an interview asks about somebody answers, and not that one",
  example: {
    text: "I meet Ann Low in her kitchen. Her rival, Tom Reed, told the Echo that it was late.\n\nAnd what else did Reed say?\n\n“He thanked me for it.”",
    said: [
      ["that it was late", "Tom Reed"],
      ["He thanked me for it.", "Ann Low"],
    ],
  },
  answer: interviewed,
};

/** Chosen by hand: there are few. */
const LIKELY = 0.85;

/** "We meet in her kitchen. … What did Holt say?\n\n“He thanked me.”": hers. */
function interviewed(turn: Turn): Choice | undefined {
  const { context, quote } = turn;
  const { analysis, governors } = context;
  const chosen = chosenOf(turn);
  if (!chosen || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const question = plainQuestionAbove(analysis, quote);
  if (!question || chosen.lead >= question.last) return undefined;
  const entity = intervieweeOf(analysis);
  if (entity === -1 || chosen.entity === entity || !mayAnswer(analysis, entity, chosen))
    return undefined;
  // "Low shrugs. Was it late?\n\n“Yes,” she says. “Very.”": who "she" is has yet to be found.
  if (chosen.kind === "pronoun" && chosen.lead < question.first) return undefined;
  const mention = lastOf(analysis, entity, question.last);
  return mention === -1 ? undefined : { mention, probability: LIKELY };
}

function mayAnswer(
  { words, entities }: Analysis,
  entity: number,
  { kind, first }: Mention,
): boolean {
  const { gender } = itemAt(entities.list, entity);
  return kind !== "pronoun" || gender === 0 || genderOfPronoun(words, first) === gender;
}

/** Mentions that are looked back over. */
const MOST_MENTIONS = 400;

function lastOf({ mentions }: Analysis, entity: number, token: number): number {
  const from = firstWhere(mentions, ({ lead }) => lead >= token) - 1;
  for (let at = from; at >= 0 && at > from - MOST_MENTIONS; at--)
    if (itemOrNone(mentions, at) && itemAt(mentions, at).entity === entity) return at;
  return -1;
}
