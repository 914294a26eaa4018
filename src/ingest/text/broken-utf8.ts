/**
 * Whether a text that is not quite UTF-8 is UTF-8 all the same. Several bytes that make one of its
 * characters hardly ever stand side by side by accident, so that whole characters count for it, and
 * bytes that belong to none against it. A character that was cut off, as teasers are, counts for it
 * where UTF-8 was declared or nothing was.
 */
export function isBrokenUtf8(bytes: Uint8Array, declared: readonly string[]): boolean {
  const { whole, cut, stray } = countCharacters(bytes);
  const isExpected = declared.length === 0 || declared[0] === "utf-8";
  return isExpected ? whole + cut > 0 && whole + cut >= stray : whole > cut + stray;
}

/** Counts the characters of more than one byte each. */
function countCharacters(bytes: Uint8Array) {
  let [whole, cut, stray] = [0, 0, 0];
  let at = 0;
  while (at < bytes.length) {
    const wanted = lengthOf(bytes[at] ?? 0);
    let length = 1;
    while (length < wanted && isContinuation(bytes[at + length])) length += 1;
    if (wanted === 0) stray += 1;
    else if (wanted > 1 && length === wanted) whole += 1;
    else if (wanted > 1 && length > 1) cut += 1;
    else if (wanted > 1) stray += 1;
    at += length;
  }
  return { whole, cut, stray };
}

/** How many bytes a character has that begins with this one; 0 where none does. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
