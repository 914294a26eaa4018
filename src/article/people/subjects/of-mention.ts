import { PUT_OUT } from "../../lexicon/reporting-words.ts";
import { THAT } from "../../lexicon/single-words.ts";
import { TIME_UNITS } from "../../lexicon/time-words.ts";
import { PLURAL, PRONOUN } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { HEADS } from "../noun-phrase.ts";

/** "Low and Reed both said", "they all said": what tells of those before it is nobody by itself. */
export function isOfThemAll(words: Words, index: number): boolean {
  if (!isAmong(words, index, ALL)) return false;
  return hasShape(words, index - 1, CAPITAL) || hasClass(words, index - 1, PRONOUN | PLURAL);
}

const ALL = hashedWords("both all each");

/** "A post by Ann Low that said so", "a report that said so": the post or the report, and no "that". */
export function isOfMention(words: Words, index: number): boolean {
  if (hashOf(words, index) !== THAT) return false;
  if (hasShape(words, index - 1, CAPITAL) || hasClass(words, index - 1, HEADS)) return true;
  // "An update last week that said"
  return isAmong(words, index - 1, PUT_OUT) || isAmong(words, index - 1, TIME_UNITS);
}
