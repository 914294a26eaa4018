import { SUPPOSING } from "../lexicon/reporting-words.ts";
import { FULL_STOP, QUESTION } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import { codeOf, hasShape, isAmong } from "../text/token.ts";
import { LINE_BREAK_BEFORE, type Words } from "../text/tokenize.ts";

/** Tokens to either side of the verb. */
const LONGEST_QUESTION = 40;

/** "But should Low really be saying that it is late?": who asks so says nothing of what Low has said. */
export function isAsking(words: Words, verb: number): boolean {
  let first = verb;
  while (first > verb - LONGEST_QUESTION && !opensSentence(words, first)) first--;
  if (isAmong(words, first, BEFORE_QUESTION)) first++;
  if (!isAmong(words, first, SUPPOSING)) return false;
  for (let token = verb; token < Math.min(words.count, verb + LONGEST_QUESTION); token++) {
    const code = codeOf(words, token);
    if (code === QUESTION) return true;
    if (code === FULL_STOP || hasShape(words, token + 1, LINE_BREAK_BEFORE)) return false;
  }
  return false;
}

function opensSentence(words: Words, token: number): boolean {
  if (token <= 0 || hasShape(words, token, LINE_BREAK_BEFORE)) return true;
  const before = codeOf(words, token - 1);
  return before === FULL_STOP || before === QUESTION;
}

const BEFORE_QUESTION = hashedWords("but and so yet or");
