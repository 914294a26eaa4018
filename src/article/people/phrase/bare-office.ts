import { ROLE_TURNERS } from "../../lexicon/roles.ts";
import { OF } from "../../lexicon/single-words.ts";
import {
  DETERMINER,
  FORENAME,
  PERSON_WORD,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";
import { isPossessiveClitic } from "../noun-phrase.ts";

const NO_BODY = PREPOSITION | DETERMINER | POSSESSIVE | TITLE | ROLE | PERSON_WORD;

/** "Clerk of the course Ann Low blamed it on rain", "Councillor for the ward Ann Low": an office without an article stands before whoever holds it. */
export function isOfBareOffice(
  words: Words,
  head: number,
  { opening, first, last }: Name,
): boolean {
  const isOfSeat = isAmong(words, opening - 1, SEATS);
  if (!hasClass(words, head + 2, DETERMINER) || opening <= head + 3 || last - first < 2)
    return false;
  if (!isOfSeat && (hashOf(words, head + 1) !== OF || !hasClass(words, first, FORENAME)))
    return false;
  if (isPossessiveClitic(words, last) || hasClass(words, opening - 1, NO_BODY)) return false;
  if (hasShape(words, opening - 1, CAPITAL) || isAmong(words, opening - 1, NAMED)) return false;
  return isBare(words, head);
}

/** What somebody stands for, and no "lawyer for the accused Ann Low" does. */
const SEATS = hashedWords("division ward seat constituency district county riding parish region");

/** Past "former" and "deputy" no article and no owner. */
function isBare(words: Words, head: number): boolean {
  let before = head - 1;
  while (before > head - MOST_TURNERS && isAmong(words, before, ROLE_TURNERS)) before--;
  if (isPossessiveClitic(words, before)) return false;
  return !hasShape(words, before, WORD) || !hasClass(words, before, DETERMINER | POSSESSIVE | ROLE);
}

/** Tokens. */
const MOST_TURNERS = 3;

/** They bear names themselves: "singer of the band Ann Boleyn". */
const NAMED = hashedWords(`
  band group duo trio film movie book novel play show series song album magazine ship boat yacht horse dog cat
  character
`);
