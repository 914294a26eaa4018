import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { hearerOf } from "../../grammar/phrases.ts";
import { QUESTION_WORDS } from "../../lexicon/clause-words.ts";
import { HIM } from "../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { BY, TO } from "../../lexicon/single-words.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { indexFrom, mentionFrom, mentionOver } from "../../speaker/mention-at.ts";
import { QUESTION } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { codeOf, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { followsQuestion } from "./asked-about.ts";
import { reportBefore } from "./named-after.ts";
import { type Antecedent, rankOfOne } from "./sentence-topic.ts";

const ANSWERED = hashedWords(
  "replied replies answered answers responded responds retorted countered",
);

/** "He replied", "replied he" */
export function isAnswering(words: Words, pronoun: number): boolean {
  return isAmong(words, pronoun + 1, ANSWERED) || isAmong(words, pronoun - 1, ANSWERED);
}

/** Whoever they are done to has the next word. */
const PRESSING_VERBS = hashedWords(`
  pressed question questioned questions quiz quizzed quizzes challenge challenged
  grill grilled cross-examined
`);
/** They may be answered. */
const TELLING_VERBS = hashedWords(
  "tell told tells suggest suggested suggests remind reminded accuse accused warn warned",
);
const ABOUT = hashedWords("about if whether");
/** Tokens of a sentence, and tokens up to whom a verb reaches. Chosen by hand. */
const LONGEST = 60;
const LONGEST_REACH = 5;

export interface Answerer {
  /** The rank of whoever has been asked or told, or -1 where that is told by "him" or by nothing. */
  readonly rank: number;
  /** The rank of whoever asks, or -1. */
  readonly asker: number;
}

const NOBODY: Answerer = { rank: -1, asker: -1 };
const NO_PHRASE = -2;

/**
 * "Orr asked Low where he was. “At home,” he replied": whoever has been asked in the report right before, or is
 * told what he now answers.
 */
export function answererAmong(
  analysis: Analysis,
  mention: number,
  antecedents: readonly Antecedent[],
): Answerer {
  const { words, mentions, grammar } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = reportBefore(analysis, first);
  if (!before) return NOBODY;
  const cutter = cutterIn(analysis, before);
  if (cutter !== -1) return { rank: rankOf(cutter), asker: -1 };
  const answers = isAnswering(words, first);
  for (let verb = Math.min(before.last, before.first + LONGEST) - 1; verb > before.first; verb--) {
    if (!asks(analysis, verb, { before, answers })) continue;
    const subject = subjectOf(grammar, verb);
    // "Low was asked whether he would stay"
    if (isPassive(grammar, verb))
      return { rank: rankOf(mentionOver(analysis, subject)), asker: -1 };
    const asked = askedBy(analysis, verb);
    if (asked === -1) return NOBODY;
    const asker = rankOf(mentionOver(analysis, subject));
    const told = mentionOver(analysis, asked);
    const rank = rankOf(told);
    // "“Why?” Orr asked the crowd. “It is mad,” he said": he has his own answer.
    const isOpen = !followsQuestion(words, verb, LONGEST_ASKER) && isLeftOpen(analysis, verb, told);
    const mayAnswer = rank !== -1 || isOpen;
    return rank === asker || !mayAnswer ? NOBODY : { rank, asker };
  }
  return NOBODY;

  function rankOf(index: number): number {
    const named = namedBeside(analysis, index);
    const entity = mentions[named]?.entity ?? -1;
    return rankOfOne(antecedents, { entity, phrase: named === -1 ? NO_PHRASE : named });
  }
}

/** "Orr asked him", "Orr asked the board about it", but not "Orr questioned the plan" or, of a "he", "Orr asked Ann Low". */
function isLeftOpen({ words, mentions }: Analysis, verb: number, told: number): boolean {
  const kind = mentions[told]?.kind;
  if (kind === "name") return false;
  return kind === "pronoun" || isAmong(words, verb, ASKING_VERBS) || putsIt(words, verb);
}

/**
 * "A heckler answered him. “We paid already!” he yelled", "Low was interrupted by Orr": the mention of
 * whoever takes up what was said, or -1.
 */
function cutterIn(analysis: Analysis, { first, last }: Sentence): number {
  const { words, grammar, quoteOf } = analysis;
  for (let verb = first + 1; verb < Math.min(last, first + LONGEST); verb++) {
    if (quoteOf[verb] !== -1 || !isAmong(words, verb, CUTTING_VERBS)) continue;
    if (isAmong(words, verb, INTERRUPTING_VERBS) && hashOf(words, verb + 1) === BY)
      return namedBehind(analysis, indexFrom(analysis, verb + 2));
    if (isAmong(words, verb + 1, HIM) && !isPassive(grammar, verb))
      return mentionOver(analysis, subjectOf(grammar, verb));
  }
  return -1;
}

/** "By the chairman, Bill Orr." */
function namedBehind({ words, mentions }: Analysis, index: number): number {
  const phrase = itemOrNone(mentions, index);
  if (!phrase || !isComma(words, phrase.last)) return index;
  const next = mentions[index + 1];
  return next?.kind === "name" && next.lead === phrase.last + 1 ? index + 1 : index;
}

const INTERRUPTING_VERBS = hashedWords("interrupted heckled");
const CUTTING_VERBS = hashedWords(`
  answered answers interrupted interrupts corrected corrects contradicted heckled heckles rebuked rebukes
  shushed scolded teased
`);

function asks(
  { words, quoteOf }: Analysis,
  verb: number,
  { before, answers }: { before: Sentence; answers: boolean },
): boolean {
  if (quoteOf[verb] !== -1) return false;
  const isAsking = isAmong(words, verb, ASKING_VERBS);
  const isPressing = isAmong(words, verb, PRESSING_VERBS) || putsIt(words, verb);
  if (!isAsking && !isPressing && !(answers && isAmong(words, verb, TELLING_VERBS))) return false;
  return answers || isPressing || isQuestion(words, verb, before);
}

/** "Put it to him", "read this out to him", but not "put it differently" */
function putsIt(words: Analysis["words"], verb: number): boolean {
  if (!isAmong(words, verb, PUT) || !isAmong(words, verb + 1, IT)) return false;
  return hashOf(words, hashOf(words, verb + 2) === OUT ? verb + 3 : verb + 2) === TO;
}

const OUT = hashWord("out");
const PUT = hashedWords("put puts read reads");
const IT = hashedWords("it this that");

/** "Asked Low why", "asked Low about the pier", "asked Low: “Why?”", "“Why?” Orr asked", but not "asked Low to leave". */
function isQuestion(words: Analysis["words"], verb: number, { last }: Sentence): boolean {
  if (followsQuestion(words, verb, LONGEST_ASKER)) return true;
  for (let token = verb + 1; token < Math.min(last, verb + LONGEST); token++) {
    if (isAmong(words, token, QUESTION_WORDS) || isAmong(words, token, ABOUT)) return true;
    if (codeOf(words, token) === QUESTION) return true;
    if (hashOf(words, token) === TO) return false;
  }
  return false;
}

/** Tokens from a question to "asked": its mark, and who asks. */
const LONGEST_ASKER = 8;

function namedAt(analysis: Analysis, token: number): number {
  const named = mentionFrom(analysis, token);
  return named?.kind === "name" ? named.head : -1;
}

/** Of "asked Low", "put it to him" the token of whoever it reaches; or -1. */
function askedBy(analysis: Analysis, verb: number): number {
  const { words, grammar, mentions } = analysis;
  for (let token = verb + 1; token <= verb + LONGEST_REACH; token++) {
    if (hashOf(words, token) !== TO) continue;
    return itemOrNone(mentions, mentionOpening(mentions, token + 1))?.head ?? token + 1;
  }
  const hearer = hearerOf(grammar, verb);
  // "“Why?” Orr asked Ann Low": behind a question the grammar may take her for who asks.
  return hearer === -1 && followsQuestion(words, verb, LONGEST_ASKER)
    ? namedAt(analysis, verb + 1)
    : hearer;
}
