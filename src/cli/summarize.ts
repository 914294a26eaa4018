import { z } from "zod";
import { parseArticle } from "../article/parse-article.ts";
import { clearFurniture } from "../briefing/prose/clear-furniture.ts";
import { summarise } from "../briefing/summary/summarise.ts";
import { BotError } from "../domain/errors.ts";
import { sourceTextSchema, whatIsWrong } from "../ingest/file/read-json-article.ts";
import { answerJsonLines } from "./json-lines.ts";

const lineSchema = sourceTextSchema.pick({ id: true, text: true, title: true });
const countSchema = z.coerce.number().int().min(1).max(20);

export async function summarize(options: { sentences: string }): Promise<number> {
  const sentences = countSchema.safeParse(options.sentences);
  if (!sentences.success) {
    throw new BotError("bad-input", "--sentences takes a whole number from 1 to 20.");
  }
  return answerJsonLines((line) => summaryOf(line, sentences.data));
}

function summaryOf(line: unknown, count: number): unknown {
  const source = lineSchema.safeParse(line);
  if (!source.success) throw new BotError("bad-input", whatIsWrong(source.error));

  const { id, text } = source.data;
  const spans = clearFurniture([parseArticle(source.data)]).flatMap((article) =>
    summarise(article, count),
  );
  return {
    id,
    sentences: spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  };
}
