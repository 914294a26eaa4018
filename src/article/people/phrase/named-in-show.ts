import { THE } from "../../lexicon/single-words.ts";
import { DEMONYM, FORENAME } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";

/** Tokens: a forename, a surname and the word itself. */
const LENGTH = 3;
const SHOWS = hashedWords("show");

/**
 * "The Ash Marlow Show" has in full the name of whom the article only calls Marlow; the names with those. Of nobody
 * who is not told of the show tells nothing.
 */
export function namedInShows(words: Words, names: readonly Name[]): readonly Name[] {
  const isShow = ({ first, last }: Name) =>
    last - first === LENGTH &&
    isAmong(words, last - 1, SHOWS) &&
    hasClass(words, first, FORENAME) &&
    hashOf(words, first - 1) === THE;
  if (!names.some(isShow)) return names;
  const alone = new Set<number>();
  for (const { first, last } of names) if (last - first === 1) alone.add(hashOf(words, first));
  return names.map((name) => {
    const surname = hashOf(words, name.last - 2);
    return isShow(name) && alone.has(surname)
      ? { ...name, last: name.last - 1, kind: "person" }
      : name;
  });
}

/** A determiner that is none: "the South African", and one of a title. */
export function isOfName(words: Words, index: number): boolean {
  return index > 0 && (hasClass(words, index, DEMONYM) || isInTitle(words, index));
}

/** Words from "the" to one inside of a title. */
const LONGEST_WAY = 4;

/** "The former Pack Your Bags presenter", "the Half Moon hitmaker": the small word belongs to what a show or a song is called. */
export function isInTitle(words: Words, index: number): boolean {
  if (!hasShape(words, index, CAPITAL) || !hasShape(words, index + 1, CAPITAL)) return false;
  if (hashOf(words, index - 1) === THE) return true;
  for (let token = index - 1; token > index - LONGEST_WAY; token--) {
    if (!hasShape(words, token, CAPITAL)) return false;
    if (isAmong(words, token - 1, BEFORE_TITLES)) return true;
  }
  return false;
}

const BEFORE_TITLES = hashedWords("the former one-time onetime ex");
