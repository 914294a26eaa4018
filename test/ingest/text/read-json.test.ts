import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/ingest/text/read-json.ts";

describe("JSON", () => {
  it("is read as it is written, with brackets and quotation marks in its texts", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.constantFrom(...'[]{}"\\a')), (value, marks) => {
        const told = [value, marks.join("").repeat(400)];
        expect(readJson(JSON.stringify(told))).toEqual(JSON.parse(JSON.stringify(told)));
      }),
    );
  });

  it.each(["[", '{"a":', '[{"a\\"":'])("that nests %s without end is refused", (piece) => {
    expect(() => readJson(piece.repeat(200_000))).toThrow("nested too deep");
  });
});
