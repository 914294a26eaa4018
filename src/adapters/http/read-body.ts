import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { codeOf } from "../../domain/errors.ts";

export interface BodyLimits {
  /** The most bytes of all that comes over the wire, and of the body once it is unpacked. */
  readonly maxBytes: number;
  /** How many times its size on the wire a body may unpack to. */
  readonly maxRatio: number;
}

export class BodyTooLarge extends Error {
  readonly reason: "size" | "ratio";

  constructor(reason: "size" | "ratio", message: string) {
    super(message);
    this.name = "BodyTooLarge";
    this.reason = reason;
  }
}

/** Chosen by hand: a small body may be one letter over and over. */
const ALWAYS_ALLOWED = 256 * 1024;
/** No honest server packs a body more than once; one more is let pass. */
const MOST_ENCODINGS = 2;

/** Reads the body and unpacks it. How much comes over the wire is limited where it comes in. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string | null,
  limits: BodyLimits,
): Promise<Uint8Array> {
  let bytes: Uint8Array = await buffer(body);
  const encodings = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.trim());
  const packed = encodings.filter((one) => one !== "" && one !== "identity");
  if (packed.length > MOST_ENCODINGS) throw new Error("it is packed too often.");

  const onTheWire = bytes.length;
  for (const name of packed.reverse()) bytes = await unpack(bytes, name, { ...limits, onTheWire });
  return bytes;
}

export function tooLarge(maxBytes: number): BodyTooLarge {
  return new BodyTooLarge("size", `it is larger than ${Math.ceil(maxBytes / 1024)} KB.`);
}

interface UnpackLimits extends BodyLimits {
  readonly onTheWire: number;
}

async function unpack(bytes: Uint8Array, encoding: string, limits: UnpackLimits) {
  const byRatio = Math.max(limits.onTheWire * limits.maxRatio, ALWAYS_ALLOWED);
  const maxOutputLength = Math.min(limits.maxBytes, byRatio);
  try {
    return await unpackerFor(encoding, bytes)(bytes, { maxOutputLength });
  } catch (error) {
    if (codeOf(error) !== "ERR_BUFFER_TOO_LARGE") throw error;
    if (byRatio >= limits.maxBytes) throw tooLarge(limits.maxBytes);
    throw new BodyTooLarge("ratio", `it unpacks to over ${limits.maxRatio} times its size.`);
  }
}

type Unpacker = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

function unpackerFor(encoding: string, bytes: Uint8Array): Unpacker {
  if (encoding === "gzip" || encoding === "x-gzip") return promisify(gunzip);
  if (encoding === "br") return promisify(brotliDecompress);
  // Half of the servers that say "deflate" leave out its header.
  const hasHeader = ((bytes[0] ?? 0) & 0x0f) === 8;
  if (encoding === "deflate") return hasHeader ? promisify(inflate) : promisify(inflateRaw);
  throw new Error(`it is packed as "${encoding}", which was not asked for.`);
}
