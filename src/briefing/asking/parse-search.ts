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

/** Nobody types as many words to look for; they were pasted. Chosen by hand. */
const FEWEST_PASTED = 9;
/** Fewer words are in too many sentences to be the pasted one. Chosen by hand. */
const SHORTEST_SENTENCE = 4;

/**
 * What is looked for, the first of it that is found: of a pasted text each of its sentences, since an
 * article may have one of them, and days that it tells are its own.
 *
 * @throws BotError `bad-input` that shows the place of a mistake.
 */
export function readSearches(typed: string, today: string): readonly [Rule, ...Rule[]] {
  if (foldedWords(typed).length < FEWEST_PASTED || OPERATOR.test(typed)) {
    return [parseSearch(typed, today)];
  }
  const asWords: Rule = { kind: "words", value: typed };
  const sentences = typed
    .split(/(?<=[.!?]["”’)]*)\s+/u)
    .filter((sentence) => foldedWords(sentence).length >= SHORTEST_SENTENCE)
    .map((value): Rule => ({ kind: "words", value }));
  return sentences.length < 2
    ? [parseSearch(typed, today), asWords]
    : [{ kind: "or", parts: sentences }, asWords];
}

function plain(words: string, today: string): Rule {
  try {
    return parseRule(words, today, { sharing: true });
  } catch (error) {
    if (error instanceof BotError && !OPERATOR.test(words) && foldedWords(words).length > 0) {
      return { kind: "words", value: words };
    }
    throw error;
  }
}
