import { COUNTRIES, MEMBERSHIPS, PEOPLES } from "../../../lexicon/nations.ts";
import { OFFICES, ROLE_TURNERS } from "../../../lexicon/roles.ts";
import { CALENDAR_WORD, GROUP, ORGANISATION } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, textOf } from "../../../text/token.ts";
import { CAPITAL, CAPS, WORD, type Words } from "../../../text/tokenize.ts";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Of what body: the same, nothing of both, or another. */
export type Body = "same" | "untold" | "other";

/** Whether a description's words, "KFF", "union", tell of the body that a role is told to be of. */
export function compareBodies(words: Words, asked: Range, told: Range): Body {
  const [names, theirs] = [namesIn(words, asked), namesIn(words, told)];
  if (names.some((token) => isMadeOf(words, token, told))) return "same";
  const parts = SORTS.map((sort) => {
    const isOf = (token: number) => sortOf(words, token) === sort;
    return compareNames(words, names.filter(isOf), theirs.filter(isOf));
  });
  parts.push(compareKinds(words, asked, told));
  if (parts.includes("other")) return "other";
  return parts.includes("same") ? "same" : "untold";
}

/** A Labour MP may be Denby's, and a British producer that of Salt Roads: each is compared with its like. */
const SORTS = ["party", "nation", "other"] as const;

function sortOf(words: Words, token: number): (typeof SORTS)[number] {
  const word = hashOf(words, token);
  if (MEMBERSHIPS.has(word)) return "party";
  return PEOPLES.has(word) || COUNTRIES.has(word) ? "nation" : "other";
}

/** "The Denby Town boss" is not of Denby Rovers. */
function compareNames(words: Words, asked: readonly number[], told: readonly number[]): Body {
  if (asked.length === 0 || told.length === 0) return "untold";
  const last = itemAt(asked, asked.length - 1);
  const own = asked.length > 1 && told.length > 1 ? [last] : asked;
  return own.some((token) => isToldIn(words, token, told)) ? "same" : "other";
}

/** "The union boss", "the health minister": of what kind it is, in small letters. */
function compareKinds(words: Words, asked: Range, told: Range): Body {
  const [own, theirs] = [kindsIn(words, asked), kindsIn(words, told)];
  if (own.length === 0) return "untold";
  if (own.some((token) => isToldIn(words, token, theirs))) return "same";
  return theirs.length > 0 ? "other" : "untold";
}

/** Words with a capital that are no part of an office's own name: "First Minister". */
function namesIn(words: Words, { from, to }: Range): readonly number[] {
  const names: number[] = [];
  for (let token = from; token < to; token++) {
    const isName = hasShape(words, token, CAPITAL) && hasShape(words, token, WORD);
    const isOwn = isAmong(words, token, OF_OFFICES) || isAmong(words, token, OFFICES);
    if (isName && !isOwn && !hasClass(words, token, CALENDAR_WORD)) names.push(token);
  }
  return names;
}

const OF_OFFICES = new Set([
  ...ROLE_TURNERS,
  ...hashedWords(`
    the of and for a an first chief general head senior new executive managing prime minister secretary president chairman
    home foreign party opposition mp alhaji national chairwoman director leader
  `),
]);

/** "Union", "police", "health": what it is of, in small letters. */
function kindsIn(words: Words, { from, to }: Range): readonly number[] {
  const kinds: number[] = [];
  for (let token = from; token < to; token++)
    if (isAmong(words, token, OFFICES) || hasClass(words, token, GROUP | ORGANISATION))
      kinds.push(token);
  return kinds;
}

function isToldIn(words: Words, asked: number, told: readonly number[]): boolean {
  const meaning = meaningOf(words, asked);
  const isSame = (token: number) =>
    isSameWord(words, asked, token) ||
    meaning?.some((one) => meaningOf(words, token)?.includes(one)) === true;
  return told.some(isSame);
}

/** The Greens are led by the Green leader, and Barcelona by "the Barca president". */
function isSameWord(words: Words, one: number, other: number): boolean {
  if (hashOf(words, one) === hashOf(words, other)) return true;
  if (!hasShape(words, other, CAPITAL) || hasShape(words, one, CAPS)) return false;
  const [own, theirs] = [textOf(words, one), textOf(words, other)];
  if (theirs.endsWith(`-${own}`)) return true;
  const isLong = own.length >= LEAST_SHARED && theirs.length >= LEAST_SHARED;
  return isLong && own.slice(0, LEAST_SHARED) === theirs.slice(0, LEAST_SHARED);
}

const LEAST_SHARED = 4;

/** Parties and nations: "the Tory leader" leads the Conservatives. */
function meaningOf({ hashes }: Words, token: number): readonly number[] | undefined {
  const word = hashes[token] ?? 0;
  const party = MEMBERSHIPS.get(word);
  if (party) return party.map((one) => -1 - one);
  return PEOPLES.get(word) ?? COUNTRIES.get(word);
}

/** "KFF" of "Kamara Football Federation". */
function isMadeOf(words: Words, asked: number, { from, to }: Range): boolean {
  if (!hasShape(words, asked, CAPS)) return false;
  let letters = "";
  for (let token = Math.max(0, from); token < to; token++)
    if (hasShape(words, token, CAPITAL)) letters += textOf(words, token).charAt(0);
  return letters.includes(textOf(words, asked));
}
