import type { Analysis } from "../../../analyse-text.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { DESCRIPTIONS } from "../../../lexicon/reporting-words.ts";
import { AND, AS, BY, OF } from "../../../lexicon/single-words.ts";
import { DETERMINER, POSSESSIVE } from "../../../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import { wordBeforeName } from "../../called/named-so.ts";
import type { Choice } from "../../judge-rivals.ts";
import { indexFrom, isOne } from "../../mention-at.ts";
import { possessorOf } from "../claimed-words.ts";
import { NOBODY, PLAIN, type Turn } from "../turn.ts";

/** Tokens between the noun and its owner: "Low's much repeated description". */
const MOST_ADJECTIVES = 4;
/** Tokens from the noun to the words: "description of the new authority at Dayton as". */
const LONGEST_DESCRIPTION = 14;

export const DESCRIBED_RULE: Rule<Turn, Choice> = {
  name: "a description is the word of whoever gives it, and not of who accepts, shares or disputes it",
  example: {
    text: "Ann Low came to Dayton. Tom Reed questioned Low’s portrayal of the plan as “a late sham”.",
    said: [
      ["Low’s portrayal of the plan as “a late sham”", "Tom Reed"],
      ["“a late sham”", "Ann Low"],
    ],
  },
  answer({ context: { analysis }, first }) {
    if (first === -1) return undefined;
    const noun = descriptionBefore(analysis, first);
    if (noun === -1) return undefined;
    const giver = giverOf(analysis, noun, first);
    if (giver === undefined) return undefined;
    const probability = giver === -1 ? NOBODY.probability : PLAIN;
    return { mention: giver, probability, isPlain: true, isInside: true };
  },
};

/** The noun of "description of it as “", "verdict of “", with nothing done in between; or -1. */
function descriptionBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf } = analysis;
  const link = wordBeforeName(analysis, first);
  if (quoteOf[link] !== -1 || isMarkOff(analysis, first - 2)) return -1;
  if (hashOf(words, link) === AS) return nounBefore(analysis, link);
  return hashOf(words, link) === OF && isAmong(words, link - 1, DESCRIPTIONS) ? link - 1 : -1;
}

function nounBefore({ words, quoteOf, grammar, sentenceOf }: Analysis, link: number): number {
  for (let token = link - 1; token > Math.max(0, link - LONGEST_DESCRIPTION); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[link]) return -1;
    const isLinked = token === link - 1 || isAmong(words, token + 1, AFTER_NOUN);
    if (isAmong(words, token, DESCRIPTIONS) && isLinked) return token;
    if (isComma(words, token) || isFiniteAt(grammar, token)) return -1;
  }
  return -1;
}

/** What is described follows the noun, or nothing. */
const AFTER_NOUN = hashedWords("of by on about");

function isMarkOff({ words }: Analysis, token: number): boolean {
  return isComma(words, token) || codeOf(words, token) === COLON;
}

/** "Low's", "by Low"; -1 where nobody is known who gives it, undefined where it may be the subject's: "his", "a". */
function giverOf(analysis: Analysis, noun: number, first: number): number | undefined {
  const { words } = analysis;
  const owner = possessorOf(analysis, noun);
  if (owner !== undefined)
    return analysis.mentions[owner]?.head === noun ? ownerElsewhere(analysis, noun) : owner;
  for (let by = noun + 1; by < first; by++) {
    if (hashOf(words, by) !== BY) continue;
    const agent = indexFrom(analysis, by + 1);
    if (agent !== -1 && itemAt(analysis.mentions, agent).kind !== "pronoun")
      return namedBeside(analysis, agent);
  }
  const isAs = hashOf(words, wordBeforeName(analysis, first)) === AS;
  return isAs && isKnown(analysis, noun) ? -1 : undefined;
}

/** Of "Low's description", where no mention is of her alone, one of her elsewhere; -1 where two are called so, or none. */
function ownerElsewhere(analysis: Analysis, noun: number): number {
  const { words, mentions } = analysis;
  let clitic = noun - 1;
  while (clitic > noun - MOST_ADJECTIVES && !isPossessiveClitic(words, clitic)) clitic--;
  const called = hashOf(words, clitic - 1);
  const isName = hasShape(words, clitic - 1, CAPITAL);
  const others = [...mentions.keys()].filter((index) => {
    const { kind, head, last } = itemAt(mentions, index);
    if (isName) return kind === "name" && hashOf(words, last - 1) === called;
    const isJoined =
      hashOf(words, last) === AND || hashOf(words, itemAt(mentions, index).lead - 1) === AND;
    return kind === "nominal" && head < noun && hashOf(words, head) === called && !isJoined;
  });
  const [one = -1] = others.slice(isName ? 0 : -1);
  return others.every((other) => !isName || isOne(analysis, one, other)) ? one : -1;
}

/** "The description", "descriptions", and not "his" or "a": others have given it. */
function isKnown({ words }: Analysis, noun: number): boolean {
  if (isAmong(words, noun - 1, THE)) return true;
  const isPlural = isAmong(words, noun, SEVERAL);
  return isPlural && !hasClass(words, noun - 1, POSSESSIVE | DETERMINER);
}

const THE = hashedWords("the any such every");
const SEVERAL = hashedWords(`
  descriptions depictions portrayals accounts labels criticism criticisms condemnation denunciations views claims
`);
