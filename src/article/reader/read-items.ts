import { CLASSES, HEAD_WORD, type Items, SHAPE, TRAITS, WORD } from "./lay-out-items.ts";
import { type Matrix, MOST_VECTORS, type Network } from "./network.ts";
import { CLASS_BITS, type Layer, type ReaderModel, SPECIAL_WORDS } from "./reader-model.ts";

/** So many numbers of each item. */
interface Level {
  readonly width: number;
  readonly values: Float32Array;
}

/** What the reader makes of the items: first each one's own numbers, then what every layer reads in it. */
export function readItems(model: ReaderModel, items: Items): readonly Level[] {
  let values = writeItems(model, items);
  const levels = [{ width: model.width, values }];
  for (const layer of model.layers) {
    values = readOver(model.network, layer, { vectors: values, count: items.count });
    levels.push({ width: layer.forward.outputs, values });
  }
  return levels;
}

/** An item's numbers are the sum of a row for each of its traits, and none is below 0. */
function writeItems(model: ReaderModel, { count, traits }: Items): Float32Array {
  const { width, sums } = model;
  const written = new Float32Array(count * width);
  for (let first = 0; first < count; first += MOST_VECTORS) {
    const past = Math.min(count, first + MOST_VECTORS);
    let at = 0;
    for (let item = first; item < past; item++)
      at = listRows(model, { traits, from: item * TRAITS }, at);
    written.set(sums.add(past - first).subarray(0, (past - first) * width), first * width);
  }
  return written;
}

/** The bias, the traits, the bits, written behind the item before; it tells where the next belongs. */
function listRows(
  { vocabulary, tables, bits, sums }: ReaderModel,
  { traits, from }: { traits: Int32Array; from: number },
  at: number,
): number {
  const { lists, rowBytes } = sums;
  let end = at + 1;
  lists[end++] = 0;
  for (const { trait, first } of tables) {
    const own = traits[from + trait] ?? 0;
    const value = trait === WORD || trait === HEAD_WORD ? wordOf(vocabulary, own) : own;
    lists[end++] = (first + value) * rowBytes;
  }
  const classes = traits[from + CLASSES] ?? 0;
  for (let left = classes & ALL_CLASSES; left !== 0; left &= left - 1)
    lists[end++] = (bits + bitOf(left)) * rowBytes;
  const shape = traits[from + SHAPE] ?? 0;
  for (let left = shape; left !== 0; left &= left - 1)
    lists[end++] = (bits + CLASS_BITS + bitOf(left)) * rowBytes;
  lists[at] = (end - at - 1) * Int32Array.BYTES_PER_ELEMENT;
  return end;
}

const ALL_CLASSES = (1 << CLASS_BITS) - 1;

/** The place of the lowest bit that is set. */
function bitOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Small numbers stand for what is no word; a word is told by its hash. */
function wordOf(vocabulary: ReadonlyMap<number, number>, word: number): number {
  return word >= 0 && word < SPECIAL_WORDS ? word : (vocabulary.get(word) ?? 0);
}

/** Of each item what the layer holds there, read from the front, then what it holds read from the end. */
function readOver(
  { forget, hold, rows }: Network,
  { forward, back }: Layer,
  { vectors, count }: { vectors: Float32Array; count: number },
): Float32Array {
  const size = forward.outputs;
  const units = size / 2;
  const read = new Float32Array(count * size);
  forget(units);
  for (let first = 0; first < count; first += MOST_VECTORS) {
    const some = Math.min(MOST_VECTORS, count - first);
    forward.multiply(vectors, first, some);
    hold(units, some, false);
    read.set(rows.subarray(0, some * size), first * size);
  }
  forget(units);
  for (let past = count; past > 0; past -= MOST_VECTORS) {
    const first = Math.max(0, past - MOST_VECTORS);
    back.multiply(vectors, first, past - first);
    rows.set(read.subarray(first * size, past * size));
    hold(units, past - first, true);
    read.set(rows.subarray(0, (past - first) * size), first * size);
  }
  return read;
}

/** What the matrix makes of whole items, all levels side by side; in the order asked for. */
export function readThrough(
  levels: readonly Level[],
  { inputs, outputs, multiply }: Matrix,
  items: readonly number[],
): Float32Array {
  const through = new Float32Array(items.length * outputs);
  const gathered = new Float32Array(MOST_VECTORS * inputs);
  for (let first = 0; first < items.length; first += MOST_VECTORS) {
    const some = items.slice(first, first + MOST_VECTORS);
    some.forEach((item, at) => {
      gather(levels, item, { gathered, to: at * inputs });
    });
    const made = multiply(gathered, 0, some.length);
    through.set(made.subarray(0, some.length * outputs), first * outputs);
  }
  return through;
}

function gather(
  levels: readonly Level[],
  item: number,
  { gathered, to }: { gathered: Float32Array; to: number },
): void {
  let at = to;
  for (const { width, values } of levels) {
    gathered.set(values.subarray(item * width, (item + 1) * width), at);
    at += width;
  }
}
