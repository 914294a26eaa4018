import fc from "fast-check";
import { expect, it } from "vitest";
import { exactKeys, exactWords } from "../../../src/briefing/words/exact-words.ts";

it("gives the keys alone as with their places, whatever marks and letters stand between", () => {
  const signs = [..."aBé1 '’‘`´ʼ-−–—.,:;?!%$€“”…[]()\n\u00ad\ufb02"];
  const piece = fc.constantFrom(...signs, "[sic]", "(sic!)", "It’s", "1,000.5", "O'Brien");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      expect(exactKeys(text)).toEqual(exactWords(text).map(({ key }) => key));
    }),
    { numRuns: 2_000 },
  );
});
