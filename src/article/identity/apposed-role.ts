import type { Analysis } from "../analyse-text.ts";
import { tagOfWord } from "../grammar/read-grammar.ts";
import {
  ADJECTIVE,
  ADPOSITION,
  COORDINATOR,
  DETERMINER,
  ING_FORM,
  NOUN,
  NUMERAL,
  PROPER_NOUN,
  type Tag,
} from "../grammar/tags.ts";
import { ROLE_TURNERS } from "../lexicon/roles.ts";
import { OF, THE } from "../lexicon/single-words.ts";
import { DETERMINER as ARTICLE, AUXILIARY, POSSESSIVE, SPEECH } from "../lexicon/word-classes.ts";
import type { Name } from "../people/name.ts";
import { isPossessiveClitic } from "../people/noun-phrase.ts";
import { isBeforeThingName } from "../people/phrase/named-thing.ts";
import { isWho } from "../people/presented.ts";
import { isBehindOpening } from "../speaker/apposition.ts";
import { AMPERSAND, FULL_STOP } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere } from "../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma, textOf } from "../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, NUMBER, WORD } from "../text/tokenize.ts";
import { type IsRole, openingOfRole } from "./role-words.ts";

/** Words of a role beside a name; a longer one is cut before a preposition. Chosen by hand. */
const MOST_WORDS = 12;
const FARTHEST = 20;

/** "Jim Hale, the mayor of Dayton,", "Philip Shaw, 41, chief economist at Investec,". */
export function roleAfter(
  analysis: Analysis,
  { opening, last }: Name,
  isRole: IsRole,
): string | null {
  const { words } = analysis;
  if (!isComma(words, last)) return null;
  let from = last + 1;
  if (hasShape(words, from, NUMBER) && isComma(words, from + 1)) from += 2;
  const isDetermined = hasClass(words, from, ARTICLE | POSSESSIVE);
  if (isDetermined) from++;
  const { to, preposition } = phraseFrom(analysis, from);
  const head = lastBetween(from, preposition, (index) => isRole(analysis, index));
  if (head === -1 || presentsAnother(analysis, { from, to, head, isDetermined })) return null;
  const phrase = { lead: last + 1, last: to };
  if (isDetermined && isBehindOpening(analysis, { lead: opening, last }, phrase)) return null;
  return textOf(words, from, to);
}

interface Phrase {
  readonly to: number;
  /** The first preposition in it, or its end. */
  readonly preposition: number;
}

const INSIDE: ReadonlySet<Tag> = new Set([
  NOUN,
  PROPER_NOUN,
  ADJECTIVE,
  NUMERAL,
  ADPOSITION,
  DETERMINER,
  COORDINATOR,
]);
/** They open a role, however they look. */
const RANKS = hashedWords("managing founding leading presiding");
const JOINING: ReadonlySet<Tag> = new Set([ADPOSITION, DETERMINER, COORDINATOR]);

/** As far as it is one noun phrase; what only joins words ends no role. */
function phraseFrom(analysis: Analysis, from: number): Phrase {
  let to = from;
  let preposition = -1;
  let cut = -1;
  while (to - from < FARTHEST && isInside(analysis, to) && !opensOccasion(analysis, to)) {
    if (tagOfWord(analysis.grammar, to) === ADPOSITION) {
      if (preposition === -1) preposition = to;
      if (to - from <= MOST_WORDS) cut = to;
    }
    to++;
  }
  if (to - from > MOST_WORDS && cut !== -1) to = cut;
  while (to > from && JOINING.has(tagOfWord(analysis.grammar, to - 1))) to--;
  return { to, preposition: preposition === -1 ? to : preposition };
}

/** "Chief secretary in a statement", "head of the trust in an interview": where it was said. */
function opensOccasion(analysis: Analysis, index: number): boolean {
  const { words } = analysis;
  if (tagOfWord(analysis.grammar, index) !== ADPOSITION || !hasClass(words, index + 1, ARTICLE))
    return false;
  return isAmong(words, index + 2, OCCASIONS) || isAmong(words, index + 3, OCCASIONS);
}

const OCCASIONS = hashedWords(
  "statement interview letter speech email e-mail memo message post tweet broadcast hearing briefing",
);

function isInside(analysis: Analysis, index: number): boolean {
  const { words } = analysis;
  if (index >= words.count || hasShape(words, index, LINE_BREAK_BEFORE)) return false;
  // "Calder & Finch"
  if (isPossessiveClitic(words, index) || codeOf(words, index) === AMPERSAND) return true;
  const isWord = hasShape(words, index, WORD | NUMBER) && !isWho(words, index);
  const isTurner = isAmong(words, index, ROLE_TURNERS) || isAmong(words, index, RANKS);
  return (
    isWord &&
    (isTurner || INSIDE.has(tagOfWord(analysis.grammar, index)) || describes(analysis, index))
  );
}

/** "Latin American emerging markets" */
function describes(analysis: Analysis, index: number): boolean {
  const [before, own, after] = [index - 1, index, index + 1].map((at) =>
    tagOfWord(analysis.grammar, at),
  );
  return own === ING_FORM && before === ADJECTIVE && after === NOUN;
}

function lastBetween(from: number, to: number, isHead: (index: number) => boolean): number {
  let index = to - 1;
  while (index >= from && !isHead(index)) index--;
  return index < from ? -1 : index;
}

/**
 * "Ann Lee, Mayor Bo Kim and others" is a list, where the role is the next one's, and so it is in
 * "the Echo, its boss Bo Kim" and in "in a letter to Ann Lee, the mayor, Bo Kim, said".
 */
function presentsAnother(
  { names, words }: Analysis,
  { from, to, head, isDetermined }: Omit<Phrase, "preposition"> & Named,
): boolean {
  const next = names[firstWhere(names, ({ last }) => last > head)];
  if (next?.kind !== "person") return false;
  const isSetOff = next.opening === to + 1 && isComma(words, to) && isComma(words, next.last);
  if (isSetOff && hasClass(words, next.last + 1, SPEECH | AUXILIARY)) return true;
  return next.first === head + 1 || (!isDetermined && next.opening <= head && next.opening >= from);
}

interface Named {
  readonly from: number;
  readonly head: number;
  readonly isDetermined: boolean;
}

/**
 * "Brian Taylor of Wells Fargo", "Ann Lee, of the Harbour Trust,": where there is no more, whom
 * somebody speaks for.
 */
export function houseAfter(analysis: Analysis, { last: end }: Name): string | null {
  const { words } = analysis;
  const last = isComma(words, end) ? end + 1 : end;
  if (hashOf(words, last) !== OF) return null;
  const first = hashOf(words, last + 1) === THE ? last + 2 : last + 1;
  if (tagOfWord(analysis.grammar, first) !== PROPER_NOUN) return null;
  let to = first;
  while (to - last <= MOST_WORDS && isInside(analysis, to) && goesOnWithName(analysis, to)) to++;
  return textOf(words, last, to);
}

/** "Save the Children", "Friends of the Earth" */
function goesOnWithName(analysis: Analysis, index: number): boolean {
  const isCapital = hasShape(analysis.words, index, CAPITAL);
  if (isNameLike(analysis, index) || (isCapital && hashOf(analysis.words, index - 1) === THE))
    return true;
  const word = hashOf(analysis.words, index);
  const next = word === OF && hashOf(analysis.words, index + 1) === THE ? index + 2 : index + 1;
  return (word === THE || word === OF) && hasShape(analysis.words, next, CAPITAL);
}

function isNameLike(analysis: Analysis, index: number): boolean {
  return tagOfWord(analysis.grammar, index) === PROPER_NOUN;
}

/** "The mayor of Dayton, Jim Hale, said", "said its chief, Jim Hale.": closed by a mark. */
export function roleBeforeComma(
  analysis: Analysis,
  { opening, last }: Name,
  isRole: IsRole,
): string | null {
  const { words } = analysis;
  const isClosed = isComma(words, last) || codeOf(words, last) === FULL_STOP;
  if (!isComma(words, opening - 1) || !isClosed || isBeforeThingName(words, opening - 1))
    return null;
  let from = opening - 2;
  let head = -1;
  while (opening - from <= MOST_WORDS && isInside(analysis, from)) {
    if (isRole(analysis, from)) head = from;
    if (head !== -1 && hasClass(words, from, ARTICLE | POSSESSIVE)) break;
    from--;
  }
  if (head === -1) return null;
  return textOf(words, openingOfRole(analysis, head + 1), opening - 1);
}
