import { ADJECTIVE, PAST_PARTICIPLE } from "../grammar/tags.ts";
import { DASHES } from "../lexicon/cut-words.ts";
import { OCCUPATIONS } from "../lexicon/roles.ts";
import {
  AUXILIARY,
  DEMONYM,
  FORENAME,
  FUNCTION_WORD,
  ORGANISATION,
  PERSON_WORD,
  PLACE,
  PLURAL,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import {
  classesOf,
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  shapeOf,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPITAL, NUMBER, WORD, type Words } from "../text/tokenize.ts";
import { coreLast, surnameOf } from "./full-name.ts";
import { knownTags } from "./known-tags.ts";
import type { Name } from "./name.ts";
import { isPossessiveClitic } from "./noun-phrase.ts";

/**
 * Surnames that are words of English too: "White", "May", "Say", "Lie". Alone they are a name only
 * where the article has somebody of that name, and a capital or what follows tells it.
 */
export function findWordSurnames(
  words: Words,
  sentences: readonly Sentence[],
  names: readonly Name[],
): readonly Name[] {
  const surnames = wordSurnames(words, names);
  if (surnames.size === 0) return names;
  const taken = new Set<number>();
  for (const { opening, last } of names) for (let at = opening; at < last; at++) taken.add(at);
  const isFree = (index: number) =>
    hasShape(words, index, CAPITAL) && surnames.has(hashOf(words, index)) && !taken.has(index);
  const found: Name[] = [];
  for (const { first, last } of sentences) {
    for (let index = first; index < last; index++) {
      if (!isFree(index)) continue;
      const initial = index === first || !hasShape(words, index - 1, WORD);
      if (isUsedAsName(words, index, initial)) found.push(loneSurname(index, initial));
    }
  }
  if (found.length === 0) return names;
  return [...names, ...found].sort((one, other) => one.opening - other.opening);
}

function wordSurnames(words: Words, names: readonly Name[]): ReadonlySet<number> {
  const surnames = new Set<number>();
  for (const { first, last, kind, headed } of names) {
    if (headed || (last - first < 2 && kind !== "person")) continue;
    const bits = classesOf(words, last - 1);
    if ((bits & FUNCTION_WORD) === 0 && bits !== SPEECH) continue;
    const forename = classesOf(words, first);
    if (forename & FORENAME || (forename & (ORGANISATION | PLACE)) === 0)
      surnames.add(hashOf(words, last - 1));
  }
  return surnames;
}

function isUsedAsName(words: Words, index: number, initial: boolean): boolean {
  if (shapeOf(words, index + 1) & (CAPITAL | NUMBER)) return false;
  // "in May" is a month, whoever is called May.
  if (!initial)
    return !hasClass(words, index - 1, PREPOSITION) || !hasClass(words, index, AUXILIARY);
  return (
    hasClass(words, index + 1, SPEECH | AUXILIARY) ||
    isPossessiveClitic(words, index + 1) ||
    isComma(words, index + 1) ||
    isAfterWords(words, index) ||
    LABELS.test(words.text.slice(endOf(words, index), endOf(words, index) + LONGEST_ROLE))
  );
}

/** "White: “It is late.”", "White (Lab): “…”", "White to Orr: “…”": whoever a line of a talk names. */
const LABELS = /^(?: \([^()\n]{1,40}\)| (?:to|on) [^.:;!?"“”\n]{2,40})?:\s*["“‘]/;
/** Characters: a role in brackets, a colon and the mark. */
const LONGEST_ROLE = 48;

/** "“It is late,” White murmured": whatever he did, the sentence goes on with him. */
function isAfterWords(words: Words, index: number): boolean {
  const at = startOf(words, index);
  return /[,?!…—-]["”’']\s$/.test(words.text.slice(Math.max(0, at - 3), at));
}

function loneSurname(index: number, initial: boolean): Name {
  return {
    opening: index,
    first: index,
    last: index + 1,
    kind: "unknown",
    gender: 0,
    titled: false,
    initial,
    headed: false,
  };
}

/**
 * "Drummer Low" and "Unbeaten Low" of an Ash Low are Low, and "Unfinished Halden" is Halden, of which the article
 * speaks elsewhere: the first word has its capital from the sentence.
 */
export function withoutTrades(words: Words, names: readonly Name[]): readonly Name[] {
  const isDoubtful = (name: Name) =>
    (name.initial || name.headed || opensWords(words, name) || isBehindDateline(words, name)) &&
    !name.titled &&
    isTradeAndSurname(words, name);
  if (!names.some(isDoubtful)) return names;
  const surnames = new Set<number>();
  const people = new Set<number>();
  const alone = new Set<number>();
  const borne = new Set<number>();
  for (const name of names) {
    const length = coreLast(words, name) - name.first;
    const surname = surnameOf(words, name);
    if (length === 1 && !name.initial && !name.headed) alone.add(surname);
    if (length > 1 && !isDoubtful(name)) borne.add(surname);
    if (length < 2 || isTradeOrEpithet(words, name.first)) continue;
    surnames.add(surname);
    if (name.kind === "person") people.add(surname);
  }
  return names.map((name) => {
    if (!isDoubtful(name)) return name;
    const surname = surnameOf(words, name);
    const isTrade = isAmong(words, name.first, OCCUPATIONS);
    const isKnown = (isTrade ? surnames : people).has(surname);
    const isOfOneName = isTrade && alone.has(surname) && !borne.has(surname);
    if (isKnown || (isOfOneName && NO_FORENAME.test(textOf(words, name.first))))
      return { ...name, first: name.first + 1, titled: true, kind: "person" };
    const isOfThing = !isTrade && name.kind === "unknown" && !borne.has(surname);
    if (!isOfThing || !alone.has(surname) || hasClass(words, name.first, TITLE | ROLE)) return name;
    return { ...name, opening: name.first + 1, first: name.first + 1, initial: false };
  });
}

/** "Deckhand Amado" of somebody who has no other name; but some are called Baker or Sailor. */
const NO_FORENAME = /(?:man|hand|guard|ist|mate|boy|girl|keeper|worker|driver|player|drummer)$/;

/** "DENBY (AP) - Deckhand Amado" */
function isBehindDateline(words: Words, { opening }: Name): boolean {
  return isAmong(words, opening - 1, DASHES);
}

/** A quotation begins with it. */
function opensWords(words: Words, { opening }: Name): boolean {
  const at = startOf(words, opening) - 1;
  return at >= 0 && OPENING_MARKS.includes(words.text.charAt(at));
}

const OPENING_MARKS = '"“«';

function isTradeAndSurname(words: Words, name: Name): boolean {
  return coreLast(words, name) - name.first === 2 && isTradeOrEpithet(words, name.first);
}

function isTradeOrEpithet(words: Words, index: number): boolean {
  if (isAmong(words, index, OCCUPATIONS) || isAmong(words, index, EXCLAMATIONS)) return true;
  // "Argentine Low", "Swede Low"
  if (hasClass(words, index, DEMONYM))
    return !hasClass(words, index, FORENAME | PLURAL) && hashOf(words, index) !== GERMAN;
  if (hasClass(words, index, FORENAME | PLACE | PERSON_WORD)) return false;
  const tags = knownTags(words, index);
  return (tags & EPITHETS) !== 0 || (tags === 0 && PARTICIPLE.test(textOf(words, index)));
}

/** As Germán is written in English. */
const GERMAN = hashWord("german");

/** "Pity Low said so": nobody is called so. */
const EXCLAMATIONS = hashedWords(`
  pity shame funny imagine bet guess suppose heck hell wow gosh damn alas ironically notice trust leave watch
`);

/** "Unfinished", which no list has, and not "Mohammed" and "Waleed". */
const PARTICIPLE = /^\p{Lu}\p{Ll}{5,}(?<!m|e|i|a)ed$/u;

const EPITHETS = (1 << ADJECTIVE) | (1 << PAST_PARTICIPLE);
