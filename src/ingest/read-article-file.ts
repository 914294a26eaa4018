import { z } from "zod";
import type { SourceText } from "../domain/article.ts";
import { BotError } from "../domain/errors.ts";

/** An article as JSON gives it, in a file or as a line of `parse --jsonl`. */
export const sourceTextSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  publishedOn: z.iso.date().optional(),
});

const fileSchema = sourceTextSchema.extend({ id: z.string().min(1).optional() });

/**
 * A file's text as an article. Plain text is taken as it stands; JSON has `text` and may have
 * `id`, `title`, `url` and `publishedOn`. The id is the file's name unless the file says.
 *
 * @throws BotError `bad-input` saying what is wrong with it.
 */
export function readArticleFile(name: string, text: string): SourceText {
  const [, stem = name, extension = ""] = /^(.*?)\.([^.]+)$/.exec(name) ?? [];

  switch (extension.toLowerCase()) {
    case "txt":
    case "md":
      return notBlank({ id: stem, text });
    case "json":
      return notBlank({ id: stem, ...readJson(text) });
    default:
      throw new BotError("bad-input", "only .txt, .md and .json files are read.");
  }
}

function readJson(text: string): Omit<SourceText, "id"> & { id?: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BotError("bad-input", `it is not JSON (${(error as Error).message}).`, error);
  }
  const { id, ...article } = checked(json);
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
