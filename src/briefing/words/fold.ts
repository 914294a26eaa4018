/**
 * Gives a text in the form in which it is compared: without case and accents, "Tisch's" as "tisch",
 * "O'Brien" as "obrien".
 */
export function fold(text: string): string {
  const plainText = plain(text);
  if (!plainText.includes("'")) return plainText;
  return plainText.replace(/'s(?![\p{L}\p{N}])/gu, "").replace(/(?<=\p{L})'(?=\p{L})/gu, "");
}

export function foldedWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(text: string): string {
  const lower = text.replace(/[’‘ʼ`´]/g, "'").toLowerCase();
  if (!BEYOND_ASCII_LETTERS.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[łøđðßæœþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

// Curly marks and dashes are everywhere in news, and have nothing to be folded.
const BEYOND_ASCII_LETTERS = /[^\x20-\x7E\s\u2000-\u206F]/;

// Letters that Unicode does not decompose, as people type them who lack such a key.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
};
