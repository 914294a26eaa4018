import { z } from "zod";
import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { decodeMarkup } from "../text/decode-markup.ts";
import { decodeText } from "../text/decode-text.ts";
import { readJson } from "../text/read-json.ts";
import { findHeadline } from "./find-headline.ts";
import { readMarkdown } from "./read-markdown.ts";

/** An article as JSON gives it, in a file or as a line of `parse --jsonl`. */
export const sourceTextSchema = z.object({
  id: z.string("is missing, or not text").min(1, "is empty"),
  text: z.string("is missing, or not text"),
  title: z.string("is not text").optional(),
  url: z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).optional(),
  publishedOn: z.iso.date("is not a day such as 2025-11-19").optional(),
});

const fileSchema = sourceTextSchema.extend({ id: z.string().min(1).optional() });

/**
 * A file's bytes as an article. Plain text is taken as it stands, a headline on its first line as
 * one; Markdown without its front matter and headline; JSON has `text` and may have
 * `id`, `title`, `url` and `publishedOn`; of a page the article on it. The id is the file's name
 * unless the file says.
 *
 * @throws BotError `bad-input` saying what is wrong with it.
 */
export async function readArticleFile(name: string, bytes: Uint8Array): Promise<SourceText> {
  const [, stem = name, extension = ""] = /^(.*?)\.([^.]+)$/.exec(name) ?? [];

  switch (extension.toLowerCase()) {
    case "txt":
      return notBlank({ id: stem, ...readText(decodeText(bytes)) });
    case "md":
    case "markdown":
      return notBlank({ id: stem, ...readMarkdown(decodeText(bytes)) });
    case "eml":
      return (await import("./read-messages.ts")).readMail(stem, bytes);
    case "json":
      return notBlank({ id: stem, ...readFields(decodeText(bytes)) });
    case "html":
    case "htm":
      return { id: stem, ...(await readPage(bytes)) };
    default:
      throw new BotError(
        "bad-input",
        "only .txt, .md, .json, .html, .eml and .mbox files are read.",
      );
  }
}

function readText(text: string): Omit<SourceText, "id"> {
  const headline = findHeadline(text);
  return headline === null ? { text } : { text, ...headline };
}

/** Loaded only where there is a page to read, for the DOM costs a start 50 ms. */
async function readPage(bytes: Uint8Array): Promise<Omit<SourceText, "id">> {
  const { extractArticle } = await import("../page/extract-article.ts");
  const { explainRefusal } = await import("../page/refuse-page.ts");
  const extraction = extractArticle(decodeMarkup(bytes), null);
  if (extraction.status === "refused") {
    throw new BotError("bad-input", explainRefusal(extraction.reason));
  }
  const { title, text, url, publishedOn } = extraction.article;
  return {
    text,
    title: title ?? undefined,
    url: url ?? undefined,
    publishedOn: publishedOn ?? undefined,
  };
}

function readFields(text: string): Omit<SourceText, "id"> & { id?: string } {
  const { id, ...article } = checked(readJson(text));
  return id === undefined ? article : { id, ...article };
}

function checked(json: unknown): z.infer<typeof fileSchema> {
  const file = fileSchema.safeParse(json);
  if (file.success) return file.data;
  throw new BotError("bad-input", whatIsWrong(file.error));
}

/** The first thing wrong, with its key: `publishedOn: Invalid ISO date`. */
export function whatIsWrong(error: z.ZodError): string {
  const [issue] = error.issues;
  const key = issue?.path.join(".");
  return `${key ? `${key}: ` : ""}${issue?.message ?? "not an article"}`;
}

function notBlank(source: SourceText): SourceText {
  if (source.text.trim() === "") throw new BotError("bad-input", "it is empty.");
  return source;
}
