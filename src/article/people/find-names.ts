import { NATIONALS, NATIONS_AS_NAMES } from "../lexicon/places.ts";
import { OCCUPATIONS } from "../lexicon/roles.ts";
import {
  DEMONYM,
  FEMALE,
  FORENAME,
  MALE,
  ORGANISATION,
  PLACE,
  PLACE_OPENER,
  PLURAL,
  ROLE,
  SUFFIX,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import {
  classesOf,
  codeOf,
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  shapeOf,
  startOf,
} from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";
import { afterEpithets, afterTitle, openerClass, type Run } from "./after-epithets.ts";
import {
  headlineNameEnd,
  isHeadlineWord,
  isOfPlainWords,
  type Named,
  namedIn,
} from "./headline-names.ts";
import { type Name, type NameKind, organisationAt } from "./name.ts";
import { opensName, runEnd } from "./name-run.ts";
import { houseEnd, isNamelessOffice, isTheOffice, officeEnd } from "./office-bearer.ts";
import { bodyEnd } from "./phrase/body-name.ts";
import { upToLabel } from "./phrase/form-label.ts";
import { namedInShows } from "./phrase/named-in-show.ts";
import { outletEnd } from "./phrase/outlet-before.ts";
import { isOfRemark } from "./phrase/remark.ts";
import { titledKind } from "./presented.ts";
import { findWordSurnames, withoutTrades } from "./word-surnames.ts";

/** Every run of capitalised words, with a first opinion of what it names. */
export function findNames(words: Words, sentences: readonly Sentence[]): readonly Name[] {
  const plain = new Map<Sentence, readonly Name[]>();
  for (const sentence of sentences) {
    if (!isTitleCase(words, sentence)) plain.set(sentence, plainNames(words, sentence));
  }
  const named = namedIn(words, [...plain.values()].flat());
  const names = sentences.flatMap(
    (sentence) => plain.get(sentence) ?? headlineNames(words, sentence, named),
  );
  return findWordSurnames(words, sentences, withoutTrades(words, namedInShows(words, names)));
}

function plainNames(words: Words, { first, last }: Sentence): readonly Name[] {
  const names: Name[] = [];
  for (let index = first; index < last; index++) {
    const house = Math.max(houseEnd(words, index), outletEnd(words, index, last));
    if (house > index) names.push(organisationAt(index, house, first));
    if (house > index || !opensName(words, index, false) || isOfRemark(words, index)) continue;
    if (asks(words, { first: index, last })) continue;
    const end = upToLabel(words, index, runEnd(words, { start: index, headed: false }, last));
    const body = bodyEnd(words, index, end);
    if (body > end) {
      names.push(organisationAt(index, body, first));
      index = body - 1;
      continue;
    }
    const own = { opening: index, last: officeEnd(words, index, end) };
    names.push(nameOf(words, own, { initial: index === first, headed: false }));
    index = own.last - 1;
  }
  return names;
}

/** "Will Low run again?" has no Will in it. */
function asks(words: Words, { first, last }: Pick<Sentence, "first" | "last">): boolean {
  if (hashOf(words, first) !== WILL || codeOf(words, last - 1) !== QUESTION_MARK) return false;
  return first === 0 || !hasShape(words, first - 1, WORD);
}

const WILL = hashWord("will");
const QUESTION_MARK = "?".charCodeAt(0);

function headlineNames(words: Words, { first, last }: Sentence, named: Named): readonly Name[] {
  const names: Name[] = [];
  for (let index = first; index < last; index++) {
    if (!opensName(words, index, true) || isHeadlineWord(words, named, index)) continue;
    const end = upToLabel(words, index, runEnd(words, { start: index, headed: true }, last));
    const own = { opening: index, last: headlineNameEnd(words, named, index, end) };
    const name = nameOf(words, own, { initial: index === first, headed: true });
    names.push(isOfPlainWords(words, named, name) ? { ...name, kind: "unknown" } : name);
    index = own.last - 1;
  }
  return names;
}

/** Tokens, letters and words by which a line is told to be set In Capitals Like This. */
const LONGEST_TITLE = 30;
const LEAST_LENGTH = 4;
const LEAST_CAPITALS = 4;

/** Nearly every word of four letters or more has a capital. */
function isTitleCase(words: Words, { first, last }: Sentence): boolean {
  if (last - first > LONGEST_TITLE) return false;
  let capitals = 0;
  let others = 0;
  for (let index = first; index < last; index++) {
    const shape = shapeOf(words, index);
    const length = endOf(words, index) - startOf(words, index);
    if ((shape & WORD) === 0 || length < LEAST_LENGTH) continue;
    if (shape & CAPITAL) capitals++;
    else others++;
  }
  return capitals >= LEAST_CAPITALS && others * 6 < capitals;
}

function nameOf(
  words: Words,
  { opening, last }: { opening: number; last: number },
  { initial, headed }: { initial: boolean; headed: boolean },
): Name {
  const core = coreEnd(words, opening, last);
  if (isNamelessOffice(words, opening, core))
    return {
      opening,
      first: opening,
      last,
      kind: "title",
      gender: 0,
      titled: false,
      initial,
      headed,
    };
  const titleEnd =
    Math.max(
      lastTitle(words, opening, core),
      lastOfTrade(words, { opening, core, doubtful: initial || headed }),
    ) + 1;
  const titled = titleEnd > opening;
  const first = titled
    ? afterTitle(words, titleEnd, core)
    : afterEpithets(words, { opening, core, doubtful: initial || headed });
  const gender = titled ? titleGender(words, opening, titleEnd) : 0;
  const isOffice = !titled && isTheOffice(words, first, core);
  const kind = isOffice ? "title" : kindOf(words, first, core, titled);
  return { opening, first, last, kind, gender, titled, initial, headed };
}

/** Where the name ends when "Jr." is left out. */
function coreEnd(words: Words, first: number, last: number): number {
  let end = last;
  while (end > first + 1 && hasClass(words, end - 1, SUFFIX)) end--;
  if (end < last && isComma(words, end - 1)) end--;
  return end;
}

/** The last title before the name's last word, or `opening - 1`. "Dean" in "Dean Heller" is none. */
function lastTitle(words: Words, opening: number, core: number): number {
  for (let index = core - 2; index >= opening; index--) {
    const bits = classesOf(words, index);
    if ((bits & (TITLE | ROLE)) === 0) continue;
    const isForename = (bits & FORENAME) !== 0 && index === core - 2;
    if (isForename || isNickname(words, index) || hashOf(words, index) === SON) continue;
    return index;
  }
  return opening - 1;
}

/** "Son Heung-min": no kin has a capital before its name. */
const SON = hashWord("son");

/** "Meet Ash Low", "Take Ash Low, who has a shop": what the reader is bidden to do. */
const BIDDING = hashedWords("meet take enter consider ask imagine picture");

/** Nobody is named so. */
const NEW_TRADES = hashedWords("tiktoker youtuber vlogger podcaster influencer instagrammer");

/**
 * "Drummer Ash Low", "Frenchman Low": only the sentence gave the trade its capital, or `opening - 1`.
 * Trades and some nations are names too, so that two words of a name have to be left.
 */
function lastOfTrade(words: Words, { opening, core, doubtful }: Run): number {
  const left = core - opening - 1;
  if (left > 0 && (isAmong(words, opening, NATIONALS) || isAmong(words, opening, NEW_TRADES)))
    return opening;
  const isTrade =
    (doubtful && (isAmong(words, opening, OCCUPATIONS) || isAmong(words, opening, BIDDING))) ||
    isAmong(words, opening, NATIONS_AS_NAMES);
  return left > 1 && isTrade ? opening : opening - 1;
}

/** `Lionel "Duke" Farraday` is no duke. */
function isNickname(words: Words, index: number): boolean {
  return !hasShape(words, index + 1, WORD);
}

function titleGender(words: Words, from: number, to: number): number {
  let gender = 0;
  for (let index = from; index < to; index++) {
    const bits = classesOf(words, index);
    if (bits & (TITLE | ROLE) && !(bits & FORENAME)) gender |= bits & (MALE | FEMALE);
  }
  return gender === (MALE | FEMALE) ? 0 : gender;
}

function kindOf(words: Words, first: number, core: number, titled: boolean): NameKind {
  const head = classesOf(words, core - 1);
  const isLong = core - first > 1;
  if (isLong) return longKind(words, { first, core }, titled);
  if (head & ORGANISATION) return titled ? "unknown" : "organisation";
  if (head & PLACE) return "place";
  // "Liberal Democrats" are no Ms Democrats.
  if (head & DEMONYM && head & PLURAL) return "place";
  if (titled) return titledKind(words, core - 1);
  if (head & (TITLE | ROLE) && !(head & FORENAME)) return "title";
  return head & DEMONYM ? "place" : "unknown";
}

/** What bears somebody's whole name: "the Ann Low Show", "the Tom Reed Award". */
const NAMED_FOR = hashedWords(`
  show podcast programme program award awards prize cup trophy medal stadium arena theatre theater library
  scholarship lecture festival marathon centre center memorial
`);

function longKind(
  words: Words,
  { first, core }: { first: number; core: number },
  titled: boolean,
): NameKind {
  if (core - first > 2 && isAmong(words, core - 1, NAMED_FOR)) return "organisation";
  const head = classesOf(words, core - 1);
  const opener = openerClass(words, first);
  const isForename = (opener & FORENAME) !== 0;
  if (head & ORGANISATION && !(titled && isForename)) return "organisation";
  if (isForename && !(opener & PLACE)) return "person";
  if (head & PLACE || (opener & PLACE_OPENER && !titled)) return "place";
  if (isForename || titled) return "person";
  return head & DEMONYM ? "place" : "unknown";
}
