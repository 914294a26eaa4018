export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen dozen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half double triple".split(
    " ",
  ),
);

const IN_FIGURES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
      .split(" ")
      .entries(),
    ..."thirty forty fifty sixty seventy eighty ninety hundred"
      .split(" ")
      .map((word, index) => [30 + 10 * index, word] as const),
  ].map(([number, word]) => [word, String(number)]),
);

/** The same for "12" and "twelve". */
export function numberOf(word: string): string {
  return IN_FIGURES[word] ?? word.replaceAll(",", "");
}
