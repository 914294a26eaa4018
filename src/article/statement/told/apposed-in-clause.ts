import type { Analysis } from "../../analyse-text.ts";
import type { Attribution } from "../../attribution/attribution.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { MAIN_JOINERS } from "../../lexicon/clause-words.ts";
import { AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

interface Joined {
  readonly analysis: Analysis;
  readonly attribution: Attribution;
}

export const APPOSED_RULE: Rule<Joined, number> = {
  name: "whom a name behind a comma explains, in a clause that is joined to another's words, says what follows",
  example: {
    text: "Ann Low said that the town had been busy, but a friend of hers, Tom Reed, said it was empty.",
    said: [
      ["that the town had been busy", "Ann Low"],
      ["it was empty", "Tom Reed"],
    ],
  },
  answer({ analysis, attribution: { cue } }) {
    return clauseApart(analysis, tokenAt(analysis.words, cue.start))?.speaker;
  },
};

/** Of "she said it was late, but a friend, Tom Reed, said" the mention of Reed, and the token of "but". */
export function clauseApart(
  analysis: Analysis,
  verb: number,
): { readonly speaker: number; readonly joiner: number } | undefined {
  const { words, mentions } = analysis;
  if (!hasClass(words, verb, SPEECH)) return undefined;
  const comma = hasClass(words, verb - 1, AUXILIARY) ? verb - 2 : verb - 1;
  const speaker = mentionUpTo(mentions, comma);
  const named = mentions[speaker];
  if (named?.kind !== "name" || !isComma(words, comma) || !isComma(words, named.lead - 1))
    return undefined;
  const joiner = joinerBefore(analysis, named.lead - 2);
  const isJoined = joiner !== -1 && isComma(words, joiner - 1) && isTold(analysis, joiner);
  return isJoined ? { speaker, joiner } : undefined;
}

/** Tokens of who it is: "another contributor to the second book". */
const LONGEST_PHRASE = 10;

/** The word that joins in the clause which the phrase that ends here begins, or -1. */
function joinerBefore({ words, grammar }: Analysis, end: number): number {
  for (let token = end; token > Math.max(0, end - LONGEST_PHRASE); token--) {
    if (isAmong(words, token, MAIN_JOINERS)) return token === end ? -1 : token;
    if (!hasShape(words, token, WORD) || isVerbAt(grammar, taggedUnitAt(grammar, token))) return -1;
  }
  return -1;
}

/** Tokens of what another says before. */
const LONGEST_CLAUSE = 60;

/** Not "Low, Reed, and a friend, Tom Orr, said": a verb of speech of its own stands before the joiner. */
function isTold({ words, grammar, sentenceOf }: Analysis, joiner: number): boolean {
  for (let token = joiner - 1; token > Math.max(0, joiner - LONGEST_CLAUSE); token--) {
    if (sentenceOf[token] !== sentenceOf[joiner]) return false;
    if (hasClass(words, token, SPEECH) && isVerbAt(grammar, taggedUnitAt(grammar, token)))
      return true;
  }
  return false;
}
