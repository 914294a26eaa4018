import { THE } from "../lexicon/single-words.ts";
import { PERSONAL_PARTICLES, SURNAMES_FIRST } from "../lexicon/titles.ts";
import {
  DETERMINER,
  FORENAME,
  ORGANISATION,
  PARTICLE,
  PLACE,
  PLACE_OPENER,
  POSSESSIVE,
  SUFFIX,
} from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
import {
  codeOf,
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPS, DOTTED, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { isNoWord, nationEnd } from "./after-epithets.ts";
import type { Name } from "./name.ts";
import { bearsThingFirst, bearsThingName, isAwardedFor, isPresented } from "./presented.ts";
import { joinedSurnameEnd } from "./run/joined-surname.ts";
import { isGluedParticle } from "./run/name-run.ts";

/** Tokens: "Abdul Rahman bin Al Faisal", or a nickname in its marks between two names. */
const MAX_FULL_NAME = 6;

export function coreLast(words: Words, name: Pick<Name, "first" | "last">): number {
  let last = name.last;
  while (last > name.first + 1 && !isCoreToken(words, last - 1)) last--;
  return last;
}

function isCoreToken(words: Words, index: number): boolean {
  return !isComma(words, index) && !hasClass(words, index, SUFFIX);
}

/** "Brazilian Ash Low" is Ash Low, once it is known to be somebody's: "Brazilian Grand Prix" is not. */
export function withoutNation(words: Words, name: Name): Name {
  const { first, kind } = name;
  const end = hasClass(words, first, FORENAME) ? first : nationEnd(words, first);
  if (end === first || kind === "organisation" || coreLast(words, name) - end < 2) return name;
  return { ...name, first: end };
}

export function surnameOf(words: Words, name: Pick<Name, "first" | "last">): number {
  const index = coreLast(words, name) - 1;
  const joined = joinedSurnameEnd(words, name.first, index);
  if (joined !== -1) return hashWord(words.text, startOf(words, index), joined);
  const behind = isGluedParticle(words, index) ? afterGlue(words, index) : -1;
  return behind === -1 ? hashOf(words, index) : hashWord(words.text, behind, endOf(words, index));
}

/** "Al-Mansouri" is called Mansouri too: where that begins, or -1. */
function afterGlue({ text, starts, ends }: Words, index: number): number {
  const mark = text.indexOf("-", starts[index]);
  return mark !== -1 && mark < (ends[index] ?? 0) ? mark + 1 : -1;
}

export function loneWords(words: Words, names: readonly Name[]): ReadonlySet<number> {
  const lone = new Set<number>();
  for (const name of names) {
    if (coreLast(words, name) === name.first + 1 && name.kind !== "title") {
      lone.add(hashOf(words, name.first));
    }
  }
  return lone;
}

/** What else is known of the names of an article. */
export interface Known {
  /** Surnames used alone: "Redlener" tells that "Irwin Redlener" is a person. */
  readonly lone: ReadonlySet<number>;
  /** Does its sentence tell that it is somebody's? */
  readonly isHuman: (name: Name) => boolean;
}

export function isFullName(words: Words, name: Name, { lone, isHuman }: Known): boolean {
  if (isJoinedName(words, name)) return true;
  const length = coreLast(words, name) - name.first;
  if (length < 2 || length > MAX_FULL_NAME || isAwardedFor(words, name.opening)) return false;
  if (name.kind === "person") return true;
  if (name.headed || name.kind === "title") return false;
  if (name.kind !== "unknown" || hasThingWord(words, name)) return bearsThing(words, name, lone);
  if (lone.has(surnameOf(words, name)) || hasPersonalPart(words, name)) return true;
  if (isAmong(words, name.first, SURNAMES_FIRST) && lone.has(hashOf(words, name.first)))
    return true;
  return isPresented(words, name) || isHuman(name);
}

/** "Inzamam-ul-Haq", "Saleem-ur-Rehman" */
export function joinedForename(words: Words, { first }: Pick<Name, "first">): string | undefined {
  return JOINED.exec(textOf(words, first))?.[1];
}

const JOINED = /^(\p{L}{3,})-(?:u[lrdnsz]|e|i)-\p{Lu}/u;

function isJoinedName(words: Words, name: Name): boolean {
  return coreLast(words, name) - name.first === 1 && joinedForename(words, name) !== undefined;
}

/** "Orla Street", "Park Min-jae" */
function bearsThing(words: Words, name: Name, lone: ReadonlySet<number>): boolean {
  const core = coreLast(words, name);
  return bearsThingName(words, name, core) || bearsThingFirst(words, name, { core, lone });
}

/** "Piet van ’t Hoff", `Lionel "Duke" Farraday`. */
function hasPersonalPart(words: Words, { first, last }: Name): boolean {
  for (let index = first + 1; index < last - 1; index++) {
    if (isAmong(words, index, PERSONAL_PARTICLES) || !hasShape(words, index, WORD)) return true;
  }
  return false;
}

function hasThingWord(words: Words, name: Name): boolean {
  for (let index = name.first; index < name.last; index++) {
    if (hasClass(words, index, ORGANISATION | PLACE | PLACE_OPENER)) return true;
  }
  return false;
}

export function isSameForename(words: Words, entity: Pick<Name, "first">, name: Name): boolean {
  return hashOf(words, entity.first) === hashOf(words, name.first);
}

/** "Wasserman Schultz" ends "Debbie Wasserman Schultz". */
export function endsWith(
  words: Words,
  whole: Pick<Name, "first" | "last">,
  tail: Pick<Name, "first" | "last">,
): boolean {
  const wholeEnd = coreLast(words, whole);
  const tailEnd = coreLast(words, tail);
  const length = tailEnd - tail.first;
  if (length >= wholeEnd - whole.first || length < 2) return false;
  for (let back = 1; back <= length; back++) {
    if (hashOf(words, wholeEnd - back) !== hashOf(words, tailEnd - back)) return false;
  }
  return true;
}

/** The longer form, but "Karen Hinton" before "Updated Karen Hinton", which swallowed a headline's word. */
export function isFuller(
  words: Words,
  name: Pick<Name, "first" | "last">,
  entity: Pick<Name, "first" | "last">,
): boolean {
  const opens = ({ first }: Pick<Name, "first" | "last">) =>
    hasClass(words, first, FORENAME) && !hasClass(words, first, PARTICLE);
  if (isWholeWithin(words, name) || isWholeWithin(words, entity))
    return name.last - name.first > entity.last - entity.first;
  if (opens(name) !== opens(entity) && name.last - name.first > 1 && !isInitialled(words, entity))
    return opens(name);
  const more = name.last - name.first - (entity.last - entity.first);
  return more > 0 || (more === 0 && isShouted(words, entity) && !isShouted(words, name));
}

/** "Said Goh Wei Shen": within a sentence the capital of a word that nobody knows is the name's. */
function isWholeWithin(words: Words, { first, last }: Pick<Name, "first" | "last">): boolean {
  if (last - first < 3 || !hasShape(words, first - 1, WORD)) return false;
  if (hasShape(words, first, LINE_BREAK_BEFORE)) return false;
  return isNoWord(words, first) && hasClass(words, first + 1, FORENAME);
}

/** "TOM LOW", which its article may print as other names are. */
function isShouted(words: Words, { last }: Pick<Name, "first" | "last">): boolean {
  return hasShape(words, last - 1, CAPS);
}

/** "K.P. Kumar Low" is told in full before "Kumar Low". */
function isInitialled(words: Words, { first }: Pick<Name, "first" | "last">): boolean {
  return hasShape(words, first, DOTTED);
}

/** `Robert "Bobby" Tran` is Bobby Tran. */
export function isNickname(
  words: Words,
  { first, last }: Pick<Name, "first" | "last">,
  name: Name,
): boolean {
  const mark = codeOf(words, first + 1);
  const isMarked = last - first > 3 && QUOTES.includes(String.fromCharCode(mark));
  return isMarked && hashOf(words, first + 2) === hashOf(words, name.first);
}

/** What stands around a nickname. */
const QUOTES = "\"“'‘(";

/** "The Finn" is not Finn Maguire. */
export function isWithArticle(words: Words, { opening, first, last }: Name): boolean {
  return last - opening === 1 && opening === first && hashOf(words, opening - 1) === THE;
}

/** "The bishop", "Bishop" of "Bishop Reed": no surname, though an Ann Bishop is in the article. */
export function isOffice(words: Words, { opening, last }: Name): boolean {
  return last - opening > 2 || hasClass(words, opening - 1, DETERMINER | POSSESSIVE);
}
