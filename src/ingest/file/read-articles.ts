import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { readJsonArticle } from "./read-json-article.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { Messages } from "./read-messages.ts";
import { readPlainText } from "./read-plain-text.ts";

/** Reads a file of its kind; `stem` is the file's name without its ending. */
type ReadFile = (stem: string, bytes: Uint8Array) => Messages | Promise<Messages>;

interface FileKind {
  /** The first is the one that people are told. */
  readonly endings: readonly string[];
  /** Whether it is markup, as strangers write it, which is parsed in a thread of its own. */
  readonly isMarkup: boolean;
  readonly read: ReadFile;
}

/**
 * The kinds of file that are read, by the endings of their names. A new kind is a row here and a file
 * that reads it. Whatever needs a library is loaded with the first file of its kind: the DOM alone
 * would cost each start 50 ms.
 */
const KINDS: readonly FileKind[] = [
  { endings: ["txt"], isMarkup: false, read: one(readPlainText) },
  { endings: ["md", "markdown"], isMarkup: false, read: one(readMarkdown) },
  { endings: ["json"], isMarkup: false, read: one(readJsonArticle) },
  {
    endings: ["html", "htm"],
    isMarkup: true,
    read: one(async (...file) => (await import("./read-saved-page.ts")).readSavedPage(...file)),
  },
  {
    endings: ["eml"],
    isMarkup: true,
    read: one(async (...file) => (await import("./read-messages.ts")).readMail(...file)),
  },
  {
    endings: ["mbox"],
    isMarkup: true,
    read: async (...file) => (await import("./read-messages.ts")).readMailbox(...file),
  },
];

/** Names the kinds as people are told of them: ".txt, .md and .json". */
export function readableKinds(): string {
  const kinds = KINDS.map(({ endings: [ending] }) => `.${ending}`);
  return `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)}`;
}

/** Whether the file is markup, as strangers write it: a page that was saved, or mail. */
export function isMarkup(name: string): boolean {
  return kindOf(name)?.isMarkup === true;
}

/**
 * Reads all the articles in a file: the messages of a mailbox, or the one that it is, with what is
 * wrong with those that are none.
 *
 * @throws BotError `bad-input` saying what is wrong with the file as a whole.
 */
export async function readArticles(name: string, bytes: Uint8Array): Promise<Messages> {
  return requireKind(name).read(name.slice(0, name.lastIndexOf(".")), bytes);
}

/** @throws BotError `bad-input` where the name is of no kind that is read, before it is opened. */
export function requireKind(name: string): FileKind {
  const kind = kindOf(name);
  if (kind) return kind;
  throw new BotError("bad-input", `only ${readableKinds()} files are read.`);
}

function kindOf(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return KINDS.find(({ endings }) => endings.includes(ending));
}

function one(
  read: (stem: string, bytes: Uint8Array) => SourceText | Promise<SourceText>,
): ReadFile {
  return async (stem, bytes) => ({
    sources: [requireWords(await read(stem, bytes))],
    problems: [],
  });
}

function requireWords(source: SourceText): SourceText {
  if (source.text.trim() === "") throw new BotError("bad-input", "it is empty.");
  if (!/[\p{L}\p{N}]/u.test(source.text)) throw new BotError("bad-input", "it holds no words.");
  return source;
}
