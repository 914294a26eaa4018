import type { Analysis } from "../../analyse-text.ts";
import { THAT_OR_WHICH } from "../../lexicon/clause-words.ts";
import { A_OR_THE } from "../../lexicon/function-words.ts";
import { SIGNS } from "../../lexicon/reporting-words.ts";
import { POSSESSIVE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hasShape, isAmong } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import type { Choice } from "../judge-rivals.ts";
import { mentionOver } from "../mention-at.ts";
import { signUpTo } from "../sign-before.ts";
import { ANYBODY, PLAIN, type Turn } from "./turn.ts";

const READS = hashedWords(
  "read reads reading said says saying stating stated declared declaring proclaimed proclaiming demanding",
);
const PRINTED = hashedWords("words slogan message legend inscription");
const BEARING = hashedWords("with bearing carrying displaying");

export const SIGN_RULE: Rule<Turn, Choice> = {
  name: "what a sign reads is not said by whoever holds it",
  example: {
    text: "“He is late,” said Ana Orr, who was holding a large sign over her head that read “Save the pier!”",
    said: [
      ["He is late,", "Ana Orr"],
      ["Save the pier!", "a large sign"],
    ],
  },
  answer({ context: { analysis }, quote }) {
    const sign = signBefore(analysis, itemAt(analysis.quoted, quote).start);
    if (sign === -1) return undefined;
    const mention = mentionOver(analysis, sign);
    const phrase = itemOrNone(analysis.mentions, mention);
    const isAnothers =
      phrase?.kind !== "nominal" || hasClass(analysis.words, phrase.lead, POSSESSIVE);
    return isAnothers ? ANYBODY : { mention, probability: PLAIN };
  },
};

/** The "sign" of "a sign that read “…”", "a sign reading: “…”" and "a sign with the words “…”", or -1. */
function signBefore({ words }: Analysis, start: number): number {
  // The mark itself, and a comma or a colon.
  let token = tokenAt(words, start) - 2;
  if (!hasShape(words, token, WORD)) token--;
  if (isAmong(words, token, PRINTED)) {
    if (isAmong(words, token - 1, A_OR_THE)) token--;
    if (!isAmong(words, token - 1, BEARING)) return -1;
    token -= 2;
  } else {
    if (!isAmong(words, token, READS)) return -1;
    token -= isAmong(words, token - 1, THAT_OR_WHICH) ? 2 : 1;
    token = signUpTo(words, token);
  }
  return isAmong(words, token, SIGNS) ? token : -1;
}
