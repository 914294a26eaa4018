import type { Analysis } from "../analyse-text.ts";
import type { Evidence } from "../speaker/evidence.ts";
import { quotationEdges } from "../speaker/quotation-edges.ts";
import type { SpeakerContext, Utterance } from "../speaker/speaker-context.ts";
import { hashFeature } from "../text/hash-word.ts";
import { itemAt } from "../text/lookup.ts";
import { classesOf, endOf, hashOf, hasShape, shapeOf, startOf } from "../text/token.ts";
import { CAPITAL, WORD } from "../text/tokenize.ts";

/** What stands between marks: a quotation, part of a reported clause, or no speech at all. */
export const KINDS = ["direct", "part", "none"] as const;
export type QuotedKind = (typeof KINDS)[number];

export const QUOTATION_FEATURES = 32;
export const QUOTATION_ROWS = 1 << 15;

/** What the features join: small whole numbers and hashes of words. */
export type QuotationView = ReturnType<typeof viewQuotation>;

export function viewQuotation({ analysis, evidence }: SpeakerContext, utterance: Utterance) {
  const { quote, first, last } = utterance;
  const { words } = analysis;
  const { closed, mark } = itemAt(analysis.quoted, quote);
  const edges = quotationEdges(analysis, utterance);
  const before = wordBefore(analysis, utterance);
  const { comma } = edges;
  const after = wordAfter(analysis, utterance, comma);
  return {
    evidence: evidenceClass(evidence[quote]),
    length: lengthClass(last - first + comma),
    opening: edges.opening,
    ending: edges.ending,
    capital: hasShape(words, first, CAPITAL) ? 1 : 0,
    titled: isTitleCase(analysis, utterance) ? 1 : 0,
    lone: edges.lone,
    before: hashOf(words, before),
    after: hashOf(words, after),
    beforeClass: classesOf(words, before),
    afterClass: classesOf(words, after),
    opensParagraph: before === -1 ? 1 : 0,
    endsParagraph: after === -1 ? 1 : 0,
    single: isSingleMark(mark) ? 1 : 0,
    closed: closed ? 1 : 0,
    firstWord: hashOf(words, first),
    secondWord: hashOf(words, Math.min(first + 1, last - 1)),
    lastWord: hashOf(words, comma ? last + 1 : last - 1),
    loneShape: last - first + comma === 1 ? shapeOf(words, first) : -1,
  };
}

/** Writes the rows that speak for one kind; rows fit a table of `QUOTATION_ROWS`. */
export function writeQuotationFeatures(
  view: QuotationView,
  kind: number,
  rows: Int32Array,
): number {
  const { evidence, length, opening, ending, capital, titled, lone, before, beforeClass } = view;
  let count = 0;
  const add = (one: number, two = 0, three = 0) => {
    rows[count] = hashFeature(200 + count, one * 4 + kind, two, three) & (QUOTATION_ROWS - 1);
    count++;
  };
  add(length, capital, titled);
  add(evidence, capital);
  add(evidence, length, ending);
  add(evidence, opening, capital);
  add(opening, capital, ending);
  add(lone, capital, view.closed);
  add(before);
  add(view.after);
  add(before, opening, capital);
  add(beforeClass, capital);
  add(view.afterClass, ending, capital);
  add(view.firstWord, capital);
  add(view.firstWord, view.secondWord);
  add(length, ending, capital);
  add(view.single, length, capital);
  add(titled, length, ending);
  add(view.opensParagraph, view.endsParagraph, length);
  add(view.lastWord);
  add(view.loneShape);
  add(evidence, lone, capital);
  add(evidence, beforeClass);
  return count;
}

function isSingleMark(mark: string): boolean {
  return "\u2018\u201a\u2039'".includes(mark);
}

function evidenceClass(evidence: Evidence | undefined): number {
  if (!evidence || evidence.probability === 0) return 0;
  const surety = evidence.probability > 0.85 ? 3 : evidence.probability > 0.5 ? 2 : 1;
  const { around } = evidence;
  const extent = around < 4 ? 0 : around < 20 ? 1 : 2;
  return surety * 3 + extent;
}

function lengthClass(tokens: number): number {
  if (tokens < 6) return tokens;
  if (tokens < 9) return 6;
  return tokens < 14 ? 7 : tokens < 25 ? 8 : 9;
}

/** Whether every long word has a capital: "Nine Days", and "Hello." too. */
export function isTitleCase({ words }: Analysis, { first, last }: Utterance): boolean {
  let lower = 0;
  let capitals = 0;
  for (let index = first; index < last; index++) {
    const shape = shapeOf(words, index);
    if ((shape & WORD) === 0 || endOf(words, index) - startOf(words, index) < 4) continue;
    if (shape & CAPITAL) capitals++;
    else lower++;
  }
  return lower === 0 && capitals > 0;
}

/** The token before the opening mark, in the same sentence line, or -1. */
function wordBefore({ words, paragraphOf }: Analysis, { first, paragraph }: Utterance): number {
  const index = first - 2;
  return index >= 0 && paragraphOf[index] === paragraph && words.count > 0 ? index : -1;
}

function wordAfter(
  { words, paragraphOf }: Analysis,
  { last, paragraph }: Utterance,
  comma: number,
): number {
  const index = last + 1 + comma;
  return index < words.count && paragraphOf[index] === paragraph ? index : -1;
}
