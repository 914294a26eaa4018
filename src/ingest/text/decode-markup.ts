import { createRequire } from "node:module";

/** Chosen by hand, far enough for a prolog or a `<meta charset>`; browsers look at 1,024 bytes. */
const DECLARATION_BYTES = 4096;

const SINGLE_BYTE = /^(?:us-ascii|ascii|latin1|iso-?8859-|windows-|cp125|koi8)/;

/**
 * Reads the bytes of a page or a feed as text. A byte order mark decides, then the charset of the
 * HTTP header, then the document's own declaration, then UTF-8 and at last windows-1252; one that
 * the bytes do not fit gives way to the next, for a replacement character would be a wrong word. A
 * text that is UTF-8 but for some broken characters is read as UTF-8: in any other encoding all of
 * its quotation marks would be wrong.
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
    if (label === "utf-8" && isBrokenUtf8(bytes, declared)) return decodeLoosely(bytes, label);
  }
  return leastHarmed(bytes, labels);
}

/**
 * Encodings by the first four bytes: a byte order mark, or else the empty ones beside a "<" and a
 * "?".
 */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^efbbbf/, "utf-8"],
  [/^fffe0000/, "utf-32le"],
  [/^fffe/, "utf-16le"],
  [/^feff/, "utf-16be"],
  [/^0000feff/, "utf-32be"],
  [/^3c000000/, "utf-32le"],
  [/^0000003c/, "utf-32be"],
  [/^3c00(?!00)..00/, "utf-16le"],
  [/^003c00(?!00)/, "utf-16be"],
];

function encodingByMark(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return MARKS.find(([mark]) => mark.test(start))?.[1] ?? null;
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
  if (lower === "" || /^(?:u(?:tf)?[-_]?(?:16|32)|ucs-)/.test(lower)) return null;
  // Whoever writes them by hand uses underscores and appends the year of the standard.
  const known = lower.replaceAll("_", "-").replace(/[:-](?:19|20)\d\d$/, "");
  return OTHER_NAMES[known] ?? known;
}

/** Names by which Python and Java know what the web calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  iso2022jp: "iso-2022-jp",
  "iso2022-jp": "iso-2022-jp",
  ujis: "euc-jp",
  "eucgb2312-cn": "gb2312",
  hkscs: "big5-hkscs",
  uhc: "euc-kr",
  ksx1001: "euc-kr",
};

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderFor(label, true);
  try {
    if (decoder !== null) return decoder.decode(bytes);
  } catch {
    return null;
  }
  const iconv = loadRareEncodings();
  return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : null;
}

function decodeLoosely(bytes: Uint8Array, label: string): string {
  const text = decoderFor(label, false)?.decode(bytes);
  return text ?? loadRareEncodings().decode(Buffer.from(bytes), label);
}

/**
 * The package is loaded at the first text in an encoding that Node does not read, which hardly any
 * is.
 */
function loadRareEncodings() {
  return createRequire(import.meta.url)("iconv-lite") as typeof import("iconv-lite");
}

function decoderFor(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

/**
 * Gives the encoding that is harmed least: a stray byte or two in a long text costs less than
 * reading the whole of it wrongly.
 */
function leastHarmed(bytes: Uint8Array, labels: readonly string[]): string {
  for (const label of labels.filter((candidate) => decoderFor(candidate, false) !== null)) {
    const text = decodeLoosely(bytes, label);
    const { holes, foreign } = countForeign(text);
    if (holes * 10 <= foreign) return text;
  }
  return decodeLoosely(bytes, "windows-1252");
}

function countForeign(text: string) {
  let [holes, foreign] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) foreign += 1;
    if (code === 0xfffd) holes += 1;
  }
  return { holes, foreign };
}

/**
 * Whether a text that is not quite UTF-8 is UTF-8 all the same. Several bytes that make one of its
 * characters hardly ever stand side by side by accident, so that whole characters count for it, and
 * bytes that belong to none against it. A character that was cut off, as teasers are, counts for it
 * where UTF-8 was declared or nothing was.
 */
function isBrokenUtf8(bytes: Uint8Array, declared: readonly string[]): boolean {
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
