import { tagOfWord } from "../../grammar/read-grammar.ts";
import { isNominal } from "../../grammar/tags.ts";
import { OBJECT_RELATIVES } from "../../lexicon/clause-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import type { Stretch } from "../near-quotations.ts";
import type { PhrasePage } from "../noun-phrase.ts";

/** Tokens from "what" to the comma, "what the new chief inspector of prisons,", and of what commas set off. */
const LONGEST_PHRASE = 8;
const LONGEST_ASIDE = 40;

/** The heads of those whom commas part from their verb: "what the regulator, in a report, described as". */
export function setOffIn(
  { words, quoteOf, grammar }: PhrasePage,
  [from, to]: Stretch,
): readonly number[] {
  const heads: number[] = [];
  for (let token = from; token < to; token++) {
    if (quoteOf[token] !== -1 || !isAmong(words, token, OBJECT_RELATIVES)) continue;
    let end = token + 1;
    while (end < token + LONGEST_PHRASE && hasShape(words, end, WORD)) end++;
    if (end === token + 1 || !isComma(words, end) || !speaksBehind(words, end)) continue;
    if (isNominal(tagOfWord(grammar, end - 1))) heads.push(end - 1);
  }
  return heads;
}

/** Whether a verb of speech follows what the comma opens. */
function speaksBehind(words: Words, opening: number): boolean {
  for (let token = opening + 2; token < opening + LONGEST_ASIDE; token++) {
    if (!isComma(words, token)) continue;
    let verb = token + 1;
    while (hasClass(words, verb, ADVERB | AUXILIARY)) verb++;
    if (hasClass(words, verb, SPEECH) || isAmong(words, verb, NAMING_VERBS)) return true;
  }
  return false;
}
