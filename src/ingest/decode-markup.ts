import iconv from "iconv-lite";

/** Far enough for a prolog or a `<meta charset>`; browsers look at 1,024 bytes. */
const DECLARATION_BYTES = 4096;

const SINGLE_BYTE = /^(?:us-ascii|ascii|latin1|iso-?8859-|windows-|cp125|koi8)/;

/**
 * The bytes of a page or a feed as text. A byte order mark decides, then the charset of the HTTP
 * header, then the document's own declaration, then UTF-8 and at last windows-1252; one that the
 * bytes do not fit gives way to the next, for a replacement character would be a wrong word.
 */
export function decodeMarkup(bytes: Uint8Array, contentType: string | null = null): string {
  const marked = encodingByMark(bytes);
  if (marked !== null) return decodeLoosely(bytes, marked);

  const declared = [charsetOf(contentType), declaredIn(bytes)].filter((label) => label !== null);
  // UTF-8 by accident is next to impossible in the single-byte encodings servers wrongly declare.
  const utf8First = declared[0] === undefined || SINGLE_BYTE.test(declared[0]);
  const labels = utf8First ? ["utf-8", ...declared] : [...declared, "utf-8"];

  for (const label of labels) {
    const text = decodeStrictly(bytes, label);
    if (text !== null) return text;
  }
  return leastHarmed(bytes, labels);
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  // No mark, but every other byte of "<?" or "<h" is empty.
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return "utf-16be";
  return null;
}

function charsetOf(contentType: string | null): string | null {
  return labelOf(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1]);
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString("latin1");
  const prolog = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const meta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return labelOf(prolog ?? meta);
}

function labelOf(label: string | undefined): string | null {
  const lower = label?.toLowerCase() ?? "";
  // Whoever could read the declaration byte by byte is not reading UTF-16.
  return lower === "" || /^(?:utf-?16|utf-?32|ucs-)/.test(lower) ? null : lower;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderFor(label, true);
  try {
    if (decoder !== null) return decoder.decode(bytes);
  } catch {
    return null;
  }
  return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : null;
}

function decodeLoosely(bytes: Uint8Array, label: string): string {
  const text = decoderFor(label, false)?.decode(bytes);
  return text ?? iconv.decode(Buffer.from(bytes), label);
}

function decoderFor(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

/** A stray byte or two in a long text costs less than reading the whole of it wrongly. */
function leastHarmed(bytes: Uint8Array, labels: readonly string[]): string {
  for (const label of labels.filter((candidate) => decoderFor(candidate, false) !== null)) {
    const text = decodeLoosely(bytes, label);
    const holes = text.split("\ufffd").length - 1;
    const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (holes * 10 <= foreign) return text;
  }
  return decodeLoosely(bytes, "windows-1252");
}
