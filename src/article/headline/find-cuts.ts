import type { Span } from "../../domain/span.ts";
import {
  ARTICLES,
  BREAKS,
  CLAUSE_OPENERS,
  CLOSING_MARKS,
  CONDITIONS,
  NEGATIONS,
  NUMBER_WORDS,
  PARTICIPLES,
  PARTICLES,
  PHRASE_OPENERS,
  RELATIVES,
  SUPERLATIVES,
  TAKES_TO,
  TURNS,
} from "../lexicon/cut-words.ts";
import { CLAIM_VERBS } from "../lexicon/reporting-words.ts";
import { BUT, TO } from "../lexicon/single-words.ts";
import { PAST_VERBS } from "../lexicon/verbs/past-verbs.ts";
import {
  AUXILIARY,
  CALENDAR_WORD,
  DETERMINER,
  FUNCTION_WORD,
  PRONOUN,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { CLOSE_BRACKET, CLOSE_SQUARE, OPEN_BRACKET, OPEN_SQUARE } from "../text/characters.ts";
import type { Sentence } from "../text/split-sentences.ts";
import {
  classesOf,
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  shapeOf,
} from "../text/token.ts";
import { CAPITAL, NUMBER, SPACE_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { endsWithSource } from "./source-at-end.ts";

/**
 * Characters: a shorter headline says too little. Both were chosen by hand on the development articles.
 */
const SHORTEST = 25;
const SHORTEST_CLAUSE = 40;

/** The sentence up to a cut; after a "word" it plainly breaks off. */
export interface Cut extends Span {
  readonly kind: "clause" | "phrase" | "word";
}

/** Where a sentence may end early within the length, the best first. */
export function findCuts(words: Words, sentence: Sentence, length: number): readonly Cut[] {
  if (endsWithSource(words, sentence)) return [];
  const condition = lastCondition(words, sentence);
  const cuts: Cut[] = [];
  const reading: Reading = {
    words,
    verb: -1,
    isRelative: false,
    isNegated: false,
    turned: false,
    depth: 0,
  };
  for (let token = sentence.first; token < sentence.last; token++) {
    const end = endOf(words, token - 1);
    if (end > sentence.start + length) break;
    const kind = token > sentence.first ? cutBefore(reading, token) : null;
    if (kind && token > condition) cuts.push({ kind, start: sentence.start, end });
    read(reading, token, sentence.first);
  }
  return bestFirst(cuts);
}

/** The longest clause, unless only a phrase gives enough to read. */
function bestFirst(cuts: readonly Cut[]): readonly Cut[] {
  const ranked = cuts.map((cut) => ({ cut, rank: rankOf(cut) }));
  return ranked
    .filter(({ cut }) => cut.end - cut.start >= SHORTEST)
    .sort((one, other) => one.rank - other.rank || other.cut.end - one.cut.end)
    .map(({ cut }) => cut);
}

function rankOf({ kind, start, end }: Cut): number {
  if (kind === "word") return 4;
  if (end - start < SHORTEST_CLAUSE) return 3;
  return kind === "clause" ? 1 : 2;
}

/** What was read of the sentence so far: its verb, the negation and the brackets that hold. */
interface Reading {
  readonly words: Words;
  verb: number;
  isRelative: boolean;
  isNegated: boolean;
  /** After "but", before the verb of what it opens. */
  turned: boolean;
  depth: number;
}

function cutBefore(reading: Reading, token: number): Cut["kind"] | null {
  const { words, verb } = reading;
  if (verb < 0 || verb === token - 1 || reading.depth > 0) return null;
  const isBreak = isAmong(words, token, BREAKS);
  const opener = isBreak ? token + 1 : token;
  if (turnsSoon(words, opener)) return null;
  const isClause = isAmong(words, token, CLAUSE_OPENERS);
  if (!isClause && touchesNumber(words, token)) return null;
  if (!endsPhrase(words, token - 1)) return null;
  if (isBreak) return opensClause(words, opener) ? "clause" : null;
  if (reading.isNegated) return null;
  const isParted = reading.turned || (isInfinitive(words, token - 1) && isParticle(words, token));
  return isParted && !isClause ? "word" : kindOf(words, token, verb);
}

/** "is determined to carry | on" */
function isInfinitive(words: Words, token: number): boolean {
  return hashOf(words, token - 1) === TO && isLower(words, token);
}

function isParticle(words: Words, token: number): boolean {
  return isAmong(words, token, PARTICLES);
}

function kindOf(words: Words, token: number, verb: number): Cut["kind"] | null {
  const word = hashOf(words, token);
  if (CLAUSE_OPENERS.has(word)) return "clause";
  if (!opensPhrase(words, token)) return isInsideName(words, token) ? null : "word";
  return word === TO && isGoverned(words, token, verb) ? "word" : "phrase";
}

function opensPhrase(words: Words, token: number): boolean {
  const isDay = hasClass(words, token, CALENDAR_WORD);
  return isDay || isAmong(words, token, PHRASE_OPENERS);
}

/** "Ann | Low", "Port Ellery | 's". */
function isInsideName(words: Words, token: number): boolean {
  const before = shapeOf(words, token - 1);
  const after = shapeOf(words, token);
  return (before & after & CAPITAL) !== 0 || (after & SPACE_BEFORE) === 0;
}

function isGoverned(words: Words, token: number, verb: number): boolean {
  const isSpeech = hasClass(words, verb, SPEECH);
  if (isSpeech || isAmong(words, verb, TAKES_TO)) return true;
  return [2, 3, 4].some((back) => isAmong(words, token - back, SUPERLATIVES));
}

/** After a comma: "who …", "after …", "saying …"; never one more item of a list. */
function opensClause(words: Words, opener: number): boolean {
  const word = hashOf(words, opener);
  if (CLAUSE_OPENERS.has(word) || PHRASE_OPENERS.has(word) || ARTICLES.has(word)) return true;
  return isLower(words, opener) && endsWith(words, opener, "ing");
}

function read(reading: Reading, token: number, first: number): void {
  const { words } = reading;
  const word = hashOf(words, token);
  const code = codeOf(words, token);
  if (code === OPEN_BRACKET || code === OPEN_SQUARE) reading.depth++;
  if (code === CLOSE_BRACKET || code === CLOSE_SQUARE) {
    reading.depth = Math.max(0, reading.depth - 1);
  }
  if (NEGATIONS.has(word)) reading.isNegated = true;
  if (word === BUT) reading.turned = true;
  if (reading.verb < 0 && token > first && RELATIVES.has(word)) reading.isRelative = true;
  else if (token > first && isVerb(words, token)) readVerb(reading, token);
}

/** The verb of "the mayor, who was elected in May, has left" is the one after the relative's. */
function readVerb(reading: Reading, token: number): void {
  const isAuxiliary = hasClass(reading.words, token, AUXILIARY);
  if (reading.isRelative) {
    if (!isAuxiliary) reading.isRelative = false;
    return;
  }
  const hasOwn = reading.verb >= 0 && !hasClass(reading.words, reading.verb, AUXILIARY);
  if (!hasOwn) reading.verb = token;
  reading.turned = false;
}

function isVerb(words: Words, token: number): boolean {
  if (!isLower(words, token)) return false;
  const bits = classesOf(words, token);
  if (bits & AUXILIARY || endsWith(words, token, "ed")) return true;
  if (isAmong(words, token, PAST_VERBS)) return true;
  return endsWith(words, token, "s") && isSubject(words, token - 1);
}

/** "Low leads", "she plans"; but not "the old plans". */
function isSubject(words: Words, token: number): boolean {
  const isCapital = hasShape(words, token, CAPITAL);
  return isCapital || hasClass(words, token, PRONOUN);
}

function isLower(words: Words, token: number): boolean {
  return (shapeOf(words, token) & (WORD | CAPITAL)) === WORD;
}

/** "in 3 voters", "12 percent", "one in five" are never parted. */
function touchesNumber(words: Words, token: number): boolean {
  return isNumber(words, token - 1) || isNumber(words, token) || isNumber(words, token + 1);
}

function isNumber(words: Words, token: number): boolean {
  const isFigure = hasShape(words, token, NUMBER);
  return isFigure || isAmong(words, token, NUMBER_WORDS);
}

/** Tokens after a cut that may not turn the claim: "… but not". */
const SOON = 3;

function turnsSoon(words: Words, from: number): boolean {
  for (let token = from; token < Math.min(from + SOON, words.count); token++) {
    if (isAmong(words, token, TURNS)) return true;
  }
  return false;
}

/** A noun, a name or a day may end a headline; "the", "agreed", "quickly" may not. */
function endsPhrase(words: Words, token: number): boolean {
  const shape = shapeOf(words, token);
  const bits = classesOf(words, token) & ~CALENDAR_WORD;
  if (isAmong(words, token, CLOSING_MARKS)) return true;
  if ((shape & WORD) === 0 || bits & (AUXILIARY | FUNCTION_WORD)) return false;
  const word = hashOf(words, token);
  if (CLAIM_VERBS.has(word) || PAST_VERBS.has(word) || PARTICIPLES.has(word)) return false;
  if (shape & CAPITAL || hasClass(words, token - 1, DETERMINER)) return true;
  return !["ed", "ly", "ing"].some((ending) => endsWith(words, token, ending));
}

/** "The harbour is closed to ships … unless they paid": nothing before the condition stands alone. */
function lastCondition(words: Words, { first, last }: Sentence): number {
  for (let token = last - 1; token > first; token--) {
    if (isAmong(words, token, CONDITIONS)) return token;
  }
  return -1;
}
