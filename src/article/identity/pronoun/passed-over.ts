import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { kindOfHead, ORGANISATION, PLACE, THING } from "../../grammar/noun-kinds.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { AND, BEST, BY, OF, TO, WITH } from "../../lexicon/single-words.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import type { Name } from "../../people/name.ts";
import { isNounish, looksVerbal } from "../../people/noun-phrase.ts";
import { isOfThing } from "../../people/phrase/named-thing.ts";
import { isLooseLine, isLooseSentence } from "../../speaker/loose-line.ts";
import { isLongDash } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import {
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
} from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, type Words } from "../../text/tokenize.ts";

/**
 * A name that nobody is told of by: "a Bernard Low T-shirt", "the practice, Green Meadows,", a caption, and whoever
 * has written the article. No "he" after it means its bearer for that.
 */
export function isInPassing(
  analysis: Analysis,
  name: Pick<Name, "opening" | "first" | "last">,
): boolean {
  const { words, grammar } = analysis;
  if (isOfThing(grammar, { head: -1, last: name.opening - 1 }, name)) return true;
  if (isOnThing(analysis, name) || isLikened(words, name) || isByline(analysis, name)) return true;
  return isLooseLine(analysis, paragraphAt(analysis, name.opening)) && !isHeading(analysis, name);
}

/** "Tom Reed, baker": whoever a line begins with, and whom it tells nothing of, may speak below it. */
function isHeading(analysis: Analysis, { opening }: Pick<Name, "opening">): boolean {
  const { text, words, paragraphs } = analysis;
  const paragraph = paragraphAt(analysis, opening);
  const { start, end } = itemAt(paragraphs, paragraph);
  if (startOf(words, opening) !== start || IN_PICTURE.test(text.slice(start, end))) return false;
  return !isLooseSentence(analysis, paragraph);
}

/** "Tom Reed (left)" */
const IN_PICTURE = /\((?:left|right|cent(?:re|er)|middle|above|below|pictured|[lr])\)/i;

/** "Everyone", "best supporting actor", the part in "Low plays a nurse", and whom a caption or a link shows. */
export function isNobody(
  analysis: Analysis,
  { lead, first }: Pick<Mention, "lead" | "first">,
): boolean {
  const { words } = analysis;
  if (hashOf(words, first) === BEST || isAmong(words, first, ALL_OR_NONE)) return true;
  if (isAmong(words, lead - 1, PLAYING) && isAmong(words, lead, ARTICLES)) return true;
  if (isLeftOver(words, lead)) return true;
  return isLooseLine(analysis, paragraphAt(analysis, lead));
}

/** "Down to a lone fit man", "left with one winger", "with a single player on the bench": so many are left to somebody. */
function isLeftOver(words: Words, lead: number): boolean {
  if (hasClass(words, lead - 1, PREPOSITION) && isAmong(words, lead + 1, LONE)) return true;
  const before = isAmong(words, lead - 1, ONLY) ? lead - 2 : lead - 1;
  if (hashOf(words, before) === WITH) return hashOf(words, before - 1) === LEFT;
  return hashOf(words, before) === TO && isAmong(words, before - 1, REDUCED);
}

const LONE = hashedWords("lone single sole solitary");
const ONLY = hashedWords("just only");
const LEFT = hashWord("left");
const REDUCED = hashedWords("down reduced");

/** No one of them is "he". */
const ALL_OR_NONE = hashedWords("everyone everybody nobody anyone anybody none all most many few");
const PLAYING = hashedWords("play plays played playing portray portrays portrayed portraying");

/** "A Low T-shirt", "the Ann Low podcast", but "a Low aide" may yet speak of Low. */
export function isOnThing(
  { words, grammar }: Pick<Analysis, "words" | "grammar">,
  { opening, last }: Pick<Name, "opening" | "last">,
): boolean {
  if (!isAmong(words, opening - 1, ARTICLES) || !isNounish(words, last)) return false;
  if (WORN.some((ending) => endsWith(words, last, ending))) return true;
  if (last - opening < 2 || hasShape(words, last, CAPITAL)) return false;
  if (isAmong(words, last, EVENTS)) return true;
  return NO_PERSON.has(kindOfHead(grammar, last)) && !looksVerbal(words, last);
}

const NO_PERSON = new Set([THING, ORGANISATION, PLACE]);

const EVENTS = hashedWords("festival trial inquest case affair scandal row saga tournament");

/** Things that bear the names of those who are for somebody. */
const WORN = [
  "shirt",
  "shirts",
  "hat",
  "cap",
  "button",
  "buttons",
  "sticker",
  "sign",
  "signs",
  "mask",
  "poster",
];

/** "The likes of Ann Low and Tom Reed": somebody is likened to them. */
function isLikened(words: Words, { opening }: Pick<Name, "opening">): boolean {
  for (let token = opening - 1; token > opening - LONGEST_ROW; token--) {
    if (hashOf(words, token) === OF) return hashOf(words, token - 1) === LIKES;
    const isOfRow = hasShape(words, token, CAPITAL) || isComma(words, token);
    if (!isOfRow && hashOf(words, token) !== AND) return false;
  }
  return false;
}

/** Tokens: three names. */
const LONGEST_ROW = 10;
const LIKES = hashWord("likes");

/** "By Ann Low", or a name above a date. */
function isByline(analysis: Analysis, { opening }: Pick<Name, "opening">): boolean {
  const { words, paragraphs } = analysis;
  if (hasShape(words, opening, LINE_BREAK_BEFORE)) return isAboveDate(analysis, opening);
  if (hashOf(words, opening - 1) !== BY || !hasShape(words, opening - 1, LINE_BREAK_BEFORE))
    return false;
  const { start, end } = itemAt(paragraphs, paragraphAt(analysis, opening));
  return (
    end - start <= LONGEST_BYLINE && !/[.!?]["”]?$/.test(words.text.slice(start, end).trimEnd())
  );
}

/** Characters. */
const LONGEST_BYLINE = 120;

/** "Ann Low / Tuesday 1 December 2020": a line of a name alone, and below it when it was written. */
function isAboveDate({ text, paragraphs, paragraphOf }: Analysis, opening: number): boolean {
  const index = paragraphOf[opening] ?? 0;
  const [line, below] = [itemAt(paragraphs, index), paragraphs[index + 1]];
  if (!below || below.end - below.start > LONGEST_BYLINE) return false;
  return (
    BARE_NAME.test(text.slice(line.start, line.end)) &&
    DATED.test(text.slice(below.start, below.end))
  );
}

const BARE_NAME = /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u;
const DATED = /^[^.!?]*\b(?:19|20)\d\d\b[^.!?]*$/;

/** A comma, or a dash before a word in small letters: "Ann Low — the mayor's chief of staff — said". */
export function isParting(words: Words, index: number): boolean {
  if (isComma(words, index)) return true;
  return isLongDash(codeOf(words, index)) && !isSentenceAfter(words, index);
}

function isSentenceAfter(words: Words, dash: number): boolean {
  return hasShape(words, dash + 1, CAPITAL) && isAmong(words, dash + 1, ARTICLES);
}
