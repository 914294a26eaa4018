import type { Span } from "../../domain/span.ts";
import { OF, POSSESSIVE_CLITIC, THEY } from "../lexicon/single-words.ts";
import { DETERMINER, FEMALE, MALE, POSSESSIVE, PRONOUN, SPEECH } from "../lexicon/word-classes.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { classesOf, hasClass, hashOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

interface Page {
  readonly words: Words;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Span[];
  readonly quoted: readonly Quoted[];
  readonly quoteOf: Int32Array;
}

/** Tokens, `last` exclusive. */
export type Stretch = readonly [first: number, last: number];

/**
 * The stretches in which whoever says a quotation may stand without a name: its own sentence and
 * what follows in the paragraph, and where a "he", a "she" or a "they said" is near, the paragraphs before.
 */
export function nearQuotations(page: Page): readonly Stretch[] {
  const near: [number, number][] = [];
  for (const quotation of page.quoted) {
    const [from, to] = stretchAround(page, quotation);
    const before = near.at(-1);
    if (before && from <= before[1]) {
      before[0] = Math.min(before[0], from);
      before[1] = Math.max(before[1], to);
    } else near.push([from, to]);
  }
  return near;
}

/** So many paragraphs before a quotation somebody may be spoken of who says it. */
const PARAGRAPHS_BEFORE = 1;
/** Tokens: a paragraph may be a megabyte long. */
const MOST_BEFORE = 160;
/** Tokens: "said a man who had worked there for years" stands nearer. */
const MOST_AFTER = 30;

function stretchAround(page: Page, { start, end, paragraph }: Quoted): Stretch {
  const { words, sentences, paragraphs } = page;
  const first = tokenAt(words, start);
  const own = tokenAt(words, itemAt(paragraphs, paragraph).start);
  const closing = tokenAt(words, itemAt(paragraphs, paragraph).end);
  const to = Math.min(closing, tokenAt(words, end) + MOST_AFTER);
  const least = first - MOST_BEFORE;
  if (!hasPronoun(page, Math.max(own, least), to)) {
    const at = firstWhere(sentences, (one) => one.end > start);
    const opening = sentences[at]?.first ?? first;
    // "A potter was less sure. “It is late.”"
    const before = opening >= first - 1 ? (sentences[at - 1]?.first ?? opening) : opening;
    const isOwned = hashOf(words, before + 1) === POSSESSIVE_CLITIC;
    const isOne = hashOf(words, before + 1) !== OF;
    const isBroughtIn = isOwned || (isOne && hasClass(words, before, DETERMINER | POSSESSIVE));
    return [Math.max(own, least, Math.min(first, isBroughtIn ? before : opening)), to];
  }
  const opening = itemAt(paragraphs, Math.max(0, paragraph - PARAGRAPHS_BEFORE)).start;
  return [Math.max(tokenAt(words, opening), least), to];
}

/** A "he" or a "she", or "they" who say something. */
function hasPronoun({ words, quoteOf }: Page, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    const bits = classesOf(words, token);
    if ((bits & PRONOUN) === 0 || quoteOf[token] !== -1) continue;
    if ((bits & (MALE | FEMALE)) !== 0 || isTheySaid(words, token)) return true;
  }
  return false;
}

function isTheySaid(words: Words, token: number): boolean {
  if (hashOf(words, token) !== THEY) return false;
  return hasClass(words, token + 1, SPEECH) || hasClass(words, token - 1, SPEECH);
}
