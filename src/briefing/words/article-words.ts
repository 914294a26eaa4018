import type { Article } from "../../domain/article.ts";
import { foldedWords } from "./fold.ts";
import { stemWord } from "./stem-word.ts";
import { rarity } from "./word-rarity.ts";

/**
 * A longer text is a transcript or a list, of which the opening is summarised. These numbers were
 * chosen by hand.
 */
const MOST_SENTENCES = 300;
const LARGEST_RARITY = 7;
/** A word counts less the further down its sentences stand; it fades over this many sentences. */
const FADES_OVER = 3;

/** A word of an article, whatever its ending, with its places. */
export interface ArticleWord {
  readonly stem: string;
  /** The first sentence with it, and how far into that sentence it stands, from 0 to 1. */
  readonly sentence: number;
  readonly place: number;
  readonly rarity: number;
  /** How often people of this name are mentioned. */
  readonly mentions: number;
  readonly times: number;
  /** The number of sentences with it, where early ones count more. */
  readonly early: number;
  /**
   * Of the sentences with it: the share that quotes, the share that says "I" or "you", the mean
   * length.
   */
  readonly quoting: number;
  readonly personal: number;
  readonly length: number;
}

export interface ArticleWords {
  readonly words: readonly ArticleWord[];
  readonly sentences: readonly SentenceWords[];
  /** 0 where paragraphs have one sentence, 1 where they have two and a half or more. */
  readonly longParagraphs: number;
}

/** A sentence, with each of its words as an index into the article's words. */
export interface SentenceWords {
  readonly text: string;
  readonly indexes: readonly number[];
}

export function readWords(article: Article): ArticleWords {
  const found = new Map<string, Found>();
  const sentences = article.sentences.slice(0, MOST_SENTENCES).map(({ start, end }, position) => {
    const text = article.text.slice(start, end);
    return { text, indexes: readSentence(text, position, found) };
  });
  const mentions = mentionsByStem(article);
  return {
    words: [...found].map(([stem, word]) => toWord(stem, word, mentions.get(stem) ?? 0)),
    sentences,
    longParagraphs: lengthOfParagraphs(article, sentences.length),
  };
}

interface Found {
  readonly index: number;
  readonly sentence: number;
  readonly place: number;
  readonly rarity: number;
  last: number;
  times: number;
  sentences: number;
  early: number;
  quoting: number;
  personal: number;
  length: number;
}

function readSentence(text: string, position: number, found: Map<string, Found>) {
  const words = foldedWords(text);
  const quoting = QUOTATION_MARK.test(text) ? 1 : 0;
  const personal = PERSONAL.test(text) ? 1 : 0;
  return words.map((word, at) => {
    const stem = stemWord(word);
    const known = found.get(stem) ?? opened(word, found.size, { position, at, of: words.length });
    if (known.times === 0) found.set(stem, known);
    known.times += 1;
    if (known.last === position) return known.index;
    known.last = position;
    known.sentences += 1;
    known.early += Math.exp(-position / FADES_OVER);
    known.quoting += quoting;
    known.personal += personal;
    known.length += words.length;
    return known.index;
  });
}

const QUOTATION_MARK = /["“”«»]|(?<!\w)['‘]/;
const PERSONAL = /\b(?:i|we|you|my|our|your|me|us)\b/i;

function opened(
  word: string,
  index: number,
  { position, at, of }: { position: number; at: number; of: number },
): Found {
  return {
    index,
    sentence: position,
    place: at / of,
    rarity: rarity(word) / LARGEST_RARITY,
    last: -1,
    times: 0,
    sentences: 0,
    early: 0,
    quoting: 0,
    personal: 0,
    length: 0,
  };
}

function toWord(stem: string, found: Found, mentions: number): ArticleWord {
  const { sentence, place, rarity, times, sentences, early } = found;
  return {
    stem,
    sentence,
    place,
    rarity,
    mentions,
    times,
    early,
    quoting: found.quoting / sentences,
    personal: found.personal / sentences,
    length: found.length / sentences,
  };
}

function mentionsByStem({ people }: Article): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  for (const person of people) {
    for (const word of foldedWords(person.name)) {
      const stem = stemWord(word);
      mentions.set(stem, Math.max(mentions.get(stem) ?? 0, person.mentions.length));
    }
  }
  return mentions;
}

/** 0 where a paragraph has no more sentences than this, 1 where it has one more. Chosen by hand. */
const SHORT_PARAGRAPH = 1.5;

function lengthOfParagraphs({ paragraphs, sentences }: Article, read: number): number {
  const last = sentences[read - 1]?.end ?? 0;
  const paragraphsRead = paragraphs.filter(({ start }) => start < last).length;
  return Math.max(0, Math.min(1, read / Math.max(1, paragraphsRead) - SHORT_PARAGRAPH));
}
