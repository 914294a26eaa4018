import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { readJsonArticle } from "./read-json-article.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { Messages } from "./read-messages.ts";
import { readPlainText } from "./read-plain-text.ts";

/** Reads a file of its kind; `stem` is the file's name without its ending. */
type ReadFile = (stem: string, bytes: Uint8Array) => Messages | Promise<Messages>;

/**
 * The kinds of file that are read, by the ending of their names. A new kind is a row here and a file
 * that reads it. Whatever needs a library is loaded with the first file of its kind: the DOM alone
 * would cost each start 50 ms.
 */
const READERS: ReadonlyMap<string, ReadFile> = new Map<string, ReadFile>([
  ["txt", one(readPlainText)],
  ["md", one(readMarkdown)],
  ["json", one(readJsonArticle)],
  ["html", one(readPage)],
  ["eml", one(async (...file) => (await import("./read-messages.ts")).readMail(...file))],
  ["mbox", async (...file) => (await import("./read-messages.ts")).readMailbox(...file)],
]);

const OTHER_ENDINGS: ReadonlyMap<string, string> = new Map([
  ["markdown", "md"],
  ["htm", "html"],
]);

/** As people are told: ".txt, .md and .json". */
export function readableKinds(): string {
  const kinds = [...READERS.keys()].map((kind) => `.${kind}`);
  return `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)}`;
}

/**
 * All the articles in a file: the messages of a mailbox, or the one that it is, with what is wrong
 * with those that are none.
 *
 * @throws BotError `bad-input` saying what is wrong with the file as a whole.
 */
export async function readArticles(name: string, bytes: Uint8Array): Promise<Messages> {
  const [, stem = name, ending = ""] = /^(.*?)\.([^.]+)$/s.exec(name) ?? [];
  const kind = ending.toLowerCase();
  const read = READERS.get(OTHER_ENDINGS.get(kind) ?? kind);
  if (!read) throw new BotError("bad-input", `only ${readableKinds()} files are read.`);
  return read(stem, bytes);
}

/** Whether the file is markup, as strangers write it: pages that were saved, and mail. */
export function isMarkup(name: string): boolean {
  return /\.(?:html?|eml|mbox)$/i.test(name);
}

function one(
  read: (stem: string, bytes: Uint8Array) => SourceText | Promise<SourceText>,
): ReadFile {
  return async (stem, bytes) => ({
    sources: [requireWords(await read(stem, bytes))],
    problems: [],
  });
}

async function readPage(stem: string, bytes: Uint8Array): Promise<SourceText> {
  return (await import("./read-saved-page.ts")).readSavedPage(stem, bytes);
}

function requireWords(source: SourceText): SourceText {
  if (source.text.trim() === "") throw new BotError("bad-input", "it is empty.");
  if (!/[\p{L}\p{N}]/u.test(source.text)) throw new BotError("bad-input", "it holds no words.");
  return source;
}
