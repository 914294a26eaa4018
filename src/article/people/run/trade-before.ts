import { NOUN } from "../../grammar/tags.ts";
import { OCCUPATIONS } from "../../lexicon/roles.ts";
import { FORENAME } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hasShape, isAmong, lengthOf, textOf } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";
import { knownTags } from "../known-tags.ts";
import type { Name } from "../name.ts";
import { isInitial } from "./name-run.ts";

/**
 * "Porter Ann Low said", "Distributor S. Low said": a sentence opens with somebody's trade, and the article speaks of
 * porters in small letters. Two words of a name have to be left, of which the first is a forename or its letter.
 */
export function isTradeBefore(words: Words, { opening, first, last, initial }: Name): boolean {
  if (!initial || first !== opening || last - first < 3) return false;
  const isName = hasClass(words, first + 1, FORENAME) || isInitial(words, first + 1);
  return isName && isTrade(words, first) && isInSmallLetters(words, first);
}

/** Nobody is called by a noun that is no forename; of the trades that are, none is another thing. */
function isTrade(words: Words, token: number): boolean {
  if (isAmong(words, token, TRADES_AS_FORENAMES) || isAmong(words, token, OCCUPATIONS)) return true;
  const tags = knownTags(words, token);
  return !hasClass(words, token, FORENAME) && (tags === 0 || (tags & (1 << NOUN)) !== 0);
}

const TRADES_AS_FORENAMES = hashedWords(`
  porter carter cooper mason tanner hunter parker fisher taylor archer baker barber fletcher gardener gardner miller
  hooper sailor ranger forester shepherd weaver potter turner walker carver sawyer bishop dean deacon judge major
  captain marshall marshal chancellor reeve driver
`);

/** Tokens from the name within which the article speaks of the trade. */
const REACH = 600;

function isInSmallLetters(words: Words, trade: number): boolean {
  const noun = textOf(words, trade).toLowerCase();
  const to = Math.min(words.count, trade + REACH);
  for (let token = Math.max(0, trade - REACH); token < to; token++) {
    if (hasShape(words, token, CAPITAL) || !hasShape(words, token, WORD)) continue;
    const rest = lengthOf(words, token) - noun.length;
    if (rest < 0 || rest > 1) continue;
    const word = textOf(words, token);
    if (word === noun || word === `${noun}s`) return true;
  }
  return false;
}
