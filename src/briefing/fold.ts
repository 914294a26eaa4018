/** Text as it is compared: no case, no accents, one kind of apostrophe. Lengths may change. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[łøđðßæœþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'");
}

/** The words of a text as they are compared: "Tisch's" is "tisch", "O'Brien" is "obrien". */
export function foldedWords(text: string): readonly string[] {
  return (
    fold(text)
      .replace(/'s(?![\p{L}\p{N}])/gu, "")
      .replace(/(?<=\p{L})'(?=\p{L})/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

// Letters that Unicode does not decompose, as people without such a keyboard type them.
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
