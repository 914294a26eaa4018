import type { Analysis } from "../../analyse-text.ts";
import { HUMAN, kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { BY_FROM_OR_OF, BY_OR_FROM } from "../../lexicon/function-words.ts";
import { BEFORE_A_NAME, CRIES, NAMING_VERBS, WRITINGS } from "../../lexicon/reporting-words.ts";
import { AND, AS, BY, OF, POSSESSIVE_CLITIC, WHO } from "../../lexicon/single-words.ts";
import { ADVERB, POSSESSIVE, PREPOSITION } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { codesOf } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { codeOf, endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { UNSPOKEN } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom, isOne, mentionOver } from "../mention-at.ts";
import { ANYBODY, NOBODY, PLAIN, type Turn } from "./turn.ts";

export const BY_WORDS: ReadonlySet<number> = new Set([BY]);
const OF_WORDS: ReadonlySet<number> = new Set([OF]);
const HEARD_AMID = hashedWords("to amid between over through against above");

/** "A review, dubbed “a whitewash” by Low", "dismissed as “hot air” by her party": whoever comes after "by", or nobody who is known. */
export function namedWords({ context, quote, first }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, quoteOf } = analysis;
  if (first === -1 || hasShape(words, first, CAPITAL)) return undefined;
  let verb = first - 1;
  while (quoteOf[verb] === -1 && (isMark(words, verb) || isBeforeName(words, verb))) verb--;
  if (quoteOf[verb] !== -1 || !isAmong(words, verb, NAMING_VERBS)) return undefined;
  // "Has condemned “attacks” by the board": whose attacks they are, and not whose words.
  if (hashOf(words, verb + 1) !== AS && isActive(words, verb)) return undefined;
  const by = behind(analysis, quote);
  if (hashOf(words, by) !== BY) return undefined;
  return plainly(mentionAfter(analysis, by, BY_WORDS));
}

function isActive(words: Words, verb: number): boolean {
  return isAmong(words, verb - 1, HAVING) || !isAmong(words, verb, CALLING);
}

const HAVING = hashedWords("has have had having");
const CALLING = hashedWords(`
  branded dubbed called described labelled labeled hailed deemed billed termed nicknamed christened characterised
  characterized portrayed depicted painted touted heralded derided
`);

function plainly(mention: number): Choice {
  return mention === -1 ? NOBODY : { mention, probability: PLAIN, isPlain: true };
}

function isBeforeName(words: Words, token: number): boolean {
  return hashOf(words, token) === AS || isAmong(words, token, BEFORE_A_NAME);
}

/** The mention that one of the words leads to, where it is this one; or -1. */
export function mentionAfter(
  analysis: Analysis,
  word: number,
  leading: ReadonlySet<number>,
): number {
  const named = isAmong(analysis.words, word, leading) ? indexFrom(analysis, word + 1) : -1;
  return named === -1 ? -1 : namedBeside(analysis, named);
}

/** The first token behind the quotation's closing mark. */
export function behind({ words, quoted, quoteOf }: Analysis, quote: number): number {
  let after = tokenAt(words, itemAt(quoted, quote).end);
  while (quoteOf[after] === -1 && isMark(words, after)) after++;
  return after;
}

const MARKS = codesOf("\"“”‘’'«»");

function isMark(words: Words, token: number): boolean {
  return MARKS.has(codeOf(words, token));
}

/** "Rose to a shout of “Resign!” from a member", "amid cries of “Shame!”": whoever it comes from, or nobody. */
export function criedWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, quoteOf } = analysis;
  let of = first - 1;
  while (of > 0 && quoteOf[of] === -1 && isMark(words, of)) of--;
  if (isJoined(analysis, of, quote - 1) && isAnybodys(choices[quote - 1])) return ANYBODY;
  if (first === -1 || hashOf(words, of) !== OF || !isAmong(words, of - 1, CRIES)) return undefined;
  const told = mentionAfter(analysis, behind(analysis, quote), BY_OR_FROM);
  const crier = told === -1 ? crierBefore(analysis, of - 1) : told;
  const isOwned =
    hasClass(words, of - 2, POSSESSIVE) || hashOf(words, of - 2) === POSSESSIVE_CLITIC;
  const isHeard = !isOwned && (endsWith(words, of - 1, "s") || isHeardNear(words, of - 1));
  if (crier !== -1) return plainly(crier);
  return isHeard ? ANYBODY : undefined;
}

/** Tokens from whoever cries to the cry: "greeted the former mayor with loud", "drowned him out with". */
const LONGEST_CRY = 9;
const WITH_CRIES = hashedWords("with in into");
const CRYING = hashedWords(`
  greeted greet met meet welcomed welcome responded respond replied answered answer erupted erupt broke burst exploded
  reacted interrupted drowned serenaded taunted heckled cheered booed
`);

/** "The crowd greeted her with chants of “Out!”", but not "Low was greeted with": who does so cries; or -1. */
function crierBefore(analysis: Analysis, cry: number): number {
  const { words, quoteOf } = analysis;
  let isWith = false;
  for (let token = cry - 1; token > cry - LONGEST_CRY && token > 0; token--) {
    if (quoteOf[token] !== -1 || !hasShape(words, token, WORD)) return -1;
    if (isAmong(words, token, WITH_CRIES)) isWith = true;
    if (isWith && isAmong(words, token, CRYING)) return rightBefore(analysis, token);
  }
  return -1;
}

/** Whoever stands right before the verb, and is no place or thing: of "a man near the stage greeted" -1. */
function rightBefore({ words, mentions, grammar }: Analysis, verb: number): number {
  const mention = mentionUpTo(mentions, hasClass(words, verb - 1, ADVERB) ? verb - 1 : verb);
  const { lead = 0, head = -1 } = mentions[mention] ?? {};
  const isOther = hasClass(words, lead - 1, PREPOSITION) || kindOfHead(grammar, head) === THING;
  return isOther ? -1 : mention;
}

export function isAnybodys(choice: Choice | undefined): boolean {
  return choice?.isPlain === true && choice.mention === -1;
}

/** "Cries of “ban it” and “let it be”" */
function isJoined({ words, quoteOf }: Analysis, and: number, before: number): boolean {
  if (hashOf(words, and) !== AND) return false;
  let last = and - 1;
  while (last > 0 && quoteOf[last] === -1 && isMark(words, last)) last--;
  return before >= 0 && quoteOf[last] === before;
}

/** "To a shout of", "amid a chorus of": it is somebody else's. */
function isHeardNear(words: Words, noun: number): boolean {
  return [1, 2, 3].some((back) => isAmong(words, noun - back, HEARD_AMID));
}

/**
 * "Low is the “preferred choice” of the party": what one is called is another's word, where no verb of speech
 * is near; and "its mission is “to serve”" is no mission's.
 */
export function calledWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words, quoteOf, mentions, grammar } = analysis;
  const { manner, verb, subject } = itemAt(governors, quote);
  if (manner !== UNSPOKEN || first === -1 || !isAmong(words, verb, BEING)) return undefined;
  if (subject === -1 || !isOne(analysis, subject, choices[quote]?.mention ?? -1)) return undefined;
  const { kind, head } = itemAt(mentions, subject);
  if (kind === "nominal" && kindOfHead(grammar, head) !== HUMAN) return NOBODY;
  let before = first - 1;
  while (before > verb && quoteOf[before] === -1 && isMark(words, before)) before--;
  return [first, before].some((token) => isAmong(words, token, ARTICLES)) ? NOBODY : undefined;
}

const BEING = hashedWords("be is are was were been remains remained became becomes");

/** Tokens from a piece of writing to the colon. */
const LONGEST_LEAD = 24;
const TEACHINGS = hashedWords("advice words motto maxim");

/** "Quotes a letter from Low: “…”", "recalls the advice of her boss: “…”", "her mother's words: “…”": the writer's. */
export function writtenWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, text, quoted } = analysis;
  const { start } = itemAt(quoted, quote);
  const isLedIn = /:\s*\S$/.test(text.slice(Math.max(0, start - 3), start));
  const writing = first === -1 || !isLedIn ? -1 : writingBefore(analysis, first - 2);
  if (writing === -1) return undefined;
  if (isAmong(words, writing, TEACHINGS) && hashOf(words, writing - 1) === POSSESSIVE_CLITIC)
    return plainly(mentionUpTo(analysis.mentions, writing - 1));
  const by = beforeWriter(words, writing, first);
  if (by === -1) return isReceived(words, writing) ? ANYBODY : undefined;
  const writer = mentionAfter(analysis, by, BY_FROM_OR_OF);
  const mention = writer === -1 ? mentionOver(analysis, writing) : writer;
  if (mention === -1 || choices[quote]?.mention === mention) return undefined;
  return { mention, probability: PLAIN };
}

/** The word that leads to the writer: "a letter from", "words of", "a text sent that evening by", "a note on behalf of"; or -1. */
function beforeWriter(words: Words, writing: number, first: number): number {
  const leading = isAmong(words, writing, TEACHINGS) ? OF_WORDS : BY_OR_FROM;
  if (isAmong(words, writing + 1, leading)) return writing + 1;
  let isWritten = false;
  for (let token = writing + 1; token < Math.min(first, writing + LONGEST_WAY); token++) {
    if (hashOf(words, token) === BY && isWritten) return token;
    if (hashOf(words, token) === OF && hashOf(words, token - 1) === BEHALF) return token;
    if (isAmong(words, token, WRITTEN)) isWritten = true;
  }
  return -1;
}

/** "Low got a curt text: “…”": somebody else's, whoever that is. */
function isReceived(words: Words, writing: number): boolean {
  for (let token = writing - 1; token > writing - LONGEST_GIFT; token--)
    if (isAmong(words, token, RECEIVING)) return true;
  return false;
}

/** Tokens: "received an anonymous handwritten note". */
const LONGEST_GIFT = 6;
const RECEIVING = hashedWords("received receives got gets opened opens found finds intercepted");

const BEHALF = hashWord("behalf");
const WRITTEN = hashedWords("sent written posted left signed drafted penned recorded dictated");
/** Tokens from a piece of writing to its writer. */
const LONGEST_WAY = 9;

/** The nearest piece of writing in the sentence before its colon, with no verb but its own relative's between; or -1. */
function writingBefore({ words, grammar, sentenceOf, quoteOf }: Analysis, colon: number): number {
  const stop = Math.max(0, colon - LONGEST_LEAD);
  for (let token = colon; token >= stop; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[colon]) return -1;
    const isVerb = tagOfWord(grammar, token) === FINITE_VERB;
    const isOwn = hashOf(words, token - 1) === WHO || isAmong(words, token, WRITTEN);
    if (isVerb && !isOwn) return -1;
    if (isAmong(words, token, WRITINGS)) return token;
  }
  return -1;
}
