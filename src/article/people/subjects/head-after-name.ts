import { isTagged } from "../../grammar/read-grammar.ts";
import { NOUN } from "../../grammar/tags.ts";
import { POST_NOMINALS } from "../../lexicon/titles.ts";
import { DEMONYM, DETERMINER, SPEECH } from "../../lexicon/word-classes.ts";
import { classesOf, endsWith, hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, type Words } from "../../text/tokenize.ts";
import { HEADS, isNounish, isParticiple, isPossessiveClitic, looksVerbal } from "../noun-phrase.ts";
import type { Page } from "../office-bearer.ts";
import { isPastDeed } from "../phrase/deed.ts";
import { isEntity } from "../phrase/over-list.ts";
import { isWho } from "../presented.ts";
import { isOfThemAll } from "./of-mention.ts";

/** "Clinton campaign", "Clinton's campaign manager": the head of the phrase that the name modifies. */
export function headAfterName(page: Page, after: number, before: number): number {
  const { words } = page;
  const index = isPossessiveClitic(words, after) ? after + 1 : after;
  const limit = Math.min(words.count, index + 5);
  let head = -1;
  for (let next = index; next < limit && isPlainNoun(page, next); next++) {
    if (isTakenUp(words, next)) return next;
    if (isOfParty(page, next)) head = next;
    else if (isNoNoun(page, next) || isOfThemAll(words, next)) break;
    if (hasClass(words, next, HEADS) || isAnyHead(page, next, before)) head = next;
  }
  return head !== -1 && head + 1 < words.count && isEntity(page, head + 1) ? -1 : head;
}

/** "one Trump confidant", "Trump confidants said": some noun is meant, though no list knows it. */
function isAnyHead({ words, quoteOf }: Page, index: number, before: number): boolean {
  if (hasShape(words, index, CAPITAL)) return false;
  const next = classesOf(words, index + 1);
  const isSubject = quoteOf[index + 1] === -1 && (next & SPEECH) !== 0;
  return isSubject || (before & DETERMINER) !== 0;
}

/** "By Tory grandees", "by Labour whips": they need be on no list behind a party or a nation. */
function isOfParty({ words, grammar }: Page, index: number): boolean {
  if (!hasClass(words, index - 1, DEMONYM) || !endsWith(words, index, "s")) return false;
  return isTagged(grammar, index, NOUN) && !hasClass(words, index, SPEECH);
}

/** It carries the phrase on: a noun of the same line that opens no one's name. */
export function isPlainNoun(page: Page, index: number): boolean {
  if (hasShape(page.words, index, LINE_BREAK_BEFORE)) return false;
  return page.quoteOf[index] === -1 && isNounish(page.words, index) && !isEntity(page, index);
}

function isNoNoun({ words, grammar }: Page, index: number): boolean {
  if (looksVerbal(words, index) || isAmong(words, index, POST_NOMINALS)) return true;
  return isParticiple(words, index) || isPastDeed(grammar, index);
}

/** "Low elites, who say so", "the Low elites, whose leaders say so": whatever the noun, they are somebody. */
function isTakenUp(words: Words, index: number): boolean {
  if (!isComma(words, index + 1) || !isWho(words, index + 2)) return false;
  return endsWith(words, index, "s") && !hasClass(words, index, SPEECH);
}
