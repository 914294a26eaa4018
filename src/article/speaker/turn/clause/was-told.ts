import type { Analysis } from "../../../analyse-text.ts";
import { isVerbAt } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../../grammar/running-text.ts";
import { CLAUSE_JOINERS } from "../../../lexicon/clause-words.ts";
import { AND, BY, FROM, THAT } from "../../../lexicon/single-words.ts";
import { INFORMED_VERBS, PASSIVE_AUXILIARIES } from "../../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB } from "../../../lexicon/word-classes.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { indexFrom } from "../../mention-at.ts";
import { BY_WORDS, behind, mentionAfter } from "../from-whom.ts";
import { isOwnVerb, RELAYED } from "../others-words.ts";
import { NOBODY, type Turn } from "../turn.ts";
import { TOLD_BY_RULE } from "./told-by.ts";

/** Tokens from "told" to the words, "told on the second night: “", and from whoever is asked to "told". Chosen by hand. */
const LONGEST_TOLD = 10;
const LONGEST_ASKED = 20;
const TURNED_TO = hashedWords(`
  asked asks rang rings phoned phones telephoned called calls emailed approached contacted texted begged
`);

const WAS_TOLD_RULE: Rule<Turn, Choice> = {
  name: "who was told the words does not say them, nor does who relays it; who was asked may",
  example: {
    text: "Ann Low rang Tom Reed and was told: “Go home.”",
    said: [["Go home.", "Tom Reed"]],
  },
  answer({ context: { analysis }, quote, first }) {
    const verb = toldBefore(analysis, first);
    if (verb === -1) return undefined;
    if (mentionAfter(analysis, behind(analysis, quote), BY_WORDS) !== -1) return undefined;
    const asked = askedBefore(analysis, verb);
    return asked === -1 ? NOBODY : { mention: asked, probability: RELAYED };
  },
};

/** Tokens from "told" to the words: "told by one of his advisers in July that the report was “". */
const LONGEST_CLAUSE = 24;

const TOLD_INSIDE_RULE: Rule<Turn, Choice> = {
  name: "what somebody tells that she was told is theirs by whom she was, or nobody's",
  example: {
    text: "Ann Low runs a page. Low said that a man with a fever was told to “drink cold water”.",
    said: [
      ["that a man with a fever was told to “drink cold water”", "Ann Low"],
      ["“drink cold water”", null],
    ],
  },
  answer({ context: { analysis }, quote, first }) {
    const { words, mentions, grammar } = analysis;
    if (first === -1 || isUtteredWhole(grammar.running, first)) return undefined;
    const verb = toldInside(analysis, first);
    if (verb === -1 || askedBefore(analysis, verb) !== -1) return undefined;
    if (mentionAfter(analysis, behind(analysis, quote), BY_WORDS) !== -1) return undefined;
    const isLearnt = hashOf(words, verb + 1) === FROM;
    if (!isLearnt && hashOf(words, verb + 1) !== BY) return NOBODY_INSIDE;
    const agent = indexFrom(analysis, verb + 2);
    if (isLearnt && hashOf(words, mentions[agent]?.last ?? -1) !== THAT) return undefined;
    if (agent === -1 || itemAt(mentions, agent).lead - verb > NEAR_AGENT) return NOBODY_INSIDE;
    return {
      mention: namedBeside(analysis, agent),
      probability: RELAYED,
      isPlain: isLearnt,
      isInside: true,
    };
  },
};

/** Whose words are that somebody was told. */
export const TOLD_RULES = [TOLD_INSIDE_RULE, WAS_TOLD_RULE, TOLD_BY_RULE] as const;

const NOBODY_INSIDE: Choice = { ...NOBODY, isInside: true };

/** Tokens from "told" to who told it: "told by one of his advisers". */
const NEAR_AGENT = 4;

/** The "told" of "said she was told that it was “late”", where no other verb of speech stands nearer to the words; or -1. */
function toldInside(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  for (let token = first - 2; token > Math.max(1, first - LONGEST_CLAUSE); token--) {
    if (sentenceOf[token] !== sentenceOf[first - 2]) return -1;
    // "That she had “lent” it since he was “poor”"
    if ([token - 1, token, token + 1].some((beside) => quoteOf[beside] !== -1)) continue;
    if (!hasShape(words, token, WORD) || isAmong(words, token, CLAUSE_JOINERS)) return -1;
    if (hashOf(words, token) === FROM && isAmong(words, token - 1, LEARNING)) return token - 1;
    if (isOwnVerb(analysis, token)) return toldAt(words, token);
  }
  return -1;
}

/** The verb of "was told that", "had been told by", or -1. */
function toldAt(words: Words, verb: number): number {
  if (!isAmong(words, verb, INFORMED_VERBS) || !isAmong(words, verb + 1, AFTER_TOLD)) return -1;
  return isAmong(words, auxiliaryBefore(words, verb), PASSIVE_AUXILIARIES) ? verb : -1;
}

/** "Said she had heard from Reed that it was “late”" */
const LEARNING = hashedWords("heard hears hear learned learnt learns understood gathered");
const AFTER_TOLD = hashedWords("by to that in on");

/** The "told" of "was told: “…”" and "was told on Friday, “…”", or -1. */
function toldBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf, grammar } = analysis;
  const stop = Math.max(1, first - LONGEST_TOLD);
  let verb = first - 2;
  if (isComma(words, verb) || codeOf(words, verb) === COLON) verb--;
  if (!hasShape(words, verb, WORD)) return -1;
  for (; verb >= stop && !isAmong(words, verb, INFORMED_VERBS); verb--) {
    if (quoteOf[verb] !== -1 || sentenceOf[verb] !== sentenceOf[first - 2]) return -1;
    if (hashOf(words, verb) === BY) return -1;
  }
  if (verb < stop || !isAmong(words, auxiliaryBefore(words, verb), PASSIVE_AUXILIARIES)) return -1;
  for (let token = verb + 1; token < first - 1; token++)
    if (isVerbAt(grammar, taggedUnitAt(grammar, token))) return -1;
  return verb;
}

/** "Was simply told" */
function auxiliaryBefore(words: Words, verb: number): number {
  return hasClass(words, verb - 1, ADVERB) ? verb - 2 : verb - 1;
}

/** Of "asked the coach why he was late and was told" the coach, or -1. */
function askedBefore(analysis: Analysis, verb: number): number {
  const { words, mentions, quoteOf, sentenceOf } = analysis;
  const and = auxiliaryBefore(analysis.words, verb) - 1;
  if (hashOf(words, and) !== AND) return -1;
  for (let token = and - 1; token >= Math.max(0, and - LONGEST_ASKED); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[verb]) return -1;
    if (!isAmong(words, token, TURNED_TO)) continue;
    const asked = indexFrom(analysis, token + 1);
    if (asked === -1 || itemAt(mentions, asked).kind === "pronoun") return -1;
    return namedBeside(analysis, asked);
  }
  return -1;
}
