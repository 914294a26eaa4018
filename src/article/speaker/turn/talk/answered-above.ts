import { type Analysis, isQuotedIn, sentenceAt } from "../../../analyse-text.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { isAmong } from "../../../text/token.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne } from "../../mention-at.ts";
import { ALTERNATE, LONGEST_CRY } from "../exchange.ts";
import { chosenOf, NOBODY, type Turn } from "../turn.ts";

export const ANSWERED_RULE: Rule<Turn, Choice> = {
  name: "whose answer to a question is only told does not take it up",
  example: {
    text: "“Which friend?” asked Ann Low.\n\nThe host, Tom Reed, said he did not know.\n\n“Then I have fewer than I thought.”",
    said: [
      ["Which friend?", "Ann Low"],
      ["he did not know", "Tom Reed"],
      ["Then I have fewer than I thought.", "Ann Low"],
    ],
  },
  answer: takesUp,
};

/** “Which friend?” / Reed said he did not know. / “Then I have fewer than I thought.”: not Reed. */
function takesUp(turn: Turn): Choice | undefined {
  const { context, quote, first, choices } = turn;
  const { analysis, governors } = context;
  const { words, quoted } = analysis;
  const chosen = chosenOf(turn);
  const asked = itemOrNone(quoted, quote - 1);
  if (!chosen || !asked || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const own = itemAt(quoted, quote);
  if (own.paragraph - asked.paragraph !== 2 || own.end - own.start > LONGEST_CRY) return undefined;
  const { mention } = itemAt(choices, quote);
  const asker = itemAt(choices, quote - 1);
  if (!isTurnAbove(analysis, quote) || isOne(analysis, asker.mention, mention)) return undefined;
  if (chosen.lead < tokenAt(words, asked.end) || chosen.lead > first) return undefined;
  if (asker.mention === -1 || !isAmong(words, first, TAKING_UP)) return NOBODY;
  return { ...asker, probability: asker.probability * ALTERNATE };
}

/** They follow from what has just been said. */
const TAKING_UP = hashedWords("then so well but and or oh ah neither nor yes no really nobody");

/** A question that ends its line but for its tail, one sentence without marks below, and the words on a line of their own. */
function isTurnAbove(analysis: Analysis, quote: number): boolean {
  const { text, words, quoted, paragraphs } = analysis;
  const { start, paragraph } = itemAt(quoted, quote);
  const asked = itemAt(quoted, quote - 1);
  if (text.charAt(asked.end - 1) !== "?" || itemAt(paragraphs, paragraph).start < start - 1)
    return false;
  const above = itemAt(paragraphs, paragraph - 1);
  const [from, to] = [tokenAt(words, above.start), tokenAt(words, above.end)];
  return (
    sentenceAt(analysis, from) === sentenceAt(analysis, to - 1) && !isQuotedIn(analysis, from, to)
  );
}
