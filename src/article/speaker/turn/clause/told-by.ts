import type { Analysis } from "../../../analyse-text.ts";
import { isHuman } from "../../../grammar/noun-kinds.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { BY, TO } from "../../../lexicon/single-words.ts";
import { HEARD_VERBS, ORDERED_VERBS } from "../../../lexicon/verbs/hearing-verbs.ts";
import { DETERMINER, POSSESSIVE, PRONOUN, SPEECH } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { indexFrom } from "../../mention-at.ts";
import { ANYBODY, PLAIN, type Turn } from "../turn.ts";

/** Tokens from "told by" to the words. Chosen by hand. */
const LONGEST_TOLD_BY = 20;

export const TOLD_BY_RULE: Rule<Turn, Choice> = {
  name: "what somebody told by another was told is the other's",
  example: {
    text: "A baker told by his bank that he was “too late by far” has paid.",
    said: [["“too late by far”", "his bank"]],
  },
  answer({ context: { analysis }, first }) {
    const by = toldByBefore(analysis, first);
    if (by === -1) return undefined;
    const { mentions } = analysis;
    const next = indexFrom(analysis, by + 1);
    const agent = (mentions[next]?.lead ?? first) <= by + 2 ? next : -1;
    if (!isSomebody(analysis, agent, by)) return undefined;
    if (!isInWhatIsTold(analysis, mentions[agent]?.last ?? by + 2, first)) return undefined;
    if (agent === -1) return ANYBODY;
    return { mention: namedBeside(analysis, agent), probability: PLAIN, isPlain: true };
  },
};

/** The "by" of "told by his bank that it was “late”", with nothing but words and commas between; or -1. */
function toldByBefore({ words, quoteOf, sentenceOf }: Analysis, first: number): number {
  for (let token = first - 2; token > Math.max(1, first - LONGEST_TOLD_BY); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[first - 2]) return -1;
    if (!hasShape(words, token, WORD) && !isComma(words, token)) return -1;
    if (hashOf(words, token) === BY && isAmong(words, token - 1, TOLD_VERBS)) return token;
  }
  return -1;
}

const TOLD_VERBS: ReadonlySet<number> = new Set([...HEARD_VERBS, ...ORDERED_VERBS]);

/** Not "asked by letter", "told by noon". */
function isSomebody({ words, mentions, grammar }: Analysis, agent: number, by: number): boolean {
  const told = mentions[agent];
  if (told && (told.kind === "name" || isHuman(grammar, told.head))) return true;
  return hasClass(words, by + 1, DETERMINER | POSSESSIVE) || hasShape(words, by + 1, CAPITAL);
}

/** Not "told by his bank to pay has called it “late”": the words stand in the clause that the teller opens. */
function isInWhatIsTold(analysis: Analysis, from: number, first: number): boolean {
  const opener = openerOf(analysis.words, from, first);
  const isPlain = opener === -1 ? isPronounAhead(analysis, from) : true;
  const verbs = isPlain ? verbsIn(analysis, opener === -1 ? from : opener + 1, first) : -1;
  const isToDo = opener !== -1 && hashOf(analysis.words, opener) === TO;
  return verbs !== -1 && verbs <= (isToDo ? 0 : 1);
}

/** The "that" or "to" of what is told, past a time or an aside: "by his coach at tea, he said, to stop"; or -1. */
function openerOf(words: Words, from: number, first: number): number {
  for (let token = from; token < first - 1; token++) {
    token = Math.max(token, asideEnd(words, token, first));
    if (isAmong(words, token, OPENERS)) return token;
  }
  return -1;
}

/** "Told by his bank he was “late”" */
function isPronounAhead({ words, grammar }: Analysis, from: number): boolean {
  return hasClass(words, from, PRONOUN) && isFiniteAt(grammar, from + 1);
}

/** The finite verbs up to the words; -1 where another clause is joined or something is said. */
function verbsIn({ words, grammar }: Analysis, from: number, first: number): number {
  let verbs = 0;
  for (let token = from; token < first - 1; token++) {
    token = Math.max(token, asideEnd(words, token, first));
    if (isAmong(words, token, JOINERS)) return -1;
    // "To say it was “late”": what is told opens with the verb.
    if (hasClass(words, token, SPEECH) && token > from) return -1;
    if (isFiniteAt(grammar, token)) verbs++;
  }
  return verbs;
}

const OPENERS = hashedWords("that to whether if how why");
const JOINERS = hashedWords("and but or who which when while because as");

/** Tokens of ", as he later said,". */
const LONGEST_ASIDE = 6;

/** Of the comma that opens "at tea, he said, to stop" the one that closes it, or -1. */
function asideEnd(words: Words, comma: number, first: number): number {
  if (!isComma(words, comma)) return -1;
  for (let token = comma + 1; token < Math.min(first - 1, comma + LONGEST_ASIDE); token++)
    if (isComma(words, token)) return hasClass(words, token - 1, SPEECH) ? token : -1;
  return -1;
}
