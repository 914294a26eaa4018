import { isHuman } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { DETERMINER, POSSESSIVE } from "../../lexicon/word-classes.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { codeOf, hasClass, hasShape, isAmong } from "../../text/token.ts";
import { LINE_BREAK_BEFORE, NUMBER, WORD } from "../../text/tokenize.ts";
import type { Stretch } from "../near-quotations.ts";
import { isPossessiveClitic, type PhrasePage } from "../noun-phrase.ts";

/** Where somebody is from or was met. */
const FROM = hashedWords("from in at");
/** Tokens of a label: "One of the angrier nuns from Port Ellen". */
const LONGEST = 14;

/** "One of the nuns from Denby: “…”": the heads of those who stand before a colon and words, and not the place they are from. */
export function labelsIn(page: PhrasePage, [from, to]: Stretch): readonly number[] {
  const { words, quoteOf, grammar } = page;
  const heads: number[] = [];
  for (let colon = from + 1; colon < to; colon++) {
    if (codeOf(words, colon) !== COLON || quoteOf[colon] !== -1) continue;
    if (quoteOf[colon + 1] === -1 && quoteOf[colon + 2] === -1) continue;
    const head = headOf(page, labelOpening(page, colon), colon);
    if (head !== -1 && isHuman(grammar, head)) heads.push(head);
  }
  return heads;
}

/** The first token of a line or a sentence that has no verb and leads to a colon; or -1. */
function labelOpening({ words, quoteOf, grammar }: PhrasePage, colon: number): number {
  for (let token = colon - 1; token >= Math.max(0, colon - LONGEST); token--) {
    if (quoteOf[token] !== -1 || isVerbAt(grammar, taggedUnitAt(grammar, token))) return -1;
    if (hasShape(words, token, LINE_BREAK_BEFORE) || token === 0) return token;
    const isJoined = hasShape(words, token - 1, WORD | NUMBER);
    if (!isJoined && !isPossessiveClitic(words, token - 1) && !isPossessiveClitic(words, token))
      return token;
  }
  return -1;
}

/** Whoever stands right before the first "from"; or -1. */
function headOf({ words }: PhrasePage, opening: number, colon: number): number {
  if (opening === -1) return -1;
  const isPhrase =
    hasClass(words, opening, DETERMINER | POSSESSIVE) ||
    isPossessiveClitic(words, opening + 1) ||
    hasShape(words, opening, NUMBER);
  if (!isPhrase) return -1;
  for (let token = opening + 2; token < colon; token++)
    if (isAmong(words, token, FROM)) return token - 1;
  return -1;
}
