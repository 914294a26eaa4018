import { THE } from "../../lexicon/single-words.ts";
import { FORENAME } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
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
