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
import { PAST_VERBS } from "../lexicon/past-verbs.ts";
import {
  AUXILIARY,
  CALENDAR_WORD,
  DETERMINER,
  FUNCTION_WORD,
  PRONOUN,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { CAPITAL, NUMBER, SPACE_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { TELLING, tellsAtEnd } from "./told-at-end.ts";

const SHORTEST = 25;
const SHORTEST_CLAUSE = 40;

const TO = hashWord("to");
const BUT = hashWord("but");

/** The sentence up to a cut; after a "word" it plainly breaks off. */
export interface Cut extends Span {
  readonly kind: "clause" | "phrase" | "word";
}

/** Where a sentence may end early within the length, the best first. */
export function findCuts(words: Words, sentence: Sentence, length: number): readonly Cut[] {
  if (tellsAtEnd(words, sentence)) return [];
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
    const end = words.ends[token - 1] ?? 0;
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
  const isBreak = BREAKS.has(words.hashes[token] as number);
  const opener = isBreak ? token + 1 : token;
  if (turnsSoon(words, opener)) return null;
  const isClause = CLAUSE_OPENERS.has(words.hashes[token] as number);
  if (!isClause && touchesNumber(words, token)) return null;
  if (!endsPhrase(words, token - 1)) return null;
  if (isBreak) return opensClause(words, opener) ? "clause" : null;
  if (reading.isNegated) return null;
  const isParted = reading.turned || (isInfinitive(words, token - 1) && isParticle(words, token));
  return isParted && !isClause ? "word" : kindOf(words, token, verb);
}

/** "is determined to carry | on" */
function isInfinitive(words: Words, token: number): boolean {
  return words.hashes[token - 1] === TO && isLower(words, token);
}

function isParticle(words: Words, token: number): boolean {
  return PARTICLES.has(words.hashes[token] as number);
}

function kindOf(words: Words, token: number, verb: number): Cut["kind"] | null {
  const word = words.hashes[token] as number;
  if (CLAUSE_OPENERS.has(word)) return "clause";
  if (!opensPhrase(words, token)) return isInsideName(words, token) ? null : "word";
  return word === TO && isGoverned(words, token, verb) ? "word" : "phrase";
}

function opensPhrase(words: Words, token: number): boolean {
  const isDay = ((words.classes[token] as number) & CALENDAR_WORD) !== 0;
  return isDay || PHRASE_OPENERS.has(words.hashes[token] as number);
}

/** "Ann | Low", "Port Ellery | 's". */
function isInsideName(words: Words, token: number): boolean {
  const before = words.shapes[token - 1] as number;
  const after = words.shapes[token] as number;
  return (before & after & CAPITAL) !== 0 || (after & SPACE_BEFORE) === 0;
}

function isGoverned(words: Words, token: number, verb: number): boolean {
  const isSpeech = ((words.classes[verb] as number) & SPEECH) !== 0;
  if (isSpeech || TAKES_TO.has(words.hashes[verb] as number)) return true;
  return [2, 3, 4].some((back) => SUPERLATIVES.has(words.hashes[token - back] ?? 0));
}

/** After a comma: "who …", "after …", "saying …"; never one more item of a list. */
function opensClause(words: Words, opener: number): boolean {
  const word = words.hashes[opener] ?? 0;
  if (CLAUSE_OPENERS.has(word) || PHRASE_OPENERS.has(word) || ARTICLES.has(word)) return true;
  return isLower(words, opener) && endsWith(words, opener, "ing");
}

function read(reading: Reading, token: number, first: number): void {
  const { words } = reading;
  const word = words.hashes[token] as number;
  const code = words.text.charCodeAt(words.starts[token] as number);
  if (code === 40 || code === 91) reading.depth++;
  if (code === 41 || code === 93) reading.depth = Math.max(0, reading.depth - 1);
  if (NEGATIONS.has(word)) reading.isNegated = true;
  if (word === BUT) reading.turned = true;
  if (reading.verb < 0 && token > first && RELATIVES.has(word)) reading.isRelative = true;
  else if (token > first && isVerb(words, token)) readVerb(reading, token);
}

/** The verb of "the mayor, who was elected in May, has left" is the one after the relative's. */
function readVerb(reading: Reading, token: number): void {
  const isAuxiliary = ((reading.words.classes[token] as number) & AUXILIARY) !== 0;
  if (reading.isRelative) {
    if (!isAuxiliary) reading.isRelative = false;
    return;
  }
  const hasOwn =
    reading.verb >= 0 && ((reading.words.classes[reading.verb] as number) & AUXILIARY) === 0;
  if (!hasOwn) reading.verb = token;
  reading.turned = false;
}

function isVerb(words: Words, token: number): boolean {
  if (!isLower(words, token)) return false;
  const bits = words.classes[token] as number;
  if (bits & AUXILIARY || endsWith(words, token, "ed")) return true;
  if (PAST_VERBS.has(words.hashes[token] as number)) return true;
  return endsWith(words, token, "s") && isSubject(words, token - 1);
}

/** "Low leads", "she plans"; but not "the old plans". */
function isSubject(words: Words, token: number): boolean {
  const isCapital = ((words.shapes[token] as number) & CAPITAL) !== 0;
  return isCapital || ((words.classes[token] as number) & PRONOUN) !== 0;
}

function isLower(words: Words, token: number): boolean {
  return ((words.shapes[token] ?? 0) & (WORD | CAPITAL)) === WORD;
}

function endsWith(words: Words, token: number, ending: string): boolean {
  return words.text.startsWith(ending, (words.ends[token] as number) - ending.length);
}

/** "in 3 voters", "12 percent", "one in five" are never parted. */
function touchesNumber(words: Words, token: number): boolean {
  return isNumber(words, token - 1) || isNumber(words, token) || isNumber(words, token + 1);
}

function isNumber(words: Words, token: number): boolean {
  const isFigure = ((words.shapes[token] ?? 0) & NUMBER) !== 0;
  return isFigure || NUMBER_WORDS.has(words.hashes[token] ?? 0);
}

const SOON = 3;

function turnsSoon(words: Words, from: number): boolean {
  for (let token = from; token < Math.min(from + SOON, words.count); token++) {
    if (TURNS.has(words.hashes[token] as number)) return true;
  }
  return false;
}

/** A noun, a name or a day may end a headline; "the", "agreed", "quickly" may not. */
function endsPhrase(words: Words, token: number): boolean {
  const shape = words.shapes[token] as number;
  const bits = (words.classes[token] as number) & ~CALENDAR_WORD;
  if (CLOSING_MARKS.has(words.hashes[token] as number)) return true;
  if ((shape & WORD) === 0 || bits & (AUXILIARY | FUNCTION_WORD)) return false;
  const word = words.hashes[token] as number;
  if (TELLING.has(word) || PAST_VERBS.has(word) || PARTICIPLES.has(word)) return false;
  if (shape & CAPITAL || (words.classes[token - 1] ?? 0) & DETERMINER) return true;
  return !["ed", "ly", "ing"].some((ending) => endsWith(words, token, ending));
}

/** "The harbour is closed to ships … unless they paid": nothing before the condition stands alone. */
function lastCondition(words: Words, { first, last }: Sentence): number {
  for (let token = last - 1; token > first; token--) {
    if (CONDITIONS.has(words.hashes[token] as number)) return token;
  }
  return -1;
}
