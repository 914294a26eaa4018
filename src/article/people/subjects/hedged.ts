import { tagOfWord } from "../../grammar/read-grammar.ts";
import { FINITE_VERB, isFiniteTag, isNominal, NOUN, PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { CLAUSE_JOINERS } from "../../lexicon/clause-words.ts";
import { HAVING_DONE } from "../../lexicon/function-words.ts";
import { WHOM } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import type { Stretch } from "../near-quotations.ts";
import type { PhrasePage } from "../noun-phrase.ts";

/** Tokens of who holds it to be so, "who the police in Dayton say", and of the clause up to the verb behind it. */
const LONGEST_HOLDER = 6;
const LONGEST_CLAUSE = 24;
const HOLDING = hashedWords(`
  say says said believe believes believed think thinks thought claim claims claimed allege alleges alleged
  suspect suspects suspected fear fears feared insist insists assume assumed
`);

const RELATIVES = hashedWords("who which that whom");

type Page = Pick<PhrasePage, "words" | "quoteOf" | "grammar">;

/**
 * The heads of "a voice that some say is Low's calls it “mad”": the voice calls it so, and neither those who say whose
 * it is nor whoever they say it is; and of those who say so, "a man who witnesses said was “mad”".
 */
export function hedgedIn(page: PhrasePage, [from, to]: Stretch): readonly number[] {
  const heads: number[] = [];
  for (let token = Math.max(2, from); token < to; token++) {
    if (page.quoteOf[token] !== -1 || !isAmong(page.words, token, RELATIVES)) continue;
    if (verbPastHedge(page, token) !== -1) heads.push(hedgedBefore(page, token));
    const holding = holdingVerb(page, token);
    const last = holding === -1 ? -1 : beforeHelpers(page, holding) - 1;
    if (last !== -1 && tagOfWord(page.grammar, last) === NOUN) heads.push(last);
  }
  return heads;
}

/** The "who" of "who witnesses say is", by its "say"; or -1. */
export function hedgeOf(page: Page, verb: number): number {
  if (!isAmong(page.words, verb, HOLDING)) return -1;
  for (let token = verb - 2; token >= Math.max(2, verb - LONGEST_HOLDER); token--)
    if (isAmong(page.words, token, RELATIVES))
      return holdingVerb(page, token) === verb ? token : -1;
  return -1;
}

/** The last token of whoever a "that" takes up. */
export function hedgedBefore({ words }: Page, relative: number): number {
  return isComma(words, relative - 1) ? relative - 2 : relative - 1;
}

/** Of a "that" which opens such a clause the verb of speech behind it, or -1. */
export function verbPastHedge(page: Page, relative: number): number {
  const { words, quoteOf } = page;
  if (quoteOf[relative] !== -1 || !isAmong(words, relative, RELATIVES)) return -1;
  const holding = holdingVerb(page, relative);
  if (holding === -1) return -1;
  const held = verbHeld(page, holding);
  for (let token = held + 1; token < held + LONGEST_CLAUSE; token++) {
    if (quoteOf[token] !== -1 || isAmong(words, token, CLAUSE_JOINERS)) return -1;
    if (!isVerbOfNext(page, held, token)) continue;
    const isOf = hasClass(words, token, SPEECH) && isRightBehind(page, { relative, held, token });
    return isOf ? token : -1;
  }
  return -1;
}

/** "Say" of "a man who some say is", or -1. */
function holdingVerb(page: Page, relative: number): number {
  const { words, grammar } = page;
  if (!isNominal(tagOfWord(grammar, hedgedBefore(page, relative)))) return -1;
  for (let token = relative + 1; token <= relative + LONGEST_HOLDER; token++) {
    if (!hasShape(words, token, WORD)) return -1;
    // "Low, who has said wants to be a neutral broker" says so himself.
    if (beforeHelpers(page, token) === relative + 1 || !isAmong(words, token, HOLDING)) continue;
    // "Whom Low says she never met"
    const isHeld = isFiniteTag(tagOfWord(grammar, verbHeld(page, token)));
    return isHeld || hashOf(words, relative) === WHOM ? token : -1;
  }
  return -1;
}

/** Where "say" or "have said" begins. */
export function beforeHelpers({ words }: Page, verb: number): number {
  let first = verb;
  while (hasClass(words, first - 1, ADVERB | AUXILIARY)) first--;
  return first;
}

/** "Is" of "that some say is". */
function verbHeld({ words }: Page, holding: number): number {
  return hasClass(words, holding + 1, ADVERB) ? holding + 2 : holding + 1;
}

/** "Calls", "has called", and not the "owned" of "is owned". */
function isVerbOfNext({ words, grammar }: Page, held: number, token: number): boolean {
  const tag = tagOfWord(grammar, token);
  if (hasClass(words, token, AUXILIARY)) return false;
  if (tag === FINITE_VERB) return true;
  let helper = token - 1;
  while (hasClass(words, helper, ADVERB)) helper--;
  const isOwn = helper > held + 1 && isAmong(words, helper, HAVING_DONE);
  return tag === PAST_PARTICIPLE && isOwn;
}

/** Not "that some say is mad, Reed said" nor "…, said Reed,": a comma alone before the verb closes what another opens. */
function isRightBehind(
  page: Page,
  { relative, held, token }: { relative: number; held: number; token: number },
): boolean {
  const { words } = page;
  let commas = isComma(words, relative - 1) ? 1 : 0;
  let last = held;
  for (let at = held + 1; at < token; at++) {
    if (!isComma(words, at)) continue;
    commas++;
    last = at;
  }
  if (commas === 0) return true;
  return commas === 2 && last === beforeHelpers(page, token) - 1;
}
