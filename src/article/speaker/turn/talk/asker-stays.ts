import { type Analysis, fillsParagraph } from "../../../analyse-text.ts";
import { QUESTION } from "../../../text/characters.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne } from "../../mention-at.ts";
import { isCarriedOn } from "../../rank-speakers.ts";
import { chosenOf, NOBODY, type Turn } from "../turn.ts";
import { askerAbove } from "./asker-above.ts";
import { plainQuestionAbove } from "./interviewee.ts";

export const ASKER_RULE: Rule<Turn, Choice> = {
  name: "who asks in the report above does not answer, nor the questions without marks that follow",
  example: {
    text: "Tom Reed spoke to Radio Dayton. The presenter, Ann Low, asked what he would say to the artist.\n\n“That it is a very good glove.”\n\nAnd to the voters?\n\n“The same.”",
    said: [
      ["what he would say to the artist", "Ann Low"],
      ["That it is a very good glove.", null],
      ["The same.", null],
    ],
  },
  answer(turn) {
    const { analysis, governors } = turn.context;
    const chosen = chosenOf(turn);
    if (!chosen || governors[turn.quote]?.manner !== UNGOVERNED) return undefined;
    const opened = openedBy(analysis, turn.quote);
    if (opened === -1) return undefined;
    const asker = askerAbove(analysis, opened);
    const { mention } = itemAt(turn.choices, turn.quote);
    return asker !== -1 && isOne(analysis, asker, mention) ? NOBODY : undefined;
  },
};

/** Questions without marks that are looked back over. */
const MOST_QUESTIONS = 8;

/** The quotation by which the turns began that lead to this one, each below a question without marks; or -1. */
function openedBy(analysis: Analysis, quote: number): number {
  let opened = quote;
  for (let steps = 0; steps < MOST_QUESTIONS && opened > 0; steps++) {
    if (!plainQuestionAbove(analysis, opened)) break;
    opened--;
  }
  return isAnswer(analysis, opened) ? opened : -1;
}

/** Alone on its line, and no question itself. */
function isAnswer(analysis: Analysis, quote: number): boolean {
  const { text, quoted } = analysis;
  const { end, paragraph } = itemAt(quoted, quote);
  // "Low asked: “Was it late?" left open above is hers to the end.
  if (quote > 0 && isCarriedOn(analysis, quote - 1)) return false;
  if (paragraph === 0 || text.charCodeAt(end - 1) === QUESTION) return false;
  return fillsParagraph(analysis, quote);
}
