import { fillsParagraph } from "../../../analyse-text.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { ALTERNATE, endsParagraph } from "../exchange.ts";
import { isSame, type Turn } from "../turn.ts";
import { isBelow, isOfOneBefore } from "./line-below.ts";

export const PUT_TO_OTHER_RULE: Rule<Turn, Choice> = {
  name: "what somebody asks “you” at the end of a turn is answered by whoever spoke in the turn before",
  example: {
    text: "Ann Low met Kim Reed.\n\n“It is shut,” Reed said.\n\n“It is not shut,” Low said. “Do you dispute that?”\n\n“There can be a small risk for some people, but I would say that it is very safe today.”",
    said: [
      ["It is shut,", "Kim Reed"],
      ["It is not shut,", "Ann Low"],
      ["Do you dispute that?", "Ann Low"],
      [
        "There can be a small risk for some people, but I would say that it is very safe today.",
        "Kim Reed",
      ],
    ],
  },
  answer: answersOther,
};

const YOU = /\byou(?:r|rs)?\b/i;
/** Quotations of the turn that ends with the question. */
const MOST_IN_TURN = 4;

function answersOther(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis, governors } = context;
  const { text, quoted } = analysis;
  if (governors[quote]?.manner !== UNGOVERNED || !isBelow(analysis, quote)) return undefined;
  if (!fillsParagraph(analysis, quote) || !isOfOneBefore(turn)) return undefined;
  const { start, end, paragraph } = itemAt(quoted, quote - 1);
  if (text.charAt(end - 1) !== "?" || !endsParagraph(text, end)) return undefined;
  if (!YOU.test(text.slice(start, end))) return undefined;
  let before = quote - 2;
  while (quoted[before]?.paragraph === paragraph && before > quote - MOST_IN_TURN) before--;
  const other = choices[before];
  if (!other || other.mention === -1 || quoted[before]?.paragraph !== paragraph - 1)
    return undefined;
  if (isSame(analysis, other, choices[quote - 1])) return undefined;
  return { ...other, probability: other.probability * ALTERNATE };
}
