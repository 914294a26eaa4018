import type { Analysis } from "../analyse-text.ts";
import { APPOSITION } from "../grammar/label-words.ts";
import { headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { itemAt } from "../text/lookup.ts";

/**
 * The name that a phrase stands beside: "Ann Low" for "a spokesman" in "Ann Low, a spokesman for the
 * campaign," and in "a spokesman, Ann Low,". Else the mention itself.
 */
export function namedBeside(analysis: Analysis, index: number): number {
  const { grammar, mentions } = analysis;
  if (mentions[index]?.kind !== "nominal") return index;
  const unit = unitAt(grammar, itemAt(mentions, index).head);
  for (const beside of [index - 1, index + 1]) {
    const other = mentions[beside];
    if (other?.kind !== "name" || other.entity === -1) continue;
    const name = unitAt(grammar, other.head);
    const [outer, inner] = beside < index ? [name, unit] : [unit, name];
    if (roleAt(grammar, inner) === APPOSITION && headAt(grammar, inner) === outer) return beside;
  }
  return index;
}
