/**
 * Weights of hashed features. A bucket has room for four features, each with eight bits of its
 * hash beside its weight, so that a feature never seen in training adds next to no noise: without
 * them a table has to be four times as large to be as right.
 */
const BUCKET_BITS = 2;
const BUCKET = 1 << BUCKET_BITS;
/**
 * A slot of 16 bits holds its check in the upper byte, and so does one of 32. Within a bucket no two
 * slots have the same check and a weight.
 */
const CHECK_OF_32 = 24;

/** The 32 bits of a feature: which template it is (`slot`) and the values it joins. */
export function featureHash(slot: number, one: number, two = 0): number {
  let hash = Math.imul(slot + 1, 0x9e3779b1) ^ one;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ two;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The same feature as evidence for one of many options. */
export function hashFor(feature: number, option: number): number {
  const salted = Math.imul(feature ^ Math.imul(option + 1, 0x9e3779b1), 0x85ebca6b);
  return salted ^ (salted >>> 15);
}

/** Where the bucket of a feature begins in a table of this length. */
export function bucketOf(hash: number, length: number): number {
  return (hash << BUCKET_BITS) & (length - BUCKET);
}

export function bucketEnd(from: number): number {
  return from + BUCKET;
}

/** The upper byte, of a hash as well as of a slot of 32 bits. */
export function checkOf(hash: number): number {
  return hash >>> CHECK_OF_32;
}

const BYTE = 255;

/**
 * The size of a weight goes with the square of its byte: the few large ones, of the commonest
 * features, decide most, and yet the sum of many small ones has to count.
 */
const SIZE_OF_BYTE = Int32Array.from({ length: BYTE + 1 }, (_, byte) => {
  const value = (byte << 24) >> 24;
  return value * Math.abs(value);
});

/** A table of one weight a slot is looked up as numbers of two slots each. */
const PAIRS = BUCKET >> 1;
/** A check times this stands at the place of both checks of a pair. */
const BOTH_CHECKS = 0x01000100;
const SLOT = 0xffff;

/*
 * Here goes the grammar's time, most of it waiting for memory: a table lies in none of the nearest
 * caches. So all places are touched first, which lets the processor fetch many at once, and then
 * weighed. The loops call nothing, which the compiler would inline only sometimes, and choose a slot
 * without a branch, which the processor would guess wrong about every other time: a slot whose check
 * is the feature's has nothing left above its weight, once that check is taken out of it.
 */

const MOST_OPTIONS = 16;
const MOST_FEATURES = 32;
const TOUCHED = MOST_OPTIONS * MOST_FEATURES;
/** The features as evidence for each option in turn, and a number that keeps the touches alive. */
const hashes = new Int32Array(TOUCHED + 1);

function touchOptions(pairs: Int32Array, features: Int32Array, options: number): void {
  const places = pairs.length - PAIRS;
  let touched = 0;
  let count = 0;
  for (let left = options; left !== 0; left &= left - 1) {
    const salt = Math.imul(firstOption(left) + 1, 0x9e3779b1);
    for (let at = 0; at < features.length; at++) {
      const salted = Math.imul((features[at] ?? 0) ^ salt, 0x85ebca6b);
      const hash = salted ^ (salted >>> 15);
      hashes[count++] = hash;
      touched ^= pairs[(hash << 1) & places] ?? 0;
    }
  }
  hashes[TOUCHED] = touched;
}

/** How much the features speak for the option whose hashes begin at `first`. */
function scoreFrom(pairs: Int32Array, first: number, last: number): number {
  const places = pairs.length - PAIRS;
  let score = 0;
  for (let at = first; at < last; at++) {
    const hash = hashes[at] ?? 0;
    const from = (hash << 1) & places;
    const checks = Math.imul(hash >>> CHECK_OF_32, BOTH_CHECKS);
    const front = (pairs[from] ?? 0) ^ checks;
    const back = (pairs[from + 1] ?? 0) ^ checks;
    const one = front & SLOT;
    const two = front >>> 16;
    const three = back & SLOT;
    const four = back >>> 16;
    const found =
      (one & ((one - 256) >> 31)) |
      (two & ((two - 256) >> 31)) |
      (three & ((three - 256) >> 31)) |
      (four & ((four - 256) >> 31));
    score = (score + (SIZE_OF_BYTE[found] ?? 0)) | 0;
  }
  return score;
}

function touchRows(table: Int32Array, features: Int32Array): void {
  const places = table.length - BUCKET;
  let touched = 0;
  for (let at = 0; at < features.length; at++) {
    touched ^= table[((features[at] ?? 0) << BUCKET_BITS) & places] ?? 0;
  }
  hashes[TOUCHED] = touched;
}

/** How much the features speak for each of three moves, into `sums`. */
export function sumRows(table: Int32Array, features: Int32Array, sums: Int32Array): void {
  touchRows(table, features);
  const places = table.length - BUCKET;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = 0; at < features.length; at++) {
    const hash = features[at] ?? 0;
    const from = (hash << BUCKET_BITS) & places;
    const check = hash & ~WEIGHTS;
    const one = (table[from] ?? 0) ^ check;
    const two = (table[from + 1] ?? 0) ^ check;
    const three = (table[from + 2] ?? 0) ^ check;
    const four = (table[from + 3] ?? 0) ^ check;
    const found =
      (one & (((one >>> CHECK_OF_32) - 1) >> 31)) |
      (two & (((two >>> CHECK_OF_32) - 1) >> 31)) |
      (three & (((three >>> CHECK_OF_32) - 1) >> 31)) |
      (four & (((four >>> CHECK_OF_32) - 1) >> 31));
    first = (first + (SIZE_OF_BYTE[found >>> 16] ?? 0)) | 0;
    second = (second + (SIZE_OF_BYTE[(found >>> 8) & BYTE] ?? 0)) | 0;
    third = (third + (SIZE_OF_BYTE[found & BYTE] ?? 0)) | 0;
  }
  sums[0] = first;
  sums[1] = second;
  sums[2] = third;
}

const WEIGHTS = 0xffffff;

/** Options are the bits of a number; this is the only one, or the first of several. */
export function firstOption(options: number): number {
  return 31 - Math.clz32(options & -options);
}

/** Is there nothing to choose? */
export function isSettled(options: number): boolean {
  return (options & (options - 1)) === 0;
}

/** The one of the options that the features speak for most. */
export function bestOption(pairs: Int32Array, features: Int32Array, options: number): number {
  touchOptions(pairs, features, options);
  let best = -1;
  let top = 0;
  let first = 0;
  for (let left = options; left !== 0; left &= left - 1) {
    const option = firstOption(left);
    const score = scoreFrom(pairs, first, first + features.length);
    first += features.length;
    if (best === -1 || score > top) {
      top = score;
      best = option;
    }
  }
  return best;
}
