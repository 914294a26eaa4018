import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { startOf } from "../../../text/token.ts";
import type { Choice } from "../../judge-rivals.ts";
import { ANYBODY, chosenOf, type Turn } from "../turn.ts";

/** Characters of what leads into a question. */
const LONGEST_LEAD = 60;
/** "To the question,", "in answer to his first question", "asked the question" */
const TO_QUESTION =
  /(?:\b(?:to|answering|answered|facing|with)|^Asked) (?:the|a|an|one|another|his|her|their|this) (?:\p{Ll}+ ){0,2}question[,:]? ?["“'‘]$/iu;

/** A question that its sentence has somebody answer. */
export const TO_QUESTION_RULE: Rule<Turn, Choice> = {
  name: "whoever answers to a question in marks has not asked it",
  example: {
    text: "Tom Reed came to court. To the question, “Have you made mistakes?”, Reed replied: “I do not think so.”",
    said: [
      ["Have you made mistakes?", null],
      ["I do not think so.", "Tom Reed"],
    ],
  },
  answer(turn) {
    const { analysis } = turn.context;
    const { start, end } = itemAt(analysis.quoted, turn.quote);
    if (analysis.text.charAt(end - 1) !== "?") return undefined;
    const lead = analysis.text.slice(Math.max(0, start - LONGEST_LEAD), start);
    if (!TO_QUESTION.test(lead)) return undefined;
    const chosen = chosenOf(turn);
    const isBehind = chosen !== undefined && startOf(analysis.words, chosen.lead) >= end;
    return isBehind ? ANYBODY : undefined;
  },
};
