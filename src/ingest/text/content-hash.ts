import { createHash } from "node:crypto";

/**
 * Gives the same hash for texts of the same words, whatever their case, punctuation and white
 * space; null where there are no words.
 */
export function contentHash(text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  return createHash("sha256").update(words.join(" ")).digest("base64url");
}

/** Gives letters and figures alone, in lower case, compatibility forms made one. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
