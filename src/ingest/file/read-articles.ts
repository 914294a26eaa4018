import { readArticleFile } from "./read-article-file.ts";
import type { Messages } from "./read-messages.ts";

/**
 * All the articles in a file: the messages of a mailbox, or the one that it is.
 *
 * @throws BotError `bad-input` saying what is wrong with the file as a whole.
 */
export async function readArticles(name: string, bytes: Uint8Array): Promise<Messages> {
  const [, stem = name] = /^(.*)\.mbox$/i.exec(name) ?? [];
  if (stem === name) return { sources: [await readArticleFile(name, bytes)], problems: [] };
  const { readMailbox } = await import("./read-messages.ts");
  return readMailbox(stem, bytes);
}
