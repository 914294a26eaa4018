import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { sentenceOf } from "../../grammar/running-text.ts";
import { BRINGING_IN, HE } from "../../lexicon/function-words.ts";
import { isAmong } from "../../text/token.ts";
import type { Stretch } from "../near-quotations.ts";
import type { PhrasePage } from "../noun-phrase.ts";
import { nounBehind } from "./opening-noun.ts";
import { isPresentedTo } from "./presenting.ts";

/** Tokens of words and of the sentence before them that are looked through. Chosen by hand. */
const MOST_WORDS = 80;
const LONGEST = 60;

/**
 * The heads of whoever the sentence before words and their "he said" brings in, wherever it does so: "The news came too
 * late for a butcher. “I waited,” he said", "At the gate stood a soldier".
 */
export function broughtInBefore(page: PhrasePage, [from, to]: Stretch): readonly number[] {
  const { words, quoteOf } = page;
  const heads: number[] = [];
  for (let token = from + 1; token < to; token++) {
    if (quoteOf[token] !== -1 || !isAmong(words, token, HE)) continue;
    const end = endOfReport(page, token, from);
    if (end > from) heads.push(...broughtInBy(page, { from, end }));
  }
  return heads;
}

/** Of the sentence that ends there. */
function broughtInBy(
  { words, quoteOf, grammar }: PhrasePage,
  { from, end }: { from: number; end: number },
): readonly number[] {
  const sentence = sentenceOf(grammar.running, taggedUnitAt(grammar, end - 1));
  const heads: number[] = [];
  for (let lead = end - 1; lead >= Math.max(from, end - LONGEST); lead--) {
    const first = taggedUnitAt(grammar, lead);
    if (first < sentence.first) break;
    if (quoteOf[lead] !== -1 || !isAmong(words, lead, BRINGING_IN)) continue;
    const head = nounBehind(grammar, { first, last: sentence.last });
    if (head !== -1 && isPresentedTo(grammar, { lead, head })) heads.push(head);
  }
  return heads;
}

/** Where the report ends that the words beside the pronoun follow, or -1. */
function endOfReport({ quoteOf }: PhrasePage, pronoun: number, from: number): number {
  let token = pronoun - 1;
  while (token > pronoun - 3 && quoteOf[token] === -1) token--;
  const quote = quoteOf[token] ?? -1;
  if (quote === -1) return -1;
  const least = Math.max(from, token - MOST_WORDS);
  while (token > least && quoteOf[token] === quote) token--;
  while (token > least && quoteOf[token] === -1 && quoteOf[token - 1] !== -1) token--;
  return quoteOf[token] === quote ? -1 : token;
}
