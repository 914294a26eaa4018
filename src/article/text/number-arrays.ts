/*
 * Arrays of zeros as long as an article, cut from pieces of memory that many share. An article has
 * forty of them, and to get memory for each and to give it back takes longer than to fill it.
 */
const PIECE_BYTES = 1 << 16;
/** A longer array has memory of its own. */
const MOST_BYTES = PIECE_BYTES / 4;
/** Each begins where numbers of any size may. */
const ALIGNED = 8;

let piece = new ArrayBuffer(PIECE_BYTES);
let used = 0;

export function int32Array(length: number): Int32Array {
  const bytes = length * Int32Array.BYTES_PER_ELEMENT;
  if (bytes > MOST_BYTES) return new Int32Array(length);
  const from = cut(bytes);
  return new Int32Array(piece, from, length);
}

export function uint16Array(length: number): Uint16Array {
  const bytes = length * Uint16Array.BYTES_PER_ELEMENT;
  if (bytes > MOST_BYTES) return new Uint16Array(length);
  const from = cut(bytes);
  return new Uint16Array(piece, from, length);
}

export function uint8Array(length: number): Uint8Array {
  if (length > MOST_BYTES) return new Uint8Array(length);
  const from = cut(length);
  return new Uint8Array(piece, from, length);
}

/** Where in the piece so many bytes are free; where it has too few, in a new one. */
function cut(bytes: number): number {
  if (used + bytes > PIECE_BYTES) {
    piece = new ArrayBuffer(PIECE_BYTES);
    used = 0;
  }
  const from = used;
  used = (from + bytes + ALIGNED - 1) & -ALIGNED;
  return from;
}
