import type { Analysis } from "../../analyse-text.ts";
import { RELATIVE_CLAUSE } from "../../grammar/label-words.ts";
import { tokenOf } from "../../grammar/phrases.ts";
import { headAt, roleAt } from "../../grammar/read-grammar.ts";
import { AS, THAT } from "../../lexicon/single-words.ts";
import { AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { codeOf, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";

/** What is called something is told between these and its name: "called those who wrote to him “pests”". */
const CALLING = hashedWords(`
  call calls called calling brand brands branded branding label labels labelled labeled labelling labeling
  dub dubs dubbed dubbing term terms termed terming
`);

/**
 * "He called patients who wrote to him “pests”": the words are what he calls them, and not what they wrote, of whose
 * verb this is the unit.
 */
export function isOfCalled({ grammar, words }: Analysis, unit: number, first: number): boolean {
  if (roleAt(grammar, unit) !== RELATIVE_CLAUSE) return false;
  const called = headAt(grammar, unit);
  const by = called === -1 ? -1 : headAt(grammar, called);
  if (by === -1 || !isAmong(words, tokenOf(grammar, by), CALLING)) return false;
  const verb = tokenOf(grammar, unit);
  return verb < first - 2 && !opensWords(words, verb, first);
}

/** "Who said it was", "who said that", "who described it as", "who wrote:" */
function opensWords(words: Analysis["words"], verb: number, first: number): boolean {
  for (let token = verb + 1; token < first; token++) {
    if (isComma(words, token) || codeOf(words, token) === COLON) return true;
    if (hashOf(words, token) === AS || hashOf(words, token) === THAT) return true;
    if (hasClass(words, token, SPEECH | AUXILIARY)) return true;
  }
  return false;
}
