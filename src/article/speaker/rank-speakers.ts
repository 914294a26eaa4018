import type { Span } from "../../domain/span.ts";
import { type Analysis, paragraphAt } from "../analyse-text.ts";
import { LABELLED } from "../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { isInCitation } from "./cited-behind.ts";
import { type Choice, chosenAmong, firstOf, type Judge, judgeByTrees } from "./judge-rivals.ts";
import { isLooseLine, isLooseSentence } from "./loose-line.ts";
import { isMereModifier } from "./mere-modifier.ts";
import { quotationEdges } from "./quotation-edges.ts";
import type { SpeakerContext, Utterance } from "./speaker-context.ts";
import { SPEAKER_FEATURES, viewOf, writeSpeakerFeatures } from "./speaker-features.ts";

const NOBODY: Choice = { mention: -1, probability: 0 };

/**
 * Chooses each quotation's speaker, in reading order, since reporters name a source once and
 * then quote on. Mentions that mean one person are counted together.
 */
export function rankSpeakers(
  context: SpeakerContext,
  weights: Weights = readWeights("speaker"),
  judge: Judge = judgeByTrees(readWeights("rivals")),
): readonly Choice[] {
  const choices: Choice[] = context.analysis.quoted.map(() => NOBODY);
  const spoken: number[] = [];
  for (const { quote, start, end } of quotationTokens(context.analysis)) {
    if (start === -1) continue;
    const { paragraph } = itemAt(context.analysis.quoted, quote);
    const previous = spoken.at(-1) ?? -1;
    const utterance = { quote, first: start, last: end, paragraph, previous };
    const choice =
      signed(context, quote) ??
      toldAbove(context, quote) ??
      choose(context, { utterance, spoken }, { weights, judge });
    choices[quote] = choice;
    if (choice.mention !== -1) spoken.push(choice.mention);
  }
  return choices;
}

/** A line above or below the quotation leaves nothing to weigh. */
function signed({ evidence }: SpeakerContext, quote: number): Choice | undefined {
  const { isSigned, source, probability } = itemAt(evidence, quote);
  return isSigned ? { mention: source, probability } : undefined;
}

/** "Education Secretary, Ann Low, said:" and a new paragraph: the line that ends so is there for the words alone. */
function toldAbove({ analysis, evidence }: SpeakerContext, quote: number): Choice | undefined {
  const { text, paragraphs, quoted } = analysis;
  const { start, paragraph } = itemAt(quoted, quote);
  const { source, cue, probability } = itemAt(evidence, quote);
  if (source === -1 || cue === null || probability < SURELY_TOLD) return undefined;
  if (itemAt(paragraphs, paragraph).start < start - 1 || cue.end >= start) return undefined;
  const isLedIn = start - cue.end <= LONGEST_LEAD && /^:\s+\S$/.test(text.slice(cue.end, start));
  return isLedIn ? { mention: source, probability } : undefined;
}

/** By hand: in the development articles the model is hardly ever wrong about such a line from here on. */
const SURELY_TOLD = 0.8;
/** Characters: a colon, the break and the mark. */
const LONGEST_LEAD = 8;

const rows = new Int32Array(SPEAKER_FEATURES);

function choose(
  context: SpeakerContext,
  { utterance, spoken }: { utterance: Utterance; spoken: readonly number[] },
  { weights, judge }: { weights: Weights; judge: Judge },
): Choice {
  const eligible = eligibleMentions(context.analysis, utterance);
  if (eligible.length === 0) return NOBODY;
  const edges = quotationEdges(context.analysis, utterance);
  const scored = eligible.map((index) => {
    const view = viewOf(context, utterance, { index, edges });
    writeSpeakerFeatures(view, rows);
    return { index, view, score: scoreOf(weights, rows, SPEAKER_FEATURES) };
  });
  const { first, scores, total } = firstOf(scored, MOST_RIVALS);
  const mentions = first.map(({ index }) => index);
  const views = first.map(({ view }) => view);
  const asked = { context, utterance, edges, spoken, eligible: eligible.length };
  const rivals = { ...asked, mentions, views, scores, total };
  return chosenAmong(rivals, judge(rivals));
}

/** Who is neither among so many likeliest is not asked about again: they hold nearly all that is right. */
const MOST_RIVALS = 5;

/** The tokens of each quotation; -1 where it holds none. */
export function quotationTokens({
  words,
  quoted,
}: Analysis): readonly (Span & { quote: number })[] {
  return quoted.map((span, quote) => {
    const start = tokenAt(words, span.start);
    const end = tokenAt(words, span.end);
    return end > start ? { quote, start, end } : { quote, start: -1, end: -1 };
  });
}

/** A paragraph may be a megabyte long: who stands further away than this did not say it. */
const MOST_BEFORE = 40;
const MOST_AFTER = 20;

/**
 * Those who may have said it: whoever the quotation's own paragraph or the one before names,
 * and the speaker of the quotation before.
 */
export function eligibleMentions(analysis: Analysis, utterance: Utterance): readonly number[] {
  const eligible: number[] = [];
  const { mentions } = analysis;
  const near = firstWhere(mentions, ({ first }) => first >= utterance.first);
  const from = firstInSight(analysis, utterance, near);
  const to = Math.min(near + MOST_AFTER, mentions.length);
  if (utterance.previous !== -1 && utterance.previous < from) eligible.push(utterance.previous);
  for (let index = from; index < to; index++) {
    const paragraph = paragraphAt(analysis, itemAt(mentions, index).first);
    if (paragraph > utterance.paragraph) break;
    if (isLooseSentence(analysis, paragraph) || isInCitation(analysis, index)) continue;
    if (isMereModifier(analysis, index)) continue;
    eligible.push(index);
  }
  return eligible;
}

/** Counted back from the quotation, as far as the paragraph before its own. */
function firstInSight(analysis: Analysis, { paragraph }: Utterance, near: number): number {
  const stop = Math.max(0, near - MOST_BEFORE);
  let from = near;
  while (from > stop && startsFrom(from - 1)) from--;
  return from;

  function startsFrom(index: number): boolean {
    return paragraphAt(analysis, itemAt(analysis.mentions, index).first) >= paragraph - 1;
  }
}

/**
 * A quotation over several paragraphs has one speaker, named in any of them: the surest choice is
 * taken for all, and before it one that the running text tells.
 */
export function joinContinued(
  context: SpeakerContext,
  choices: readonly Choice[],
): readonly Choice[] {
  const joined = [...choices];
  for (let first = 0; first < joined.length; first++) {
    let last = first;
    while (isCarriedOn(context.analysis, last)) last++;
    if (last === first) continue;
    const turn = joined.slice(first, last + 1);
    const named = turn.filter((choice, at) => isNamed(context, first + at, choice));
    joined.fill(surest(named.length > 0 ? named : turn), first, last + 1);
    first = last;
  }
  return joined;
}

/** Whoever merely stands near is often the surest: nobody else is in sight. */
function isNamed({ evidence }: SpeakerContext, quote: number, { mention }: Choice): boolean {
  const told = itemAt(evidence, quote);
  return told.isSigned || (mention !== -1 && told.source === mention);
}

function surest(turn: readonly Choice[]): Choice {
  return turn.reduce((best, choice) => (choice.probability > best.probability ? choice : best));
}

/**
 * Left open at its paragraph's end, and taken up by a mark that opens the next; or by the next mark
 * where the paragraphs were run together.
 */
export function isCarriedOn(analysis: Analysis, quote: number): boolean {
  const { text, quoted, paragraphs } = analysis;
  const { closed, end, paragraph, mark } = itemAt(quoted, quote);
  const next = quoted[quote + 1];
  if (closed || !next || (mark === LABELLED && next.mark !== LABELLED)) return false;
  if (next.paragraph === paragraph) return text.slice(end, next.start - 1).trim() === "";
  if (next.paragraph !== nextReported(analysis, paragraph)) return false;
  // The next paragraph may go on without a mark of its own.
  return next.start - 1 <= itemAt(paragraphs, next.paragraph).start;
}

/** Captions, crossheads and links that one quotation is printed around. Chosen by hand. */
const MOST_LINES = 3;

/** The next paragraph that is no such line. */
function nextReported(analysis: Analysis, paragraph: number): number {
  let next = paragraph + 1;
  while (next <= paragraph + MOST_LINES && isLooseLine(analysis, next)) next++;
  return next;
}
