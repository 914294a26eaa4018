import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactWords } from "../../../src/briefing/words/exact-words.ts";
import { foldedWords } from "../../../src/briefing/words/fold.ts";

const PIECES = [
  "Ann's",
  "O'Brien",
  "’tis",
  "-3",
  "3,000.5",
  "3rd",
  "A-B",
  "[sic]",
  "(sic!)",
  "$5",
  "20%",
  "why?",
];
const MARKS = [" ", ", ", "’", "'", "—", "…", "\n", "“", "”", "-"];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, ...MARKS), fc.string({ maxLength: 4 })), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(""));

describe("words of a text in plain letters", () => {
  it("are the same beside letters with accents", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(exactWords(`${text}\n. é`).slice(0, -1)).toEqual(exactWords(`${text}\n. `));
        expect(foldedWords(`${text}\n. é`)).toEqual([...foldedWords(`${text}\n. `), "e"]);
      }),
    );
  });
});
