import { sentenceAt } from "../../../analyse-text.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { DETERMINER, POSSESSIVE } from "../../../lexicon/word-classes.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, hasShape } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE } from "../../../text/tokenize.ts";
import { isCalledSo, participleBefore } from "../../called/called-aside.ts";
import { wordBeforeName } from "../../called/named-so.ts";
import type { Choice } from "../../judge-rivals.ts";
import { behind } from "../from-whom.ts";
import { ANYBODY, type Turn } from "../turn.ts";

export const CALLED_ASIDE_RULE: Rule<Turn, Choice> = {
  name: "what somebody is called in an aside, others say",
  example: {
    text: "Ann Low has pulled out. Low, once hailed as “the next of the greats”, ran a record in May.",
    said: [["“the next of the greats”", null]],
  },
  answer({ context: { analysis }, quote, first }) {
    if (first === -1) return undefined;
    const { words } = analysis;
    const verb = participleBefore(analysis, wordBeforeName(analysis, first) + 1);
    // "It remains to be seen. “He is late,” said Low"
    if (verb === -1 || sentenceAt(analysis, verb) !== sentenceAt(analysis, first)) return undefined;
    if (!isCalledSo(analysis, verb)) return undefined;
    const after = behind(analysis, quote);
    // "Dubbed “a whitewash” by Low"; and "Low, who left, described as “late” the board's answer".
    const isActive =
      hasClass(words, after, DETERMINER | POSSESSIVE) && !hasShape(words, after, LINE_BREAK_BEFORE);
    return isActive || hashOf(words, after) === BY ? undefined : ANYBODY;
  },
};
