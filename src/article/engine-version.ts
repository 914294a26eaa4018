import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  GRAMMAR_FILE,
  PARSING_READER_FILE,
  READER_FILE,
  WEIGHTS_FILE,
} from "./weights/read-weights.ts";

/** To be counted up with a change of the engine's code after which articles should be read anew. */
const RULES = 24;

/**
 * A number that changes with the engine: what another one has read is read again. It is one of 31
 * bits, as both databases keep it.
 */
export function engineVersion(): number {
  version ??= hashOf(
    [WEIGHTS_FILE, GRAMMAR_FILE, READER_FILE, PARSING_READER_FILE].map((file) =>
      readFileSync(file),
    ),
  );
  return version;
}

let version: number | null = null;

function hashOf(files: readonly Buffer[]): number {
  const hash = createHash("sha1").update(String(RULES));
  for (const file of files) hash.update(file);
  return hash.digest().readUInt32BE(0) >>> 1;
}
