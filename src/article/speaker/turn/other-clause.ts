import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { isTagged } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { ADVERB, CONJUNCTION, GROUP } from "../../lexicon/word-classes.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { FULL_STOP } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { codeOf, hasClass, isAmong, isComma } from "../../text/token.ts";
import { UNGOVERNED, UNSPOKEN } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { isOne, namedOver } from "../mention-at.ts";
import { mainSubjectBefore } from "../sayer/main-subject.ts";
import { chosenOf, NOBODY, PLAIN, type Turn } from "./turn.ts";

export const OTHER_CLAUSE_RULES: readonly Rule<Turn, Choice>[] = [
  {
    name: "what one clause tells of somebody is not said by whom the clause before it is about",
    example: {
      text: "Drivers have been patient, but the council plans to “make our roads the best in the land.”",
      said: [["“make our roads the best in the land.”", null]],
    },
    answer: ofOtherClause,
  },
  {
    name: "who speaks in a clause behind the words that “while” opens has not said them",
    example: {
      text: "The head of the Merchants' Federation, Mr Tom Reed, welcomed the review as “a step in the right direction”, while Dr Ann Low, a food historian, said it missed the point.",
      said: [
        ["“a step in the right direction”", null],
        ["it missed the point", "Ann Low"],
      ],
    },
    answer: beforeOtherClause,
  },
  {
    name: "of two clauses before bare words, who does nothing in the last one need not say them",
    example: {
      text: "It rained in Dayton. Ann Low began to read, and the judge nodded. “We are late.”",
      said: [["We are late.", null]],
    },
    answer: beforeLastClause,
  },
];

/**
 * "Drivers have been patient, and the council wants to “make our roads safe”": the council's, or whoever told it, but
 * not the drivers'.
 */
function ofOtherClause({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors, evidence } = context;
  const { words, mentions, sentenceOf } = analysis;
  const { manner, subject, verb } = itemAt(governors, quote);
  const { mention } = itemAt(choices, quote);
  if (manner !== UNSPOKEN || subject === -1 || mention === -1 || first === -1) return undefined;
  if (isOne(analysis, subject, mention) || itemAt(evidence, quote).source === mention)
    return undefined;
  const [chosen, own] = [itemAt(mentions, mention), itemAt(mentions, subject)];
  if (chosen.last >= own.lead || own.lead >= verb || verb >= first) return undefined;
  if (sentenceOf[chosen.lead] !== sentenceOf[first]) return undefined;
  const isJoined = isAmong(words, own.lead - 1, AND_OR_BUT) || isAmong(words, own.lead - 1, WHILE);
  return isJoined && isComma(words, own.lead - 2) ? NOBODY : undefined;
}

const WHILE = hashedWords("while whereas");

/** "Reed welcomed it as “a step”, while Ann Low said it was late": the subject's of the clause before it, or nobody's. */
function beforeOtherClause(turn: Turn): Choice | undefined {
  const { quote, first } = turn;
  const { analysis } = turn.context;
  const { words, quoted } = analysis;
  const chosen = chosenOf(turn);
  if (!chosen || chosen.lead <= first || first === -1) return undefined;
  const behind = tokenAt(words, itemAt(quoted, quote).end);
  let opens = behind;
  while (opens < behind + MOST_MARKS && !isAmong(words, opens, CONTRASTING)) opens++;
  if (opens >= chosen.lead || !isAmong(words, opens, CONTRASTING)) return undefined;
  if (!isComma(words, opens - 1) && !isComma(words, opens - 2)) return undefined;
  const mention = namedOver(analysis, mainSubjectBefore(analysis, first));
  return mention === -1 ? NOBODY : { mention, probability: PLAIN };
}

/** "Low began to read, and the judge nodded. “We are late.”": hers or the judge's. */
function beforeLastClause(turn: Turn): Choice | undefined {
  const { context, quote, first } = turn;
  const { analysis, governors } = context;
  const chosen = chosenOf(turn);
  if (!chosen || first === -1 || itemAt(governors, quote).manner !== UNGOVERNED) return undefined;
  const stop = first - 2;
  if (codeOf(analysis.words, stop) !== FULL_STOP || chosen.lead > stop) return undefined;
  if (analysis.quoteOf[stop] !== -1 || paragraphAt(analysis, stop) !== paragraphAt(analysis, first))
    return undefined;
  const doer = doerOfLastClause(analysis, stop);
  if (doer === -1 || chosen.lead >= itemAt(analysis.mentions, doer).lead) return undefined;
  return isOne(analysis, doer, itemAt(turn.choices, quote).mention) ? undefined : NOBODY;
}

/** Tokens of the last clause, from its "and" to the stop. */
const LONGEST_CLAUSE = 12;

/** Somebody without a name, one person, who stands behind the last "and" and before a verb; or -1. */
function doerOfLastClause(analysis: Analysis, stop: number): number {
  const { words, quoteOf, sentenceOf, mentions, grammar } = analysis;
  for (let token = stop - 1; token > stop - LONGEST_CLAUSE && token > 0; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[stop]) return -1;
    if (!isAmong(words, token, AND_OR_BUT)) continue;
    const opening = hasClass(words, token + 1, ADVERB | CONJUNCTION) ? token + 2 : token + 1;
    const doer = mentionOpening(mentions, opening);
    const { kind, head = -1, last = -1 } = mentions[doer] ?? {};
    if (kind !== "nominal" || !isHuman(grammar, head) || hasClass(words, head, GROUP)) return -1;
    const isDoing = [last, last + 1, last + 2].some(
      (verb) => verb < stop && isTagged(grammar, verb, FINITE_VERB),
    );
    return isDoing ? doer : -1;
  }
  return -1;
}

const CONTRASTING = hashedWords("while whereas although but");
/** The mark that closes the words and a comma. */
const MOST_MARKS = 2;
