import type { Analysis } from "../../../analyse-text.ts";
import { COUNTRIES, MEMBERSHIPS, PEOPLES } from "../../../lexicon/nations.ts";
import { EPITHETS, POSITIONS, ROLE_TURNERS, SIDES } from "../../../lexicon/roles.ts";
import { OF } from "../../../lexicon/single-words.ts";
import { DETERMINER, ROLE, TITLE } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { OPEN_BRACKET } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, NUMBER, type Words } from "../../../text/tokenize.ts";
import { OTHER, SAME, UNTOLD } from "./agreement.ts";

/** Places that name somebody, which are looked at. */
const MOST_PLACES = 12;
/** Words from a nation to the name. */
const LONGEST_WAY = 5;

/** Nations or parties, by what tells of them. */
type Table = ReadonlyMap<number, readonly number[]>;

/** "The Dane", "the Danish driver", "the Conservative" of "Sweden's Tom Low", "Labour MP Ann Low": whether they may be meant. */
export function agreesInAllegiance(
  analysis: Analysis,
  { occurrences }: Entity,
  mention: Mention,
): number {
  const { words, names, quoteOf } = analysis;
  const table = tableAsked(words, mention);
  if (!table) return UNTOLD;
  const asked = new Set(namedBefore(words, table, mention.head + 1));
  if (asked.size === 0) return UNTOLD;
  let told = UNTOLD;
  for (const occurrence of occurrences.slice(0, MOST_PLACES)) {
    const { first, last } = itemAt(names, occurrence);
    if (first >= mention.lead) break;
    if (quoteOf[first] !== -1) continue;
    const theirs = [...namedBefore(words, table, first), ...namedBehind(words, table, last)];
    if (theirs.some((one) => asked.has(one))) return SAME;
    if (theirs.length > 0) told = OTHER;
  }
  return told;
}

/** Whether the head itself tells of a nation or a party: "the Dane", "the Republican". */
export function isOfPeople(words: Words, head: number): boolean {
  return PEOPLES.has(hashOf(words, head)) || MEMBERSHIPS.has(hashOf(words, head));
}

/** Where the description tells of a nation or of a party. */
function tableAsked(words: Words, { lead, head }: Mention): Table | undefined {
  for (let token = lead; token <= head; token++) {
    if (!hasShape(words, token, CAPITAL)) continue;
    if (MEMBERSHIPS.has(hashOf(words, token))) return MEMBERSHIPS;
    if (PEOPLES.has(hashOf(words, token)) || COUNTRIES.has(hashOf(words, token))) return PEOPLES;
  }
  return undefined;
}

/** "Danish No 3 seed Low", "Denmark's Low", "Denmark captain Low", "Labour MP Low": of which nations or parties. */
function namedBefore(words: Words, table: Table, end: number): readonly number[] {
  let isPlayer = false;
  for (let token = end - 1; token >= Math.max(0, end - LONGEST_WAY); token--) {
    if (isPossessiveClitic(words, token)) return nationAt(words, table, token - 1, true);
    const nation = nationAt(words, table, token, isPlayer);
    if (nation.length > 0) return nation;
    if (!isCalling(words, token) || (token === end - 1 && isAmong(words, token, TEACHING)))
      return [];
    isPlayer = isAmong(words, token, EPITHETS) || isAmong(words, token, FOR_COUNTRY);
  }
  return [];
}

/** "Low of Denmark", "Low (Denmark)", "Low, a Dane,", "Low, the Danish No 3 seed,": of which nations or parties. */
function namedBehind(words: Words, table: Table, last: number): readonly number[] {
  const from = isComma(words, last) ? last + 1 : last;
  if (hashOf(words, from) === OF) return nationAt(words, table, from + 1, true);
  if (codeOf(words, last) === OPEN_BRACKET) return nationAt(words, table, last + 1, true);
  if (from === last || !hasClass(words, from, DETERMINER)) return [];
  const nation = nationAt(words, table, from + 1, false);
  return isAmong(words, from + 2, TEACHING) ? [] : nation;
}

function nationAt(
  words: Words,
  table: Table,
  token: number,
  isCountry: boolean,
): readonly number[] {
  if (!hasShape(words, token, CAPITAL) || isAmong(words, token - 1, NO_SUCH)) return [];
  const word = hashOf(words, token);
  const own = table.get(word);
  if (own || !isCountry || table === MEMBERSHIPS) return own ?? [];
  return COUNTRIES.get(word) ?? [];
}

/** "South American", "African American", "West Indian" */
const NO_SUCH = hashedWords("north south latin african native west central new");

/** "No 3 seed", "former striker", "centre half": what somebody is called between the nation and the name. */
function isCalling(words: Words, token: number): boolean {
  if (hasClass(words, token, ROLE | TITLE) || hasShape(words, token, NUMBER)) return true;
  return CALLINGS.some((callings) => isAmong(words, token, callings));
}

const SEEDED = hashedWords(
  "no number seed seeded international forward captain skipper mp mep msp",
);
const CALLINGS = [EPITHETS, POSITIONS, SIDES, ROLE_TURNERS, SEEDED];

/** What somebody is for his country: "Denmark captain Low", but not "Denmark coach Low". */
const FOR_COUNTRY = hashedWords("captain skipper international");

/** "The French teacher" may be of any nation. */
const TEACHING = hashedWords("teacher lecturer translator interpreter professor tutor master");
