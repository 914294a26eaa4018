import { FORENAME } from "../../lexicon/word-classes.ts";
import { isHyphen } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { endOf, hasClass, startOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** "The Ann Low-trained stayer", "a Tom Reed-led council": the place in the text where the surname ends, or -1 where nothing is joined to it. */
export function joinedSurnameEnd(words: Words, first: number, token: number): number {
  if (token <= first || !hasClass(words, first, FORENAME)) return -1;
  const { text } = words;
  const end = endOf(words, token);
  const start = startOf(words, token);
  for (let at = end - SHORTEST; at > start && at >= end - LONGEST; at--)
    if (isHyphen(text.charCodeAt(at))) return DONE_BY.has(hashWord(text, at + 1, end)) ? at : -1;
  return -1;
}

/** What somebody does for a thing that is then called after him; none of them ends a surname of two halves. */
const DONE_BY = hashedWords(`
  trained ridden bred led fronted headed chaired captained skippered coached managed run owned backed funded financed
  founded built designed made directed produced written penned authored scripted edited curated presented hosted
  starring inspired created commissioned appointed nominated endorsed sponsored drafted
`);

/** Characters of the hyphen with what is joined. */
const SHORTEST = 4;
const LONGEST = 13;
