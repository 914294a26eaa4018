import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPicture } from "../../../src/adapters/pictures/draw-picture.ts";
import { readFontWidths } from "../../../src/adapters/pictures/font-widths.ts";
import { wrapText } from "../../../src/adapters/pictures/wrap-text.ts";
import type { CardBlock } from "../../../src/domain/reply.ts";
import { type Pixels, readPng } from "../../support/read-png.ts";

function cardOf(text: string, more: Partial<CardBlock> = {}): CardBlock {
  return {
    kind: "card",
    quote: { text, speech: "own words", speaker: "Ann Lee", role: "harbour master" },
    origin: "Quay Times, 3 May 2026",
    theme: "light",
    text,
    ...more,
  };
}

async function pixelsOf(card: CardBlock): Promise<Pixels> {
  const png = await drawPicture(card);
  if (!png) throw new Error("Nothing was drawn.");
  return readPng(png);
}

const WORDS = "We keep the ferry, and we keep the night boat too. ";
/** In pixels, two to the point: what is left free around a card. */
const MARGIN = 70;

function inkIn(pixels: Pixels, from: number, to: number): number {
  const paper = pixels.at(1, 1).join();
  let ink = 0;
  for (let x = from; x < to; x += 1) {
    for (let y = 0; y < pixels.height; y += 2) if (pixels.at(x, y).join() !== paper) ink += 1;
  }
  return ink;
}

describe("a quotation's card", () => {
  it.each([1, 5, 20, 80])(
    "holds it whole, %i times as long, with nothing at its edges",
    async (times) => {
      const pixels = await pixelsOf(cardOf(WORDS.repeat(times)));
      expect(pixels.width).toBe(1_280);
      expect(inkIn(pixels, 0, MARGIN)).toBe(0);
      expect(inkIn(pixels, pixels.width - MARGIN, pixels.width)).toBe(0);
      expect(inkIn(pixels, 140, pixels.width - MARGIN)).toBeGreaterThan(1_000 * Math.sqrt(times));
    },
  );

  it("is taller the longer the quotation is, once its letters are small", async () => {
    const heights = [];
    for (const times of [20, 40, 80])
      heights.push((await pixelsOf(cardOf(WORDS.repeat(times)))).height);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect(new Set(heights).size).toBe(3);
  });

  it("is light on light and dark on dark", async () => {
    const brightness = async (theme: CardBlock["theme"]) => {
      const [red, green, blue] = (await pixelsOf(cardOf(WORDS, { theme }))).at(1, 1);
      return red + green + blue;
    };
    expect(await brightness("light")).toBeGreaterThan(700);
    expect(await brightness("dark")).toBeLessThan(150);
  });

  it("is the same bytes each time, whatever invisible characters stand in it", async () => {
    const card = cardOf("Straße, café – naïve");
    const plain = await drawPicture(card);
    expect(await drawPicture(card)).toEqual(plain);
    const odd = "Stra\u200Bße,\u00A0 cafe\u0301 \u202E–\u200F naïve\uFE0F\u00AD";
    expect(await drawPicture(cardOf(odd))).toEqual(plain);
  });

  it.each(["שלום לכולם", "نحن هنا", "我们在这里", "x".repeat(9_000)])(
    "is none, so that the words are shown, where it could not be written whole: %s",
    async (text) => {
      expect(await drawPicture(cardOf(text))).toBeNull();
      const quote = { text: "We stay", speech: "own words", speaker: text, role: null } as const;
      expect(await drawPicture(cardOf("We stay", { quote }))).toBeNull();
    },
  );

  it("shows the signs of currencies, and of an emoji nothing", async () => {
    const euro = await drawPicture(cardOf("It costs €40, £30 or ₹2,000."));
    expect(euro).not.toBeNull();
    expect(euro).not.toEqual(await drawPicture(cardOf("It costs £40, £30 or ₹2,000.")));
    expect(await drawPicture(cardOf("🎉"))).toBeNull();
    for (const won of ["We won 🎉", "We won 👩🏽‍🚒🇫🇷"]) {
      expect(await drawPicture(cardOf(won))).toEqual(await drawPicture(cardOf("We won")));
    }
  });

  it("shows markup as it was said", async () => {
    const [bold, plain] = [
      await drawPicture(cardOf("<b>a</b> &amp; b")),
      await drawPicture(cardOf("a & b")),
    ];
    expect(bold).not.toBeNull();
    expect(bold).not.toEqual(plain);
  });
});

describe("wrapping", () => {
  const font = readFontWidths(
    readFileSync(
      new URL("../../../src/adapters/pictures/fonts/NotoSans-Regular.ttf", import.meta.url),
    ),
  );
  const widthOf = (text: string) =>
    [...text].reduce((sum, letter) => sum + (font.of(letter) ?? 0), 0);
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿ,.]{1,60}$/);

  it("loses no letter, and makes no line wider than there is room", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 4, max: 40 }),
        (words, room) => {
          const lines = wrapText(words.join(" "), room, widthOf);
          expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
        },
      ),
    );
  });

  it("knows the font's letters by its own tables", () => {
    expect([font.of("m"), font.of("i")].map((width) => (width ?? 0) > 0)).toEqual([true, true]);
    expect(font.of("m") ?? 0).toBeGreaterThan(2 * (font.of("i") ?? 0));
    expect([font.of("א"), font.of("高"), font.of("🎉")]).toEqual([null, null, null]);
  });
});
