import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { ADVERBIAL_CLAUSE, CONJUNCT } from "../../grammar/label-words.ts";
import { hangsOn, isMainVerb, tokenOf } from "../../grammar/phrases.ts";
import { headAt, isFiniteAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { RELATIVES } from "../../lexicon/clause-words.ts";
import { ADVERB, AUXILIARY } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, isAmong } from "../../text/token.ts";

/** Tokens from the first verb to what joins the second. */
const LONGEST_PREDICATE = 40;
const JOINING = hashedWords("and but yet");
const THEN = hashedWords("then so");
/** What a joined verb may be held to be to the first. */
const BELOW: readonly number[] = [CONJUNCT, ADVERBIAL_CLAUSE];

/** A verb that "and" joins to the one before it in the same clause. */
export interface Joined {
  /** Head of the subject that both have. */
  readonly head: number;
  /** The first verb and the word that joins the second. */
  readonly first: number;
  readonly joiner: number;
}

/**
 * "Low was accused of theft by her agent, Tom Reed, and replied that": she replies, and nobody whom the first predicate
 * names; undefined where another clause stands between.
 */
export function joinedVerb(analysis: Analysis, verb: number): Joined | undefined {
  const { words, grammar } = analysis;
  let joiner = verb - 1;
  while (hasClass(words, joiner, ADVERB | AUXILIARY) || isAmong(words, joiner, THEN)) joiner--;
  if (!isAmong(words, joiner, JOINING)) return undefined;
  const unit = unitAt(grammar, verb);
  const above = headAt(grammar, unit);
  const isBelow = above !== -1 && BELOW.includes(roleAt(grammar, unit));
  if (!isBelow || !isMainVerb(grammar, above)) return undefined;
  const first = tokenOf(grammar, above);
  const head = subjectOf(grammar, first);
  const isPlain = head !== -1 && head < first && hangsOn(grammar, head, first);
  return isPlain && isOnePredicate(analysis, first, joiner) ? { head, first, joiner } : undefined;
}

/** Whether the first verb's predicate names them: "met the mayor and said". */
export function isInPredicate(joined: Joined | undefined, mention: Mention | undefined): boolean {
  if (!joined || !mention) return false;
  return mention.lead > joined.first && mention.lead < joined.joiner;
}

/** Nobody in it does anything of his own. */
function isOnePredicate(analysis: Analysis, first: number, joiner: number): boolean {
  const { words, grammar, quoteOf } = analysis;
  if (first >= joiner || joiner - first > LONGEST_PREDICATE) return false;
  for (let token = first + 1; token < joiner; token++) {
    if (quoteOf[token] !== -1) continue;
    if (isFiniteAt(grammar, token) || isAmong(words, token, RELATIVES)) return false;
  }
  return true;
}
