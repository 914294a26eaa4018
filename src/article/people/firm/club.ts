import { hashedWords } from "../../text/hash-word.ts";
import { hashOf, hasShape, isAmong, placesOf } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** Places where the name stands, which are looked at. */
const MOST_PLACES = 12;

/** "Harwick Town", and "Harwick" in an article that has "Harwick Town". */
export function isClub(words: Words, { first, last }: { first: number; last: number }): boolean {
  if (last - first > 1) return isAmong(words, last - 1, CLUBS);
  let looked = 0;
  for (const token of placesOf(words, hashOf(words, first))) {
    if (looked++ === MOST_PLACES) return false;
    if (isOfClub(words, token)) return true;
  }
  return false;
}

function isOfClub(words: Words, token: number): boolean {
  return (
    hasShape(words, token, CAPITAL) &&
    hasShape(words, token + 1, CAPITAL) &&
    isAmong(words, token + 1, CLUBS)
  );
}

const CLUBS = hashedWords(`
  town city united rovers wanderers athletic albion hotspur rangers harriers argyle academicals thistle
  foxes wolves bears tigers lions eagles hawks saints warriors sharks rhinos bulls bulldogs giants raiders broncos
  knights panthers dolphins chiefs hornets magpies roosters rabbitohs swans crows demons cats kings royals titans
  vikings trinity wildcats dragons broncos capitals sixers heat celtics lakers ducks devils monks gulls
`);
