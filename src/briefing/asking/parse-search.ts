import { BotError } from "../../domain/errors.ts";
import { foldedWords } from "../words/fold.ts";
import { parseRule, type Rule } from "./parse-rule.ts";
import { takeWhen } from "./take-when.ts";

const OPERATOR =
  /(?:^|[\s(])(?:AND|OR|NOT|(?:speaker|by|source|in|since|until|on):\S)|(?:^|\s)-\p{L}|[\p{L}\p{N}]\*|^\/.+\/$/u;

/**
 * Reads what is searched for: words in the language of filters, with days as people type them. Text
 * that was pasted has colons, brackets and lone marks of its own, and is no more than its words
 * where it cannot be read and has nothing of the language.
 *
 * @throws BotError `bad-input` that shows the place of the mistake.
 */
export function parseSearch(typed: string, today: string): Rule {
  const { words, days } = takeWhen(typed, today);
  // Whoever asks for "yesterday" alone looks for the word.
  if (foldedWords(words).length === 0) return plain(typed, today);
  const rule = plain(words, today);
  if (days.since === undefined && days.until === undefined) return rule;
  return { kind: "and", parts: [rule, { kind: "days", value: typed, days }] };
}

function plain(words: string, today: string): Rule {
  try {
    return parseRule(words, today);
  } catch (error) {
    if (error instanceof BotError && !OPERATOR.test(words) && foldedWords(words).length > 0) {
      return { kind: "words", value: words };
    }
    throw error;
  }
}
