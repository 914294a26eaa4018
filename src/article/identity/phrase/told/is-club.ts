import type { Analysis } from "../../../analyse-text.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hashOf, hasShape, isAmong, placesOf } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";

/** "Harwick Town", and "Harwick" in an article that has "Harwick Town". */
export function isClub(analysis: Analysis, { first, last }: { first: number; last: number }) {
  const { words } = analysis;
  return last - first > 1
    ? isAmong(words, last - 1, CLUBS)
    : opensClub(analysis, hashOf(words, first));
}

/** Places where the name stands, which are looked at. */
const MOST_PLACES = 12;

/** Looked for once a word, however many pronouns ask. */
const opensClub = onceFor(({ words }: Analysis, word): boolean => {
  for (const token of placesOf(words, word, MOST_PLACES)) {
    const areNames = hasShape(words, token, CAPITAL) && hasShape(words, token + 1, CAPITAL);
    if (areNames && isAmong(words, token + 1, CLUBS)) return true;
  }
  return false;
});

const CLUBS = hashedWords(`
  town city united rovers wanderers athletic albion hotspur rangers harriers argyle academicals thistle
  foxes wolves bears tigers lions eagles hawks saints warriors sharks rhinos bulls bulldogs giants raiders broncos
  knights panthers dolphins chiefs hornets magpies roosters rabbitohs swans crows demons cats kings royals titans
  vikings trinity wildcats dragons capitals sixers heat celtics lakers ducks devils monks gulls fc afc ud cf
`);
