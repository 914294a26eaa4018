import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { RELATIVES } from "../../lexicon/clause-words.ts";
import { THAT } from "../../lexicon/single-words.ts";
import { CALENDAR_WORD, CONJUNCTION, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { endOf, endsWith, hasClass, hashOf, isAmong, isComma, startOf } from "../../text/token.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import type { Piece } from "./piece.ts";

const SAYING = hashedWords("say says said saying");
/** What opens a sentence that is said, and does not tell when or where it was. */
const OPENING = hashedWords("up despite since for at in until unlike given under");
/** Where something is said: "in a statement". */
const OCCASIONS = hashedWords(`
  statement interview letter speech email e-mail memo message post tweet broadcast hearing briefing conference report
  court parliament suit lawsuit address filing blog column video podcast article meeting call press release note
`);
/** Tokens: "in a rare television interview". */
const LONGEST_OCCASION = 6;

/** "Says up to 300 people left", "said at the time it sold the pier it was late": the sentence begins with its preposition. */
export function fromOpening({ analysis, content, place }: Piece): Span | undefined {
  const { words } = analysis;
  const { cue, first, last } = place;
  if (first !== cue + 2 || !isAmong(words, cue, SAYING)) return undefined;
  if (!isAmong(words, first - 1, OPENING) || hasClass(words, first, CALENDAR_WORD))
    return undefined;
  for (let token = first; token < Math.min(last, first + LONGEST_OCCASION); token++)
    if (isAmong(words, token, OCCASIONS)) return undefined;
  if (hashOf(words, first) === THAT || !hasFiniteVerb(analysis, first, last)) return undefined;
  return { start: startOf(words, first - 1), end: content.end };
}

/** They open a clause that needs another. */
const SUBORDINATE = hashedWords(
  "while if although though because since unless until despite given",
);
/** Tokens of a tag: "Low has added". */
const LONGEST_TAG = 6;

/** "Says if it rains, the pier will close": what is said ends with its main clause, and not before it. */
export function toMainClause({ analysis, content, place }: Piece): Span | undefined {
  const { words } = analysis;
  const { cue, first, last } = place;
  if (first <= cue || !isComma(words, last) || !leavesOpen(analysis, first, last)) return undefined;
  const { last: stop } = itemAt(analysis.sentences, analysis.sentenceOf[cue] ?? 0);
  if (!isMainClause(analysis, last + 1, stop)) return undefined;
  return { start: content.start, end: endOf(words, stop - 1) };
}

/** A clause that "while" opens and no comma ends, or "that in the interest of all". */
function leavesOpen(analysis: Analysis, first: number, last: number): boolean {
  const { words } = analysis;
  for (let token = first; token < last; token++) if (isComma(words, token)) return false;
  const isThat = hashOf(words, first) === THAT;
  const opening = isThat ? first + 1 : first;
  if (isAmong(words, opening, SUBORDINATE)) return true;
  return isThat && hasClass(words, opening, PREPOSITION) && !hasFiniteVerb(analysis, opening, last);
}

/** Neither joined nor a participle nor a tag, in the reporter's own words to the end. */
function isMainClause(analysis: Analysis, from: number, to: number): boolean {
  const { words, quoteOf } = analysis;
  if (hasClass(words, from, CONJUNCTION) || isAmong(words, from, RELATIVES)) return false;
  if (endsWith(words, from, "ing") || !hasFiniteVerb(analysis, from, to)) return false;
  for (let token = from; token < to; token++) {
    if (quoteOf[token] !== -1) return false;
    if (token < from + LONGEST_TAG && hasClass(words, token, SPEECH)) return false;
  }
  return true;
}
