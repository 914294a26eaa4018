import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { CONTENT_CLAUSE } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { headAt, roleAt, taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { BEFORE_VERBS } from "../../../lexicon/roles.ts";
import { BY } from "../../../lexicon/single-words.ts";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  POSSESSIVE,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import { isWho } from "../../../people/presented.ts";
import { hashWord } from "../../../text/hash-word.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE, type Words } from "../../../text/tokenize.ts";
import { isCalledSo, participleBefore } from "../../called/called-aside.ts";
import { wordBeforeName } from "../../called/named-so.ts";
import type { Choice } from "../../judge-rivals.ts";
import { behind } from "../from-whom.ts";
import { isHeard, isOwnVerb } from "../others-words.ts";
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
    const tail = isComma(words, after) ? after + 1 : after;
    if (!hasClass(words, tail, SPEECH) && isSaidThatMay(analysis, verb)) return undefined;
    // "Dubbed “a whitewash” by Low"; and "Low, who left, described as “late” the board's answer".
    const isActive =
      hasClass(words, after, DETERMINER | POSSESSIVE) && !hasShape(words, after, LINE_BREAK_BEFORE);
    return isActive || hashOf(words, after) === BY ? undefined : ANYBODY;
  },
};

/** "Low said the pier can be seen as “a gift”, and will be remembered as “late”": nobody has called it so but her. */
function isSaidThatMay(analysis: Analysis, participle: number): boolean {
  const { words, grammar, quoteOf } = analysis;
  let modal = participle - 1;
  while (hasClass(words, modal, ADVERB) || hashOf(words, modal) === BE) modal--;
  if (modal === participle - 1 || !isAmong(words, modal, BEFORE_VERBS)) return false;
  let unit = taggedUnitAt(grammar, participle);
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const isContent = roleAt(grammar, unit) === CONTENT_CLAUSE;
    unit = headAt(grammar, unit);
    const verb = unit === -1 ? -1 : tokenOf(grammar, unit);
    if (verb !== -1 && quoteOf[verb] === -1 && isOwnVerb(analysis, verb))
      return isContent && verb < modal && !isHeard(analysis, verb) && !isOfWho(words, verb);
  }
  return false;
}

/** "Low, who has said little, can be seen as": what she is comes behind the comma. */
function isOfWho(words: Words, verb: number): boolean {
  let before = verb - 1;
  while (hasClass(words, before, AUXILIARY | ADVERB)) before--;
  return isWho(words, before);
}

/** Words above the clause that its verb of speech is looked for among. */
const MOST_STEPS = 4;
const BE = hashWord("be");
