import type { Span } from "../src/domain/span.ts";
import type { GoldDocument, GoldQuote } from "./gold-document.ts";

/** An article of another kind of news: its quotations as readers judged them, no reported speech. */
export interface GenreLine {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly quotes?: readonly PlacedQuote[];
  readonly said?: readonly SpokenWords[];
  readonly notSpeech: readonly (readonly [number, number])[] | readonly string[];
}

export interface PlacedQuote extends Span {
  readonly type: "direct" | "part";
  readonly speaker: string | null;
  readonly sourceStart?: number;
  readonly sourceEnd?: number;
}

interface SpokenWords {
  readonly words: string;
  readonly speaker: string | null;
  readonly type: "direct" | "mixed";
  /** Where the words stand, if told; else their `nth` place between marks. */
  readonly at?: number;
  readonly nth?: number;
}

const PRONOUN = /^(?:he|she|they|it|we|i|who)$/i;
/** A phrase and not a name: it opens with a small letter or an article. */
const PHRASE = /^(?:(?:The|An?|One|Some|Another|His|Her|Its|Their|My|Our)\s|\p{Ll})/u;

export function fromGenre({ id, text, quotes, said, notSpeech }: GenreLine): GoldDocument {
  const placed = quotes ?? (said ?? []).map((one) => place(text, one));
  return {
    id,
    text,
    quotes: placed.map((quote) => asGold(text, quote)),
    isWhole: false,
    unsaid: notSpeech.map((one) =>
      typeof one === "string" ? placeOf(text, one, 1) : { start: one[0], end: one[1] },
    ),
  };
}

function place(text: string, { words, speaker, type, at, nth }: SpokenWords): PlacedQuote {
  const span =
    at === undefined ? placeOf(text, words, nth ?? 1) : { start: at, end: at + words.length };
  return { ...span, speaker, type: type === "mixed" ? "part" : "direct" };
}

/** The nth place of the words right after a mark; else anywhere. */
function placeOf(text: string, words: string, nth: number): Span {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  const marked = places.filter((at) => /["“”'‘’«»]/.test(text.charAt(at - 1)));
  const start = marked[nth - 1] ?? places[nth - 1];
  if (start === undefined) throw new Error(`These words aren't in the text: ${words}`);
  return { start, end: start + words.length };
}

function asGold(text: string, quote: PlacedQuote): GoldQuote {
  const { start, end, type, speaker, sourceStart = null, sourceEnd = null } = quote;
  const source = sourceStart === null ? "" : text.slice(sourceStart, sourceEnd ?? sourceStart);
  return {
    start,
    end,
    type: type === "part" ? "mixed" : "direct",
    attr: `${start}`,
    speaker_kind: kindOf(speaker, source),
    speaker_text: speaker,
    canonical_speaker: speaker,
    canonical_how: "read",
    speaker_start: sourceStart,
    speaker_end: sourceEnd,
  };
}

function kindOf(speaker: string | null, source: string): string {
  if (speaker === null) return "nobody";
  if (PHRASE.test(speaker)) return "nominal";
  return PRONOUN.test(source) ? "pronoun" : "name";
}
