import { AND } from "../../lexicon/single-words.ts";
import { FORENAME, TITLE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";

/** "Kent Fire and Rescue chief Ann Low": half of what her office is called, and nobody. */
export function isHalfOfOffice(words: Words, { opening, last }: Name): boolean {
  // Not "the Minister for Climate, Energy and Utilities, Ann Low".
  if (last - opening < 2) return false;
  if (hashOf(words, last) !== AND || !isAmong(words, last - 1, SERVICES)) return false;
  return hasShape(words, last + 1, CAPITAL) && !hasClass(words, last + 1, FORENAME | TITLE);
}

const SERVICES = hashedWords(`
  fire parks highways children health education arts culture transport housing environment planning streets waste
  roads libraries schools trade business energy justice police food work science families
`);
