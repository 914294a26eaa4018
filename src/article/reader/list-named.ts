import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import type { Items } from "./lay-out-items.ts";

/** Whoever may be a speaker: a name or a description, anywhere in the article. */
export interface Named {
  /** The number of the mention. */
  readonly mention: number;
  /** The entity, or below -1 the phrase that stands for itself. */
  readonly who: number;
  readonly item: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** In reading order; a pronoun is nobody to choose. */
export function listNamed(analysis: Analysis, { itemOf }: Items): readonly Named[] {
  const named: Named[] = [];
  analysis.mentions.forEach(({ kind, head }, mention) => {
    if (kind === "pronoun") return;
    named.push({
      mention,
      who: whoIs(analysis, mention),
      item: itemOf[head] ?? 0,
      paragraph: paragraphAt(analysis, head),
      sentence: sentenceAt(analysis, head),
    });
  });
  return named;
}

/** Whom a mention means: an entity, or below -1 the phrase that stands for itself; -1 for no mention. */
export function whoIs({ mentions }: Analysis, mention: number): number {
  const one = mentions[mention];
  if (!one) return -1;
  return one.kind === "name" && one.entity !== -1 ? one.entity : -1 - mention;
}
