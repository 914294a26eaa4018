import type { Analysis } from "../../../analyse-text.ts";
import { HE } from "../../../lexicon/function-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, isAmong, startOf } from "../../../text/token.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isSame, type Turn } from "../turn.ts";

export const GESTURE_RULE: Rule<Turn, Choice> = {
  name: "whoever smiles between two sayings of one paragraph goes on",
  example: {
    text: "“Which letter?” asked Ann Low.\n\nThe host, Tom Reed, said he had not seen it.\n\n“Then we are both guessing.” She laughed. “I do it better.”",
    said: [
      ["Which letter?", "Ann Low"],
      ["he had not seen it", "Tom Reed"],
      ["Then we are both guessing.", "Ann Low"],
      ["I do it better.", "Ann Low"],
    ],
  },
  answer: pastGesture,
};

/** “He was late.” She wipes her hands. “I was not.” */
function pastGesture({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const before = choices[quote - 1];
  if (!before || before.mention === -1 || first === -1) return undefined;
  if (governors[quote]?.manner !== UNGOVERNED || governors[quote - 1]?.manner !== UNGOVERNED)
    return undefined;
  if (isSame(analysis, before, choices[quote]) || !isGestureBetween(analysis, quote))
    return undefined;
  const { text, quoted, paragraphs } = analysis;
  const one = itemAt(quoted, quote - 1);
  // Words with no report before them are a turn of their own.
  const isTurn = itemAt(paragraphs, one.paragraph).start >= one.start - 1;
  return isTurn && ENDS.test(text.slice(one.start, one.end)) ? before : undefined;
}

const ENDS = /[.!?…]["”’'»]?$/u;
const GESTURE = /^["”’'»]?\s+(?:He|She)\s[^.!?“”"\n]{2,140}[.]\s+["“‘'«]$/u;

/** One sentence about "her" alone, who says nothing in it. */
function isGestureBetween(analysis: Analysis, quote: number): boolean {
  const { text, words, mentions, quoted } = analysis;
  const [one, other] = [itemAt(quoted, quote - 1), itemAt(quoted, quote)];
  if (one.paragraph !== other.paragraph || !GESTURE.test(text.slice(one.end, other.start)))
    return false;
  const from = tokenAt(words, one.end);
  const at = firstWhere(mentions, ({ lead }) => lead >= from);
  const she = itemOrNone(mentions, at);
  if (!she || !isAmong(words, she.lead, HE) || hasClass(words, she.last, SPEECH)) return false;
  const next = itemOrNone(mentions, at + 1);
  return next?.kind !== "name" || startOf(words, next.lead) >= other.start;
}
