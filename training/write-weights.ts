import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parseWeights, WEIGHTS_FILE, type Weights } from "../src/article/weights/read-weights.ts";

/** Puts the given sections into a weights file; those of other models stay as they are. */
export function writeWeights(
  updates: Readonly<Record<string, Weights>>,
  file = WEIGHTS_FILE,
): void {
  const sections = new Map(existsSync(file) ? parseWeights(readFileSync(file)) : []);
  for (const [name, weights] of Object.entries(updates)) sections.set(name, weights);
  let offset = 0;
  const table = [...sections].map(([name, { values, scale }]) => {
    const entry = { name, scale, offset, length: values.length };
    offset += values.length;
    return entry;
  });
  const header = Buffer.from(JSON.stringify(table));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const bodies = [...sections.values()].map(({ values }) => Buffer.from(values));
  writeFileSync(file, gzipSync(Buffer.concat([length, header, ...bodies]), { level: 9 }));
}

const LARGEST = 127;

/** Clips at a size that almost no weight exceeds, to keep the steps between the others small. */
export function quantise(weights: Float32Array, largest = quantile(weights)): Weights {
  const scale = largest / LARGEST;
  const values = Int8Array.from(weights, (weight) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale))),
  );
  return { values, scale };
}

function quantile(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
}
