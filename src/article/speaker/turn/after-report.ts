import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { A_OR_THE } from "../../lexicon/function-words.ts";
import { AUXILIARY } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, isAmong, startOf, textOf } from "../../text/token.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { isLooseLine } from "../loose-line.ts";
import { namedOver } from "../mention-at.ts";
import { minderBefore } from "../mind/mind-before.ts";
import { isCarriedOn } from "../rank-speakers.ts";
import {
  sayerBefore,
  sayerOfReportAbove,
  strangerBefore,
  subjectOfReportBefore,
} from "../report-before.ts";
import { isCalled } from "./exchange.ts";
import { ANYBODY, chosenOf, isSame, NOBODY, type Turn } from "./turn.ts";

export const AFTER_REPORT_RULE: Rule<Turn, Choice> = {
  name: "words without a verb of their own are whom the sentence right before them is about",
  example: {
    text: "“It was a special win,” said Jon Stark. “We are a happy camp.” Striker Marty Wills was keen not to talk of a cup. “We have a tough game in Salvik on Monday.”",
    said: [
      ["It was a special win,", "Jon Stark"],
      ["We are a happy camp.", "Jon Stark"],
      ["We have a tough game in Salvik on Monday.", "Marty Wills"],
    ],
  },
  answer: afterReport,
};

const OTHERS = hashedWords("another others");
const ORDINALS = hashedWords("second third fourth fifth other");

/** "One investor said: “…” A second was less kind. “It is over.”": he has no name, and is not the first. */
export function anothersWords({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { sentences, words } = analysis;
  if (first === -1 || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const { start, paragraph } = itemAt(analysis.quoted, quote);
  const own = sentenceAt(analysis, tokenAt(words, start));
  return [own, own - 1].some((index) => isAnothers(analysis, sentences[index], paragraph))
    ? ANYBODY
    : undefined;
}

function isAnothers(
  analysis: Analysis,
  sentence: Sentence | undefined,
  paragraph: number,
): boolean {
  if (!sentence || paragraphAt(analysis, sentence.first) !== paragraph) return false;
  const { words, grammar, quoteOf } = analysis;
  const { first } = sentence;
  if (quoteOf[first] !== -1) return false;
  const isOrdinal = isAmong(words, first, A_OR_THE) && isAmong(words, first + 1, ORDINALS);
  if (!isOrdinal && !isAmong(words, first, OTHERS)) return false;
  const verb = isOrdinal ? first + 2 : first + 1;
  return isFiniteAt(grammar, verb);
}

/** So it was on all the development articles where the ranker held another likelier; they are few. */
const LIKELY = 0.9;

/** "Williams was keen not to talk of it. “We have a tough game.”": not whoever spoke before. */
function afterReport(turn: Turn): Choice | undefined {
  const { context, quote, first, choices } = turn;
  const { analysis, governors } = context;
  if (first === -1 || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const quotation = itemAt(analysis.quoted, quote);
  const subject = subjectOfReportBefore(analysis, quotation);
  if (subject === -1 && isStrangers(turn)) return NOBODY;
  const body = subject === -1 ? saidByBody(turn) : undefined;
  if (body) return body;
  const mention = subject === -1 ? tellerAbove(turn) : subject;
  if (mention === -1 || isSame(analysis, choices[quote], { mention, probability: 0 }))
    return undefined;
  const chosen = chosenOf(turn);
  if (chosen && startOf(analysis.words, chosen.lead) > quotation.end) return undefined;
  return isCalled(analysis, { quote, first }, mention)
    ? undefined
    : { mention, probability: LIKELY };
}

/** "The judge shook her head. “We are late.”": hers, or whoever's who is told of before. */
function isStrangers(turn: Turn): boolean {
  const { context, quote, choices } = turn;
  const { analysis } = context;
  const chosen = chosenOf(turn);
  const mention = chosen ? strangerBefore(analysis, itemAt(analysis.quoted, quote)) : -1;
  const stranger = itemOrNone(analysis.mentions, mention);
  if (!chosen || !stranger || chosen.lead >= stranger.lead) return false;
  return !isSame(analysis, choices[quote], { mention, probability: 0 });
}

/** "The bank said it was late. “We came back at nine.”": not whoever spoke before the bank. */
function saidByBody(turn: Turn): Choice | undefined {
  const { analysis } = turn.context;
  const chosen = chosenOf(turn);
  const head = chosen ? sayerBefore(analysis, itemAt(analysis.quoted, turn.quote)) : -1;
  if (!chosen || chosen.last > head) return undefined;
  const mention = namedOver(analysis, head);
  return mention === -1 ? NOBODY : { mention, probability: LIKELY };
}

function tellerAbove(turn: Turn): number {
  const sayer = sayerAbove(turn);
  return sayer === -1
    ? minderBefore(turn.context.analysis, itemAt(turn.context.analysis.quoted, turn.quote))
    : sayer;
}

/** "Orr said it was late.\n\n“We came back at nine.”": not whoever spoke before Orr; or -1. */
function sayerAbove(turn: Turn): number {
  const { quote } = turn;
  const { analysis } = turn.context;
  const chosen = chosenOf(turn);
  if (quote > 0 && isCarriedOn(analysis, quote - 1)) return -1;
  const mention = sayerOfReportAbove(analysis, itemAt(analysis.quoted, quote));
  // A name in a caption between is nobody's who speaks.
  if (!chosen || isLooseLine(analysis, paragraphAt(analysis, chosen.lead))) return mention;
  return chosen.lead < (itemOrNone(analysis.mentions, mention)?.lead ?? 0) ? mention : -1;
}

export const IN_QUESTION_RULE: Rule<Turn, Choice> = {
  name: "whom a question of the reporter's own is about does not answer it",
  example: {
    text: "Tom Reed did not take that well. The coach was Ann Low.\n\n“I've got a cat,” she said.\n\nHad Reed told her to leave? A long pause. “I'll say this, love. He told me to wait.”",
    said: [
      ["I've got a cat,", "Ann Low"],
      ["I'll say this, love. He told me to wait.", "Ann Low"],
    ],
  },
  answer: askedAbout,
};

/** Sentences from the question to the words: "A long pause." Chosen by hand. */
const MOST_BETWEEN = 2;

function askedAbout(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis, governors } = context;
  const { words, mentions, sentences, quoteOf } = analysis;
  const chosen = chosenOf(turn);
  if (!chosen || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const { start, paragraph } = itemAt(analysis.quoted, quote);
  const own = sentenceAt(analysis, tokenAt(words, start));
  const index = sentenceAt(analysis, chosen.lead);
  const question = itemOrNone(sentences, index);
  if (!question || own - index > MOST_BETWEEN || own === index) return undefined;
  const { first, last } = question;
  if (paragraphAt(analysis, first) !== paragraph || quoteOf[last - 1] !== -1) return undefined;
  if (!hasClass(words, first, AUXILIARY) || textOf(words, last - 1) !== "?") return undefined;
  const before = choices[quote - 1];
  const isOther = before && before.mention !== -1 && mentions[before.mention] !== chosen;
  return isOther && chosen.entity !== mentions[before.mention]?.entity ? before : NOBODY;
}
