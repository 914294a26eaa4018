import { HUMAN, kindOfHead, ORGANISATION, THING, TIME } from "../grammar/noun-kinds.ts";
import { type Grammar, taggedUnitAt } from "../grammar/read-grammar.ts";
import { isUtterance } from "../grammar/running-text.ts";
import { tagAt } from "../grammar/tagged-text.ts";
import { AUXILIARY, FINITE_VERB, isNominal } from "../grammar/tags.ts";
import { hasShape, isComma } from "../text/token.ts";
import { NUMBER, WORD, type Words } from "../text/tokenize.ts";
import { isWho } from "./presented.ts";
import { isMinded } from "./subjects/minded.ts";

/** Whether a noun means somebody, or a firm or a group: by its word, or since "who" takes it up. */
export function meansSomebody(grammar: Grammar, head: number): boolean {
  return kindOfHead(grammar, head) === ORGANISATION || meansPerson(grammar, head);
}

/** "A commuter on the 7.12, who had brought a chair": only somebody is a "who", or is "less sure", whatever the word. */
export function meansPerson(grammar: Grammar, head: number): boolean {
  const kind = kindOfHead(grammar, head);
  if (kind === HUMAN) return true;
  // "A second was less sure"
  if (kind !== THING && kind !== TIME) return false;
  return isMinded(grammar.running.words, head) || (kind === THING && isTakenByWho(grammar, head));
}

/** Tokens from a noun to its "who". Chosen by hand. */
const LONGEST_TAIL = 8;

function isTakenByWho(grammar: Grammar, head: number): boolean {
  const who = whoAfter(grammar.running.words, head);
  if (who === -1) return false;
  for (let token = head + 1; token < who; token++) if (endsPhrase(grammar, token)) return false;
  return true;
}

/** A "who" that nothing but words parts from the noun, or one comma; or -1. */
function whoAfter(words: Words, head: number): number {
  for (let token = head + 1; token <= head + LONGEST_TAIL && token < words.count; token++) {
    if (isComma(words, token)) return isWho(words, token + 1) ? token : -1;
    if (!hasShape(words, token, WORD | NUMBER)) return -1;
    if (isWho(words, token)) return token;
  }
  return -1;
}

/** "A gift for the man who paid": a verb, or somebody who stands nearer. */
function endsPhrase(grammar: Grammar, token: number): boolean {
  const unit = taggedUnitAt(grammar, token);
  const tag = tagAt(grammar.text, unit);
  if (isUtterance(grammar.running, unit) || tag === FINITE_VERB || tag === AUXILIARY) return true;
  return isNominal(tag) && kindOfHead(grammar, token) === HUMAN;
}
