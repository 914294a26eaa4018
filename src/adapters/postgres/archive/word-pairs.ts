import type { WordedRow } from "../../sql/archive/word-index.ts";

/**
 * Which words follow each other in an article, as a Bloom filter
 * (https://en.wikipedia.org/wiki/Bloom_filter): to unpack a line and look for a phrase in it takes
 * twenty times as long, and the filter spares nine of ten of those without it.
 */
const BITS_OF_A_PAIR = 6;
/** Two bits tell a pair: with three a filter of that size is no better. */
const SEEDS = [0x811c9dc5, 0x2f7a8b31];

export function pairsOf({ title = "", words }: Pick<WordedRow, "title" | "words">): string {
  const texts = [title, words].map((text) => text.split(" ").filter(Boolean));
  const pairs = new Set(
    texts.flatMap((terms) => terms.slice(1).map((term, at) => `${terms[at]} ${term}`)),
  );
  const filter = new Uint8Array(Math.max(1, Math.ceil((pairs.size * BITS_OF_A_PAIR) / 8)));
  for (const pair of pairs) {
    for (const hash of hashesOf(pair)) {
      const bit = hash % (8 * filter.length);
      filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return Buffer.from(filter).toString("hex");
}

/** A condition that articles with the phrase fulfil; what the version before wrote has no filter. */
export function mayFollow(stems: readonly string[], name: (value: number) => string): string {
  const bits = stems.slice(1).flatMap((stem, at) => hashesOf(`${stems[at]} ${stem}`));
  const set = bits.map(
    (bit) => `get_bit(pairs, CAST(${name(bit)} AS BIGINT) % (8 * length(pairs))) = 1`,
  );
  return `(pairs IS NULL OR (${set.join(" AND ")}))`;
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashesOf(pair: string): readonly number[] {
  return SEEDS.map((seed) => {
    let hash = seed;
    for (let at = 0; at < pair.length; at += 1) {
      hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
    }
    return hash >>> 0;
  });
}
