import type { Analysis } from "../analyse-text.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import {
  COLON,
  COMMA,
  characterClass,
  EXCLAMATION,
  FULL_STOP,
  isBlank,
  LETTER,
  QUESTION,
} from "../text/characters.ts";
import { itemAt } from "../text/lookup.ts";
import { hasClass, hasShape } from "../text/token.ts";
import { WORD } from "../text/tokenize.ts";
import type { Utterance } from "./speaker-context.ts";

/** What a quotation shows of itself, whoever may have said it. */
export interface Edges {
  readonly opening: number;
  readonly ending: number;
  /** Whether the comma that belongs to it stands outside: "«Basta», said Conti". */
  readonly comma: number;
  readonly lone: number;
}

export function quotationEdges(analysis: Analysis, utterance: Utterance): Edges {
  const opening = openingMark(analysis, utterance);
  const ending = endingMark(analysis, utterance);
  const comma = ending === WORD_END && opening !== WORD_END && hasCommaOutside(analysis, utterance);
  return {
    opening,
    ending: comma ? COMMA_END : ending,
    comma: comma ? 1 : 0,
    lone: isAlone(analysis, utterance) ? 1 : 0,
  };
}

/** What stands just before the opening mark: nothing, a comma, a colon, a stop, a word, another mark. */
function openingMark(
  { text, quoted, paragraphs }: Analysis,
  { quote, paragraph }: Utterance,
): number {
  const from = itemAt(paragraphs, paragraph).start;
  let at = itemAt(quoted, quote).start - 2;
  while (at >= from && isBlank(text.charCodeAt(at))) at--;
  return at < from ? NO_MARK : markClass(text.charCodeAt(at));
}

/** The last mark inside the quotation. */
function endingMark({ text, quoted }: Analysis, { quote }: Utterance): number {
  const { end, closed } = itemAt(quoted, quote);
  return closed ? markClass(text.charCodeAt(end - 1)) : UNCLOSED;
}

/** A title may stand before a comma too, but hardly before one and a verb of speech. */
function hasCommaOutside(analysis: Analysis, { quote, last, paragraph }: Utterance): boolean {
  const { end, closed } = itemAt(analysis.quoted, quote);
  if (!closed || !/^\s?\S,/.test(analysis.text.slice(end, end + 3))) return false;
  const { words } = analysis;
  const limit = last + 2 + MOST_BEFORE_VERB;
  for (let index = last + 2; index < limit && analysis.paragraphOf[index] === paragraph; index++) {
    if (!hasShape(words, index, WORD)) return false;
    if (hasClass(words, index, SPEECH)) return true;
  }
  return false;
}

/** Words of a name with its titles. */
const MOST_BEFORE_VERB = 8;

/** What stands at an edge, as the weights know it. */
const NO_MARK = 0;
const COMMA_END = 1;
const COLON_END = 2;
const STOP_END = 3;
const CALL_END = 4;
const WORD_END = 5;
const OTHER_END = 6;
const UNCLOSED = 7;

function markClass(code: number): number {
  if (code === COMMA) return COMMA_END;
  if (code === COLON) return COLON_END;
  if (code === FULL_STOP) return STOP_END;
  if (code === QUESTION || code === EXCLAMATION) return CALL_END;
  return characterClass(code) === LETTER ? WORD_END : OTHER_END;
}

/**
 * Tokens that are looked through on each side, so that a paragraph of a megabyte costs no more.
 */
const LONGEST_ALONE = 400;

/** The paragraph holds nothing but quotations; in a very long one nobody would see that. */
function isAlone(analysis: Analysis, { first, last, paragraph }: Utterance): boolean {
  const isUnquoted = (index: number) =>
    analysis.quoteOf[index] === -1 && hasShape(analysis.words, index, WORD);
  for (let index = first - 1; index >= 0 && analysis.paragraphOf[index] === paragraph; index--) {
    if (isUnquoted(index) || first - index > LONGEST_ALONE) return false;
  }
  for (let index = last; analysis.paragraphOf[index] === paragraph; index++) {
    if (isUnquoted(index) || index - last > LONGEST_ALONE) return false;
  }
  return true;
}
