import type { Analysis } from "../../../analyse-text.ts";
import { HAD, NOT_CLITIC, POSSESSIVE_CLITIC } from "../../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY } from "../../../lexicon/word-classes.ts";
import { isWho } from "../../../people/presented.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE, NUMBER } from "../../../text/tokenize.ts";

/** Tokens from a verb to its subject, and of an apposition between commas: "Low, a former nurse, became". */
const LONGEST_WAY = 10;
const LONGEST_ASIDE = 10;

/** Whom the clause of a verb names right before it: "Ann Low, 45, who has since been"; -1 where it is anybody else. */
export function subjectNamed(analysis: Analysis, verb: number): number {
  const { words } = analysis;
  for (let token = verb - 1; token >= Math.max(0, verb - LONGEST_WAY); token--) {
    if (hasShape(words, token + 1, LINE_BREAK_BEFORE)) return -1;
    const entity = personEnding(analysis, token + 1);
    if (entity !== -1) return entity;
    if (isComma(words, token)) {
      const apposed = beforeAside(analysis, token);
      if (apposed !== -1) return apposed;
      continue;
    }
    if (!isBetween(analysis, token))
      return isWho(words, token + 1) ? behindAside(analysis, token) : -1;
  }
  return -1;
}

/** "Ann Low, a Republican who": whose name stands before the comma; or -1. */
function behindAside(analysis: Analysis, last: number): number {
  for (let token = last; token > last - LONGEST_WAY; token--)
    if (isComma(analysis.words, token)) return personEnding(analysis, token);
  return -1;
}

function isBetween({ words }: Analysis, token: number): boolean {
  if (isAmong(words, token, DENYING) || hashOf(words, token) === HAD) return false;
  if (isWho(words, token) || hasShape(words, token, NUMBER)) return true;
  return hasClass(words, token, AUXILIARY | ADVERB) || isAmong(words, token, BETWEEN);
}

const DENYING = new Set([
  NOT_CLITIC,
  ...hashedWords("not never no would could might may should will nearly almost if"),
]);
const BETWEEN = hashedWords(
  "now also currently since then recently newly later first both still and",
);

/** "Ann Low, a former nurse from Denby, became": whose name stands before the first of the two commas; or -1. */
function beforeAside(analysis: Analysis, comma: number): number {
  const { words } = analysis;
  for (let token = comma - 2; token >= Math.max(0, comma - LONGEST_ASIDE); token--)
    if (isComma(words, token)) return personEnding(analysis, token);
  return -1;
}

/** The person whose name ends right before a token, and who owns nothing there; or -1. */
export function personEnding(analysis: Analysis, token: number): number {
  return hashOf(analysis.words, token) === POSSESSIVE_CLITIC ? -1 : nameEnding(analysis, token);
}

/** The same of whoever owns what follows: "Tom Low's side". */
export function nameEnding({ words, names, entities }: Analysis, token: number): number {
  // A clitic is part of the name's tokens.
  const index = firstWhere(names, ({ last }) => last >= token);
  const name = names[index];
  if (name?.kind !== "person") return -1;
  const isClosing =
    name.last === token || (name.last === token + 1 && hashOf(words, token) === POSSESSIVE_CLITIC);
  return isClosing ? (entities.entityOf[index] ?? -1) : -1;
}

/** The person whose name, with its titles, begins at a token or covers it with a title; or -1. */
export function personFrom({ names, entities }: Analysis, token: number): number {
  const index = firstWhere(names, ({ last }) => last > token);
  const name = names[index];
  if (name?.kind !== "person" || name.opening > token || name.first < token) return -1;
  return entities.entityOf[index] ?? -1;
}
