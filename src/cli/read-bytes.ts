import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { BotError } from "../domain/errors.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";

/** A file's bytes, or those of standard input where the file is `-`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === "-") return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    throw new BotError("not-found", `${file} can't be read: ${whyUnreadable(error)}`, error);
  }
}
