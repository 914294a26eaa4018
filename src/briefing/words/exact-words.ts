/** A word of a text and the form in which it has to be the same. */
export interface ExactWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

// A sign, a percentage, a currency and a question are part of what was said; other marks are the
// printer's.
const WORD =
  /(?<![\p{L}\p{N}])[-−](?=\p{N})|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*|[%?\p{Sc}]/gu;

/**
 * Reads words so that only case and marks may differ. It is stricter than `fold`, to which "it's"
 * is "it": whoever asks whether words are somebody's very words must not be told so of others.
 */
export function exactWords(text: string): readonly ExactWord[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    key: exactKey(word),
    start: index,
    end: index + word.length,
  }));
}

function exactKey(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace("−", "-");
}
