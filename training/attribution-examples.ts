import {
  CUE_FEATURES,
  cueSignature,
  PLAIN_FEATURES,
  writeCueFeatures,
  writePlainFeatures,
} from "../src/article/attribution/attribution-features.ts";
import {
  type AttributionWindow,
  attributionWindow,
  walkWindow,
} from "../src/article/attribution/attribution-window.ts";
import {
  CUE_CHOICE_FEATURES,
  writeChoiceFeatures,
} from "../src/article/attribution/choice-features.ts";
import { findCues } from "../src/article/attribution/find-cues.ts";
import {
  classOf,
  type ItemTraits,
  itemTraits,
  NO_CLASS,
} from "../src/article/attribution/item-classes.ts";
import {
  CONTENT,
  CONTENT_BEGIN,
  OUTSIDE,
  SOURCE,
  SOURCE_BEGIN,
  transitionRow,
} from "../src/article/attribution/linear-chain.ts";
import { type UnquotedTokens, unquotedTokens } from "../src/article/attribution/unquoted-tokens.ts";
import { pairQuotationMarks } from "../src/article/marks/pair-quotation-marks.ts";
import { readDialogue, readTranscript } from "../src/article/marks/transcript.ts";
import { splitParagraphs } from "../src/article/text/split-paragraphs.ts";
import { splitSentences } from "../src/article/text/split-sentences.ts";
import { spanOf } from "../src/article/text/token.ts";
import { classifyWords, tokenize } from "../src/article/text/tokenize.ts";
import type { Span } from "../src/domain/span.ts";
import type { GoldDocument, GoldQuote } from "./gold-document.ts";

export const ROW_COUNT = PLAIN_FEATURES + CUE_FEATURES;

/** Is a possible cue one? */
export interface ChoiceExample {
  readonly rows: Int32Array;
  readonly isCue: boolean;
}

/** Which items around a cue are its source and its content? */
export interface ChainExample {
  readonly length: number;
  readonly rows: Int32Array;
  readonly transitions: Int32Array;
  readonly labels: Int8Array;
}

export interface DocumentExamples {
  readonly choices: readonly ChoiceExample[];
  readonly chains: readonly ChainExample[];
}

export function readUnquoted(text: string): UnquotedTokens {
  const words = classifyWords(tokenize(text));
  const paragraphs = splitParagraphs(text);
  const marked = pairQuotationMarks(text, paragraphs);
  const quoted = readDialogue(text, paragraphs, readTranscript(text, paragraphs, marked));
  return unquotedTokens(words, splitSentences(words), quoted);
}

export function documentExamples(document: GoldDocument): DocumentExamples {
  const unquoted = readUnquoted(document.text);
  const traits = itemTraits(unquoted);
  const choices: ChoiceExample[] = [];
  const chains: ChainExample[] = [];
  const gold = goldAttributions(document);
  const matches = matchCues(unquoted, gold);
  for (const cue of findCues(unquoted)) {
    const window = attributionWindow(unquoted, cue);
    const match = matches.get(cue);
    if (match === "unsure") continue;
    if (!match || match.isSpeech) choices.push(choiceExample(traits, window, match !== undefined));
    if (match) chains.push(chainExample(traits, window, match));
  }
  return { choices, chains };
}

export interface GoldAttribution {
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly content: readonly Span[];
  /** Reported speech rather than belief or intention; the latter are of the same build. */
  readonly isSpeech: boolean;
}

export function goldAttributions({ text, quotes }: GoldDocument): readonly GoldAttribution[] {
  const groups = Map.groupBy(quotes, ({ attr }) => attr);
  return [...groups.values()].map((pieces) => {
    const content = pieces.map(({ start, end }) => ({ start, end }));
    const source = sourceOf(pieces);
    return {
      content,
      source,
      cue: locateCue(text, pieces, source),
      isSpeech: pieces.some(({ speech, type }) => speech || type !== "indirect"),
    };
  });
}

function sourceOf(pieces: readonly GoldQuote[]): Span | null {
  const start = pieces[0]?.speaker_start;
  const end = pieces[0]?.speaker_end;
  return start == null || end == null ? null : { start, end };
}

const REACH = 400;

/** The corpus gives the cue as a string; the occurrence nearest to source and content is meant. */
function locateCue(text: string, pieces: readonly GoldQuote[], source: Span | null): Span | null {
  const cue = pieces[0]?.cue;
  if (!cue) return null;
  const anchors = source ? [...pieces, source] : pieces;
  const from = Math.min(...anchors.map(({ start }) => start)) - REACH;
  const to = Math.max(...anchors.map(({ end }) => end)) + REACH;
  let best: Span | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const lower = text.toLowerCase();
  const wanted = cue.toLowerCase();
  for (
    let at = lower.indexOf(wanted, Math.max(0, from));
    at !== -1 && at < to;
    at = lower.indexOf(wanted, at + 1)
  ) {
    const span = { start: at, end: at + cue.length };
    if (!isWhole(text, span) || pieces.some((piece) => overlap(piece, span) > 0)) continue;
    const cost =
      Math.min(...pieces.map((piece) => gap(piece, span))) + (source ? gap(source, span) : 0);
    if (cost < bestCost) {
      bestCost = cost;
      best = span;
    }
  }
  return best;
}

function isWhole(text: string, { start, end }: Span): boolean {
  const isLetter = (at: number) => /\p{L}/u.test(text.charAt(at));
  return !(isLetter(start - 1) && isLetter(start)) && !(isLetter(end - 1) && isLetter(end));
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function gap(one: Span, other: Span): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}

/** The first possible cue within each annotated cue; others within it are left out of training. */
export function matchCues(
  unquoted: UnquotedTokens,
  gold: readonly GoldAttribution[],
): ReadonlyMap<number, GoldAttribution | "unsure"> {
  const matches = new Map<number, GoldAttribution | "unsure">();
  const cues = findCues(unquoted);
  for (const attribution of gold) {
    const { cue } = attribution;
    if (!cue) continue;
    const within = cues.filter((item) => overlap(itemSpan(unquoted, item), cue) > 0);
    within.forEach((item, rank) => {
      if (rank === 0) matches.set(item, attribution);
      else if (!matches.has(item)) matches.set(item, "unsure");
    });
  }
  return matches;
}

export function itemSpan({ tokens, firsts, lasts }: UnquotedTokens, item: number): Span {
  return spanOf(tokens, firsts[item] as number, lasts[item] as number);
}

function choiceExample(traits: ItemTraits, window: AttributionWindow, isCue: boolean) {
  const rows = new Int32Array(CUE_CHOICE_FEATURES);
  writeChoiceFeatures(traits, window, rows);
  return { rows, isCue };
}

function chainExample(
  traits: ItemTraits,
  window: AttributionWindow,
  gold: GoldAttribution,
): ChainExample {
  const { first, last, cue } = window;
  const length = last - first;
  const rows = new Int32Array(length * ROW_COUNT);
  const transitions = new Int32Array(length);
  const signature = cueSignature(traits, window);
  walkWindow(traits, window, (item, path) => {
    const offset = (item - first) * ROW_COUNT;
    writePlainFeatures(traits, item, rows.subarray(offset));
    const cueRows = rows.subarray(offset + PLAIN_FEATURES);
    writeCueFeatures(traits, window, { item, path, signature, rows: cueRows });
    transitions[item - first] = transitionRow(item >= cue, classOf(traits, item, NO_CLASS));
  });
  return { length, rows, transitions, labels: goldLabels(traits.unquoted, window, gold) };
}

function goldLabels(unquoted: UnquotedTokens, window: AttributionWindow, gold: GoldAttribution) {
  const labels = new Int8Array(window.last - window.first).fill(OUTSIDE);
  for (const span of gold.content) mark(labels, span, CONTENT_BEGIN, CONTENT);
  if (gold.source) mark(labels, gold.source, SOURCE_BEGIN, SOURCE);
  return labels;

  function mark(target: Int8Array, span: Span, begin: number, inside: number): void {
    let isOpen = false;
    for (let item = window.first; item < window.last; item++) {
      const stretch = itemSpan(unquoted, item);
      const isCovered = overlap(stretch, span) * 2 >= stretch.end - stretch.start;
      if (isCovered) target[item - window.first] = isOpen ? inside : begin;
      isOpen = isCovered;
    }
  }
}
