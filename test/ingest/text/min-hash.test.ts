import { describe, expect, it } from "vitest";
import { bandsOf, isCopy, minHash, similarity } from "../../../src/ingest/text/min-hash.ts";
import { seedArticle } from "../../support/seed-article.ts";

const { text } = seedArticle();
const paragraphs = text.split("\n").filter((line) => line.trim() !== "");

describe("a body's MinHash", () => {
  it("is the same for the same words in other dress", () => {
    const dressed = text.toUpperCase().replaceAll("“", '"').replace(/\s+/g, "\n");
    expect(similarity(minHash(text), minHash(dressed))).toBe(1);
  });

  it.each([
    ["a new headline and credit", `Another headline\n\n(The Wire) ${text}\n\n© The Wire`],
    ["its last paragraphs cut", paragraphs.slice(0, Math.ceil(paragraphs.length * 0.8)).join("\n")],
    ["a word edited here and there", text.replace(/\bsaid\b/, "told us").replace("the", "this")],
  ])("tells a copy with %s, and finds it by a band", (_, copy) => {
    const [one, other] = [minHash(text), minHash(copy)];
    expect(isCopy(one, other)).toBe(true);
    expect(bandsOf(one).filter((band) => bandsOf(other).includes(band))).not.toEqual([]);
  });

  it("tells no copy in another story that quotes the first", () => {
    const other = `${paragraphs[1]}\n${"A different story altogether, on ferries and their fares. ".repeat(3)}
      ${Array.from({ length: 200 }, (_, index) => `Point ${index} of it.`).join(" ")}`;
    expect(isCopy(minHash(text), minHash(other))).toBe(false);
  });

  it.each(["", "Too short"])("makes no copies of what is too short to tell: %j", (short) => {
    expect(isCopy(minHash(short), minHash(short))).toBe(false);
  });

  it("estimates what part of their wording two texts share", () => {
    const words = Array.from({ length: 900 }, (_, index) => `w${index}`);
    const half = [...words.slice(0, 600), ...words.slice(600).map((word) => `${word}x`)];
    // 597 of 1,197 shingles are in both.
    const found = similarity(minHash(words.join(" ")), minHash(half.join(" ")));
    expect(found).toBeGreaterThan(0.38);
    expect(found).toBeLessThan(0.62);
  });
});
