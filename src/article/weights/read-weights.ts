import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";

/** Weights of one trained model, quantised: a weight is `values[i] * scale`. */
export interface Weights {
  readonly values: Int8Array;
  readonly scale: number;
}

/** The sum of the weights of the first `count` rows: how much they speak for an answer. */
export function scoreOf({ values, scale }: Weights, rows: Int32Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[rows[at] ?? 0] ?? 0;
  return sum * scale;
}

interface Section {
  readonly name: string;
  readonly scale: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * The rankers' models share one file; the grammar's and the second reader's have others, since they are trained apart.
 * Each holds, packed by gzip, the length of the table of sections as 4 bytes, the table as JSON, then the values.
 * Features are hashed, so that it holds no word of the text it was trained on.
 */
export const WEIGHTS_FILE = new URL("./weights.bin", import.meta.url);
export const GRAMMAR_FILE = new URL("./grammar.bin", import.meta.url);
export const READER_FILE = new URL("./reader.bin", import.meta.url);
export const PARSING_READER_FILE = new URL("./parsing-reader.bin", import.meta.url);

const HEADER_BYTES = 4;

const opened = new Map<URL, ReadonlyMap<string, Weights>>();

/** Read once, when the first article is parsed, so that starting the bot does not wait for it. */
export function readWeights(name: string, file: URL = WEIGHTS_FILE): Weights {
  const sections = opened.get(file) ?? parseWeights(readFileSync(file));
  opened.set(file, sections);
  const weights = sections.get(name);
  if (weights) return weights;
  throw new Error(
    `${basename(file.pathname)} has no section "${name}": train it with the scripts in training/, or restore the file`,
  );
}

export function parseWeights(packed: Buffer): ReadonlyMap<string, Weights> {
  const file = gunzipSync(packed);
  const body = HEADER_BYTES + file.readUInt32LE(0);
  const table = JSON.parse(file.toString("utf8", HEADER_BYTES, body)) as readonly Section[];
  return new Map(
    table.map(({ name, scale, offset, length }) => {
      const values = new Int8Array(file.buffer, file.byteOffset + body + offset, length);
      return [name, { values, scale }];
    }),
  );
}
