import { createWriteStream, existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createLog } from "../../adapters/log/create-log.ts";
import { openStore } from "../../app/open-store.ts";
import { readConfig } from "../../config.ts";
import { BotError, isUnforeseen, messageOf } from "../../domain/errors.ts";
import { count } from "../../domain/wording.ts";
import type { Store } from "../../ports/store.ts";
import { exportRulings } from "../../sources/service/archived-ruling.ts";
import { exportArticles } from "../../sources/service/export-articles.ts";

/** Writes every article that sources brought and what was said of names, also while the bot runs. */
export async function exportFile(file: string): Promise<number> {
  if (file !== "-" && existsSync(file)) {
    throw new BotError("bad-input", `${file} is there already. Name another file.`);
  }
  const log = createLog({ level: "error", secrets: [] });
  const store = await openStore(readConfig(), { log, readOnly: true });
  let written = 0;
  const lines = textOf(store, (articles) => {
    written += articles;
  });
  try {
    if (file === "-") await pipeline(lines, process.stdout, { end: false });
    else await writeWhole(file, lines);
  } finally {
    await store.close();
  }
  if (file !== "-") process.stdout.write(`${count(written, "article")} written to ${file}.\n`);
  return 0;
}

async function* textOf(store: Store, told: (articles: number) => void): AsyncGenerator<string> {
  for await (const articles of exportArticles(store.sources)) {
    told(articles.length);
    yield articles.map(lineOf).join("");
  }
  yield (await exportRulings(store.rulings)).map(lineOf).join("");
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Half of a file would be taken for all of it. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(lines), createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await rm(file, { force: true });
    if (isUnforeseen(error) || error instanceof BotError) throw error;
    throw new BotError("store-failed", `${file} can't be written: ${messageOf(error)}`, error);
  }
}
