import { detectLanguage } from "../article/text/detect-language.ts";
import { tokenize } from "../article/text/tokenize.ts";
import { BotError } from "../domain/errors.ts";
import { extractArticle, type PageArticle } from "../ingest/page/extract-article.ts";
import { explainRefusal } from "../ingest/page/refuse-page.ts";
import { decodeMarkup } from "../ingest/text/decode-markup.ts";
import { readBytes } from "./read-bytes.ts";

interface ExtractOptions {
  readonly url?: string;
}

export async function extract(file: string, { url }: ExtractOptions): Promise<number> {
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new BotError(
      "bad-input",
      `--url ${url} is no web address. It begins with http or https.`,
    );
  }
  const extraction = extractArticle(decodeMarkup(await readBytes(file)), url ?? null);
  if (extraction.status === "refused") {
    process.stderr.write(`${file} was not taken: ${explainRefusal(extraction.reason)}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(inOrder(extraction.article), null, 2)}\n`);
  return 0;
}

function inOrder({ title, author, publishedOn, url, siteName, language, text }: PageArticle) {
  return {
    title,
    author,
    publishedOn,
    url,
    siteName,
    language: language ?? detectLanguage(tokenize(text)),
    text,
  };
}
