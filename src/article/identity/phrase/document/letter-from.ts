import type { Analysis } from "../../../analyse-text.ts";
import { BY_OR_FROM } from "../../../lexicon/function-words.ts";
import { DOCUMENT } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun, soleGender } from "../../../people/gender-told.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom, mentionOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, isAmong } from "../../../text/token.ts";

const WRITING = hashedWords("wrote writes");
/** Whoever does so does not write it; who answers a letter may. */
const SHOWING = hashedWords(`
  read reads reading quoted quotes quoting cited cites citing received receives receiving got shared shares
  published publishes released showed shows showing saw seen obtained produced found opened
`);
/** Tokens of a report that are looked through, and from the verb to the letter. Chosen by hand. */
const LONGEST = 80;
const LONGEST_OBJECT = 6;

/**
 * "Low read out a letter from a nurse in Dayton.\n\n“I ask for a road,” she wrote": whom the letter is from, or the letter
 * where no phrase of its own tells who that is; -1 where there are two, or somebody may have answered it.
 */
export function letterFrom(analysis: Analysis, mention: number, report: Sentence): number {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  if (!isAmong(words, first + 1, WRITING)) return -1;
  let letter = -1;
  for (let token = report.first; token < Math.min(report.last, report.first + LONGEST); token++) {
    if (!hasClass(words, token, DOCUMENT) || !isAmong(words, token + 1, BY_OR_FROM)) continue;
    if (letter !== -1) return -1;
    letter = token;
  }
  if (letter === -1 || !isShown(analysis, letter)) return -1;
  const author = namedBeside(analysis, indexFrom(analysis, letter + 2));
  if (author === -1) return mentionOver(analysis, letter);
  const gender = genderOfPronoun(words, first);
  const theirs = genderOf(analysis, author);
  return theirs === 0 || theirs === gender ? author : -1;
}

function isShown({ words }: Analysis, letter: number): boolean {
  for (let token = letter - 1; token >= letter - LONGEST_OBJECT; token--)
    if (isAmong(words, token, SHOWING)) return true;
  return false;
}

function genderOf({ words, mentions, entities }: Analysis, index: number): number {
  const { entity, head } = itemAt(mentions, index);
  return itemOrNone(entities.list, entity)?.gender ?? soleGender(words, head);
}
