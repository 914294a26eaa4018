import { type Grammar, isTagged } from "../../grammar/read-grammar.ts";
import { PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { BY, OF } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { HEADS, isFiniteVerb } from "../noun-phrase.ts";

const BEFORE_DEED = hashedWords("of for about over against with");
const ACCUSED = hashedWords("accused suspected convicted");
/** Tokens from the verb to "by", and from there to the head of who does so: "accused on Monday by the growers' union". */
const LONGEST_ACCUSED = 5;
const LONGEST_AGENT = 8;

/**
 * Whether a preposition opens what somebody is accused of, and so is no part of the phrase with this head: "accused by
 * the union of cutting corners", "criticised by it for being late", but not "warned by the head of engineering".
 */
export function opensDeed(words: Words, head: number, index: number): boolean {
  if (!isAmong(words, index, BEFORE_DEED)) return false;
  if (!endsWith(words, index + 1, "ing") || hasShape(words, index + 1, CAPITAL)) return false;
  let by = head - 1;
  while (by > head - LONGEST_AGENT && hashOf(words, by) !== BY) by--;
  if (hashOf(words, by) !== BY) return false;
  return hashOf(words, index) !== OF || isAccusing(words, by);
}

function isAccusing(words: Words, by: number): boolean {
  for (let token = by - 1; token > by - LONGEST_ACCUSED; token--)
    if (isAmong(words, token, ACCUSED)) return true;
  return false;
}

/** "Said that Ann Low rang": what she did is no noun that her name stands before. */
export function isPastDeed(grammar: Grammar, index: number): boolean {
  const { words } = grammar.running;
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, HEADS)) return false;
  return isFiniteVerb(grammar, index) || isTagged(grammar, index, PAST_PARTICIPLE);
}
