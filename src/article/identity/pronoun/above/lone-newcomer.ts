import { type Analysis, isQuotedIn } from "../../../analyse-text.ts";
import { BRINGING_IN, HIM } from "../../../lexicon/function-words.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { isPresentedTo } from "../../../people/subjects/presenting.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { isAmong } from "../../../text/token.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { isTellingOfHim } from "../newcomer.ts";
import type { Antecedent, Reference } from "../sentence-topic.ts";
import { reportAbove } from "./opener-above.ts";

/** Tokens of a sentence that are looked through. */
const LONGEST = 80;

/**
 * The rank of somebody without a name whom the sentence right before the words presents, where nobody else who may be
 * meant is in it: "The news came too late for a butcher. “I waited,” he said", "At the gate stood a soldier"; or -1.
 */
export function loneNewcomer(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions, grammar } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = reportAbove(analysis, first);
  if (!before || before.last - before.first > LONGEST) return -1;
  if (isQuotedIn(analysis, before.first, before.last)) return -1;
  const within = antecedents.filter(({ earlier }) => earlier.first >= before.first);
  const [only, other] = within;
  if (!only || other || only.phrase === -1) return -1;
  const { lead, head } = itemAt(mentions, only.phrase);
  if (!isAmong(words, lead, BRINGING_IN) || lead >= before.last) return -1;
  if (!isPresentedTo(grammar, { lead, head })) return -1;
  const gender = genderOfPronoun(words, first);
  const isOfHim = pronounIn(analysis, before, gender) !== -1 || hasAnother(analysis, before);
  return isOfHim || isTellingOfHim(analysis, first, gender) ? -1 : antecedents.indexOf(only);
}

/** "A reporter described it to him", "the body was found by a butcher" */
function hasAnother({ words, quoteOf }: Analysis, { first, last }: Sentence): boolean {
  for (let token = first; token < last; token++) {
    if (quoteOf[token] !== -1) continue;
    if (isAmong(words, token, HIM) || isAmong(words, token, UNSPOKEN)) return true;
  }
  return false;
}

/** Of whom it tells will hardly speak. */
const UNSPOKEN = hashedWords("if whether would could should may might never nobody");
