import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printableName } from "../../src/domain/printable-name.ts";

describe("a file's name as it is printed", () => {
  it.each([
    ["quay.txt", "quay.txt"],
    ["Ölpreis – 東京 👩‍🚀.md", "Ölpreis – 東京 👩‍🚀.md"],
    ["a\n  Notice    all is well", "a\\n  Notice    all is well"],
    ["\u202etxt.exe", "\\u{202e}txt.exe"],
    ["a\u001b[2Jb", "a\\u{1b}[2Jb"],
    ["a\u2028b\u0085c\u200fd\ud800", "a\\u{2028}b\\u{85}c\\u{200f}d\\u{d800}"],
  ])("is %j as %j", (name, printed) => {
    expect(printableName(name)).toBe(printed);
  });

  it("is one line without anything that is not seen, and as it was where it had none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const printed = printableName(name);
        expect(printed).not.toMatch(/(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}](?<!\p{Cn}|\p{Co})/u);
        expect(printableName(printed)).toBe(printed);
      }),
    );
  });
});
