import type { Analysis } from "../../analyse-text.ts";
import { isModal, isNegated } from "../../grammar/clauses.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, unitAt } from "../../grammar/read-grammar.ts";
import { TO } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";

/** Who does so to say something says it: "rang on the night to report", "stood up to say". */
const REACHING = hashedWords(`
  rang rings ring rung phoned phones phone telephoned telephones called calls call wrote writes write written
  emailed emails email e-mailed texted texts text messaged messages message contacted contacts contact
  came comes come stood stands stand took takes taken went goes gone rose got gotten stepped returned
`);
/** Verbs above "to say": "rang to say", "rang to thank them and to say". */
const MOST_STEPS = 2;

/** "According to police, a caller rang to report “a man”": who rang says so, whoever tells of it. */
export function isReachedToSay({ grammar, words }: Analysis, verb: number): boolean {
  if (hashOf(words, verb - 1) !== TO || !hasClass(words, verb, SPEECH)) return false;
  let unit = headAt(grammar, unitAt(grammar, verb));
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const token = tokenOf(grammar, unit);
    if (token < verb && isVerbAt(grammar, unit) && isAmong(words, token, REACHING))
      return !isNegated(grammar, token) && !isModal(grammar, token);
    unit = headAt(grammar, unit);
  }
  return false;
}
