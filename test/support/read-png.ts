import { inflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, each 0 to 255. */
  at(x: number, y: number): readonly [number, number, number];
}

const CHANNELS = 4;

/** An 8-bit RGBA picture, by the PNG specification: enough to see whether something was drawn. */
export function readPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (bytes[24] !== 8 || bytes[25] !== 6) throw new Error("Not an 8-bit RGBA PNG.");
  const raw = inflateSync(Buffer.concat(chunks(bytes, "IDAT")));
  const lines = unfiltered(raw, width * CHANNELS, height);
  return {
    width,
    height,
    at(x, y) {
      const from = (y * width + x) * CHANNELS;
      return [lines[from] ?? 0, lines[from + 1] ?? 0, lines[from + 2] ?? 0];
    },
  };
}

function chunks(bytes: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === wanted) found.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function unfiltered(raw: Buffer, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  const before = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (out[y * stride + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const [left, up] = [before(y, x - CHANNELS), before(y - 1, x)];
      const corner = before(y - 1, x - CHANNELS);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
