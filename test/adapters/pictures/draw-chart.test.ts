import { describe, expect, it } from "vitest";
import { drawPicture } from "../../../src/adapters/pictures/draw-picture.ts";
import type { ChartBlock } from "../../../src/domain/reply.ts";
import { type Pixels, readPng } from "../../support/read-png.ts";

const chartOf = (bars: Readonly<Record<string, number>>, title = "Most quoted"): ChartBlock => ({
  kind: "chart",
  title,
  bars: Object.entries(bars).map(([label, value]) => ({ label, value })),
  text: "in words",
});

async function pixelsOf(chart: ChartBlock): Promise<Pixels> {
  const png = await drawPicture(chart);
  if (!png) throw new Error("Nothing was drawn.");
  return readPng(png);
}

const isBlue = ([red, , blue]: readonly [number, number, number]) => blue - red > 60;
const isDark = ([red, green, blue]: readonly [number, number, number]) => red + green + blue < 300;

interface Area {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

function countIn(pixels: Pixels, { x, y }: Area, is: typeof isDark): number {
  let count = 0;
  for (let across = x[0]; across < x[1]; across += 1) {
    for (let down = y[0]; down < y[1]; down += 1) if (is(pixels.at(across, down))) count += 1;
  }
  return count;
}

/** In pixels, two to the point. */
const LABELS = [48, 468] as const;
const BARS = [490, 1_120] as const;
const rowsFrom = (pixels: Pixels) => pixels.height - 48;
const ROW = 68;

describe("a chart", () => {
  it("shows a label in letters, and a bar as long as its number, in every row", async () => {
    const pixels = await pixelsOf(chartOf({ "Marta Lindqvist": 4, "Ruth Amadi": 2, Кая: 1 }));
    expect(pixels.width).toBe(1_280);
    const rows = [3, 2, 1].map((fromBottom) => {
      const top = rowsFrom(pixels) - fromBottom * ROW;
      const y = [top, top + ROW] as const;
      return {
        letters: countIn(pixels, { x: LABELS, y }, isDark),
        bar: countIn(pixels, { x: BARS, y: [top + 34, top + 35] }, isBlue),
      };
    });
    for (const { letters } of rows) expect(letters).toBeGreaterThan(200);
    const [longest = 0, half = 0, quarter = 0] = rows.map(({ bar }) => bar);
    expect(longest).toBeGreaterThan(500);
    expect(Math.abs(half - longest / 2)).toBeLessThan(8);
    expect(Math.abs(quarter - longest / 4)).toBeLessThan(8);
  });

  it("has its title in letters above, and nothing runs off its edges", async () => {
    const long = "A very long name that nobody could ever fit beside any bar at all";
    const pixels = await pixelsOf(chartOf({ [long]: 999_999, Short: 1 }, "Articles a day: x"));
    const above = { x: [48, 1_232], y: [48, 120] } as const;
    expect(countIn(pixels, above, isDark)).toBeGreaterThan(1_000);
    const edges = [
      { x: [0, 40], y: [0, pixels.height] },
      { x: [1_270, 1_280], y: [0, pixels.height] },
    ] as const;
    for (const edge of edges) expect(countIn(pixels, edge, isDark)).toBe(0);
  });

  it.each([
    ["Łukasz Żółć", "Łukasz Żółw"],
    ["Ana Петров", "Ana Петрова"],
    ["Çağrı Ünal", "Çağrı Ülal"],
    ["Γιώργος Ü.", "Γιώργος Ö."],
    ["Nguyễn Thị", "Nguyễn Thọ"],
    ["R&D <b>", "R&D <i>"],
  ])("has the letters of each name and no boxes in their place: %s, %s", async (one, other) => {
    const [first, second] = [chartOf({ [one]: 1 }), chartOf({ [other]: 1 })];
    expect(await drawPicture(first)).not.toEqual(await drawPicture(second));
  });

  it("ends a label and a title that are too long in three dots, and keeps their beginning", async () => {
    const long = "A name that is longer than there is room for beside its bar";
    const cut = await drawPicture(chartOf({ [long]: 1 }, long.repeat(2)));
    const longer = await drawPicture(chartOf({ [`${long} and more`]: 1 }, long.repeat(3)));
    expect(cut).toEqual(longer);
    expect(cut).not.toEqual(await drawPicture(chartOf({ [`The ${long}`]: 1 }, long.repeat(2))));
  });

  it("is the same bytes each time, so that an attempt after another sends the same", async () => {
    const chart = chartOf({ "Łukasz Żółć": 2, "Γιώργος Ü.": 1 });
    expect(await drawPicture(chart)).toEqual(await drawPicture(chart));
  });

  it.each(["高橋", "محمد", "Ana 🎉", "ϣⲁ", "two\nlines", "\u202eAna"])(
    "is none where the font has no letters: %s",
    async (label) => {
      expect(await drawPicture(chartOf({ [label]: 2, Ann: 1 }))).toBeNull();
    },
  );

  it("stands upright where there are many, each column as high as its number, in their order", async () => {
    const values = Array.from({ length: 40 }, (_, index) => (index % 4) * 5);
    const bars = values.map((value, index) => ({
      label: `week ${index}`,
      value,
      ...(index === 0 && { tick: "Nov 2025" }),
    }));
    const pixels = await pixelsOf({ ...chartOf({}), bars });
    const [left, right, ground] = [144, 1_232, 472] as const;
    const heights = values.map((_, index) => {
      const middle = Math.round(left + ((index + 0.5) * (right - left)) / values.length);
      return countIn(pixels, { x: [middle, middle + 1], y: [120, ground] }, isBlue);
    });
    const most = Math.max(...heights);
    expect(most).toBeGreaterThan(300);
    for (const [index, value] of values.entries()) {
      expect(Math.abs((heights[index] ?? 0) - (most * value) / 15)).toBeLessThan(4);
    }
    const below = { x: [left, left + 200], y: [ground + 4, pixels.height - 48] } as const;
    const isQuiet = ([red, green, blue]: readonly [number, number, number]) =>
      red + green + blue < 400;
    expect(countIn(pixels, below, isQuiet)).toBeGreaterThan(200);
  });
});
