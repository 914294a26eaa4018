import type { SourceReport } from "../domain/news-source/source-report.ts";
import type { Block } from "../domain/reply.ts";
import type { CommandContext } from "./command.ts";

/**
 * Chosen by hand: a report shows ten items, and a note for half of them still leaves them readable.
 */
const MOST_JUDGED = 5;

/** Says of the articles in a report whether the channel's filter lets them in. */
export async function filterNotes(
  { items }: SourceReport,
  { filters, briefing, conversation }: CommandContext,
): Promise<readonly Block[]> {
  const ids = new Set(items.flatMap(({ article }) => article?.copyOf ?? article?.id ?? []));
  const found = await Promise.all([...ids].map((id) => briefing.article(id)));
  const notes: Block[] = [];
  for (const article of found.filter((one) => one !== null).slice(0, MOST_JUDGED)) {
    const verdict = await filters.explain(conversation, article);
    if (verdict === null) break;
    const does = verdict.isKept ? "lets in" : "keeps out";
    notes.push({
      kind: "note",
      text: `The filter here ${does} “${article.title}”: ${verdict.because}.`,
    });
  }
  return notes;
}
