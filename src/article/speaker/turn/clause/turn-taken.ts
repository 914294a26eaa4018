import { type Analysis, fillsParagraph, paragraphAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { AND_OR_BUT } from "../../../lexicon/function-words.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { HEARERS, PASSIVE_AUXILIARIES } from "../../../lexicon/verbs/hearing-verbs.ts";
import {
  ASIDE,
  CUTTING_PARTICLES,
  CUTTING_VERBS,
  FACING,
  FACING_VERBS,
  HANDS,
  INTERRUPTING_VERBS,
  RAISING_VERBS,
  STOPPING_VERBS,
  TAKING_VERBS,
  WAVING_PARTICLES,
  WAVING_VERBS,
} from "../../../lexicon/verbs/turn-taking.ts";
import { ADVERB, GROUP } from "../../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { endOf, hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne, mentionOver } from "../../mention-at.ts";
import { chosenOf, NOBODY, PLAIN, type Turn } from "../turn.ts";

/** Tokens from the verb to the stop: "cut him off", "leaned over to the chairman". */
const LONGEST = 6;
/** "Turned to me", "corrected himself": nobody else is about to speak. */
const NARRATOR = hashedWords("me us himself herself myself themselves");
/** Words to somebody: "Why are you here?" */
const ADDRESSED = /\b(?:you|your|yours)\b|\?/iu;

/**
 * "“Tell her,” Orr said, and her husband cut in. “Don’t.”", "the judge raised a hand. “Stop.”": the turn is his who takes it.
 * Who turns to somebody, or stops him, takes it where the words are said to somebody; else either may speak.
 */
export function turnTaken(turn: Turn): Choice | undefined {
  const { context, quote, first } = turn;
  const { analysis, governors } = context;
  if (first === -1 || itemAt(governors, quote).manner !== UNGOVERNED) return undefined;
  const taking = takingBefore(analysis, first);
  if (!taking || isDoneTo(analysis, taking.verb)) return undefined;
  const taker = takerOf(analysis, taking.verb);
  const chosen = chosenOf(turn);
  if (chosen && chosen.lead > first) return undefined;
  const isOther = taker === -1 || !isOne(analysis, taker, itemAt(turn.choices, quote).mention);
  if (!taking.isPlain && !isAddressed(analysis, quote)) return isOther ? NOBODY : undefined;
  if (taker === -1) return NOBODY;
  return { mention: namedBeside(analysis, taker), probability: PLAIN, isPlain: true };
}

function isAddressed({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end } = itemAt(quoted, quote);
  return ADDRESSED.test(text.slice(start, end));
}

interface Taking {
  readonly verb: number;
  /** Nobody else can be about to speak. */
  readonly isPlain: boolean;
}

/** The verb by which somebody takes the turn in the last words before the quotation's, in its paragraph. */
function takingBefore(analysis: Analysis, first: number): Taking | undefined {
  const { words, quoteOf, sentenceOf } = analysis;
  let last = first - 1;
  while (last > 0 && quoteOf[last] === -1 && !hasShape(words, last, WORD)) last--;
  if (!isRightBelow(analysis, last, first)) return undefined;
  for (let token = last; token >= 0 && token > last - LONGEST; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[last]) return undefined;
    if (!hasShape(words, token, WORD) || isAmong(words, token, AND_OR_BUT)) return undefined;
    if (isPlainly(words, token, last)) return { verb: token, isPlain: true };
    if (isFacing(analysis, token, last))
      return { verb: token, isPlain: isAmong(words, last, NARRATOR) };
  }
  return undefined;
}

/** In its paragraph, or at the end of the one above, where that of the words is all theirs. */
function isRightBelow(analysis: Analysis, last: number, first: number): boolean {
  const { words, paragraphs, quoteOf } = analysis;
  const [above, own] = [paragraphAt(analysis, last), paragraphAt(analysis, first)];
  if (above === own) return true;
  if (above !== own - 1 || !fillsParagraph(analysis, quoteOf[first] ?? -1)) return false;
  return endOf(words, last) >= itemAt(paragraphs, above).end - 1;
}

/** "Turned to the chairman", "stopped her", "pulled him aside" */
function isFacing({ words, mentions }: Analysis, verb: number, last: number): boolean {
  if (isAmong(words, verb, FACING_VERBS)) return isAmong(words, verb + 1, FACING);
  if (isAmong(words, verb, TAKING_VERBS)) return isAmong(words, last, ASIDE);
  if (!isAmong(words, verb, STOPPING_VERBS)) return false;
  if (last === verb + 1 && isAmong(words, last, HEARERS)) return true;
  return itemOrNone(mentions, mentionUpTo(mentions, last + 1))?.lead === verb + 1;
}

function isPlainly(words: Words, verb: number, last: number): boolean {
  if (isAmong(words, verb, INTERRUPTING_VERBS)) return true;
  if (isAmong(words, verb, CUTTING_VERBS)) return isAmong(words, last, CUTTING_PARTICLES);
  if (isAmong(words, verb, WAVING_VERBS)) return isAmong(words, last, WAVING_PARTICLES);
  return isAmong(words, verb, RAISING_VERBS) && isAmong(words, last, HANDS);
}

/** "Who was interrupted", "interrupted by a heckler" */
function isDoneTo({ words }: Analysis, verb: number): boolean {
  const before = hasClass(words, verb - 1, ADVERB) ? verb - 2 : verb - 1;
  return isAmong(words, before, PASSIVE_AUXILIARIES) || hashOf(words, verb + 1) === BY;
}

/** The mention right before the verb, or which has swallowed it, "a man in the hall cut in"; or the subject's; or -1. */
function takerOf(analysis: Analysis, verb: number): number {
  const { words, mentions, grammar } = analysis;
  const end = hasClass(words, verb - 1, ADVERB) ? verb - 1 : verb;
  const beside = firstWhere(mentions, ({ last }) => last >= end);
  const one = itemOrNone(mentions, beside);
  const isBeside = one !== undefined && one.lead < verb && one.head < verb;
  const taker = isBeside ? beside : mentionOver(analysis, subjectOf(grammar, verb));
  const told = itemOrNone(mentions, taker);
  // "The crowd waved him on. “I will be back.”"
  return told?.kind === "nominal" && hasClass(words, told.head, GROUP) ? -1 : taker;
}
