import type { Analysis } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../../../grammar/noun-kinds.ts";
import { AND_OR_BUT, BY_OR_FROM } from "../../../lexicon/function-words.ts";
import { OF } from "../../../lexicon/single-words.ts";
import { DOCUMENT } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun, soleGender } from "../../../people/gender-told.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom, mentionOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { reportBefore } from "../../pronoun/named-after.ts";

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

const ONES = hashedWords("one another");
const LOOK_BACK = { sentences: 2, paragraphs: 1 };
/** Tokens of "of the other letters". */
const LONGEST_OF = 5;

/**
 * Of letters, "one of them, from a nurse in Dayton, said": whom it is from; -1 where it is no letter, or from a place.
 */
export function writerBeside(analysis: Analysis, mention: number): number {
  const { words, mentions, grammar } = analysis;
  const { first, last } = itemAt(mentions, mention);
  // "The report, by a law firm, said": the report.
  if (!isAmong(words, first, ONES)) return -1;
  const comma = commaBehind(analysis, last);
  if (comma === -1 || !isAmong(words, comma + 1, BY_OR_FROM)) return -1;
  const writer = indexFrom(analysis, comma + 2);
  if (writer === -1 || isAmong(words, itemAt(mentions, writer).last, AND_OR_BUT)) return -1;
  if (!hasClass(words, comma - 1, DOCUMENT) && !tellsOf(analysis, first)) return -1;
  const kind = kindOfHead(grammar, itemAt(mentions, writer).head);
  return kind === HUMAN || kind === ORGANISATION ? namedBeside(analysis, writer) : -1;
}

/** The comma right behind the phrase, or behind "of them", "of the letters"; or -1. */
function commaBehind({ words }: Analysis, last: number): number {
  let token = last;
  if (hashOf(words, token) === OF)
    while (token < last + LONGEST_OF && !isComma(words, token)) token++;
  return isComma(words, token) ? token : -1;
}

/** Does the report right before a token tell of letters? */
function tellsOf(analysis: Analysis, token: number): boolean {
  const { words } = analysis;
  const sentence = reportBefore(analysis, token, LOOK_BACK);
  if (!sentence) return false;
  const last = Math.min(sentence.last, sentence.first + LONGEST);
  for (let at = sentence.first; at < last; at++) if (hasClass(words, at, DOCUMENT)) return true;
  return false;
}
