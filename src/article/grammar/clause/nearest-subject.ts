import { DASHES } from "../../lexicon/cut-words.ts";
import { COMMA_WORD } from "../../lexicon/single-words.ts";
import { PLACE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { SUBJECT } from "../label-words.ts";
import { leftEdge } from "../phrases.ts";
import { childInRole, type Grammar, nextSiblingAt, roleAt } from "../read-grammar.ts";
import { classesAt, hashAt, tagAt } from "../tagged-text.ts";
import { ADPOSITION, ADVERB, PROPER_NOUN } from "../tags.ts";

const NO_SUBJECTS = hashedWords("whom minutes hours days weeks months years moments");
const NOMINATIVES = hashedWords("i he she we they");

/** In "Mayor Low, Reed said, had waited" both are read as subjects of "said": it is who stands by it. */
export function nearestSubject(grammar: Grammar, verb: number): number {
  const nearest = nearestOf(grammar, verb);
  return isOfTime(grammar, nearest) ? -1 : nearest;
}

function nearestOf(grammar: Grammar, verb: number): number {
  const first = childInRole(grammar, verb, SUBJECT);
  let next = first === -1 ? -1 : nextSiblingAt(grammar, first);
  for (; next !== -1 && next < verb; next = nextSiblingAt(grammar, next)) {
    if (roleAt(grammar, next) !== SUBJECT) continue;
    // "Reed, whom she had taught", "days after she said", "many times she said": both are read as subjects.
    const { text } = grammar;
    if (NO_SUBJECTS.has(hashAt(text, first)) || NOMINATIVES.has(hashAt(text, next))) return next;
    if (!isBeside(grammar, next, verb)) continue;
    if (opensPart(grammar, next)) return isRegion(grammar, next) ? first : next;
  }
  return first;
}

/** "Days after Low left, Reed said": they have not said it. */
function isOfTime({ text }: Grammar, subject: number): boolean {
  return NO_SUBJECTS.has(hashAt(text, subject)) && AFTER_TIMES.has(hashAt(text, subject + 1));
}

const AFTER_TIMES = hashedWords("after before since later earlier ago into");

/** "Mayor Low, Reed said,", "Mayor Low – Reed said –" */
function opensPart(grammar: Grammar, subject: number): boolean {
  const before = hashAt(grammar.text, leftEdge(grammar, subject) - 1);
  return before === COMMA_WORD || DASHES.has(before);
}

/** "After talks with Reed, the mayor also said" */
function isBeside({ text }: Grammar, subject: number, verb: number): boolean {
  return subject === (tagAt(text, verb - 1) === ADVERB ? verb - 2 : verb - 1);
}

/** "Low of Denby, Texas said", "Low, 28, of Harrow Avenue, Denby said": the place only says where the other is. */
function isRegion({ text }: Grammar, unit: number): boolean {
  if (tagAt(text, unit - 2) !== PROPER_NOUN) return false;
  let before = unit - 2;
  while (tagAt(text, before - 1) === PROPER_NOUN) before--;
  if (tagAt(text, before - 1) !== ADPOSITION) return false;
  if ((classesAt(text, unit) & PLACE) !== 0) return true;
  // "Low, of Denby, Reed said, had waited" is what Reed says.
  const isAddress = OF.has(hashAt(text, before - 1)) && hashAt(text, before - 2) === COMMA_WORD;
  return isAddress && hashAt(text, unit + 2) !== COMMA_WORD;
}

const OF = hashedWords("of from");
