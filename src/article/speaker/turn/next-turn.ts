import type { Analysis } from "../../analyse-text.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { isAmong } from "../../text/token.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { ALTERNATE, earlierSpeaker, LONGEST_CRY, LONGEST_REPLY } from "./exchange.ts";
import { OFFICE_RULE } from "./talk/called-by-office.ts";
import { isBelow, isLineBelow, isOfOneBefore } from "./talk/line-below.ts";
import { speaksOn } from "./talk/speaks-on.ts";
import { isSame, NOBODY, type Turn } from "./turn.ts";

/** Lines of a talk that print no verb of their own. */
export const NEXT_TURN_RULES: readonly Rule<Turn, Choice>[] = [
  {
    name: "a question on a line of its own is asked by whoever asked before the answer",
    example: {
      text: "“Is there a list?” asked Ann Low.\n\n“There is a guard,” said Tom Reed.\n\n“And did the guard go on the course?”",
      said: [
        ["Is there a list?", "Ann Low"],
        ["There is a guard,", "Tom Reed"],
        ["And did the guard go on the course?", "Ann Low"],
      ],
    },
    answer: asksAgain,
  },
  OFFICE_RULE,
  {
    name: "a short line below a short question is not its asker's, whatever the verb",
    example: {
      text: "“A gesture?” Ann Low said.\n\n“An emphatic one, as everybody saw.”",
      said: [
        ["A gesture?", "Ann Low"],
        ["An emphatic one, as everybody saw.", null],
      ],
    },
    answer: answersQuestion,
  },
  {
    name: "a short line of its own answers whoever spoke before",
    example: {
      text: "“I did not,” said Ana Orr.\n\n“You did, love.”",
      said: [
        ["I did not,", "Ana Orr"],
        ["You did, love.", null],
      ],
    },
    answer: shortReply,
  },
];

/** “Is there a list?” he asked. / “There is a guard,” said Lee. / “And did he go?” */
function asksAgain({ context, quote, choices }: Turn): Choice | undefined {
  const { analysis } = context;
  if (!isLineBelow(context, quote) || !isQuestion(analysis, quote)) return undefined;
  const [asked, answered] = [choices[quote - 2], choices[quote - 1]];
  if (!asked || asked.mention === -1 || !answered || answered.mention === -1) return undefined;
  if (!isQuestion(analysis, quote - 2) || isQuestion(analysis, quote - 1)) return undefined;
  if (!isBelow(analysis, quote - 1)) return undefined;
  if (isSame(analysis, asked, answered) || isSame(analysis, asked, choices[quote]))
    return undefined;
  return { ...asked, probability: asked.probability * ALTERNATE };
}

/** “A gesture?” Low said. / “An emphatic one.” */
function answersQuestion(turn: Turn): Choice | undefined {
  const { context, quote } = turn;
  const { analysis } = context;
  if (!isLineBelow(context, quote)) return undefined;
  const { manner, verb } = itemAt(context.governors, quote - 1);
  if (manner === UNGOVERNED || isAmong(analysis.words, verb, ASKING_VERBS)) return undefined;
  if (!isQuestion(analysis, quote - 1)) return undefined;
  return isOfOneBefore(turn) ? earlierSpeaker(turn) : undefined;
}

/** `“I did not,” said Orr. “You did, love.”` on the next line: a reply, and not hers. */
function shortReply(turn: Turn): Choice | undefined {
  const { context, quote } = turn;
  const { start, end } = itemAt(context.analysis.quoted, quote);
  if (end - start > LONGEST_REPLY || !isLineBelow(context, quote)) return undefined;
  return isOfOneBefore(turn) && !speaksOn(turn) ? NOBODY : undefined;
}

function isQuestion({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end } = itemAt(quoted, quote);
  return text.charAt(end - 1) === "?" && end - start <= LONGEST_CRY;
}
