import type { Analysis } from "../../../analyse-text.ts";
import { OPENING_CLAUSE } from "../../../lexicon/clause-words.ts";
import { HE } from "../../../lexicon/function-words.ts";
import { CALENDAR_WORD, SPEECH } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { endsWith, hasClass, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, type Words } from "../../../text/tokenize.ts";

/** Tokens from the description to "he": "said on Monday afternoon, after he". */
const FARTHEST = 10;

/** "“No,” the 38-year-old said as he left": that is no woman. */
export function isCalledOtherwiseBehind(
  { words, sentenceOf, quoteOf }: Analysis,
  { gender }: Entity,
  { lead, last }: Mention,
): boolean {
  if (gender === 0 || !(hasClass(words, last, SPEECH) || hasClass(words, lead - 1, SPEECH)))
    return false;
  for (let token = last; token < last + FARTHEST; token++) {
    if (sentenceOf[token] !== sentenceOf[last] || quoteOf[token] !== -1) return false;
    const isName = hasShape(words, token, CAPITAL) && !hasClass(words, token, CALENDAR_WORD);
    if (token > last && isName) return false;
    if (isHis(words, token)) return genderOfPronoun(words, token) !== gender;
  }
  return false;
}

/** "As he left", ", shaking his head" */
function isHis(words: Words, token: number): boolean {
  if (isAmong(words, token, HE)) return isAmong(words, token - 1, OPENING_CLAUSE);
  return (
    isAmong(words, token, HIS) && endsWith(words, token - 1, "ing") && isComma(words, token - 2)
  );
}

const HIS = hashedWords("his her");
