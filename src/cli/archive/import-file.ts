import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { openBot } from "../../app/open-bot.ts";
import { StoppedBySignal, stopSignal } from "../../app/stop-signal.ts";
import { engineVersion } from "../../article/engine-version.ts";
import { readConfig } from "../../config.ts";
import { BotError, messageOf } from "../../domain/errors.ts";
import { count } from "../../domain/wording.ts";
import {
  IMPORTED_AT_ONCE,
  type ImportCount,
  type ImportTools,
  importArticles,
  NOTHING_IMPORTED,
} from "../../sources/service/import-articles.ts";
import { linesOf, parseLine } from "../json-lines.ts";

/** Long articles are kept by fewer, since all of their words are in memory meanwhile. */
const CHARACTERS_AT_ONCE = 8_000_000;
const TELL_EVERY = 10_000;
/** Chosen by hand: whoever made the file sees by so many what is wrong. */
const MOST_BAD_TOLD = 20;

interface ImportOptions {
  /** Keeps the words only; a running bot reads them. */
  readonly later?: boolean;
}

export async function importFile(file: string, { later = false }: ImportOptions): Promise<number> {
  const stop = stopSignal();
  const open = await openBot({ ...readConfig(), logLevel: "error" }, { stop });
  try {
    const tools: ImportTools = {
      store: open.store.sources,
      rulings: open.store.rulings,
      clock: open.clock,
      name: basename(file),
      read: later ? null : () => open.catchUp(stop, IMPORTED_AT_ONCE),
    };
    const counted = await importAll(file, tools, stop);
    const unread =
      later || stop.aborted ? 0 : await open.store.archive.countUnread(engineVersion());
    return finish(counted, { stop, unread });
  } finally {
    await open.close();
  }
}

async function importAll(file: string, tools: ImportTools, stop: AbortSignal) {
  let counted = NOTHING_IMPORTED;
  let batch: { number: number; value: unknown }[] = [];
  let number = 0;
  let characters = 0;
  const tellBad = (line: number, why: string) => {
    if (counted.bad < MOST_BAD_TOLD) process.stderr.write(`Line ${line}: ${why}\n`);
  };
  const take = async () => {
    const before = counted.lines;
    counted = await importArticles(batch, counted, { tools, tellBad });
    batch = [];
    characters = 0;
    if (Math.floor(before / TELL_EVERY) < Math.floor(counted.lines / TELL_EVERY)) tell(counted);
  };
  for await (const lines of linesOf(opened(file))) {
    for (const line of lines) {
      number += 1;
      if (line.trim() !== "") batch.push({ number, value: readValue(line) });
      characters += line.length;
      if (batch.length >= IMPORTED_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await take();
      if (stop.aborted) return counted;
    }
  }
  await take();
  return counted;
}

function opened(file: string): AsyncIterable<Buffer> {
  if (file === "-") return process.stdin;
  const stream = createReadStream(file);
  stream.on("error", () => {}); // It is told to whoever reads.
  return told(stream, file);
}

async function* told(stream: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    throw new BotError("not-found", `${file} can't be read: ${messageOf(error)}`, error);
  }
}

function readValue(line: string): unknown {
  try {
    return parseLine(line);
  } catch (error) {
    return new BotError("bad-input", `not JSON: ${messageOf(error)}`, error);
  }
}

function tell(counted: ImportCount): void {
  process.stdout.write(`${summary(counted)}\n`);
}

function summary({ lines, fresh, revised, there, bad }: ImportCount): string {
  const changed = revised > 0 ? `, ${revised} revised` : "";
  const refused = bad > 0 ? `, ${count(bad, "bad line")} left out` : "";
  return `${count(lines, "line")}: ${fresh} new${changed}, ${there} there already${refused}.`;
}

interface Ending {
  readonly stop: AbortSignal;
  /** Articles whose words are kept and were not read, for which the log has the reason. */
  readonly unread: number;
}

function finish(counted: ImportCount, { stop, unread }: Ending): number {
  tell(counted);
  if (unread > 0) {
    const left = `${count(unread, "article")} could not be read: no answer has them yet.`;
    process.stderr.write(`${left} Mend what is told above, and import the file again.\n`);
  }
  if (!stop.aborted) return counted.bad + unread === 0 ? 0 : 1;
  process.stderr.write("Stopped. Import the file again to go on: what is there is passed over.\n");
  return stop.reason instanceof StoppedBySignal ? stop.reason.exitCode : 1;
}
