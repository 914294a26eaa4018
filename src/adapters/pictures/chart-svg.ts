import type { ChartBlock } from "../../domain/reply.ts";

/** In points, of which a picture has two pixels each. */
export const WIDTH = 640;
const PADDING = 24;
const TITLE_SIZE = 21;
const TITLE_LINE = 29;
const TITLE_HEIGHT = TITLE_LINE + 14;
const TEXT_SIZE = 17;
const LABEL_WIDTH = 210;
const VALUE_WIDTH = 48;
const GAP = 12;
const BARS_LEFT = PADDING + LABEL_WIDTH + GAP;
const BAR_ROOM = WIDTH - PADDING - VALUE_WIDTH - GAP - BARS_LEFT;
const ROW_HEIGHT = 34;
const BAR_HEIGHT = 20;
const SHORTEST_BAR = 2;
const COLUMNS_LEFT = 72;
const COLUMN_HEIGHT = 170;
/** Of a column's width, at each of its sides. */
const COLUMN_GAP = 0.12;
const TICK_HEIGHT = 34;
/** Noto Sans: capitals are 0.714 of the size high, so their middle is half of that above the line. */
const MIDDLE = 0.357;

const INK = "#1d2733";
const QUIET = "#5a6675";
const BAR = "#2b5c8a";
const PAPER = "#ffffff";

interface Style {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly color: string;
}

const TITLE: Style = { size: TITLE_SIZE, weight: 700, color: INK };
const LABEL: Style = { size: TEXT_SIZE, weight: 400, color: INK };
const VALUE: Style = { size: TEXT_SIZE, weight: 400, color: QUIET };

/** How wide a piece of SVG is when it is drawn. */
export type WidthOf = (svg: string) => number;

type Bars = ChartBlock["bars"];

/** Chosen by hand: more rows are taller than anybody scrolls, so that they stand upright. */
const MOST_ROWS = 14;

/** The chart has paper of its own, since a platform may show it on light or on dark. */
export function chartSvg({ title, bars }: Pick<ChartBlock, "title" | "bars">, widthOf: WidthOf) {
  const shorten = createShorten(widthOf);
  const heading = write(shorten(title, TITLE, WIDTH - 2 * PADDING), TITLE, {
    x: PADDING,
    middle: PADDING + TITLE_LINE / 2,
  });
  const isUpright = bars.length > MOST_ROWS;
  const drawn = isUpright ? columnsOf(bars, widthOf) : rowsOf(bars, shorten);
  const room = isUpright ? COLUMN_HEIGHT + TICK_HEIGHT : bars.length * ROW_HEIGHT;
  const height = 2 * PADDING + TITLE_HEIGHT + room;
  const paper = `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`;
  return svgOf(paper + heading + drawn, height);
}

function mostOf(bars: Bars): number {
  return Math.max(...bars.map(({ value }) => value), 1);
}

function rowsOf(bars: Bars, shorten: Shorten): string {
  const most = mostOf(bars);
  const rows = bars.map(({ label, value }, index) => {
    const middle = PADDING + TITLE_HEIGHT + (index + 0.5) * ROW_HEIGHT;
    const length = value > 0 ? Math.max(SHORTEST_BAR, Math.round((BAR_ROOM * value) / most)) : 0;
    return [
      write(shorten(label, LABEL, LABEL_WIDTH), LABEL, {
        x: PADDING + LABEL_WIDTH,
        middle,
        end: true,
      }),
      bar(length, middle - BAR_HEIGHT / 2),
      write(String(value), VALUE, { x: BARS_LEFT + length + GAP, middle }),
    ].join("");
  });
  return rows.join("");
}

/** Columns side by side over a line, with the highest number beside it and the ticks below. */
function columnsOf(bars: Bars, widthOf: WidthOf): string {
  const most = mostOf(bars);
  const top = PADDING + TITLE_HEIGHT;
  const ground = top + COLUMN_HEIGHT;
  const step = (WIDTH - PADDING - COLUMNS_LEFT) / bars.length;
  const columns = bars.map(({ value }, index) => {
    const tall = value > 0 ? Math.max(SHORTEST_BAR, (COLUMN_HEIGHT * value) / most) : 0;
    const left = COLUMNS_LEFT + (index + COLUMN_GAP) * step;
    const width = step * (1 - 2 * COLUMN_GAP);
    return `<rect x="${rounded(left)}" y="${rounded(ground - tall)}" width="${rounded(width)}" height="${rounded(tall)}" fill="${BAR}"/>`;
  });
  const line = `<rect x="${COLUMNS_LEFT}" y="${ground}" width="${WIDTH - PADDING - COLUMNS_LEFT}" height="1" fill="${QUIET}"/>`;
  const x = COLUMNS_LEFT - GAP;
  const scale = [
    write(String(most), VALUE, { x, middle: top + MIDDLE * TEXT_SIZE, end: true }),
    write("0", VALUE, { x, middle: ground - MIDDLE * TEXT_SIZE, end: true }),
  ];
  return [...columns, line, ...scale, ...ticksOf(bars, { ground, step, widthOf })].join("");
}

interface Ground {
  readonly ground: number;
  readonly step: number;
  readonly widthOf: WidthOf;
}

/** Those that have room beside each other; a year is worth more than a month. */
function ticksOf(bars: Bars, { ground, step, widthOf }: Ground): readonly string[] {
  const ticks = bars.flatMap(({ tick }, index) => {
    if (tick === undefined) return [];
    const x = COLUMNS_LEFT + index * step;
    const drawn = write(tick, VALUE, { x, middle: ground + TICK_HEIGHT / 2 });
    const end = x + widthOf(svgOf(drawn, ground + TICK_HEIGHT));
    return end > WIDTH - PADDING ? [] : [{ x, end, drawn, isYear: /\d{4}/.test(tick) }];
  });
  const placed: typeof ticks = [];
  for (const tick of [...ticks.filter(({ isYear }) => isYear), ...ticks]) {
    const isFree = placed.every(({ x, end }) => tick.x >= end + GAP || tick.end + GAP <= x);
    if (isFree) placed.push(tick);
  }
  return placed.map(({ drawn }) => drawn);
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

function bar(length: number, top: number): string {
  return `<rect x="${BARS_LEFT}" y="${top}" width="${length}" height="${BAR_HEIGHT}" rx="3" fill="${BAR}"/>`;
}

function svgOf(content: string, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${content}</svg>`;
}

type Shorten = (text: string, style: Style, room: number) => string;

/** Cuts what is too long, and ends it in three dots. */
function createShorten(widthOf: WidthOf): Shorten {
  return (text, style, room) => {
    const fits = (words: string) =>
      widthOf(svgOf(write(words, style, { x: 0, middle: TEXT_SIZE }), 2 * TEXT_SIZE)) <= room;
    if (fits(text)) return text;
    const letters = [...text.normalize("NFC")];
    let [enough, tooMany] = [0, letters.length];
    while (tooMany - enough > 1) {
      const middle = Math.floor((enough + tooMany) / 2);
      if (fits(shortened(letters, middle))) enough = middle;
      else tooMany = middle;
    }
    return shortened(letters, enough);
  };
}

function shortened(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join("").trimEnd()}…`;
}

interface Place {
  readonly x: number;
  readonly middle: number;
  /** Whether the text ends at x instead of beginning there. */
  readonly end?: boolean;
}

function write(text: string, { size, weight, color }: Style, { x, middle, end }: Place): string {
  const font = `font-size="${size}" font-weight="${weight}" fill="${color}"`;
  const anchor = `text-anchor="${end ? "end" : "start"}"`;
  return `<text x="${x}" y="${middle + MIDDLE * size}" ${font} ${anchor}>${escaped(text)}</text>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
