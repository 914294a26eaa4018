import { ARTICLES } from "../../lexicon/cut-words.ts";
import { AND, COMMA_WORD } from "../../lexicon/single-words.ts";
import {
  DEMONYM,
  FORENAME,
  FUNCTION_WORD,
  ORGANISATION,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";
import { type PhrasePage, phraseStart } from "../noun-phrase.ts";

/** Tokens of a body's name, and words of one of the things that it is for. */
const LONGEST_NAME = 12;
const LONGEST_ITEM = 3;

/** What a body is called whose name is a list: "Culture, Media and Sport" have one. */
const BODIES = hashedWords(`
  agency alliance association authority board bureau centre center coalition commission committee confederation
  constabulary council department division executive federation forum foundation group institute ministry network
  office partnership police service services society trust union workers
`);
/** "Mersey and Croft Police" */
const TWO_TOWNS = hashedWords("police constabulary council service");
/** Heads of bodies that end what a body is for: "Health and Human Services". */
const DOMAINS = hashedWords("services workers government");
const FOR = hashedWords("for of on");

/**
 * Where the name of one body ends that is for several things: "the Roads, Hearths and Sites Network", "Mersey and
 * Croft Police", "the Department for Culture, Media and Sport"; or `end`, where the capitals from `first` end.
 */
export function bodyEnd(words: Words, first: number, end: number): number {
  const isFor = isAmong(words, end, FOR);
  if (!isFor && !isComma(words, end) && hashOf(words, end) !== AND) return end;
  if (isFor && !isBody(words, end - 1)) return end;
  const { from, last } = listAt(words, isFor ? end + 1 : first);
  if (last === from || last - first > LONGEST_NAME) return end;
  const isOne = isFor
    ? isDomain(words, from, last)
    : isBody(words, last - 1) && isOneBody(words, first, last);
  return isOne ? last : end;
}

/** "The Department for Culture, Media and Sport" with its article. */
export function bodyPhrase(page: PhrasePage, name: Name) {
  const lead = phraseStart(page, name.opening);
  const head = headOf(page.words, name);
  return { lead, first: lead, last: name.last, head };
}

/** Which word of a body's name is its head: "Department", "Network". */
function headOf(words: Words, { first, last }: Name): number {
  let head = first;
  while (head < last - 1 && !isBody(words, head)) head++;
  return isAmong(words, head + 1, FOR) ? head : last - 1;
}

/** Is a name of this kind that of a body with a list in it? */
export function isOfBody(words: Words, { first, last, kind }: Name): boolean {
  return kind === "organisation" && words.hashes.subarray(first, last).includes(AND);
}

/** Of "Culture, Media and Sport" where the last of them begins and ends; both the same where it is no list. */
function listAt(words: Words, first: number): { from: number; last: number } {
  let from = first;
  while (from - first < LONGEST_NAME) {
    const end = itemEnd(words, from);
    if (end === from) break;
    const and = isComma(words, end) && hashOf(words, end + 1) === AND ? end + 1 : end;
    from = and + 1;
    if (hashOf(words, and) === AND) return { from, last: wordsEnd(words, from) };
    if (!isComma(words, end)) break;
  }
  return { from, last: from };
}

/** Where a body's name ends that begins with these capitals; or `first` where it is no list. */
export function bodyFrom(words: Words, first: number): number {
  const end = capitalsEnd(words, first, LONGEST_NAME);
  const last = end === first ? first : bodyEnd(words, first, end);
  return last === end ? first : last;
}

/** Behind the words with a capital; or `from` where they are too many for one thing. */
function wordsEnd(words: Words, from: number): number {
  const end = capitalsEnd(words, from, LONGEST_ITEM + 1);
  return end - from > LONGEST_ITEM ? from : end;
}

/** What a body may be for, and nobody who speaks beside it. */
function itemEnd(words: Words, from: number): number {
  const end = capitalsEnd(words, from, LONGEST_ITEM);
  return mayStandAlone(words, end - 1) ? from : end;
}

/** Behind the words with a capital that stand here, or so many of them. */
function capitalsEnd(words: Words, from: number, most: number): number {
  let end = from;
  while (end - from < most && isWord(words, end)) end++;
  return end;
}

function isWord(words: Words, token: number): boolean {
  if (!hasShape(words, token, CAPITAL) || hasShape(words, token, LINE_BREAK_BEFORE)) return false;
  return hasShape(words, token, WORD) && !hasClass(words, token, FUNCTION_WORD);
}

/** "The FBI and Justice Department", "Labour and Croft Council" are two. */
function mayStandAlone(words: Words, token: number): boolean {
  return hasShape(words, token, CAPS) || hasClass(words, token, ORGANISATION | DEMONYM | TITLE);
}

function isBody(words: Words, token: number): boolean {
  return isAmong(words, token, BODIES) && hasShape(words, token, CAPITAL);
}

/** "Transport Workers", "Human Services", but not "the Department of Justice and Ann Low". */
function isDomain(words: Words, from: number, last: number): boolean {
  if (hasClass(words, from, FORENAME)) return false;
  for (let token = from; token < last; token++)
    if (mayStandAlone(words, token) && !isAmong(words, token, DOMAINS)) return false;
  return true;
}

/** With one article before them all; or two towns and no more. */
function isOneBody(words: Words, first: number, last: number): boolean {
  if (isAmong(words, first - 1, ARTICLES)) return true;
  if (!isAmong(words, last - 1, TWO_TOWNS) || isComma(words, first - 1)) return false;
  return !words.hashes.subarray(first, last).includes(COMMA_WORD);
}
