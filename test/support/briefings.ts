import { type Briefings, createBriefings } from "../../src/briefing/briefing.ts";
import { createLibrary } from "../../src/briefing/library.ts";
import type { Article } from "../../src/domain/article.ts";

/** The same articles for every conversation. */
export function briefingsOver(articles: readonly Article[]): Briefings {
  const library = createLibrary(articles);
  return createBriefings({ forQuestions: async () => library, atHand: () => library });
}
