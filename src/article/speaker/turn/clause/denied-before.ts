import type { Analysis } from "../../../analyse-text.ts";
import { AND_OR_BUT } from "../../../lexicon/function-words.ts";
import { ACCEPTING_VERBS, NEGATIONS, UNDOING_VERBS } from "../../../lexicon/reporting-words.ts";
import { AS, THAT, TO } from "../../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import type { Rule } from "../../../text/rule.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";
import { isNamedSo } from "../../called/named-so.ts";
import type { Choice } from "../../judge-rivals.ts";
import { behind } from "../from-whom.ts";
import { ANYBODY, type Turn } from "../turn.ts";

/** Tokens from the denial to the words. */
const LONGEST_DENIAL = 16;

export const DENIED_BEFORE_RULE: Rule<Turn, Choice> = {
  name: "what somebody goes on to deny or would not accept is not his, though the clause opens with what he admits",
  example: {
    text: "Tom Reed met Ann Low. Reed agreed that he had a spade but would not accept that he was “looking for trouble”.",
    said: [
      ["that he had a spade but would not accept that he was “looking for trouble”", "Tom Reed"],
      ["“looking for trouble”", null],
    ],
  },
  answer({ context: { analysis }, quote, first }) {
    const denial = first === -1 ? -1 : denialBefore(analysis, first);
    // What the clause's only verb denies is left to nobody already.
    if (denial === -1 || !goesOn(analysis.words, denial)) return undefined;
    if (isNamedSo(analysis, first)) return undefined;
    // "Denied that it was “late”, as Low claimed"
    const after = behind(analysis, quote);
    const isAs = [after, after + 1].some((token) => hashOf(analysis.words, token) === AS);
    return isAs ? undefined : ANYBODY;
  },
};

/** "Denied being", "denied that he was", "would not agree that it was": the verb, with no comma and no other clause up to the words; or -1. */
function denialBefore({ words, quoteOf }: Analysis, first: number): number {
  for (let token = first - 2; token > Math.max(1, first - LONGEST_DENIAL); token--) {
    if (quoteOf[token] !== -1 || !hasShape(words, token, WORD)) return -1;
    if (isAmong(words, token, AND_OR_BUT)) return -1;
    const isAccepting = isAmong(words, token, ACCEPTING_VERBS);
    if (!isAccepting && !isAmong(words, token, DENYING)) continue;
    const isDenial = !isAccepting || isRefused(words, token);
    return isDenial && opensClause(words, token + 1) ? token : -1;
  }
  return -1;
}

/** "Agreed … but would not accept", "told jurors … and denied" */
function goesOn(words: Words, verb: number): boolean {
  let token = verb - 1;
  while (token > verb - MOST_HELPERS && hasClass(words, token, ADVERB | AUXILIARY)) token--;
  return isAmong(words, token, AND_OR_BUT) && !isComma(words, token - 1);
}

/** Tokens of "would not at all". */
const MOST_HELPERS = 5;

/** "That", "he was", "being"; and not "a suggestion by Low that" */
function opensClause(words: Words, token: number): boolean {
  return (
    hashOf(words, token) === THAT || isAmong(words, token, THEY) || endsWith(words, token, "ing")
  );
}

/** "Would not accept", "refused to accept" */
function isRefused(words: Words, verb: number): boolean {
  if (hashOf(words, verb - 1) === TO) return isAmong(words, verb - 2, UNDOING_VERBS);
  return [verb - 1, verb - 2].some((token) => isAmong(words, token, NEGATIONS));
}

const DENYING = hashedWords(
  "deny denies denied denying dispute disputes disputed disagree disagrees disagreed",
);
const THEY = hashedWords("he she they it i we this there");
