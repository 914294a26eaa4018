import type { Analysis } from "../analyse-text.ts";
import { APPOSITION } from "../grammar/label-words.ts";
import { headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import type { Mention } from "../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";

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
  return index;
}

/** Tokens between them: a comma, a bracket, and an article that the phrase was read without. */
const MOST_BETWEEN = 3;

function isNear(mentions: readonly Mention[], one: number, other: number): boolean {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  return itemAt(mentions, second).lead - itemAt(mentions, first).last <= MOST_BETWEEN;
}
