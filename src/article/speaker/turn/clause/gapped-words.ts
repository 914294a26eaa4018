import type { Analysis } from "../../../analyse-text.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { OBJECT_RELATIVES } from "../../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../../lexicon/function-words.ts";
import { BELIEVING_VERBS } from "../../../lexicon/reporting-words.ts";
import { AS, BY, OF } from "../../../lexicon/single-words.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { ACCUSED_SAYING_RULE, GIVEN_ANSWER_RULE } from "../../called/accused-saying.ts";
import { JUDGED_SAYING_RULE } from "../../called/judged-saying.ts";
import { wordBeforeName } from "../../called/named-so.ts";
import type { Choice } from "../../judge-rivals.ts";
import { namedBeforeThat, tellsSomebodyThat } from "../../mention-at.ts";
import { behind } from "../from-whom.ts";
import { isOwnVerb } from "../others-words.ts";
import { GOADING_RULE } from "../talk/who-goads.ts";
import { PLAIN, type Turn } from "../turn.ts";
import { IN_WRITING_RULE } from "../written/in-writing.ts";
import { DENIED_BEFORE_RULE } from "./denied-before.ts";
import { DESCRIBED_RULE } from "./described-as.ts";
import { CONDITION_RULE } from "./if-concluded.ts";
import { PRAISED_TELLING_RULE } from "./praised-telling.ts";
import { QUOTED_BEHIND_RULE, REPORTED_BEHIND_RULE } from "./quoted-behind.ts";

const GAPPED_RULE: Rule<Turn, Choice> = {
  name: "of two who each call something so, the second says the second words",
  example: {
    text: "It rained. The firm, which Ann Low had described as “a disgrace” and Tom Reed as “a joke”, closed on Friday.",
    said: [
      ["“a disgrace”", "Ann Low"],
      ["“a joke”", "Tom Reed"],
    ],
  },
  answer({ context: { analysis, governors }, quote, first }) {
    const { words, mentions, quoteOf } = analysis;
    if (quote === 0 || first === -1) return undefined;
    const link = wordBeforeName(analysis, first);
    const mention = mentionUpTo(mentions, link);
    const lead = itemOrNone(mentions, mention)?.lead ?? -1;
    const isBy = hashOf(words, lead - 1) === BY;
    const isLinked = hashOf(words, link) === AS || (isBy && hashOf(words, link) === OF);
    const joiner = isBy ? lead - 2 : lead - 1;
    if (mention === -1 || !isLinked || !isAmong(words, joiner, AND_OR_BUT)) return undefined;
    // "Low dismissed it as “late” and Reed as “a fool”": she dismisses him too.
    const before = itemOrNone(mentions, itemAt(governors, quote - 1).subject)?.lead ?? 0;
    if (!isBy && !isAmong(words, before - 1, OBJECT_RELATIVES)) return undefined;
    const isBehind = quoteOf[joiner] === -1 && behind(analysis, quote - 1) >= joiner - 1;
    return isBehind ? { mention, probability: PLAIN, isPlain: true, isInside: true } : undefined;
  },
};

/** Tokens from "and" to the words of its clause: "and Reed that he thought it was “late” and had been so “for years”". */
const LONGEST_CLAUSE = 30;

const GAPPED_REPORT_RULE: Rule<Turn, Choice> = {
  name: "of two of whom one verb tells that each says something, the second says what follows the second “that”",
  example: {
    text: "Ann Low met Tom Reed. Low said that it was “a shame” and Reed that it was “a disgrace”.",
    said: [
      ["that it was “a shame”", "Ann Low"],
      ["“a disgrace”", "Tom Reed"],
    ],
  },
  answer({ context: { analysis, governors }, quote, first }) {
    const { words } = analysis;
    const { verb, subject } = itemAt(governors, quote);
    if (first === -1 || subject === -1 || verb === -1) return undefined;
    if (tellsSomebodyThat(analysis, verb)) return undefined;
    const stop = isAmong(words, verb, BELIEVING_VERBS) ? 0 : verb;
    const mention = beforeSecondThat(analysis, first, stop);
    return mention === -1
      ? undefined
      : { mention, probability: PLAIN, isPlain: true, isInside: true };
  },
};

/** Of "and Reed that it was “over”" the name before the clause that has the words, or -1. */
function beforeSecondThat(analysis: Analysis, first: number, stop: number): number {
  const { words, mentions, sentenceOf } = analysis;
  for (let that = first - 2; that > Math.max(stop, first - LONGEST_CLAUSE); that--) {
    if (sentenceOf[that] !== sentenceOf[first - 2] || isOthersVerb(analysis, that)) return -1;
    const mention = namedBeforeThat(analysis, that);
    const named = itemOrNone(mentions, mention);
    if (!named || !isAmong(words, named.lead - 1, JOINERS)) continue;
    return hasClause(analysis, stop + 1, named.lead - 1) ? mention : -1;
  }
  return -1;
}

/** "And that Orr called it “late”", but not "and Reed that he thought it was “late”" */
function isOthersVerb(analysis: Analysis, token: number): boolean {
  if (analysis.quoteOf[token] !== -1 || !isOwnVerb(analysis, token)) return false;
  return !isAmong(analysis.words, token, BELIEVING_VERBS);
}

/** "Said it was late and Reed that", and not "told Orr and Reed that" */
function hasClause({ grammar, quoteOf }: Analysis, from: number, to: number): boolean {
  for (let token = Math.max(from, to - LONGEST_CLAUSE); token < to; token++)
    if (quoteOf[token] !== -1 || isFiniteAt(grammar, token)) return true;
  return false;
}

const JOINERS = hashedWords("and but while , ;");

/** Whose words they are is told by what stands right before them, or by a tail that quotes, whatever verb they hang on. */
export const ANOTHERS_RULES = [
  IN_WRITING_RULE,
  DESCRIBED_RULE,
  GAPPED_RULE,
  GAPPED_REPORT_RULE,
  QUOTED_BEHIND_RULE,
  REPORTED_BEHIND_RULE,
  CONDITION_RULE,
  PRAISED_TELLING_RULE,
  JUDGED_SAYING_RULE,
  ACCUSED_SAYING_RULE,
  GIVEN_ANSWER_RULE,
  DENIED_BEFORE_RULE,
  GOADING_RULE,
] as const;
