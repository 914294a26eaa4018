import type { Analysis } from "../../analyse-text.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { OF, WHO } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";

const BEING_OR_HAVING = hashedWords("is was 's has had became becomes remains");
const WHO_OR_WHOSE = new Set([WHO, ...hashedWords("whose")]);
/** Tokens: "who joined the firm six years ago, has three sons and is a keen gardener". */
const LONGEST_TOLD = 24;

export const PREDICATE_RULE: Rule<
  { readonly analysis: Analysis; readonly source: number },
  number
> = {
  name: "what somebody is told to be does not speak",
  example: {
    text: "Ann Low left the city. Tom Reed, who runs a shop and is a keen gardener said it was late.",
    said: [["it was late", "Tom Reed"]],
  },
  answer({ analysis, source }) {
    const told = pastPredicate(analysis, itemAt(analysis.mentions, source));
    return told === -1 ? undefined : told;
  },
};

/**
 * The mention of whom a relative clause tells what he is or has, where a paper leaves out the comma behind it: "Low, who
 * runs a shop and is a keen gardener said", "whose husband is a doctor said"; or -1.
 */
export function pastPredicate(analysis: Analysis, { kind, lead, last }: Mention): number {
  const { words } = analysis;
  const isPredicate = kind === "nominal" && isAmong(words, lead - 1, BEING_OR_HAVING);
  // "A mother of two said"
  const verb = hashOf(words, last) === OF ? last + 2 : last;
  if (!isPredicate || !hasClass(words, verb, SPEECH)) return -1;
  const who = openingOf(analysis, lead - 1);
  if (who === -1) return -1;
  const end = isComma(words, who - 1) ? who - 1 : who;
  const told = mentionUpTo(analysis.mentions, end);
  return analysis.mentions[told]?.last === end ? told : -1;
}

/** The first "who" or "whose" of the clauses before a token, where nobody says anything in them; or -1. */
function openingOf({ words, sentenceOf }: Analysis, token: number): number {
  for (let at = token; at > Math.max(0, token - LONGEST_TOLD); at--) {
    if (sentenceOf[at] !== sentenceOf[token] || hasClass(words, at, SPEECH)) return -1;
    if (isAmong(words, at, WHO_OR_WHOSE) && !isAmong(words, at - 1, AND_OR_BUT)) return at;
  }
  return -1;
}
