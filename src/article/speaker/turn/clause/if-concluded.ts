import type { Analysis } from "../../../analyse-text.ts";
import { AND, THAT } from "../../../lexicon/single-words.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { governorOfClause } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isHeard, isOwnVerb, RELAYED } from "../others-words.ts";
import type { Turn } from "../turn.ts";

export const CONDITION_RULE: Rule<Turn, Choice> = {
  name: "what somebody may yet conclude is in the words of whoever says so",
  example: {
    text: "Ann Low said that when the doctors say “that it is over, then it is over”.",
    said: [["that when the doctors say “that it is over, then it is over”", "Ann Low"]],
  },
  answer: toldOfCondition,
};

/** "Low said that if the board concluded “that it is late, it will stop”": Low, since the board has said nothing yet. */
function toldOfCondition({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { verb, subject } = itemAt(governors, quote);
  if (verb === -1 || subject === -1 || verb > first) return undefined;
  const outer = verbAbove(analysis, openerOf(analysis, subject));
  if (outer === -1) return undefined;
  const teller = governorOfClause(analysis, outer).subject;
  return teller === -1 ? undefined : { mention: teller, probability: RELAYED };
}

/** The word before whoever concludes, or before the first of two. */
function openerOf({ words, mentions }: Analysis, subject: number): number {
  const opener = itemAt(mentions, subject).lead - 1;
  if (hashOf(words, opener) !== AND) return opener;
  const other = itemOrNone(mentions, mentionUpTo(mentions, opener));
  return other ? other.lead - 1 : opener;
}

/** Of "said that if", "said unless", "said that when" the verb; of "asked if" and "said when" none, or -1. */
function verbAbove(analysis: Analysis, opener: number): number {
  const { words } = analysis;
  const isThat = hashOf(words, opener - 1) === THAT;
  const isCondition = isAmong(words, opener, CONDITIONS);
  if (!isCondition && !(isThat && hashOf(words, opener) === WHEN)) return -1;
  const verb = isThat ? opener - 2 : opener - 1;
  if (isAmong(words, verb, ASKING) || !isOwnVerb(analysis, verb)) return -1;
  return isHeard(analysis, verb) ? -1 : verb;
}

const CONDITIONS = hashedWords("if unless should");
const WHEN = hashWord("when");
const ASKING = hashedWords(
  "ask asks asked asking wonder wonders wondered say inquire inquired enquired",
);
