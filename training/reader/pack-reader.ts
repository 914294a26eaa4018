import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Weights } from "../../src/article/weights/read-weights.ts";
import { quantise, writeWeights } from "../write-weights.ts";

/** What `teach_reader.py` writes: the words that the reader knows, by their hashes, and its weights. */
interface Taught {
  readonly vocabulary: readonly number[];
  readonly sections: Readonly<Record<string, readonly number[]>>;
}

/** Packs what was taught into a file of weights, those of the bot or of a fold. */
const [from, to] = process.argv.slice(2);
if (!from || !to)
  throw new Error("Which weights? node training/reader/pack-reader.ts READER.json FILE.bin");

const { vocabulary, sections }: Taught = JSON.parse(readFileSync(from, "utf8"));
const packed = Object.entries(sections).map(([name, values]) => [name, pack(values)] as const);
const words = { values: new Int8Array(Int32Array.from(vocabulary).buffer), scale: 1 };
writeWeights({ vocabulary: words, ...Object.fromEntries(packed) }, pathToFileURL(to));

/** Unclipped: the largest of a network's weights are not strays. */
function pack(values: readonly number[]): Weights {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return quantise(Float32Array.from(values), largest || 1);
}
