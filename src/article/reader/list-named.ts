import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import type { Items } from "./lay-out-items.ts";
import { sortOf } from "./ties/sorts.ts";

/** Whoever may be a speaker: a name or a description, anywhere in the article. */
export interface Named {
  /** The number of the mention. */
  readonly mention: number;
  /** The entity, or below -1 the phrase that stands for itself. */
  readonly who: number;
  /** What sort of somebody or something it is: `ties/sorts.ts`. */
  readonly sort: number;
  readonly item: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** In reading order; a pronoun is nobody to choose. */
export function listNamed(analysis: Analysis, { itemOf }: Items): readonly Named[] {
  const named: Named[] = [];
  analysis.mentions.forEach(({ kind, entity, head }, mention) => {
    if (kind === "pronoun") return;
    const who = kind === "name" && entity !== -1 ? entity : -1 - mention;
    named.push({
      mention,
      who,
      sort: sortOf(analysis, { who, head }),
      item: itemOf[head] ?? 0,
      paragraph: paragraphAt(analysis, head),
      sentence: sentenceAt(analysis, head),
    });
  });
  return named;
}
