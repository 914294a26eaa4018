/**
 * Weights of hashed features. A bucket has room for four features, each with eight bits of its
 * hash beside its weight, so that a feature never seen in training adds next to no noise: without
 * them a table has to be four times as large to be as right.
 */
const BUCKET_BITS = 2;
const BUCKET = 1 << BUCKET_BITS;
/** A slot of 16 bits holds its check in the upper byte, and so does one of 32. */
const CHECK_OF_16 = 8;
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
  return saltedHash(feature, saltOf(option));
}

/** What tells the options apart, reckoned once for all features. */
function saltOf(option: number): number {
  return Math.imul(option + 1, 0x9e3779b1);
}

function saltedHash(feature: number, salt: number): number {
  const hash = Math.imul(feature ^ salt, 0x85ebca6b);
  return hash ^ (hash >>> 15);
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

/** The size of the weight in the lowest byte. */
export function sizeOf(slot: number): number {
  return SIZE_OF_BYTE[slot & BYTE] ?? 0;
}

/** The weight of a feature in a table of one weight a slot: eight bits of it, eight of the hash. */
function weightOf(table: Uint16Array, hash: number): number {
  const from = bucketOf(hash, table.length);
  const check = checkOf(hash);
  const one = table[from] ?? 0;
  const two = table[from + 1] ?? 0;
  const three = table[from + 2] ?? 0;
  const four = table[from + 3] ?? 0;
  const isOne = maskOf(one >>> CHECK_OF_16, check);
  const isTwo = maskOf(two >>> CHECK_OF_16, check) & ~isOne;
  const isThree = maskOf(three >>> CHECK_OF_16, check) & ~(isOne | isTwo);
  const isFour = maskOf(four >>> CHECK_OF_16, check) & ~(isOne | isTwo | isThree);
  return sizeOf((one & isOne) | (two & isTwo) | (three & isThree) | (four & isFour));
}

/**
 * All bits where the two are the same, and none where they are not. It chooses without a branch, which
 * the processor would guess wrong about every other time: the whole grammar is read a quarter faster.
 */
function maskOf(found: number, check: number): number {
  return ((found ^ check) - 1) >> 31;
}

/** The slot of a feature in a table of three weights a slot, 0 where it has none. */
export function slotOf(table: Int32Array, hash: number): number {
  const from = bucketOf(hash, table.length);
  const check = checkOf(hash);
  const one = table[from] ?? 0;
  const two = table[from + 1] ?? 0;
  const three = table[from + 2] ?? 0;
  const four = table[from + 3] ?? 0;
  const isOne = maskOf(one >>> CHECK_OF_32, check);
  const isTwo = maskOf(two >>> CHECK_OF_32, check) & ~isOne;
  const isThree = maskOf(three >>> CHECK_OF_32, check) & ~(isOne | isTwo);
  const isFour = maskOf(four >>> CHECK_OF_32, check) & ~(isOne | isTwo | isThree);
  return (one & isOne) | (two & isTwo) | (three & isThree) | (four & isFour);
}

/** Options are the bits of a number; this is the only one, or the first of several. */
export function firstOption(options: number): number {
  return 31 - Math.clz32(options & -options);
}

/** Is there nothing to choose? */
export function isSettled(options: number): boolean {
  return (options & (options - 1)) === 0;
}

/** The one of the options that the features speak for most. */
export function bestOption(table: Uint16Array, features: Int32Array, options: number): number {
  let best = -1;
  let top = 0;
  for (let left = options; left !== 0; left &= left - 1) {
    const option = firstOption(left);
    const salt = saltOf(option);
    let score = 0;
    for (let at = 0; at < features.length; at++) {
      score += weightOf(table, saltedHash(features[at] ?? 0, salt));
    }
    if (best === -1 || score > top) {
      top = score;
      best = option;
    }
  }
  return best;
}
