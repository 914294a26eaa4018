import { type Briefings, createBriefings } from "../../src/briefing/briefing.ts";
import type { Corrections } from "../../src/briefing/corrections/find-corrections.ts";
import { createLibrary } from "../../src/briefing/library/library.ts";
import type { Article } from "../../src/domain/article.ts";

/** The same articles for every conversation. */
export function briefingsOver(
  articles: readonly Article[],
  corrections: Corrections = { of: async () => [], by: async () => [], among: async () => [] },
): Briefings {
  const library = createLibrary(articles);
  return createBriefings({ forQuestions: async () => library, atHand: () => library }, corrections);
}
