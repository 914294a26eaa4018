import { BRINGING_IN } from "../lexicon/function-words.ts";
import { BODIES, ENDS_AS_MEN, PEOPLE, THINGS } from "../lexicon/nouns.ts";
import { COMMA_WORD } from "../lexicon/single-words.ts";
import { MEMBERS } from "../lexicon/titles.ts";
import {
  classesOfWord,
  GROUP,
  ORGANISATION as ORGANISATIONS,
  ROLE,
} from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import { hasHyphen, isOfAge, personIn } from "../text/hyphened.ts";
import { endsWith, hashOf, isAmong, shapeOf, spanOf } from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";
import { bestKind } from "./kind-table.ts";
import { APPOSITION, SUBJECT } from "./label-words.ts";
import {
  NAME_FEATURES,
  WORD_FEATURES,
  writeNameFeatures,
  writeNounFeatures,
} from "./noun-features.ts";
import { tokenOf } from "./phrases.ts";
import {
  childInRole,
  type Grammar,
  headAt,
  roleAt,
  taggedUnitAt,
  tagOfWord,
  unitAt,
} from "./read-grammar.ts";
import { firstTokenOf } from "./running-text.ts";
import { tagsOf } from "./tag-lexicon.ts";
import { classesAt, hashAt, tagAt } from "./tagged-text.ts";
import { ADVERB, DETERMINER, FINITE_VERB, NOUN, NUMERAL, PRONOUN, PROPER_NOUN } from "./tags.ts";

/** What a noun or a name stands for: who may be "she", and what may speak. */
export const THING = 0;
export const HUMAN = 1;
export const ORGANISATION = 2;
export const PLACE = 3;
export const TIME = 4;

const nameRows = new Int32Array(NAME_FEATURES);
const nounRows = new Int32Array(WORD_FEATURES);

const HUMAN_PRONOUNS = hashedWords(`
  i me myself he him himself she her herself we us ourselves you who whom they them themselves
  someone somebody anyone anybody everyone everybody nobody
`);
const OPEN_PRONOUNS = hashedWords("one some others many most both few several all each no none");

export function kindOfHead(grammar: Grammar, head: number): number {
  const { kinds, running } = grammar;
  const unit = running.unitOf[head] ?? -1;
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known - 1;
  const kind = isPlainNoun(grammar, head)
    ? kindOfNoun(grammar, unit)
    : kindOfUnit(grammar, head, taggedUnitAt(grammar, head));
  kinds[unit] = kind + 1;
  return kind;
}

/** A word in small letters is no name: what it stands for does not hang on its sentence. */
function isPlainNoun({ running, model }: Grammar, head: number): boolean {
  const shape = shapeOf(running.words, head);
  if ((shape & (WORD | CAPITAL)) !== WORD) return false;
  const tags = tagsOf(model.lexicon, hashOf(running.words, head));
  return (tags & NEVER_PLAIN) === 0;
}

const NEVER_PLAIN =
  (1 << PRONOUN) | (1 << DETERMINER) | (1 << NUMERAL) | (1 << PROPER_NOUN) | (1 << ADVERB);

function kindOfUnit(grammar: Grammar, head: number, unit: number): number {
  const tag = tagAt(grammar.text, unit);
  const word = hashAt(grammar.text, unit);
  if (HUMAN_PRONOUNS.has(word)) return HUMAN;
  if (isHyphenedHuman(grammar, head)) return HUMAN;
  if (tag === PRONOUN || tag === DETERMINER || tag === NUMERAL) {
    return OPEN_PRONOUNS.has(word) ? HUMAN : THING;
  }
  // "The Denby MP": the letters are no name.
  if (MEMBERS.has(word)) return HUMAN;
  // "A sexton": tagged as a name, as some are called so.
  const isName = tag === PROPER_NOUN && (shapeOf(grammar.running.words, head) & CAPITAL) !== 0;
  return isName ? kindOfName(grammar, unitAt(grammar, head)) : kindOfNoun(grammar, unit);
}

function kindOfName(grammar: Grammar, unit: number): number {
  writeNameFeatures(grammar, unit, nameRows);
  return bestKind(grammar.model.nouns, nameRows);
}

function kindOfNoun(grammar: Grammar, unit: number): number {
  const listed = listedKind(classesAt(grammar.text, unit));
  if (listed !== -1) return listed;
  const { running, model } = grammar;
  const token = firstTokenOf(running, unit);
  const { start, end } = spanOf(running.words, token);
  const word = hashWord(running.words.text, start, end);
  const singular = singularOf(running.words.text, start, end);
  if (PEOPLE.has(word) || PEOPLE.has(singular) || isOfMen(running.words, token)) return HUMAN;
  if (isHyphenedHuman(grammar, token)) return HUMAN;
  // "Harbour Row" and "the Standard" may be much else.
  const isSmall = (shapeOf(running.words, token) & CAPITAL) === 0;
  if (isSmall && (THINGS.has(word) || THINGS.has(singular))) return THING;
  if (isSmall && BODIES.has(word)) return ORGANISATION;
  const kind = recallKind(model.nouns, word);
  if (kind !== -1) return kind;
  writeNounFeatures(grammar, unit, { rows: nounRows });
  return learnKind(word, bestKind(model.nouns, nounRows));
}

/** "Missionaries", "abbots", "heiresses"; of other words something that is no word. */
function singularOf(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== LETTER_S) return 0;
  if (text.startsWith("ies", end - 3)) return hashWord(`${text.slice(start, end - 3)}y`);
  return hashWord(text, start, text.startsWith("sses", end - 4) ? end - 2 : end - 1);
}

/** "Ex-cabbie", "a shy 40-year-old", "the over-60s", "twenty-somethings"; "the 40-year-old" has been told of before. */
function isHyphenedHuman({ running: { words } }: Grammar, token: number): boolean {
  const { start, end } = spanOf(words, token);
  if (!hasHyphen(words.text, start, end)) return false;
  if (isOfAge(words.text, start, end))
    return words.text.charCodeAt(end - 1) === LETTER_S || isBroughtIn(words, token);
  const isOne = (last: number) => isOneOfPeople(personIn(words.text, start, last));
  return isOne(end) || (words.text.charCodeAt(end - 1) === LETTER_S && isOne(end - 1));
}

function isOneOfPeople(word: number | undefined): boolean {
  if (word === undefined) return false;
  return PEOPLE.has(word) || (classesOfWord(word) & (ROLE | GROUP)) !== 0;
}

function isBroughtIn(words: Words, token: number): boolean {
  return isAmong(words, token - 1, BRINGING_IN) || isAmong(words, token - 2, BRINGING_IN);
}

/** "Fishermen" and "councilwomen", but no "specimen" */
function isOfMen(words: Words, token: number): boolean {
  return endsWith(words, token, "men") && !isAmong(words, token, ENDS_AS_MEN);
}

const LETTER_S = "s".charCodeAt(0);

/** Words whose kind is remembered: news has the same nouns again and again. */
const REMEMBERED = 1 << 12;
const words = new Int32Array(REMEMBERED);
const kinds = new Int8Array(REMEMBERED).fill(-1);
/** By which table: what is remembered holds for it alone. */
let table: Uint16Array | undefined;

/** What a noun stands for hangs on its word alone; -1 where it is not remembered. */
function recallKind(nouns: Uint16Array, word: number): number {
  if (table !== nouns) kinds.fill(-1);
  table = nouns;
  const place = placeOf(word);
  return words[place] === word ? (kinds[place] ?? -1) : -1;
}

function learnKind(word: number, kind: number): number {
  words[placeOf(word)] = word;
  kinds[placeOf(word)] = kind;
  return kind;
}

function placeOf(word: number): number {
  return (word ^ (word >>> 12)) & (REMEMBERED - 1);
}

/** What the lexicon says a noun stands for, or -1. */
export function listedKind(classes: number): number {
  if ((classes & (ROLE | GROUP)) !== 0) return HUMAN;
  return (classes & ORGANISATIONS) !== 0 ? ORGANISATION : -1;
}

/**
 * Whether a name of unknown words is somebody's: it looks like one, and does something itself or
 * explains who somebody is. Half of those that only look like one name films, firms and towns.
 */
export function isNamedHuman(grammar: Grammar, head: number): boolean {
  if (tagOfWord(grammar, head) !== PROPER_NOUN) return false;
  // Its place is asked first, since what a name stands for takes far longer to weigh.
  const unit = unitAt(grammar, head);
  const role = roleAt(grammar, unit);
  if (role === SUBJECT) return isHuman(grammar, head) || isDoubleBarrelled(grammar, unit);
  const other =
    role === APPOSITION ? headAt(grammar, unit) : childInRole(grammar, unit, APPOSITION);
  if (tagAt(grammar.text, other) !== NOUN) return false;
  const looksHuman = isHuman(grammar, head) || isClosedBeforeVerb(grammar, unit);
  return looksHuman && isHuman(grammar, tokenOf(grammar, other));
}

/** "Paloma Reyes-Ito met the singer": two capitals, and one word before them. */
function isDoubleBarrelled({ running, text }: Grammar, unit: number): boolean {
  const { words } = running;
  const { start, end } = spanOf(words, firstTokenOf(running, unit));
  const isDouble = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(words.text.slice(start, end));
  return isDouble && tagAt(text, unit - 1) === PROPER_NOUN && tagAt(text, unit + 1) === FINITE_VERB;
}

/** "A former contestant, Jools Pinder, said": what so explains a person is a name. */
function isClosedBeforeVerb({ text }: Grammar, unit: number): boolean {
  return hashAt(text, unit + 1) === COMMA_WORD && tagAt(text, unit + 2) === FINITE_VERB;
}

/** Whether the head of a phrase is somebody: a person, or people. */
export function isHuman(grammar: Grammar, head: number): boolean {
  return kindOfHead(grammar, head) === HUMAN;
}

/** The same of a word whose capital proves nothing: "Hut" in a headline. */
export function isHumanWord(grammar: Grammar, token: number): boolean {
  return kindOfNoun(grammar, taggedUnitAt(grammar, token)) === HUMAN;
}
