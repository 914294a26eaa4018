import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceText } from "../domain/article.ts";
import { readArticleFile } from "./read-article-file.ts";
import { whyUnreadable } from "./why-unreadable.ts";

export interface Content {
  readonly sources: readonly SourceText[];
  /** What could not be read, each with the file's name and the mend. */
  readonly notices: readonly string[];
}

/** Every article in the folder, in the order of their names; what can't be read is a notice. */
export async function readContent(folder: string): Promise<Content> {
  const listing = await listFiles(folder);
  if (typeof listing === "string") return { sources: [], notices: [listing] };
  if (listing.length === 0) {
    return {
      sources: [],
      notices: [`${folder} holds no articles yet. Put .txt, .md, .html or .json files in it.`],
    };
  }

  const read = await Promise.all(listing.map((name) => readOne(folder, name)));
  return withoutDoubles(read);
}

async function listFiles(folder: string): Promise<string[] | string> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith(".") && name !== "feeds.opml")
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    return `${folder} can't be read (${whyUnreadable(error)}). Set VERBATIM_CONTENT_DIR to a folder that can.`;
  }
}

interface ReadFile {
  readonly name: string;
  readonly outcome: SourceText | string;
}

async function readOne(folder: string, name: string): Promise<ReadFile> {
  try {
    return { name, outcome: await readArticleFile(name, await readFile(join(folder, name))) };
  } catch (error) {
    return { name, outcome: whyUnreadable(error) };
  }
}

function withoutDoubles(read: readonly ReadFile[]): Content {
  const sources = new Map<string, SourceText>();
  const notices: string[] = [];

  for (const { name, outcome } of read) {
    if (typeof outcome === "string") notices.push(`${name} was left out: ${outcome}`);
    else if (sources.has(outcome.id)) {
      notices.push(
        `${name} was left out: another file has the id "${outcome.id}". Rename one of them.`,
      );
    } else sources.set(outcome.id, outcome);
  }
  return { sources: [...sources.values()], notices };
}
