import { KNOWN_BODIES } from "../../lexicon/organisations.ts";
import { FORENAME } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hasShape, isAmong, lengthOf } from "../../text/token.ts";
import { CAPITAL, CAPS, DOTTED, type Words } from "../../text/tokenize.ts";

/** Letters: "JK Low" has two. */
const LEAST_LETTERS = 3;

/** "HMP Denby", "RNLI Denby", "FC Denby", "Hotel Denby" begin as the name of a body does and nobody's; "Unesco" is one. */
export function isCalledAsBody(words: Words, { first, last }: { first: number; last: number }) {
  if (!hasShape(words, first, CAPITAL)) return false;
  if (last - first < 2) return isAmong(words, first, KNOWN_BODIES);
  if (!hasShape(words, last - 1, CAPITAL) || hasClass(words, first, FORENAME)) return false;
  if (isAmong(words, first, BODY_STARTS)) return true;
  // In a line in capitals every name is.
  if (!hasShape(words, first, CAPS) || hasShape(words, last - 1, CAPS)) return false;
  return lengthOf(words, first) >= LEAST_LETTERS && !hasShape(words, first, DOTTED);
}

const BODY_STARTS = hashedWords(`
  fc ac afc rc sc sk fk cf hms hmp uss raf nhs hotel café cafe pub team club camp radio port air banco bank banque grupo
  save stop project operation sporting inter hospital
`);
