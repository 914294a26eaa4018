import { INVENTED, inventTexts, readTaughtTexts, wordsOf } from "./taught-texts.ts";

/** Prints the sentences that the teacher is to parse, one JSON line each. */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  throw new Error("Which corpora? node training/grammar/print-sentences.ts PATH.jsonl ...");
}
for (const { running, sentences } of [...readTaughtTexts(paths), ...inventTexts(INVENTED)]) {
  for (const { first, last } of sentences) {
    console.log(JSON.stringify({ words: wordsOf(running, first, last) }));
  }
}
