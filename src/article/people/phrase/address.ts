import { GROUP, ROLE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere } from "../../text/lookup.ts";
import { hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, NUMBER, WORD, type Words } from "../../text/tokenize.ts";
import type { Entities } from "../gather-entities.ts";
import type { Name } from "../name.ts";

interface Page {
  readonly words: Words;
  readonly names: readonly Name[];
  readonly entities: Entities;
}

/** Tokens from "of" to the last place of an address. */
const LONGEST = 12;
const WHENCE = hashedWords("of from");

/**
 * "Ann Low, 28, of Harrow Avenue, Denby said", "Tom Reed, of Denby, who said": a place in the address of somebody, who
 * says what follows; no one is known by its name.
 */
export function isOfAddress(page: Page, index: number): boolean {
  const { words, names, entities } = page;
  const name = names[index];
  if (!name || name.kind === "person" || name.titled) return false;
  if ((entities.entityOf[index] ?? -1) !== -1) return false;
  for (let at = name.opening - 1; at > name.opening - LONGEST; at--) {
    if (hasShape(words, at + 1, LINE_BREAK_BEFORE)) return false;
    if (isAmong(words, at, WHENCE)) return isComma(words, at - 1) && isSomebody(page, at - 2);
    if (!isComma(words, at) && !hasShape(words, at, CAPITAL | NUMBER)) return false;
  }
  return false;
}

/** Somebody's name, a word for one, or his age behind it. */
function isSomebody(page: Page, token: number): boolean {
  const { words } = page;
  const isAge = hasShape(words, token, NUMBER) && isComma(words, token - 1);
  const end = isAge ? token - 2 : token;
  if (!hasShape(words, end, WORD)) return false;
  if (isAge && hasClass(words, end, ROLE) && !hasClass(words, end, GROUP)) return true;
  return isNamedUpTo(page, end);
}

/** A name of somebody ends with this token. */
export function isNamedUpTo(
  { names, entities }: Pick<Page, "names" | "entities">,
  token: number,
): boolean {
  const index = firstWhere(names, ({ last }) => last > token);
  return names[index]?.last === token + 1 && (entities.entityOf[index] ?? -1) !== -1;
}

/** "Ann Low, 28, of Harrow Avenue, Denby, who": nothing but where she lives stands between. */
export function isAddressBetween(words: Words, from: number, to: number): boolean {
  if (!isComma(words, from) || to - from > LONGEST + 2) return false;
  const isAge = hasShape(words, from + 1, NUMBER) && isComma(words, from + 2);
  const of = isAge ? from + 3 : from + 1;
  if (!isAmong(words, of, WHENCE)) return false;
  for (let at = of + 1; at < to; at++)
    if (!isComma(words, at) && !hasShape(words, at, CAPITAL | NUMBER)) return false;
  return to > of + 1;
}
