import type { Analysis } from "../../analyse-text.ts";
import { CLAUSE_JOINERS, THAT_OR_WHICH } from "../../lexicon/clause-words.ts";
import { A_OR_THE } from "../../lexicon/function-words.ts";
import { PINNED, SIGNS } from "../../lexicon/reporting-words.ts";
import { POSSESSIVE, SPEECH } from "../../lexicon/word-classes.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { codeOf, hasClass, hasShape, isAmong } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
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
    text: "“He is late,” said Ana Orr, who stood there with a placard round her neck: “Save the pier!”",
    said: [
      ["He is late,", "Ana Orr"],
      ["Save the pier!", "a placard round her neck"],
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
function signBefore(analysis: Analysis, start: number): number {
  const { words } = analysis;
  // The mark itself, and a comma or a colon.
  let token = tokenAt(words, start) - 2;
  const stuck = codeOf(words, token) === COLON ? stuckOn(analysis, token) : -1;
  if (stuck !== -1) return stuck;
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
  return isAmong(words, token, SIGNS) || isSentAlong(words, token) ? token : -1;
}

/** Tokens: "pinned to the front of it", and of what is pinned, "a small yellow". */
const LONGEST_PLACE = 6;
const MOST_ADJECTIVES = 4;

/** The "sticker" of "a board, with a sticker across it: “…”" and of "bearing a sticker: “…”", or -1. */
function stuckOn({ words, sentenceOf }: Analysis, colon: number): number {
  let sign = colon - 1;
  while (sign > colon - LONGEST_PLACE && isOfPlace(words, sign)) sign--;
  if (!isAmong(words, sign, PINNED) || sentenceOf[sign] !== sentenceOf[colon]) return -1;
  let lead = sign - 1;
  while (lead > sign - MOST_ADJECTIVES && !isAmong(words, lead, A_AN_OR_THE)) lead--;
  if (!isAmong(words, lead, A_AN_OR_THE)) return -1;
  // "Answered with a note: “…”" may be of one's own.
  const isOn = isAmong(words, lead - 1, WITH) && sign < colon - 1;
  return isOn || isAmong(words, lead - 1, CARRYING) ? sign : -1;
}

/** "Across it", "pinned to its front" */
function isOfPlace(words: Words, token: number): boolean {
  if (isAmong(words, token, PINNED) || hasClass(words, token, SPEECH)) return false;
  return hasShape(words, token, WORD) && !isAmong(words, token, CLAUSE_JOINERS);
}

const A_AN_OR_THE = hashedWords("a an the");
const WITH = hashedWords("with");
const CARRYING = hashedWords("bearing carrying displaying");

/** Tokens from "with" to the noun: "with a small brown label". */
const LONGEST_PHRASE = 5;

/** "The parcel came with a label reading “…”": whoever tells of it has not written it. */
function isSentAlong(words: Words, noun: number): boolean {
  if (!isAmong(words, noun, PINNED)) return false;
  for (let token = noun - 1; token > noun - LONGEST_PHRASE; token--) {
    if (!hasShape(words, token, WORD)) return false;
    if (isAmong(words, token, WITH)) return isAmong(words, token - 1, ARRIVED);
  }
  return false;
}

const ARRIVED = hashedWords(`
  come came comes coming arrived arrives delivered wrapped found covered posted marked sealed shipped stamped tied
`);
