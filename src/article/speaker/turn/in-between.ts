import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { RECORDINGS, SHOWING_VERBS } from "../../lexicon/reporting-words.ts";
import { OF } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { mentionOver } from "../mention-at.ts";
import { PARTS } from "../sayer/sayer-of.ts";
import { PLAIN, type Turn } from "./turn.ts";

/** Tokens from the verb to the words. */
const LONGEST_LEAD = 12;

/** "Uses footage of Low asking, “…”", "shows Low telling donors: “…”", "has Low saying “…”": whoever is seen says it. */
export function recordedWords({ context, first }: Turn): Choice | undefined {
  const { analysis } = context;
  const verb = sayingBefore(analysis, first);
  if (verb === -1) return undefined;
  const { words, mentions } = analysis;
  const mention = mentionUpTo(mentions, verb);
  const seen = mentions[mention];
  if (!seen) return undefined;
  const { lead, head } = seen;
  if (isAmong(words, head, PARTS)) return undefined;
  const isOfRecording =
    hashOf(words, lead - 1) === OF &&
    [2, 3].some((back) => isAmong(words, lead - back, RECORDINGS));
  if (!isOfRecording && !isAmong(words, lead - 1, SHOWING_VERBS)) return undefined;
  return { mention: namedBeside(analysis, mention), probability: PLAIN, isPlain: true };
}

/** The participle of saying that leads into the words, or -1: no other verb may stand between. */
function sayingBefore({ words, grammar, quoteOf, sentenceOf }: Analysis, first: number): number {
  const stop = Math.max(0, first - LONGEST_LEAD);
  for (let token = first - 1; token >= stop; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[first - 1]) return -1;
    if (hasClass(words, token, SPEECH)) return endsWith(words, token, "ing") ? token : -1;
    if (tagAt(grammar.text, taggedUnitAt(grammar, token)) === FINITE_VERB) return -1;
  }
  return -1;
}

const INTERRUPTING_VERBS = hashedWords("interrupted interrupts interjected interjects");
const CUTTING_VERBS = hashedWords("cut cuts broke breaks chimed chimes jumped jumps butted butts");
const IN_OR_SHORT = hashedWords("in off short");
/** Tokens from "cut" to the stop: "cut him off", "interrupted the chairman". */
const LONGEST_CUT = 4;

/** "“Tell her,” Orr said, and her husband cut in. “Don’t.”": the turn is his who takes it. */
export function turnTaken({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  if (first === -1 || itemAt(governors, quote).manner !== UNGOVERNED) return undefined;
  const verb = takingBefore(analysis, first);
  if (verb === -1 || isPassive(analysis.grammar, verb)) return undefined;
  const taker = mentionOver(analysis, subjectOf(analysis.grammar, verb));
  if (taker === -1) return undefined;
  return { mention: namedBeside(analysis, taker), probability: PLAIN, isPlain: true };
}

/** The verb by which somebody takes the turn in the last words before the quotation's, or -1. */
function takingBefore({ words, quoteOf, sentenceOf }: Analysis, first: number): number {
  let last = first - 1;
  while (last > 0 && quoteOf[last] === -1 && !hasShape(words, last, WORD)) last--;
  for (let token = last; token >= 0 && token > last - LONGEST_CUT; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[last]) return -1;
    if (isAmong(words, token, INTERRUPTING_VERBS)) return token;
    if (isAmong(words, token, CUTTING_VERBS)) return isAmong(words, last, IN_OR_SHORT) ? token : -1;
  }
  return -1;
}
