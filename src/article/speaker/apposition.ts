import type { Analysis } from "../analyse-text.ts";
import { APPOSITION, SUBJECT } from "../grammar/label-words.ts";
import { headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { CONJUNCTION, PREPOSITION } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { FULL_STOP } from "../text/characters.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { codeOf, hasClass, hasShape, isComma } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";

/**
 * The name that a phrase stands beside: "Ann Low" for "a spokesman" in "Ann Low, a spokesman for the
 * campaign," and in "a spokesman, Ann Low,". Else the mention itself.
 */
export function namedBeside(analysis: Analysis, index: number): number {
  const { grammar, mentions } = analysis;
  if (itemOrNone(mentions, index)?.kind !== "nominal") return index;
  for (const beside of [index - 1, index + 1]) {
    const other = mentions[beside];
    if (other?.kind !== "name" || other.entity === -1 || !isNear(mentions, index, beside)) continue;
    const unit = unitAt(grammar, itemAt(mentions, index).head);
    const name = unitAt(grammar, other.head);
    const [outer, inner] = beside < index ? [name, unit] : [unit, name];
    if (roleAt(grammar, inner) === APPOSITION && headAt(grammar, inner) === outer) return beside;
  }
  return presentsNext(analysis, index) ? index + 1 : index;
}

/**
 * "A spokesman for Ann Low, Cole Denny, said": Low has her name, so that the next one is the
 * spokesman's, as it is in "Her predecessor, Cole Denny, said". In "an adviser to the mayor, Ann
 * Orr, said" it may as well explain the mayor.
 */
function presentsNext({ grammar, mentions, words, entities }: Analysis, index: number): boolean {
  const { head, last } = itemAt(mentions, index);
  const named = mentions[index + 1];
  if (named?.kind !== "name" || entities.list[named.entity]?.lone !== false) return false;
  if (!isComma(words, last) || named.lead !== last + 1 || !endsThere(words, named.last))
    return false;
  if (last === head + 1) return roleAt(grammar, unitAt(grammar, head)) === SUBJECT;
  if (last - head < 3 || !hasClass(words, head + 1, PREPOSITION)) return false;
  for (let token = head + 2; token < last; token++) {
    if (!hasShape(words, token, CAPITAL)) return false;
  }
  return true;
}

/** No list goes on: "a friend of Low, Cole Denny and others". */
function endsThere(words: Words, last: number): boolean {
  if (!isComma(words, last)) return codeOf(words, last) === FULL_STOP;
  return !hasShape(words, last + 1, CAPITAL) && !hasClass(words, last + 1, CONJUNCTION);
}

/** Tokens between them: a comma, a bracket, and an article that the phrase was read without. */
const MOST_BETWEEN = 3;

function isNear(mentions: readonly Mention[], one: number, other: number): boolean {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  return itemAt(mentions, second).lead - itemAt(mentions, first).last <= MOST_BETWEEN;
}
