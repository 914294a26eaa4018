import { DEMONYM, FORENAME, PARTICLE, PLACE, PLACE_OPENER } from "../lexicon/word-classes.ts";
import { isUpper } from "../text/characters.ts";
import { classesOf, hasClass, hasShape, textOf } from "../text/token.ts";
import { DOTTED, type Words } from "../text/tokenize.ts";

/** Where the name itself begins: after "Californian", "Celebrities", "Oscar-winner". */
export function afterEpithets(words: Words, opening: number, core: number): number {
  let index = opening;
  while (index < core - 1 && isEpithet(words, index)) index++;
  const isForename = hasClass(words, index, FORENAME);
  if (isForename && index < core - 1) return index;
  const later = laterForename(words, opening, core);
  return later === opening ? afterJoinedWord(words, opening, core) : later;
}

/** "Liberal Oscar-winner Sarandon" */
export function afterJoinedWord(words: Words, opening: number, core: number): number {
  for (let index = core - 2; index >= opening; index--) {
    if (isJoinedWord(words, index)) return index + 1;
  }
  return opening;
}

/** "Californian", "Oscar-winner", "Co-anchor" */
function isEpithet(words: Words, index: number): boolean {
  return hasClass(words, index, DEMONYM | PLACE) || isJoinedWord(words, index);
}

function isJoinedWord(words: Words, index: number): boolean {
  const word = textOf(words, index, index + 1);
  const hyphen = word.indexOf("-");
  return hyphen > 0 && !isUpper(word.charCodeAt(hyphen + 1));
}

/** "Celebrities Julianne Moore": the name opens with its forename, unless initials precede. */
function laterForename(words: Words, opening: number, core: number): number {
  for (let index = opening; index < core - 1; index++) {
    const bits = classesOf(words, index);
    if (bits & FORENAME && !(bits & PARTICLE) && !isJoinedWord(words, index)) return index;
    if (hasShape(words, index, DOTTED) || bits & PLACE_OPENER) return opening;
  }
  return opening;
}
