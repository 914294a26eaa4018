import { DETERMINER, GROUP, ORGANISATION, POSSESSIVE } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";

/**
 * "In a letter Denby Council said", "in its report police said": what it is said in ends before whoever says it, where
 * no comma tells so.
 */
export function endsWriting(words: Words, index: number): boolean {
  if (!isAmong(words, index, WRITINGS) || hasShape(words, index, CAPITAL)) return false;
  const isStatement = hashOf(words, index) === STATEMENT;
  // "Letter writers", "a report author"
  const isBodyBehind = isStatement && hasClass(words, index + 1, GROUP | ORGANISATION);
  if (!hasShape(words, index + 1, CAPITAL) && !isBodyBehind) return false;
  for (let token = index - 1; token >= index - MOST_WORDS; token--) {
    if (!hasShape(words, token, WORD)) return false;
    if (hasClass(words, token, DETERMINER | POSSESSIVE))
      return isStatement || isAmong(words, token - 1, SETTING);
  }
  return false;
}

/** Tokens: "a short joint statement". */
const MOST_WORDS = 3;
const SETTING = hashedWords("in with via through");
const STATEMENT = hashWord("statement");

const WRITINGS = hashedWords(`
  statement letter report tweet email e-mail post message note memo manifesto programme submission filing response reply
  article column blog speech interview podcast video circular leaflet newsletter announcement bulletin communiqué
  motion petition review study release
`);
