/**
 * Weights of hashed features. Of each the table holds eight bits of its hash, its check, and the weights
 * of three options, so that a look tells of all three; a feature never seen in training adds next to
 * no noise: without those bits a table has to be four times as large to be as right. A bucket has room
 * for four features, no two of them with the same check: their checks are the four bytes of its first
 * number, and their weights, in the same order, those of the next three, one for each option.
 */
const BUCKET_BITS = 2;
const BUCKET = 1 << BUCKET_BITS;
const CHECK = 24;

/** So many options a slot has weights of. */
export const OPTIONS_OF_SLOT = 3;

/** The 32 bits of a feature: which template it is (`slot`) and the values it joins. */
export function featureHash(slot: number, one: number, two = 0): number {
  let hash = Math.imul(slot + 1, 0x9e3779b1) ^ one;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ two;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The same feature as evidence for its options beyond the first three, in threes from 1. */
export function hashForMore(feature: number, three: number): number {
  const salted = Math.imul(feature ^ Math.imul(three, 0x9e3779b1), 0x85ebca6b);
  return salted ^ (salted >>> 15);
}

/** Where the bucket of a feature begins in a table of this length. */
export function bucketOf(hash: number, length: number): number {
  return (hash << BUCKET_BITS) & (length - BUCKET);
}

export function bucketEnd(from: number): number {
  return from + BUCKET;
}

/** The upper byte, of a hash as well as of a slot. */
export function checkOf(hash: number): number {
  return hash >>> CHECK;
}

const BYTE = 255;

/**
 * The size of a weight goes with the square of its byte: the few large ones, of the commonest
 * features, decide most, and yet the sum of many small ones has to count.
 */
export function sizeOfByte(byte: number): number {
  const value = (byte << 24) >> 24;
  return value * Math.abs(value);
}

const SIZES = Int32Array.from({ length: BYTE + 1 }, (_, byte) => sizeOfByte(byte));

/*
 * Here goes the grammar's time, most of it waiting for memory: a table lies in none of the nearest
 * caches. So all places are touched first, which lets the processor fetch many at once, and then
 * weighed. The loops call nothing, which the compiler would inline only sometimes, and find a feature
 * in its bucket without a branch, which the processor would guess wrong about every other time: the
 * four checks are compared at once, as the bytes of one number. Nor do they use a constant that is
 * exported, which V8 reads anew each time and asks for its kind.
 */

/** How much the features speak for each of three options, until the next are weighed. */
const sums = new Int32Array(OPTIONS_OF_SLOT);
/** Keeps the touches alive. */
const touches = new Int32Array(1);

function touchRows(table: Int32Array, features: Int32Array, count: number): void {
  const places = table.length - BUCKET;
  let touched = 0;
  for (let at = 0; at < count; at++) {
    touched ^= table[((features[at] ?? 0) << BUCKET_BITS) & places] ?? 0;
  }
  touches[0] = touched;
}

/** How much the first `count` features speak for each of three options. */
export function sumRows(table: Int32Array, features: Int32Array, count: number): Int32Array {
  touchRows(table, features, count);
  const places = table.length - BUCKET;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = 0; at < count; at++) {
    const hash = features[at] ?? 0;
    const from = (hash << BUCKET_BITS) & places;
    const other = (table[from] ?? 0) ^ Math.imul(hash >>> CHECK, EACH_BYTE);
    // The upper bit of each byte that is zero; further up perhaps of others, so the lowest counts.
    const same = (other - EACH_BYTE) & ~other & EACH_UPPER_BIT;
    const shift = (31 - Math.clz32(same & -same)) & 24;
    const found = ((same | -same) >> 31) & BYTE;
    first = (first + (SIZES[((table[from | 1] ?? 0) >> shift) & found] ?? 0)) | 0;
    second = (second + (SIZES[((table[from | 2] ?? 0) >> shift) & found] ?? 0)) | 0;
    third = (third + (SIZES[((table[from | 3] ?? 0) >> shift) & found] ?? 0)) | 0;
  }
  sums[0] = first;
  sums[1] = second;
  sums[2] = third;
  return sums;
}

const EACH_BYTE = 0x01010101;
const EACH_UPPER_BIT = 0x80808080;

/** Options are the bits of a number; this is the only one, or the first of several. */
export function firstOption(options: number): number {
  return 31 - Math.clz32(options & -options);
}

/** Is there nothing to choose? */
export function isSettled(options: number): boolean {
  return (options & (options - 1)) === 0;
}

const MOST_FEATURES = 32;
const more = new Int32Array(MOST_FEATURES);

/** The one of the options that the features speak for most; they are hashed together with the options. */
export function bestOption(table: Int32Array, features: Int32Array, options: number): number {
  const { length } = features;
  let best = -1;
  let top = 0;
  let rows = features;
  let left = options;
  for (let three = 1; left !== 0; three++) {
    sumRows(table, rows, length);
    for (let place = 0; place < OPTIONS_OF_SLOT && left !== 0; place++) {
      const score = sums[place] ?? 0;
      if (best === -1 || score > top) {
        top = score;
        best = firstOption(left);
      }
      left &= left - 1;
    }
    if (left === 0) break;
    for (let at = 0; at < length; at++) more[at] = hashForMore(features[at] ?? 0, three);
    rows = more;
  }
  return best;
}
