import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { openBot } from "../../app/open-bot.ts";
import { untilStopped, untilToldToStop } from "../../app/stop-signal.ts";
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

export function importFile(file: string, options: ImportOptions): Promise<number> {
  return untilToldToStop(
    (stop) => importUntil(stop, file, options),
    "Stopped. Import the file again to go on: what is there is passed over.",
  );
}

async function importUntil(
  stop: AbortSignal,
  file: string,
  { later = false }: ImportOptions,
): Promise<number> {
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
    tell(counted);
    stop.throwIfAborted();
    return finish(counted, later ? 0 : await open.store.archive.countUnread(engineVersion()));
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
  for await (const lines of linesOf(opened(file, stop))) {
    for (const line of lines) {
      if (stop.aborted) return counted;
      number += 1;
      if (line.trim() !== "") batch.push({ number, value: readValue(line) });
      characters += line.length;
      if (batch.length >= IMPORTED_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await take();
    }
  }
  await take();
  return counted;
}

function opened(file: string, stop: AbortSignal): AsyncIterable<Buffer> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  stream.on("error", () => {}); // It is told to whoever reads.
  return told(stream, file, stop);
}

/** Whoever writes the lines may take long to: what is told to stop waits no more. */
async function* told(stream: Readable, file: string, stop: AbortSignal): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await untilStopped(chunks.next(), stop);
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (stop.aborted) return;
    throw new BotError("not-found", `${file} can't be read: ${messageOf(error)}`, error);
  } finally {
    stream.destroy();
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

/** Articles may be unread whose words are kept: the log has the reason. */
function finish(counted: ImportCount, unread: number): number {
  if (unread > 0) {
    const left = `${count(unread, "article")} could not be read: no answer has them yet.`;
    process.stderr.write(`${left} Mend what is told above, and import the file again.\n`);
  }
  return counted.bad + unread === 0 ? 0 : 1;
}
