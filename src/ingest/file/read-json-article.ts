import { z } from "zod";
import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { decodeText } from "../text/decode-text.ts";
import { readJson } from "../text/read-json.ts";

/** An article as JSON gives it, in a file or as a line of `parse --jsonl`. */
export const sourceTextSchema = z.object({
  id: z.string("is missing, or not text").min(1, "is empty"),
  text: z.string("is missing, or not text"),
  title: z.string("is not text").optional(),
  url: z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).optional(),
  publishedOn: z.iso.date("is not a day such as 2025-11-19").optional(),
});

const fileSchema = sourceTextSchema.extend({ id: z.string().min(1).optional() });

/** Reads an article's fields. The file's name is the id where the file gives none. */
export function readJsonArticle(stem: string, bytes: Uint8Array): SourceText {
  const file = fileSchema.safeParse(readJson(decodeText(bytes)));
  if (!file.success) throw new BotError("bad-input", whatIsWrong(file.error));
  const { id = stem, ...article } = file.data;
  return { id, ...article };
}

/** Names the first thing that is wrong, with its key: `publishedOn: Invalid ISO date`. */
export function whatIsWrong(error: z.ZodError): string {
  const [issue] = error.issues;
  const key = issue?.path.join(".");
  return `${key ? `${key}: ` : ""}${issue?.message ?? "not an article"}`;
}
