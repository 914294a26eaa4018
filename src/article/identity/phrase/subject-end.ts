import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { ADVERBIAL_CLAUSE, CONJUNCT, CONTENT_CLAUSE, MAIN } from "../../grammar/label-words.ts";
import { isFiniteAt, roleAt, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  FINITE_VERB,
  INFINITIVE,
  isNominal,
  isVerb,
  PARTICLE,
} from "../../grammar/tags.ts";
import {
  ADVERB as ADVERBS,
  AUXILIARY as AUXILIARIES,
  PRONOUN,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { isWho } from "../../people/presented.ts";
import { verbPastHedge } from "../../people/subjects/hedged.ts";
import { pastRelative } from "../../speaker/sayer/those-who.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import {
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
} from "../../text/token.ts";
import { LINE_BREAK_BEFORE, NUMBER, WORD, type Words } from "../../text/tokenize.ts";

/** Tokens from a noun to its verb: further on it is seldom read rightly. Chosen by hand. */
const LONGEST = 12;

/**
 * Where a phrase ends that is its sentence's subject: all that no comma parts from the verb tells who
 * it is, "a postwoman coming up the lane stops". The token after it, or -1 where the verb is not plain.
 */
export function subjectEnd(analysis: Analysis, { head, last }: Mention): number {
  // "Voters have become more devoted": however the rest is read.
  if (hasClass(analysis.words, last, AUXILIARIES) && !isPossessiveClitic(analysis.words, last))
    return last;
  // "A man who police say is Low": what others say of him tells nobody who he is.
  if (verbPastHedge(analysis, last) !== -1) return last;
  const verb = verbOf(analysis, head);
  if (verb === -1) return relativeEnd(analysis, head, last);
  let end = verb;
  while (end > head + 1 && isOfVerb(analysis, end - 1)) end--;
  return end;
}

/** "The man who trapped the last one at the point, and who opposes it, said": up to the comma, or -1. */
function relativeEnd(analysis: Analysis, head: number, relative: number): number {
  const { words, grammar } = analysis;
  if (!isWho(words, relative)) return -1;
  let end = relative;
  while (end - relative < LONGEST && isPlain(analysis, end)) end++;
  const main = verbPastRelative(analysis, head, { from: relative, end: startOf(words, end) });
  if (main !== -1) return main;
  const isClosed = isComma(words, end) && end > relative + 1;
  return isClosed && isNominal(tagOfWord(grammar, end - 1)) ? end : -1;
}

/**
 * "An official who spoke to discuss strategy said Friday", "a baker who sells almonds made no secret of it": the verb of
 * the clause, where the grammar has it in that with "who"; or -1.
 */
export function verbPastRelative(
  analysis: Analysis,
  head: number,
  { from, end }: { from: number; end: number },
): number {
  const { words, grammar } = analysis;
  let isSaid = false;
  for (let token = from + 2; startOf(words, token) < end; token++) {
    const isSpeech = hasClass(words, token, SPEECH);
    // "Who said it was late" and "said outside that the street was late" go on: only what is said is.
    const mayBeMain = !isSaid && !isOthers(words, token) && isFiniteAt(grammar, token);
    const isAsked = isSpeech || mayBeMain;
    if (isAsked && pastRelative(analysis, token, subjectOf(grammar, token)) === head) return token;
    isSaid ||= isSpeech;
  }
  return -1;
}

/** "Who said it was late", "who said there were two" */
function isOthers(words: Words, verb: number): boolean {
  return hasClass(words, verb - 1, PRONOUN) || isOfThere(words, verb);
}

/** "There were two", but not "a nurse there said" */
function isOfThere(words: Words, verb: number): boolean {
  return hashOf(words, verb - 1) === THERE && isAmong(words, verb, BEING);
}

const BEING = hashedWords("is are was were has have had remain remains remained");

const THERE = hashWord("there");

function isDoneBy({ grammar, words }: Analysis, verb: number, head: number): boolean {
  return subjectOf(grammar, verb) === head && !isOfThere(words, verb);
}

function verbOf(analysis: Analysis, head: number): number {
  let verb = -1;
  let isJoined = false;
  for (let token = head + 1; token <= head + LONGEST && isPlain(analysis, token); token++) {
    const tag = tagOfWord(analysis.grammar, token);
    if (tag === COORDINATOR) isJoined = true;
    if (!isVerb(tag) || tag === INFINITIVE || !isDoneBy(analysis, token, head)) continue;
    const role = roleAt(analysis.grammar, unitAt(analysis.grammar, token));
    // "A notice taped to the door read": of two verbs that nothing joins the first describes.
    const isDescribing = role === CONJUNCT && !isJoined;
    const isOwn = role === MAIN || (tag === FINITE_VERB && ((OWN >> role) & 1) === 1);
    if (verb === -1 ? isOwn : isDescribing) verb = token;
  }
  return verb;
}

const OWN = (1 << CONTENT_CLAUSE) | (1 << CONJUNCT) | (1 << ADVERBIAL_CLAUSE);

function isPlain({ words, quoteOf }: Analysis, token: number): boolean {
  if (quoteOf[token] !== -1 || hasShape(words, token, LINE_BREAK_BEFORE)) return false;
  return hasShape(words, token, WORD | NUMBER) || isPossessiveClitic(words, token);
}

/** "Has since", "did not", "also", but "waiting outside". */
function isOfVerb({ grammar, words }: Analysis, token: number): boolean {
  const tag = tagOfWord(grammar, token);
  if (tag === AUXILIARY || tag === PARTICLE) return true;
  return tag === ADVERB && (hasClass(words, token, ADVERBS) || endsWith(words, token, "ly"));
}
