import { MOST_VECTORS } from "./network.ts";
import { openMemory } from "./open-memory.ts";
import { SUM_KERNEL } from "./sum-kernel.ts";

/** Sums of rows out of a table. */
export interface Sums {
  /** Whoever asks writes the lists here; `sum-kernel.ts` tells of them. */
  readonly lists: Int32Array;
  readonly rowBytes: number;
  /** The sums of the first lists, at most `MOST_VECTORS`; they stand until the next are made. */
  add(lists: number): Float32Array;
}

/** No list has more rows: the bias, ten traits, and all of 32 bits are fewer. */
const MOST_ROWS = 63;

const BYTES = 4;
const LISTS = MOST_VECTORS * (1 + MOST_ROWS);

/** The memory holds the rows, then the lists, then the sums. */
export function openSums(rows: Float32Array, width: number): Sums {
  const made = rows.length + LISTS;
  const memory = openMemory((made + MOST_VECTORS * width) * BYTES);
  if (!memory) return plainSums(rows, width);
  new Float32Array(memory.buffer).set(rows);
  const lists = new Int32Array(memory.buffer, rows.length * BYTES, LISTS);
  const sums = new Float32Array(memory.buffer, made * BYTES, MOST_VECTORS * width);
  const rowBytes = width * BYTES;
  const run = memory.start(SUM_KERNEL);
  const add = (count: number) => {
    run(rows.length * BYTES, count, made * BYTES, rowBytes);
    return sums;
  };
  return { lists, rowBytes, add };
}

/** The same as the kernel does, where there is none. */
export function plainSums(rows: Float32Array, width: number): Sums {
  const lists = new Int32Array(LISTS);
  const sums = new Float32Array(MOST_VECTORS * width);
  const add = (count: number) => {
    sums.fill(0);
    let at = 0;
    for (let to = 0; to < count * width; to += width) {
      const end = at + 1 + (lists[at] ?? 0) / BYTES;
      for (at++; at < end; at++) addRow(sums, to, rows.subarray((lists[at] ?? 0) / BYTES));
    }
    return sums.map((sum) => Math.max(0, sum));
  };
  const addRow = (to: Float32Array, first: number, row: Float32Array) => {
    for (let unit = 0; unit < width; unit++)
      to[first + unit] = (to[first + unit] ?? 0) + (row[unit] ?? 0);
  };
  return { lists, rowBytes: width * BYTES, add };
}
