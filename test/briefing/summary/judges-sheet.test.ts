import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { clearFurniture } from "../../../src/briefing/prose/clear-furniture.ts";
import { summarise } from "../../../src/briefing/summary/summarise.ts";

/** Invented articles, of which a reader judged each sentence. */
const judgedSchema = z.object({
  id: z.string(),
  title: z.string().optional(),
  text: z.string(),
  /** One of these begins the news. */
  opens: z.array(z.string()),
  /** These can be read only right after the sentence before them. */
  apart: z.array(z.string()),
  /** These say nothing to who has not read the article. */
  never: z.array(z.string()),
});

const judged = readFileSync(
  new URL("../../fixtures/judged-articles.jsonl", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter(Boolean)
  .map((line) => judgedSchema.parse(JSON.parse(line)));

const LENGTHS = [1, 2, 3, 5];

function summaries({ id, text, title }: z.infer<typeof judgedSchema>) {
  const [article] = clearFurniture([parseArticle({ id, text, ...(title && { title }) })]);
  if (!article) throw new Error("there is an article for each text");
  const all = article.sentences.map(({ start, end }) => text.slice(start, end));
  return LENGTHS.map((length) => ({
    all,
    summary: summarise(article, length).map(({ start, end }) => text.slice(start, end)),
  }));
}

describe("a judge's sheet", () => {
  it.each(judged.map((one) => [one.id, one] as const))(
    "of %s forbids nothing that is shown",
    (_, one) => {
      for (const { all, summary } of summaries(one)) {
        const isShown = (sentence = "") => summary.some((passage) => passage.includes(sentence));
        expect(one.never.filter((sentence) => isShown(sentence))).toEqual([]);
        const alone = one.apart.filter(
          (sentence) => isShown(sentence) && !isShown(all[all.indexOf(sentence) - 1] ?? "none"),
        );
        expect(alone).toEqual([]);
      }
    },
  );

  it("has each summary begin with the news", () => {
    const begun = judged.flatMap((one) =>
      summaries(one).map(({ summary }) => one.opens.includes(summary[0] ?? "")),
    );
    expect(begun.filter(Boolean).length).toBeGreaterThanOrEqual(0.95 * begun.length);
  });
});
