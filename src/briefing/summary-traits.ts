import type { Article } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { foldedWords } from "./fold.ts";
import { pointsBack, speechIsWhole } from "./points-back.ts";
import { rarity } from "./word-rarity.ts";

/** Beyond this a text is a transcript or worse: its opening is summarised. */
const MOST_SENTENCES = 300;
const FEWEST_WORDS = 4;
const MOST_WORDS = 60;
const FULL_LENGTH = 30;
/** A word in most sentences is what the article is about, and more of it says no more. */
const MOST_SHARED = 9;
const LARGEST_RARITY = 7;

/** A sentence as the ranker sees it. */
export interface Candidate {
  readonly span: Span;
  readonly position: number;
  /** It can stand in a summary: not a fragment, and no speech without its speaker. */
  readonly isReadable: boolean;
  readonly needsNeighbour: boolean;
  readonly words: readonly string[];
  readonly traits: Readonly<Record<Trait, number>>;
}

export const TRAITS = [
  "opens",
  "earlySteep",
  "early",
  "earlyFlat",
  "late",
  "length",
  "overLength",
  "earlyLength",
  "shares",
  "likeWhole",
  "likeLead",
  "rarity",
  "hasNumber",
  "isQuoting",
  "isPersonal",
  "isCaption",
  "longParagraphsLength",
  "longParagraphsEarly",
  "longParagraphsShares",
] as const;
export type Trait = (typeof TRAITS)[number];

/** Every sentence of an article with what tells whether it belongs into a summary. */
export function summaryCandidates(article: Article): readonly Candidate[] {
  const sentences = article.sentences.slice(0, MOST_SENTENCES).map((span) => {
    const text = article.text.slice(span.start, span.end);
    const all = foldedWords(text);
    const words = [...new Set(all.filter((word) => word.length > 3))];
    return { span, text, words, count: all.length };
  });
  const whole = readWhole(article, sentences);
  const likeWhole = standardised(sentences.map(({ words }) => likenessToWhole(words, whole)));

  return sentences.map((sentence, position) => {
    const { span, words, text } = sentence;
    const fits = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS;
    return {
      span,
      position,
      words,
      isReadable: fits && speechIsWhole(article, span),
      needsNeighbour: pointsBack(text),
      traits: traitsOf(sentence, { position, likeWhole: likeWhole[position] ?? 0, whole }),
    };
  });
}

interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
  readonly count: number;
}

interface Whole {
  readonly sentences: number;
  readonly lead: ReadonlySet<string>;
  /** In how many sentences each word is. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly rarities: ReadonlyMap<string, number>;
  /** 0 where paragraphs are of one sentence, 1 where they have two and a half or more. */
  readonly longParagraphs: number;
}

function readWhole({ paragraphs }: Article, sentences: readonly Sentence[]): Whole {
  const frequency = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const last = sentences.at(-1)?.span.end ?? 0;
  const read = paragraphs.filter(({ start }) => start < last).length;
  return {
    sentences: sentences.length,
    lead: new Set(sentences[0]?.words ?? []),
    frequency,
    rarities: new Map([...frequency.keys()].map((word) => [word, rarity(word)])),
    longParagraphs: clamp(sentences.length / Math.max(1, read) - 1.5),
  };
}

function traitsOf(
  { text, words, count }: Sentence,
  { position, likeWhole, whole }: { position: number; likeWhole: number; whole: Whole },
): Candidate["traits"] {
  const { sentences, frequency, lead, longParagraphs } = whole;
  const shared = sum(words, (word) => Math.min(MOST_SHARED, (frequency.get(word) ?? 1) - 1));
  const shares = shared / Math.sqrt((words.length + 2) * sentences);
  const early = Math.exp(-position / 4);
  const length = Math.min(count, FULL_LENGTH) / FULL_LENGTH;
  const withLead = sum(words, (word) => (lead.has(word) ? 1 : 0));
  const rareness = sum(words, (word) => whole.rarities.get(word) ?? 0);
  return {
    opens: position === 0 ? 1 : 0,
    earlySteep: Math.exp(-position / 1.5),
    early,
    earlyFlat: Math.exp(-position / 12),
    late: Math.log(position + 1) / 4,
    length,
    overLength: Math.max(0, count - FULL_LENGTH) / FULL_LENGTH,
    earlyLength: early * length,
    shares,
    likeWhole,
    likeLead: position === 0 ? 0 : withLead / Math.sqrt((words.length + 1) * (lead.size + 1)),
    rarity: rareness / LARGEST_RARITY / (words.length + 1),
    hasNumber: /\d/.test(text) ? 1 : 0,
    isQuoting: (text.match(QUOTATION_MARK)?.length ?? 0) > 1 ? 1 : 0,
    isPersonal: PERSONAL.test(text) ? 1 : 0,
    isCaption: CAPTION.test(text) ? 1 : 0,
    longParagraphsLength: longParagraphs * length,
    longParagraphsEarly: longParagraphs * early,
    longParagraphsShares: longParagraphs * shares,
  };
}

const QUOTATION_MARK = /["“”]|(?<!\w)['‘]|['’](?!\w)/g;
const PERSONAL = /\b(?:i|we|you|my|our|your|me|us)\b/i;
const CAPTION =
  /\((?:left|right|centre|center|pictured|above|below|top)|\b(?:pictured|file photo|scroll down|video|click)\b/i;

/** The cosine between a sentence and the article, rare words counting more. */
function likenessToWhole(words: readonly string[], { frequency, rarities }: Whole): number {
  let product = 0;
  let squares = 0;
  for (const word of words) {
    const weight = rarities.get(word) ?? 0;
    product += weight * weight * (frequency.get(word) ?? 0);
    squares += weight * weight;
  }
  return squares === 0 ? 0 : product / Math.sqrt(squares);
}

function standardised(values: readonly number[]): readonly number[] {
  const mean = sum(values, (value) => value) / Math.max(1, values.length);
  const variance = sum(values, (value) => (value - mean) ** 2) / Math.max(1, values.length);
  const scale = 2 * (Math.sqrt(variance) || 1);
  return values.map((value) => (value - mean) / scale);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
