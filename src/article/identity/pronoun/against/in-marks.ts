import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { isUtteredWhole } from "../../../grammar/running-text.ts";
import { BRINGING_IN } from "../../../lexicon/function-words.ts";
import { SELF_DESCRIBED } from "../../../lexicon/reporting-words.ts";
import { AS, OF } from "../../../lexicon/single-words.ts";
import { DETERMINER } from "../../../lexicon/word-classes.ts";
import { isWho } from "../../../people/presented.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../../text/tokenize.ts";
import { reportBefore } from "../named-after.ts";
import type { Antecedent } from "../sentence-topic.ts";

/** Quotations that are looked back over, and words of one that only calls somebody so. Chosen by hand. */
const MOST_QUOTES = 4;
const LONGEST_NAME = 3;
/** Words between "a" and what somebody is called: "a self-described “farmer”". */
const MOST_BEFORE = 3;

/**
 * Whether somebody whom only words in marks tell of stands nearer to a "he" than whoever is held to be meant: "Low
 * was stopped by a so-called “farmer” who waved a fork. “Go home,” he said".
 */
export function isPassedInMarks(
  analysis: Analysis,
  mention: number,
  { earlier }: Antecedent,
): boolean {
  const { words, quoted, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const from = reportBefore(analysis, first)?.first ?? first;
  const last = firstWhere(quoted, ({ start }) => tokenAt(words, start) >= first) - 1;
  for (let quote = last; quote >= 0 && quote > last - MOST_QUOTES; quote--) {
    const opening = tokenAt(words, itemAt(quoted, quote).start);
    if (opening < Math.max(from, earlier.last)) return false;
    if (sentenceAt(analysis, opening) !== sentenceAt(analysis, opening - 1)) continue;
    if (isSomebody(analysis, { quote, opening })) return true;
  }
  return false;
}

/** "A so-called “farmer” left", "by one “farm hand”", "a “rebel” who", but not "was a “rebel”", "called himself a “rebel”". */
function isSomebody(
  analysis: Analysis,
  { quote, opening }: { quote: number; opening: number },
): boolean {
  const { words, grammar, quoteOf } = analysis;
  let head = opening;
  while (quoteOf[head + 1] === quote && head - opening < LONGEST_NAME) head++;
  const isWord = hasShape(words, head, WORD) && !hasShape(words, head, CAPITAL);
  if (quoteOf[head + 1] === quote || !isWord) return false;
  if (isUtteredWhole(grammar.running, head)) return false;
  const isTaken = [2, 3].some((next) => isWho(words, head + next));
  const isPerson = isTaken || SELF_DESCRIBED.has(hashOf(words, opening - 2));
  if (!isPerson && kindOfHead(grammar, head) !== HUMAN) return false;
  const lead = leadOf(words, opening - 2);
  return lead !== -1 && isBroughtIn(analysis, lead);
}

/** The article before what somebody is called, or -1. */
function leadOf(words: Words, before: number): number {
  for (let token = before; token > before - MOST_BEFORE; token--) {
    if (isAmong(words, token, BRINGING_IN)) return token;
    if (hashOf(words, token - 1) === OF && isAmong(words, token - 2, BRINGING_IN)) return token - 2;
    const opensLater = hasClass(words, token, DETERMINER) && !isSoCalled(words, token + 1);
    if (opensLater || isComma(words, token) || !hasShape(words, token, WORD)) return -1;
    if (hasClass(words, token, DETERMINER)) return token;
  }
  return -1;
}

function isSoCalled(words: Words, token: number): boolean {
  return SELF_DESCRIBED.has(hashOf(words, token)) || isAmong(words, token, SO_CALLED);
}

const SO_CALLED = hashedWords("so-called would-be");

/** The sentence opens with him, or something is done by him. */
function isBroughtIn({ words, sentences, sentenceOf }: Analysis, lead: number): boolean {
  if (isAmong(words, lead - 1, BY) || isComma(words, lead - 1)) return true;
  const { first } = itemAt(sentences, sentenceOf[lead] ?? 0);
  return lead - first <= 1 && hashOf(words, lead - 1) !== AS;
}

const BY = hashedWords("by from with");
