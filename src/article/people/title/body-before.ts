import { AND } from "../../lexicon/single-words.ts";
import {
  CALENDAR_WORD,
  CONJUNCTION,
  FORENAME,
  FUNCTION_WORD,
  PLURAL,
  PREPOSITION,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";
import { isPossessiveClitic } from "../noun-phrase.ts";
import type { Page } from "../office-bearer.ts";

/** Tokens of its name. */
const LONGEST_BODY = 12;

/** Where the name of the body that ends with `last` begins, or -1 where it is none. */
export function bodyStart(page: Page, last: number, bearer: number): number {
  const { names } = page;
  let first = last;
  let before = bearer - 1;
  let isOf = false;
  while (last - first < LONGEST_BODY) {
    while ((names[before]?.opening ?? -1) > first) before--;
    const name = names[before];
    if (name && name.last > first && name.opening <= first) {
      if (isPerson(page, name, before)) return -1;
      first = name.opening;
    }
    const next = joinedBefore(page, first, isOf);
    if (next === -1) break;
    isOf ||= next < first - 1;
    first = next;
  }
  return first;
}

/** "“She is late,” said Reed of Denby Council chief executive Ann Low." */
function isPerson({ words, entities }: Page, { first, last, kind }: Name, index: number): boolean {
  const entity = entities.entityOf[index] ?? -1;
  if (entity === -1 || kind === "organisation") return false;
  if (last - first > 1) return hasClass(words, first, FORENAME);
  return !hasClass(words, first, PLURAL) && entities.list[entity]?.lone === false;
}

/** The token by which a body's name goes on to the left of one of its words, or -1. */
function joinedBefore(page: Page, first: number, isOf: boolean): number {
  const { words } = page;
  if (first < 1 || !isOneLine(page, first)) return -1;
  if (isBodyWord(page, first - 1)) return first - 1;
  let joint = first - 1;
  if (isPossessiveClitic(words, joint)) return isBodyWord(page, joint - 1) ? joint - 1 : -1;
  if (isAmong(words, joint, ARTICLES)) joint--;
  if (hashOf(words, joint) === AND && isOf) return -1;
  const isJoined = isAmong(words, joint, JOINTS) || (joint < first - 1 && isBodyWord(page, joint));
  if (!isJoined || !isOneLine(page, joint + 1) || !isOneLine(page, joint)) return -1;
  if (hasShape(words, joint, CAPITAL)) return joint;
  return isBodyWord(page, joint - 1) ? joint - 1 : -1;
}

export function isJoint(words: Words, token: number): boolean {
  return isAmong(words, token, JOINTS) || hasClass(words, token, PREPOSITION);
}

const ARTICLES = hashedWords("the");
const JOINTS = hashedWords("of for against on without");

function isBodyWord({ words, quoteOf }: Page, token: number): boolean {
  if (token < 0 || quoteOf[token] !== -1 || !hasShape(words, token, CAPITAL)) return false;
  if (!hasShape(words, token, WORD) || hasClass(words, token, CALENDAR_WORD | CONJUNCTION))
    return false;
  // "For Guild of Bakers chairman Ann Low it was late"
  return hasShape(words, token - 1, WORD) || !hasClass(words, token, FUNCTION_WORD);
}

/** Does a token go on with the line before it, with no quotation between? */
export function isOneLine({ words, quoteOf }: Page, token: number): boolean {
  return !hasShape(words, token, LINE_BREAK_BEFORE) && quoteOf[token - 1] === -1;
}
