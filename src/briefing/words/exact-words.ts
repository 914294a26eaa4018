/** A word of a text and the form in which it has to be the same. */
export interface ExactWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

// A sign, a percentage, a currency and a question are part of what was said; other marks are the
// printer's.
// An editor's "[sic]" is nobody's word.
const WORD =
  /[[(]sic!?[\])]|(?<![\p{L}\p{N}])[-−](?=\p{N})|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’‘ʼ`´][\p{L}\p{M}\p{Cf}]+)*|[%?\p{Sc}]/giu;

/** The same where no other letters or signs stand: twice as fast, and an archive reads all its quotations. */
const ASCII_WORD =
  /[[(]sic!?[\])]|(?<![a-z0-9])-(?=[0-9])|[0-9]+(?:[.,:][0-9]+)*|[a-z0-9]+(?:['’‘`][a-z]+)*|[%?$]/gi;

/** Beside ASCII the curly marks, dashes and dots of print. */
const ASCII_PRINT = /^[\x20-\x7E\s\u2010-\u2027]*$/;

/**
 * Reads words so that only case and marks may differ. It is stricter than `fold`, to which "it's"
 * is "it": whoever asks whether words are somebody's very words must not be told so of others.
 */
export function exactWords(text: string): readonly ExactWord[] {
  const words: ExactWord[] = [];
  for (const { index, 0: word } of text.matchAll(ASCII_PRINT.test(text) ? ASCII_WORD : WORD)) {
    if (word.startsWith("[") || word.startsWith("(")) continue;
    words.push({ key: exactKey(word), start: index, end: index + word.length });
  }
  return words;
}

/** The keys alone, which an archive makes of all quotations: in half of the time. */
export function exactKeys(text: string): readonly string[] {
  if (!ASCII_PRINT.test(text)) return exactWords(text).map(({ key }) => key);
  // What these words are made of has no other form than that in lower case with plain marks.
  const words = text.toLowerCase().replace(/[’‘`]/g, "'").match(ASCII_WORD) ?? [];
  return words.filter((word) => !word.startsWith("[") && !word.startsWith("("));
}

function exactKey(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word
    .replace(/\p{Cf}/gu, "")
    .replace(LIGATURE, (letters) => letters.normalize("NFKC"))
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace("−", "-");
}

/** Two letters in one, as text copied from a printed page has them: "ﬂights". */
const LIGATURE = /[\uFB00-\uFB06]/g;

// Nearly all words of news, which are their own key.
const PLAIN = /^[a-z0-9']+$/;
