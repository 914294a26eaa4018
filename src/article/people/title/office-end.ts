import { OFFICES } from "../../lexicon/roles.ts";
import { AND, OF, THE } from "../../lexicon/single-words.ts";
import { BOARDS } from "../../lexicon/titles.ts";
import {
  DEMONYM,
  FORENAME,
  ORGANISATION,
  PLACE,
  PLACE_OPENER,
  PREPOSITION,
  ROLE,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { SLASH } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
} from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** Where the name that ends at `last` is to be parted since its first words are what an office is of, or `last`. */
export function officeEnd(words: Words, first: number, last: number): number {
  if (isPlaceBeforeName(words, first, last)) return first + 1;
  if (isBodyBeforeName(words, first, last)) return last - 2;
  if (last - first > 2 && isAmong(words, first, BOARDS) && hashOf(words, first - 1) === OF)
    return first + 1;
  if (!isDomain(words, first) || hasClass(words, first, FORENAME)) return last;
  // "West Tyrone": some were christened Tyrone.
  const from = hasClass(words, first, PLACE_OPENER) ? first + 2 : first + 1;
  for (let index = from; index < last - 1; index++) {
    const isDomainBefore = isAmong(words, index - 1, OFFICES) && !isAmong(words, index, OFFICES);
    if (isDomainBefore && !hasClass(words, last - 1, ORGANISATION)) return index;
    if (hasClass(words, index, FORENAME | TITLE) && !hasClass(words, index - 1, TITLE))
      return index;
  }
  return last;
}

/** "A forecaster with the Sydney Weather Bureau Ann Low": no body's name ends with a forename and one word. */
function isBodyBeforeName(words: Words, first: number, last: number): boolean {
  const name = last - 2;
  const isBody = hasClass(words, name - 1, ORGANISATION) || isAmong(words, name - 1, PORTS);
  if (name < first + 2 || !isBody) return false;
  return hasClass(words, name, FORENAME) && !hasClass(words, last - 1, NO_SURNAME);
}

const PORTS = hashedWords("airport port harbour harbor stadium station");
const NO_SURNAME = ORGANISATION | PLACE | DEMONYM | ROLE | TITLE;

/** "Minister for Jobs and Health Ann Low", "Secretary of State for Wales Ann Low", "Superintendent of Police Ann Low" */
function isDomain(words: Words, first: number): boolean {
  let of = first - 1;
  const stop = first - LONGEST_DOMAIN;
  while (
    of > stop &&
    (isComma(words, of) ||
      hashOf(words, of) === AND ||
      hasShape(words, of, CAPITAL) ||
      codeOf(words, of) === SLASH)
  )
    of--;
  // "Chancellor of the Exchequer Ann Low"
  if (hashOf(words, of) === THE && of === first - 1) of--;
  if (!isAmong(words, of, OF_OFFICE)) return false;
  if (isAmong(words, of - 1, SEATED)) return true;
  const isOfState = hashOf(words, of - 1) === STATE && hashOf(words, of - 2) === OF;
  const role = isOfState ? of - 3 : of - 1;
  return hasClass(words, role, ROLE | TITLE) && hasShape(words, role, CAPITAL);
}

/** They sit for a place: "councillor for Birr/Kilcormac Ann Low", "TD for West Denby Ann Low". */
const SEATED = hashedWords(`
  councillor cllr councilman councilwoman candidate mp msp mep mla td ms member senator representative
`);

/** Tokens: "for Jobs, Skills and Training". */
const LONGEST_DOMAIN = 9;
const OF_OFFICE = hashedWords("for of");
const STATE = hashWord("state");

/** "The ambassador to Britain Liu Xiaming": the place belongs to the role. */
function isPlaceBeforeName(words: Words, first: number, last: number): boolean {
  if (last - first < 3 || !hasClass(words, first - 1, PREPOSITION)) return false;
  const isPlain = (token: number) =>
    !hasClass(words, token, PLACE | ORGANISATION | DEMONYM | TITLE);
  const opener = classesOf(words, first);
  if ((opener & PLACE) === 0 || (opener & (FORENAME | PLACE_OPENER)) !== 0) return false;
  return isPlain(first + 1) && isPlain(last - 1) && hasClass(words, first - 2, ROLE | TITLE);
}
