import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import type { Grammar } from "../../grammar/read-grammar.ts";
import { OF, THE } from "../../lexicon/single-words.ts";
import { MEMBERS } from "../../lexicon/titles.ts";
import { ORGANISATION, PLACE, ROLE, TITLE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";

/** "South of Scotland MSP Ann Low", "the Dairy Farmers of America president Ann Low", but "critics of Denby mayor Ann Low" are none of her. */
export function opensBody(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL)) return false;
  if (isAmong(words, head, REGIONS)) return true;
  const isNation = hashOf(words, head + 1) === OF && hasClass(words, head + 2, PLACE);
  const isOfName = hashOf(words, head - 1) === THE || hasShape(words, head - 1, CAPITAL);
  return isNation && isOfName && !isAmong(words, head, SIDING);
}

const REGIONS = hashedWords("south north east west mid isle city borough county vale house");
const SIDING = hashedWords("supporters critics fans allies opponents backers");

/** "Bank of England governor Ann Low", "Council of Mayors roads committee chair Ann Low", "University of Denby agronomist Ann Low", but not "the Office of Prime Minister Ann Low": her role stands behind the body's name. */
export function isOfBody(grammar: Grammar, head: number, name: number): boolean {
  const { words } = grammar.running;
  const first = roleStart(words, head, name);
  const isMember = isAmong(words, first - 1, MEMBERS) || hasClass(words, first - 1, ROLE | TITLE);
  const isRole = isMember || isTrade(grammar, first - 1);
  if (!isRole || first - 2 <= head + 1) return false;
  // "University of Denby law lecturer"
  const body = isTrade(grammar, first - 2) || hasShape(words, first - 2, CAPITAL) ? 2 : 3;
  const isPart = hasShape(words, first - body, CAPITAL) || hasClass(words, first - 2, ORGANISATION);
  const isName = hasShape(words, head, CAPITAL) && isPart;
  return isName && !hasClass(words, first - 2, ROLE | TITLE);
}

/** Of "chief executive" before a name where its last word would stand alone. */
function roleStart(words: Words, head: number, name: number): number {
  let first = name;
  while (first > head + 3 && isSmallRole(words, first - 1) && isSmallRole(words, first - 2))
    first--;
  return first;
}

function isSmallRole(words: Words, token: number): boolean {
  return !hasShape(words, token, CAPITAL) && hasClass(words, token, ROLE | TITLE);
}

/** A noun in small letters for somebody. */
function isTrade(grammar: Grammar, token: number): boolean {
  const { words } = grammar.running;
  const isWord = hasShape(words, token, WORD) && !hasShape(words, token, CAPITAL);
  return isWord && kindOfHead(grammar, token) === HUMAN;
}
