import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkToText } from "../../../src/briefing/show/source-of.ts";

const PAGE = "https://example.org/story";

describe("a link to the words", () => {
  it.each([
    ["We agreed.", ":~:text=We%20agreed."],
    ["rank-and-file, all", ":~:text=rank%2Dand%2Dfile%2C%20all"],
    ["50% & more", ":~:text=50%25%20%26%20more"],
    ["(so) it's *said*", ":~:text=%28so%29%20it%27s%20%2Asaid%2A"],
  ])("encodes what would mean something else: %s", (words, directive) => {
    expect(linkToText(PAGE, words)).toBe(`${PAGE}#${directive}`);
  });

  it("gives long words by their start and end", () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
    expect(linkToText(PAGE, words)).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39`,
    );
  });

  it("gives words over two paragraphs by their start and end", () => {
    expect(linkToText(PAGE, "One two.\n\nThree four.")).toBe(
      `${PAGE}#:~:text=One%20two.,Three%20four.`,
    );
  });

  it("keeps a fragment that is there and replaces a directive", () => {
    expect(linkToText(`${PAGE}#top`, "We")).toBe(`${PAGE}#top:~:text=We`);
    expect(linkToText(`${PAGE}#:~:text=Old`, "We")).toBe(`${PAGE}#:~:text=We`);
  });

  it.each([null, "", "javascript:alert(1)", "ftp://example.org/a", "//example.org"])(
    "is none for %j",
    (url) => {
      expect(linkToText(url, "We")).toBeNull();
    },
  );

  it("is short and a valid address for any words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (words) => {
        const link = linkToText(PAGE, words) ?? "";
        expect(URL.canParse(link)).toBe(true);
        expect(link.length).toBeLessThan(1600);
        expect(link.slice(PAGE.length)).toMatch(/^#:~:text=[A-Za-z0-9.%]*(,[A-Za-z0-9.%]*)?$/);
      }),
    );
  });
});
