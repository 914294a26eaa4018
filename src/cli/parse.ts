import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { z } from "zod";
import { parseArticle, parseQuotes } from "../article/parse-article.ts";
import { articleSchema, type SourceText } from "../domain/article.ts";
import { BotError, isUnforeseen } from "../domain/errors.ts";
import { readArticles } from "../ingest/file/read-articles.ts";
import { sourceTextSchema, whatIsWrong } from "../ingest/file/read-json-article.ts";
import { decodeText } from "../ingest/text/decode-text.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";
import { answerJsonLines } from "./json-lines.ts";

interface ParseOptions {
  readonly jsonl?: boolean;
  readonly schema?: boolean;
}

export async function parse(file: string | undefined, options: ParseOptions): Promise<number> {
  if (options.schema) return print(z.toJSONSchema(articleSchema));
  if (options.jsonl) return parseLines();
  if (file === undefined) {
    throw new BotError("bad-input", "Name a file to parse, - for standard input, or --jsonl.");
  }
  return print(parseArticle(await readSource(file)));
}

function parseLines(): Promise<number> {
  // Functions with less code inlined compile sooner. Such a short run gains more by that than it
  // loses.
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=250");
  return answerJsonLines((line) => quotesOf(readLine(line)));
}

function print(value: unknown): number {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  return 0;
}

async function readSource(file: string): Promise<SourceText> {
  if (file === "-") return { id: "standard-input", text: decodeText(await buffer(process.stdin)) };
  try {
    const { sources, problems } = await readArticles(basename(file), await readFile(file));
    const [source, ...more] = sources;
    if (source && more.length === 0) return source;
    const holds = `it holds ${sources.length} articles, and one is parsed at a time.`;
    throw new BotError("bad-input", problems[0] ?? holds);
  } catch (error) {
    if (isUnforeseen(error)) throw error;
    throw new BotError("not-found", `${file} can't be parsed: ${whyUnreadable(error)}`, error);
  }
}

function readLine(line: unknown): SourceText {
  const source = sourceTextSchema.safeParse(line);
  if (source.success) return source.data;
  throw new BotError("bad-input", whatIsWrong(source.error));
}

function quotesOf(source: SourceText): unknown {
  const { quotes, ...article } = parseQuotes(source);
  return {
    ...article,
    quotes: quotes.map((quote) => ({
      start: quote.start,
      end: quote.end,
      type: quote.type,
      speaker: quote.speaker,
      speakerStart: quote.speakerStart,
      speakerEnd: quote.speakerEnd,
      cue: quote.cue,
      confidence: quote.confidence,
    })),
  };
}
