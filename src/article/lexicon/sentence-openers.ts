import { hashedWords } from "../text/hash-word.ts";

/** Words that, with a capital after "U.S." or "Inc.", show that a new sentence begins. */
const SENTENCE_OPENERS = hashedWords(`
  a about after all also although an and another any as asked at because before both but by despite
  during each even every few first for from he her here his how however i if in instead it its
  last later many meanwhile more most my neither no nor not now of on once one or other our over
  she since so some still such that the their then there these they this those though through
  to today two under until we what when where whether which while who why with yet you your
`);

export function isSentenceOpener(word: number): boolean {
  return SENTENCE_OPENERS.has(word);
}
