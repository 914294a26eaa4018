import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { isAmong, isComma } from "../../text/token.ts";
import { UNSPOKEN } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { isOne } from "../mention-at.ts";
import { NOBODY, type Turn } from "./turn.ts";

export const OTHER_CLAUSE_RULE: Rule<Turn, Choice> = {
  name: "what one clause tells of somebody is not said by whom the clause before it is about",
  example: {
    text: "Drivers have been patient, but the council plans to “make our roads the best in the land.”",
    said: [["“make our roads the best in the land.”", null]],
  },
  answer: ofOtherClause,
};

/**
 * "Drivers have been patient, and the council wants to “make our roads safe”": the council's, or whoever told it, but
 * not the drivers'.
 */
function ofOtherClause({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors, evidence } = context;
  const { words, mentions, sentenceOf } = analysis;
  const { manner, subject, verb } = itemAt(governors, quote);
  const { mention } = itemAt(choices, quote);
  if (manner !== UNSPOKEN || subject === -1 || mention === -1 || first === -1) return undefined;
  if (isOne(analysis, subject, mention) || itemAt(evidence, quote).source === mention)
    return undefined;
  const [chosen, own] = [itemAt(mentions, mention), itemAt(mentions, subject)];
  if (chosen.last >= own.lead || own.lead >= verb || verb >= first) return undefined;
  if (sentenceOf[chosen.lead] !== sentenceOf[first]) return undefined;
  const isJoined = isAmong(words, own.lead - 1, AND_OR_BUT) || isAmong(words, own.lead - 1, WHILE);
  return isJoined && isComma(words, own.lead - 2) ? NOBODY : undefined;
}

const WHILE = hashedWords("while whereas");
