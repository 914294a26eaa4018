import { BotError } from "../../domain/errors.ts";

/**
 * Reads the bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so. @throws
 * BotError `bad-input` when the bytes are in another encoding: a replacement character in a
 * quotation would be a wrong word.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingByMark(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new BotError("bad-input", "it is not UTF-8 text. Save it as UTF-8.", error);
  }
}

function encodingByMark([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
