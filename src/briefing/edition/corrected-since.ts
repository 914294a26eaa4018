import type { Article } from "../../domain/article.ts";
import { compareWords } from "../../domain/correction/compare-words.ts";
import { showDifference } from "../../domain/correction/show-difference.ts";
import { CORRECTED } from "../../domain/edition/own-headings.ts";
import type { Block, ListItem } from "../../domain/reply.ts";
import { longDate } from "../../domain/wording.ts";
import { clip, HEADLINE_LENGTH, REMOVED } from "../show/source-of.ts";

/** An article that its source has worded otherwise since. */
interface Reworded {
  readonly article: Article;
  readonly earlier: readonly { readonly article: Article; readonly replacedAt: Date }[];
}

/** Those of the articles that were worded otherwise before. */
export type FindReworded = (articles: readonly Article[]) => Promise<readonly Reworded[]>;

export interface CorrectedSince {
  readonly blocks: readonly Block[];
  readonly articleIds: readonly string[];
}

/** Chosen by hand: more would push the news aside. */
const MOST_LISTED = 3;
/** Nobody remembers an older edition. */
const TOLD_WITHIN_MS = 7 * 86_400_000;
const LONGEST_DIFFERENCE = 240;
/** Of all that changed in one article, as far as whole ones fit. */
const LONGEST_DIFFERENCES = 400;
const HEAD = 3;

/** Lists what was told here before and was corrected by its source after that. */
export async function correctedSince(
  articles: readonly Article[],
  { told, now }: { readonly told: ReadonlyMap<string, Date>; readonly now: Date },
  findReworded: FindReworded,
): Promise<CorrectedSince> {
  const lately = articles.filter(({ id }) => {
    const at = told.get(id);
    return at !== undefined && now.getTime() - at.getTime() <= TOLD_WITHIN_MS;
  });
  const items: ListItem[] = [];
  const articleIds: string[] = [];
  for (const { article, earlier } of lately.length === 0 ? [] : await findReworded(lately)) {
    const at = told.get(article.id) ?? now;
    const removedAt = article.removedAt && article.removedAt > at ? article.removedAt : null;
    const shown = earlier.find(({ replacedAt }) => replacedAt > at);
    const difference = removedAt ? REMOVED : shown && differencesOf(shown.article, article);
    const since = removedAt ?? shown?.replacedAt;
    if (!since || !difference || items.length === MOST_LISTED) continue;
    const day = longDate(since.toISOString().slice(0, 10));
    items.push({
      text: clip(article.title, HEADLINE_LENGTH),
      detail: `${difference} (${day})`,
      url: article.url,
    });
    articleIds.push(article.id);
  }
  const heading = { kind: "heading", text: CORRECTED } as const;
  return { blocks: items.length === 0 ? [] : [heading, { kind: "list", items }], articleIds };
}

/** Of what an edition may have shown: the headline, the first sentences, what was quoted. */
function differencesOf(before: Article, after: Article): string | null {
  const pairs = [
    [before.title, after.title] as const,
    ...sentencesOf(before)
      .filter((text) => text !== before.title)
      .slice(0, HEAD)
      .map((text) => [text, likest(text, sentencesOf(after))] as const),
    ...quotationsOf(before).map((text) => [text, likest(text, quotationsOf(after))] as const),
  ];
  const shown = pairs
    .filter(([one, other]) => one !== other && other !== "")
    .map((changed) => showDifference(compareWords(...changed)));
  // A lead has the headline's figures, and a quotation is part of its sentence.
  const [first, ...others] = [...Map.groupBy(shown, changesIn).values()].flatMap(
    ([one]) => one ?? [],
  );
  if (first === undefined) return null;
  return others.reduce(
    (all, one) => (all.length + one.length > LONGEST_DIFFERENCES ? all : `${all}; ${one}`),
    clip(first, LONGEST_DIFFERENCE),
  );
}

function changesIn(difference: string): string {
  return difference.match(/\[[^\]]*\]/g)?.join(" ") ?? difference;
}

function sentencesOf({ text, sentences }: Article): readonly string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

function quotationsOf({ quotations }: Article): readonly string[] {
  return quotations.map(({ text }) => text);
}

/** What the words became; nothing where no other are half the same, as where they were taken out. */
function likest(text: string, others: readonly string[]): string {
  const words = new Set(text.split(/\s+/));
  const shared = (other: string) =>
    new Set(other.split(/\s+/).filter((word) => words.has(word))).size;
  const [best] = others.toSorted((one, other) => shared(other) - shared(one));
  const most = Math.max(words.size, new Set(best?.split(/\s+/)).size);
  return best && shared(best) > most / 2 ? best : "";
}
