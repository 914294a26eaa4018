import type { Quotation } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import type { Grammar } from "../grammar/read-grammar.ts";
import { THE } from "../lexicon/single-words.ts";
import { ADVERB, CONJUNCTION, DOCUMENT, POSSESSIVE, PRONOUN } from "../lexicon/word-classes.ts";
import { halfQuoted } from "../marks/half-quoted.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { endsWith, hasClass, hashOf, shapeOf } from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";
import { findCuts } from "./find-cuts.ts";
import { hasPredicate } from "./has-predicate.ts";
import { leadClauses } from "./lead-clauses.ts";
import { splitSourceAtEnd } from "./source-at-end.ts";

/** Characters that fit on a line or two of a message. */
const TITLE_LENGTH = 90;
/** A headline from further down would be of something else. */
const SENTENCES_TRIED = 8;
const FEWEST_WORDS = 5;
export const UNTITLED = "Untitled article";

export type Utterance = Pick<
  Quotation,
  "start" | "end" | "type" | "cue" | "speakerStart" | "speakerEnd"
>;

interface Lead {
  readonly words: Words;
  readonly sentences: readonly Sentence[];
  /** Of English articles, whose headlines have to have the verb. */
  readonly grammar: Grammar | null;
  readonly utterances: readonly Utterance[];
}

/**
 * A headline for an article without one: its lead sentence, cut at a clause where it is long. What
 * is cut off may never change what is claimed, so no cut parts words from who said them, from their
 * quotation marks, from a "not" or from a number. Where the lead allows none, an ellipsis may stand
 * for the rest of what is reported, who reports it staying; else a later sentence has to serve. One
 * that says of whom it is and not what happened is better than none, and plainly breaks off.
 */
export function deriveTitle(lead: Lead): string {
  const [first, ...others] = longSentences(lead);
  if (!first) return shortTitle(lead);
  const any = { ...lead, grammar: null };
  const title = titleOf(lead, first) ?? brokenOff(titleOf(any, first));
  return title ?? firstTitle(any, others) ?? UNTITLED;
}

function brokenOff(title: string | null): string | null {
  return title === null || title.includes("…") ? title : `${title}…`;
}

function longSentences({ sentences }: Lead): readonly Sentence[] {
  return sentences
    .slice(0, SENTENCES_TRIED)
    .filter(({ first, last }) => last - first >= FEWEST_WORDS);
}

function titleOf(lead: Lead, sentence: Sentence): string | null {
  return titleFrom(lead, sentence) ?? openTitle(lead, sentence) ?? reportedTitle(lead, sentence);
}

/** All there is may be a word or two. */
function shortTitle({ words, sentences: [sentence] }: Lead): string {
  const title = sentence ? trimmed(words.text, sentence) : "";
  return title && title.length <= TITLE_LENGTH && isBalanced(title) ? title : UNTITLED;
}

function titleFrom(lead: Lead, sentence: Sentence): string | null {
  const { words } = lead;
  const said = utterancesIn(sentence, lead.utterances);
  if (!said.every((utterance) => isWithin(sentence, utterance))) return null;
  const parts = said.map((utterance) => held(words.text, utterance));
  for (const clause of leadClauses(words, sentence, TITLE_LENGTH)) {
    const whole = trimmed(words.text, clause);
    const fits = whole.length <= TITLE_LENGTH && isBalanced(whole);
    if (whole && fits && !SAID_BY_PRONOUN.test(whole)) return whole;
    const cut = findCuts(words, clause, TITLE_LENGTH).find(
      (span) => span.kind !== "word" && isFree(words, span, parts) && tells(lead, clause, span),
    );
    if (cut) return trimmed(words.text, cut);
  }
  return null;
}

/** "Nobody knows yet, she said": who that is, a headline can't tell. */
const SAID_BY_PRONOUN = /, (?:he|she|they|it) \p{Ll}+$/iu;

/** "Ann Low said the harbour would be sold…": who says so is told, and that there is more. */
function openTitle(lead: Lead, sentence: Sentence): string | null {
  const { words } = lead;
  const said = utterancesIn(sentence, lead.utterances);
  if (!said.every((utterance) => isWithin(sentence, utterance))) return null;
  const parts = said.map((utterance) =>
    isSourceFirst(utterance) ? { start: 0, end: utterance.start + 1 } : held(words.text, utterance),
  );
  for (const clause of leadClauses(words, sentence, TITLE_LENGTH)) {
    const cuts = findCuts(words, clause, TITLE_LENGTH - 1);
    const cut = cuts.find((span) => isFree(words, span, parts) && tells(lead, clause, span));
    if (cut) return `${trimmed(words.text, cut)}…`;
  }
  return null;
}

/** "The harbour will be closed to freight…, the mayor said". */
function reportedTitle(lead: Lead, sentence: Sentence): string | null {
  const { words } = lead;
  for (const clause of leadClauses(words, sentence, TITLE_LENGTH)) {
    const split = splitSourceAtEnd(words, clause);
    if (!split) continue;
    const { claim, source } = split;
    const cuts = findCuts(words, claim, TITLE_LENGTH - 1 - source.length);
    const cut = cuts.find((span) => isFree(words, span, []) && tells(lead, claim, span));
    if (cut) return `${trimmed(words.text, cut)}…${source}`;
  }
  return null;
}

function tells({ grammar }: Lead, clause: Sentence, cut: Span): boolean {
  return grammar === null || hasPredicate(grammar, clause, cut);
}

function isSourceFirst({ type, start, speakerEnd }: Utterance): boolean {
  return type !== "direct" && speakerEnd !== null && speakerEnd <= start;
}

function firstTitle(lead: Lead, sentences: readonly Sentence[]): string | null {
  const alone = sentences.filter((sentence) => !leansOnOthers(lead.words, sentence));
  for (const sentence of alone) {
    const title = titleFrom(lead, sentence) ?? reportedTitle(lead, sentence);
    if (title) return title;
  }
  return null;
}

/** "He also …", "The ship …", "Speaking on …" say nothing without the sentence before them. */
function leansOnOthers(words: Words, { first }: Sentence): boolean {
  if (endsWith(words, first, "ing")) return true;
  const leaning = PRONOUN | POSSESSIVE | CONJUNCTION | ADVERB | DOCUMENT;
  if (hasClass(words, first, leaning)) return true;
  const isName = (shapeOf(words, first + 1) & (WORD | CAPITAL)) === (WORD | CAPITAL);
  return hashOf(words, first) === THE && !isName;
}

function utterancesIn(sentence: Span, utterances: readonly Utterance[]): readonly Utterance[] {
  return utterances.filter(({ start, end }) => start < sentence.end && end > sentence.start);
}

/** A sentence of a longer quotation, without who says it, would be the paper's own claim. */
function isWithin(sentence: Span, { start, end, speakerStart }: Utterance): boolean {
  const isSpeakerIn =
    speakerStart === null || (speakerStart >= sentence.start && speakerStart < sentence.end);
  return isSpeakerIn && start >= sentence.start && end <= sentence.end + 1;
}

/** The words with their marks, how they are reported, and who said them where that comes after. */
function held(text: string, { start, end, cue, speakerStart, speakerEnd }: Utterance): Span {
  const after = { start: start - 1, end: Math.max(end, speakerEnd ?? end) + 1 };
  if (speakerStart === null || speakerEnd === null || speakerStart >= start) return after;
  const between = text.slice(speakerEnd, start);
  const cueAt = cue === null ? -1 : between.lastIndexOf(cue);
  return { start: cueAt === -1 ? speakerStart : speakerEnd + cueAt - 1, end: end + 1 };
}

function isFree(words: Words, cut: Span, parts: readonly Span[]): boolean {
  const isHeld = parts.some(({ start, end }) => start < cut.end && cut.end < end);
  return !isHeld && isBalanced(trimmed(words.text, cut));
}

/** Without its full stop; a question keeps its mark. */
function trimmed(text: string, { start, end }: Span): string {
  let last = end;
  while (last > start && ENDS.has(text.charAt(last - 1))) last--;
  return text.slice(start, last);
}

const ENDS = new Set([..." .,;:—–-\t\u00a0"]);

/** A quotation or a bracket that only opens or only closes here belongs to more than this title. */
function isBalanced(title: string): boolean {
  if (countOf(title, '"') % 2 === 1 || title.includes("<")) return false;
  if (halfQuoted(title, [{ start: 0, end: title.length }]).size > 0) return false;
  return PAIRS.every(([open, close]) => countOf(title, open) === countOf(title, close));
}

const PAIRS = [
  ["“", "”"],
  ["(", ")"],
  ["[", "]"],
  ["«", "»"],
] as const;

function countOf(title: string, mark: string): number {
  return title.split(mark).length - 1;
}
