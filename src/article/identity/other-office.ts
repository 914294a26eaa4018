import type { Analysis } from "../analyse-text.ts";
import { OFFICES, ROLE_TURNERS } from "../lexicon/roles.ts";
import { OF, POSSESSIVE_CLITIC, THE } from "../lexicon/single-words.ts";
import { DEMONYM, ORGANISATION, PLACE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Entity } from "../people/gather-entities.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import { itemAt } from "../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma, textOf } from "../text/token.ts";
import { CAPITAL, CAPS, type Words } from "../text/tokenize.ts";

/** Of each body there is one; clubs, whose presidents and coaches go by many names, are left out. */
const OF_ONE_BODY = hashedWords(`
  mayor minister secretary chancellor governor ambassador envoy premier leader bishop archbishop sheriff
  headteacher principal spokesman spokeswoman spokesperson commissioner president
`);
/** Places that name somebody, and tokens between a name and its office, which are looked at. Chosen by hand. */
const MOST_OCCURRENCES = 8;
const LONGEST_WAY = 8;
/** Words that tell what an office is of: "New York City mayor". */
const MOST_WORDS = 4;

/**
 * "The transport minister" is not Ann Low, whom the article calls Treasury minister, nor "the Harwick
 * mayor" the mayor of Denby.
 */
export function isOfOtherOffice(
  analysis: Analysis,
  entity: Entity,
  { lead, head }: Pick<Mention, "lead" | "head">,
): boolean {
  const { words, names, quoteOf } = analysis;
  if (!isAmong(words, head, OF_ONE_BODY)) return false;
  const asked = bodyBefore(words, head, lead + 1);
  if (asked.length === 0) return false;
  const own: number[] = [];
  for (const occurrence of entity.occurrences.slice(0, MOST_OCCURRENCES)) {
    const { first, last } = itemAt(names, occurrence);
    if (first >= lead) break;
    if (quoteOf[first] === -1)
      own.push(...bodiesBeside(words, { first, last }, hashOf(words, head)));
  }
  return own.length > 0 && areApart(words, asked, own) && !isClub(words, head, asked);
}

/** They are called so as those of a nation are, and are none. */
const PARTIES = hashedWords(
  "labour tory tories conservative democrat democrats democratic republican gop liberal green communist socialist libertarian snp dup uup sdlp ukip plaid fein",
);

const PARTY_NAMES: ReadonlyMap<number, number> = new Map(
  [
    ["tory", "conservative"],
    ["tories", "conservative"],
    ["gop", "republican"],
    ["lib", "liberal"],
    ["labor", "labour"],
    ["democrats", "democrat"],
    ["democratic", "democrat"],
  ].map(([word = "", party = ""]) => [hashWord(word), hashWord(party)]),
);

/** What a party's leader leads too. */
const SEATS = hashedWords(
  "opposition house senate commons lords assembly parliament parliamentary majority minority council group state local",
);

/** "The Denby president": a club's goes by many names. */
function isClub(words: Words, head: number, asked: readonly number[]): boolean {
  return (
    hashOf(words, head) === PRESIDENT && !asked.some((token) => hasClass(words, token, DEMONYM))
  );
}

const PRESIDENT = hashWord("president");

/** "Denby mayor Ann Low", "the mayor of Denby, Ann Low", "Ann Low, the Denby mayor". */
function bodiesBeside(
  words: Words,
  { first, last }: { first: number; last: number },
  office: number,
): readonly number[] {
  const from = Math.max(0, first - LONGEST_WAY);
  const to = isComma(words, last) ? last + LONGEST_WAY : last;
  for (let token = to - 1; token >= from; token--) {
    if (hashOf(words, token) !== office) continue;
    const before = bodyBefore(words, token, 0);
    const of = hashOf(words, token + 2) === THE ? token + 3 : token + 2;
    const isOf = hashOf(words, token + 1) === OF && hasShape(words, of, CAPITAL);
    return isOf ? [...before, of] : before;
  }
  return [];
}

function bodyBefore(words: Words, head: number, from: number): readonly number[] {
  const body: number[] = [];
  for (let token = head - 1; token >= Math.max(from, head - MOST_WORDS); token--) {
    if (hashOf(words, token) === POSSESSIVE_CLITIC) continue;
    const isKnown = isAmong(words, token, OFFICES) || isAmong(words, token, SEATS);
    const tells = hasShape(words, token, CAPITAL) || isKnown;
    if (!tells) break;
    if (!isAmong(words, token, ROLE_TURNERS)) body.push(token);
  }
  // Denby Council and Harwick Council are two.
  const own = body.filter((token) => !hasClass(words, token, ORGANISATION));
  return own.length > 0 ? own : body;
}

/** No word of the one is told of the other, and both are nations, parties or initials, or neither is. */
function areApart(words: Words, some: readonly number[], others: readonly number[]): boolean {
  const isOfParty = (token: number) => isAmong(words, token, PARTIES);
  if (areOpposed(words, some, others)) return true;
  const isSeat = (token: number) => isAmong(words, token, SEATS);
  if (some.every(isSeat) || others.every(isSeat)) return false;
  if (some.some(isOfParty) && others.some(isOfParty))
    return !areShared(words, some.filter(isOfParty), others.filter(isOfParty));
  if (areShared(words, some, others) || areInitials(words, some, others)) return false;
  const isNation = (token: number) => hasClass(words, token, DEMONYM) && !isOfParty(token);
  const isShort = (token: number) => hasShape(words, token, CAPS) && !isOfParty(token);
  if (some.some(isNation) !== others.some(isNation)) return false;
  if (some.some(isShort) !== others.some(isShort)) return false;
  if (some.some(isOfParty) === others.some(isOfParty)) return true;
  // "The Reform leader" is not Labour's, as "the Denby leader" and "the Senate leader" may be.
  return ![...some, ...others].some(
    (token) => hasClass(words, token, PLACE) || isAmong(words, token, SEATS),
  );
}

function areShared(words: Words, some: readonly number[], others: readonly number[]): boolean {
  const known = new Set(others.map((token) => wordOf(words, token)));
  return some.some((token) => known.has(wordOf(words, token)));
}

/** "The Scottish National Party leader" is the SNP's. */
function areInitials(words: Words, some: readonly number[], others: readonly number[]): boolean {
  const isOf = (short: readonly number[], long: readonly number[]) => {
    const letters = new Set(long.map((token) => textOf(words, token).charAt(0)));
    const isMade = (token: number) =>
      hasShape(words, token, CAPS) &&
      [...textOf(words, token).replace(/P$/, "")].every((letter) => letters.has(letter));
    return short.some(isMade);
  };
  return isOf(some, others) || isOf(others, some);
}

/** "The opposition leader" does not lead the council, nor "the minority leader" the majority. */
function areOpposed(words: Words, some: readonly number[], others: readonly number[]): boolean {
  const isOut = (token: number) => isAmong(words, token, OUT_OF_OFFICE);
  const isIn = (token: number) => isAmong(words, token, IN_OFFICE);
  const [one, other] = some.some(isOut) ? [some, others] : [others, some];
  return one.some(isOut) && other.some(isIn) && !other.some(isOut);
}

const OUT_OF_OFFICE = hashedWords("opposition minority");
const IN_OFFICE = hashedWords("council majority government coalition cabinet");

/** The Tories are Conservatives. */
function wordOf(words: Words, token: number): number {
  const word = hashOf(words, token);
  return PARTY_NAMES.get(word) ?? word;
}
