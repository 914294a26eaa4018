import { CLAUSE_OPENERS } from "../lexicon/clause-words.ts";
import { COLON } from "../text/characters.ts";
import { codeOf } from "../text/token.ts";
import { LINE_BREAK_BEFORE } from "../text/tokenize.ts";
import {
  AUXILIARY_CLASS,
  CAPITALISED,
  COMMA_CLASS,
  classOf,
  DETERMINER_CLASS,
  type ItemTraits,
  NO_CLASS,
  QUOTED,
  type Reach,
  SPEECH_CLASS,
  STOP,
} from "./item-classes.ts";
import {
  isQuoted,
  itemShape,
  sentenceFirst,
  sentenceLast,
  tokenOf,
  type UnquotedTokens,
  wordOf,
} from "./unquoted-tokens.ts";

/** The stretch of reporter's own text, in items, where the source and the content of a cue are sought. */
export interface AttributionWindow extends Reach {
  readonly cue: number;
}

/** Far enough for any sentence; it keeps a text without stops from costing the square of it. */
const REACH = 70;

/** The items of the longest window: the cue, and `REACH` to both sides. */
export const LONGEST_WINDOW = 2 * REACH + 1;

/** The cue's sentence, with the quotation just before it or after it. */
export function attributionWindow(unquoted: UnquotedTokens, cue: number): AttributionWindow {
  let first = sentenceFirst(unquoted, cue);
  let last = sentenceLast(unquoted, cue);
  if (isQuoted(unquoted, first - 1) && !startsLine(unquoted, first)) first--;
  if (isQuoted(unquoted, last) && isTakenUp(unquoted, last)) last++;
  return { cue, first: Math.max(first, cue - REACH), last: Math.min(last, cue + REACH) };
}

function startsLine(unquoted: UnquotedTokens, item: number): boolean {
  return (itemShape(unquoted, item) & LINE_BREAK_BEFORE) !== 0;
}

/** A quotation in the next paragraph belongs to this sentence only after a colon. */
function isTakenUp(unquoted: UnquotedTokens, next: number): boolean {
  if (!startsLine(unquoted, next)) return true;
  return codeOf(unquoted.tokens, tokenOf(unquoted, next) - 1) === COLON;
}

/** What lies between an item and the cue, kept up to date as the item moves away from it. */
export interface Path {
  commas: number;
  quotations: number;
  stops: number;
  verbs: number;
  openers: number;
  capitalsOnly: number;
}

/** Visits the window's items outward from the cue, each with what lies between it and the cue. */
export function walkWindow(
  traits: ItemTraits,
  { cue, first, last }: AttributionWindow,
  visit: (item: number, path: Path) => void,
): void {
  visit(cue, emptyPath());
  const left = emptyPath();
  for (let item = cue - 1; item >= first; item--) {
    visit(item, left);
    extendPath(left, traits, item);
  }
  const right = emptyPath();
  for (let item = cue + 1; item < last; item++) {
    visit(item, right);
    extendPath(right, traits, item);
  }
}

export function emptyPath(): Path {
  return {
    commas: 0,
    quotations: 0,
    stops: 0,
    verbs: 0,
    openers: 0,
    capitalsOnly: 1,
  };
}

/** Adds `item` to what lies between. */
function extendPath(path: Path, traits: ItemTraits, item: number): void {
  const here = classOf(traits, item, NO_CLASS);
  if (here === COMMA_CLASS) path.commas = Math.min(3, path.commas + 1);
  if (here === QUOTED) path.quotations = 1;
  if (here === STOP) path.stops = 1;
  if (here === SPEECH_CLASS || here === AUXILIARY_CLASS) path.verbs = Math.min(2, path.verbs + 1);
  if (CLAUSE_OPENERS.has(wordOf(traits.unquoted, item))) path.openers = 1;
  if (here !== CAPITALISED && here !== DETERMINER_CLASS) path.capitalsOnly = 0;
}
