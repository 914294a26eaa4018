import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isHuman } from "../../../grammar/noun-kinds.ts";
import { isUtteredWhole } from "../../../grammar/running-text.ts";
import { WHO } from "../../../lexicon/single-words.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { SAID } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOwnVerb } from "../others-words.ts";
import { chosenOf, NOBODY, type Turn } from "../turn.ts";
import { CALLED_ASIDE_RULE } from "./called-aside.ts";

const DEFINED_RULE: Rule<Turn, Choice> = {
  name: "what a term means, and whom or what a rule is for, nobody says where nothing tells who does",
  example: {
    text: "Ana Orr sued the board. Under the law, a witness is someone who “saw or heard the deed with his own eyes.”",
    said: [["“saw or heard the deed with his own eyes.”", null]],
  },
  answer: definedWords,
};

/** Words that tell what something is or is called, and that nobody says there. */
export const DEFINED_RULES = [CALLED_ASIDE_RULE, DEFINED_RULE] as const;

/** Before "as" or "for". */
const DEFINED = hashedWords("defined reserved intended meant designated classified");
const AS_OR_FOR = hashedWords("as for");
const DEFINING = hashedWords(`
  defines define means covers bars prohibits forbids outlaws bans punishes criminalizes criminalises
`);
/** Tokens from what defines to the words, and of the sentence to either side. Chosen by hand. */
const LONGEST_DEFINITION = 24;
const LONGEST_SENTENCE = 40;

/** "Reserved for material whose release could cause “grave damage”", "fraud is defined as “any false statement”" */
function definedWords(turn: Turn): Choice | undefined {
  const { quote, first } = turn;
  const { analysis, governors } = turn.context;
  if (first === -1 || !chosenOf(turn) || governors[quote]?.manner === SAID) return undefined;
  if (!isOfAnyone(analysis, first) && !isDefinition(analysis, first)) return undefined;
  if (isUtteredWhole(analysis.grammar.running, first)) return undefined;
  return isReported(analysis, first) ? undefined : NOBODY;
}

/** "A witness is someone who “saw the deed”", "a rebel is one who did “harm”" */
function isOfAnyone({ words, sentenceOf }: Analysis, first: number): boolean {
  for (let who = first - 2; who > first - LONGEST_RELATIVE; who--) {
    if (sentenceOf[who] !== sentenceOf[first]) return false;
    if (hashOf(words, who) !== WHO) continue;
    return (
      isAmong(words, who - 1, ANYONE) && [2, 3].some((back) => isAmong(words, who - back, BEING))
    );
  }
  return false;
}

/** Tokens from "who" to the words. */
const LONGEST_RELATIVE = 6;
const ANYONE = hashedWords("someone somebody anyone anybody one those person people");
const BEING = hashedWords("is are was were be");

/** Whether the sentence has said before what something means, and nobody does so: "Low defines it as “luck”". */
function isDefinition(analysis: Analysis, first: number): boolean {
  const { words, grammar, quoteOf, sentenceOf } = analysis;
  const stop = Math.max(0, first - LONGEST_DEFINITION);
  for (let token = first - 2; token >= stop && sentenceOf[token] === sentenceOf[first]; token--) {
    if (quoteOf[token] !== -1) continue;
    if (isAmong(words, token, DEFINED) && isAmong(words, token + 1, AS_OR_FOR)) return true;
    if (!isAmong(words, token, DEFINING)) continue;
    const subject = subjectOf(grammar, token);
    return subject !== -1 && !isHuman(grammar, subject);
  }
  return false;
}

/** Has the sentence a verb of speech outside marks? */
function isReported(analysis: Analysis, first: number): boolean {
  const sentence = itemAt(analysis.sentences, sentenceAt(analysis, first));
  const from = Math.max(sentence.first, first - LONGEST_SENTENCE);
  for (let token = from; token < Math.min(sentence.last, first + LONGEST_SENTENCE); token++)
    if (analysis.quoteOf[token] === -1 && isOwnVerb(analysis, token)) return true;
  return false;
}
