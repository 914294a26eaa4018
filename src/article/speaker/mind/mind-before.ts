import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { isMainVerb } from "../../grammar/phrases.ts";
import { unitAt } from "../../grammar/read-grammar.ts";
import { HE } from "../../lexicon/function-words.ts";
import { WRITINGS } from "../../lexicon/reporting-words.ts";
import { BY, FOR } from "../../lexicon/single-words.ts";
import {
  BEING_VERBS,
  CROWDS,
  FEW_WORDS,
  HAVING_VERBS,
  MIND_VERBS,
  MOODS,
  OTHERWISE,
  SEEING_VERBS,
  STANCES,
  STATES,
  TAKING_VERBS,
  THOUGHTS,
} from "../../lexicon/verbs/mind-words.ts";
import { ADVERB, FEMALE, MALE, SPEECH } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma, startOf } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { mentionsIn, namedOver } from "../mention-at.ts";
import { aboveLooseLines } from "../report-before.ts";

/**
 * Whom the sentence right before whole words, in their paragraph or at the end of the one above, tells the mind of:
 * "Orr was delighted.\n\n“We came back at nine.”", "Orr trusts that it will pass. “By May nobody will ask.”"; or -1.
 */
export function minderBefore(analysis: Analysis, quotation: Quoted): number {
  const before = reportBefore(analysis, quotation);
  if (!before) return -1;
  const { mention, told } =
    presented(analysis, before) ??
    subjectsMind(analysis, before) ??
    openingMind(analysis, before) ??
    NO_MINDER;
  if (mention === -1 || !isSomebody(analysis, mention)) return -1;
  const isHis = isAlone(analysis, before, { mention, told });
  return isHis && !isOfHim(analysis, quotation, { mention, last: before.last }) ? mention : -1;
}

/** Who, and the last token by which it is told. */
interface Minder {
  readonly mention: number;
  readonly told: number;
}

const NO_MINDER: Minder = { mention: -1, told: -1 };

function subjectsMind(analysis: Analysis, sentence: Sentence): Minder | undefined {
  const verb = mainVerbIn(analysis, sentence);
  const told = verb === -1 ? -1 : mindTold(analysis, sentence, verb);
  if (told === -1) return undefined;
  const mention = namedOver(analysis, subjectOf(analysis.grammar, verb));
  return mention === -1 ? undefined : { mention, told };
}

/** "Orr trusts that", "Miner Ann Orr is not convinced": right behind the name that opens the sentence, whatever the grammar holds the verb for. */
function openingMind(analysis: Analysis, sentence: Sentence): Minder | undefined {
  const { words, mentions } = analysis;
  const mention = mentionOpening(mentions, sentence.first);
  let verb = itemOrNone(mentions, mention)?.last ?? -1;
  while (hasClass(words, verb, ADVERB)) verb++;
  const told = mention === -1 || verb >= sentence.last ? -1 : mindTold(analysis, sentence, verb);
  return told === -1 ? undefined : { mention, told };
}

/** "For Ann Orr, it came as a relief.", "Among those who cheered was Ann Orr, a nurse.", "It was a view shared by Ann Orr." */
function presented(analysis: Analysis, { first, last }: Sentence): Minder | undefined {
  const { words, mentions } = analysis;
  const opening = isAmong(words, first, OPENERS) ? first + 1 : first;
  if (hashOf(words, opening) === FOR) {
    const mention = mentionOpening(mentions, opening + 1);
    const told = itemOrNone(mentions, mention)?.last ?? -1;
    return isComma(words, told) ? { mention, told } : undefined;
  }
  const way = PRESENTING.find(([openers]) => isAmong(words, opening, openers));
  for (let told = opening + 1; way && told < last; told++) {
    if (!isAmong(words, told, way[1])) continue;
    const behind = hashOf(words, told + 1) === BY ? told + 2 : told + 1;
    const mention = mentionOpening(mentions, behind);
    if (itemOrNone(mentions, mention)?.kind === "name") return { mention, told };
  }
  return undefined;
}

const OPENERS = hashedWords("but and yet");
const PRESENTING = [
  [hashedWords("among one another also"), hashedWords("was is were are")],
  [hashedWords("nobody few none"), hashedWords("than")],
  [hashedWords("it that this the those these his her"), hashedWords("shared echoed")],
] as const;

/** Tokens of a sentence, and up to its verb. */
const LONGEST = 60;
const LONGEST_OPENING = 30;

/** Words that end as a sentence, with no tail of their own. */
const STOPS = /[.?!…]\s*$/;
const NO_TAIL = /^["”’'»]?\s*(?:$|\n|["“‘'«]|\p{Lu})/u;

/** The reporter's own sentence right before whole words. */
function reportBefore(analysis: Analysis, { start, end, paragraph }: Quoted): Sentence | undefined {
  const { text, words, sentences, paragraphs } = analysis;
  if (!STOPS.test(text.slice(start, end)) || !NO_TAIL.test(text.slice(end, end + 4)))
    return undefined;
  const token = tokenAt(words, start);
  const own = sentenceAt(analysis, token);
  const isFirst = itemAt(paragraphs, paragraph).start >= start - 1;
  const sentence = isFirst ? lastAbove(analysis, paragraph) : sentences[own - 1];
  if (!sentence || text.charAt(sentence.end - 1) !== ".") return undefined;
  if (!isFirst && paragraphAt(analysis, sentence.first) !== paragraph) return undefined;
  const { first, last } = sentence;
  return last - first <= LONGEST && isMostlyTold(analysis, sentence) ? sentence : undefined;
}

/** "Was left “scratching her head” over it": a word or two of hers may stand in marks, and no more. */
function isMostlyTold({ quoteOf }: Analysis, { first, last }: Sentence): boolean {
  let marked = 0;
  for (let token = first; token < last; token++) if (quoteOf[token] !== -1) marked++;
  return marked <= MOST_MARKED && quoteOf[first] === -1;
}

/** Tokens. */
const MOST_MARKED = 3;

/** The last sentence of the nearest paragraph above that is no loose line. */
function lastAbove(analysis: Analysis, paragraph: number): Sentence | undefined {
  const { words, sentences, paragraphs } = analysis;
  const report = itemOrNone(paragraphs, aboveLooseLines(analysis, paragraph));
  return report && sentences[sentenceAt(analysis, tokenAt(words, report.end) - 1)];
}

function mainVerbIn({ grammar }: Analysis, { first, last }: Sentence): number {
  for (let token = first; token < Math.min(last, first + LONGEST_OPENING); token++)
    if (isMainVerb(grammar, unitAt(grammar, token))) return token;
  return -1;
}

/** Tokens from the verb to the mood: "was not in the least bit impressed". */
const LONGEST_MANNER = 6;

/** The last token by which the verb's clause tells what somebody thinks or feels, or -1. */
function mindTold({ words, grammar }: Analysis, { last }: Sentence, verb: number): number {
  if (isAmong(words, verb, MOODS)) return verb;
  if (isAmong(words, verb, MIND_VERBS)) return isPassive(grammar, verb) ? -1 : verb;
  const to = Math.min(last, verb + LONGEST_MANNER + 1);
  for (const [verbs, told] of PHRASES) {
    if (!isAmong(words, verb, verbs)) continue;
    for (
      let token = verb + 1;
      token < to && (hasShape(words, token, WORD) || isMark(words, token));
      token++
    )
      if (isAmong(words, token, told)) return token;
  }
  return -1;
}

/** "Was “gutted”" */
function isMark(words: Words, token: number): boolean {
  return '“"‘'.includes(words.text.charAt(startOf(words, token)));
}

const PHRASES = [
  [BEING_VERBS, MOODS],
  [BEING_VERBS, STATES],
  [BEING_VERBS, CROWDS],
  [HAVING_VERBS, THOUGHTS],
  [TAKING_VERBS, STANCES],
  [SEEING_VERBS, OTHERWISE],
  ...FEW_WORDS,
] as const;

function isSomebody({ words, mentions, entities }: Analysis, index: number): boolean {
  const { kind, entity, head } = itemAt(mentions, index);
  if (kind === "pronoun") return isAmong(words, head, HE);
  const person = itemOrNone(entities.list, entity);
  return kind === "name" && person !== undefined && (!person.lone || person.gender !== 0);
}

/** Not "Orr was glad but Reed was not", "Orr was glad when Reed told her", "Orr loved the letter": the words may be another's. */
function isAlone(analysis: Analysis, { last }: Sentence, { mention, told }: Minder): boolean {
  const { words, grammar, mentions } = analysis;
  const { last: end } = itemAt(mentions, mention);
  for (const other of mentionsIn(analysis, { first: end, last }))
    if (isAmong(words, itemAt(mentions, other).lead - 1, SETTING_OFF)) return false;
  for (let token = told + 1; token < last; token++) {
    if (isAmong(words, token, WRITINGS)) return false;
    if (!hasClass(words, token, SPEECH)) continue;
    const speaker = subjectOf(grammar, token);
    if (speaker !== -1 && namedOver(analysis, speaker) !== mention) return false;
  }
  return true;
}

const SETTING_OFF = hashedWords("but while and yet though although whereas");

/** "Orr wants a rise.\n\n“He cannot have it.”", where nobody else is told of whom the words may mean. */
function isOfHim(
  analysis: Analysis,
  { start, end }: Quoted,
  { mention, last }: { mention: number; last: number },
): boolean {
  const { text, mentions, entities } = analysis;
  const minder = itemAt(mentions, mention);
  for (const other of mentionsIn(analysis, { first: minder.last, last }))
    if (itemAt(mentions, other).kind !== "pronoun") return false;
  const gender = itemOrNone(entities.list, minder.entity)?.gender ?? 0;
  const said = text.slice(start, Math.min(end, start + LONGEST_SAID));
  return (gender !== FEMALE && OF_HIM.test(said)) || (gender !== MALE && OF_HER.test(said));
}

/** Characters of the words that are looked through. */
const LONGEST_SAID = 400;
const OF_HIM = /\b(?:[Hh]e|[Hh]im|[Hh]is)\b/;
const OF_HER = /\b(?:[Ss]he|[Hh]er)\b/;
