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

/** The chart has paper of its own, since a platform may show it on light or on dark. */
export function chartSvg({ title, bars }: Pick<ChartBlock, "title" | "bars">, widthOf: WidthOf) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const height = 2 * PADDING + TITLE_HEIGHT + bars.length * ROW_HEIGHT;
  const shorten = createShorten(widthOf);
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
  const heading = write(shorten(title, TITLE, WIDTH - 2 * PADDING), TITLE, {
    x: PADDING,
    middle: PADDING + TITLE_LINE / 2,
  });
  const paper = `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`;
  return svgOf(paper + heading + rows.join(""), height);
}

function bar(length: number, top: number): string {
  return `<rect x="${BARS_LEFT}" y="${top}" width="${length}" height="${BAR_HEIGHT}" rx="3" fill="${BAR}"/>`;
}

function svgOf(content: string, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${content}</svg>`;
}

/** Cuts what is too long, and ends it in three dots. */
function createShorten(widthOf: WidthOf) {
  return (text: string, style: Style, room: number): string => {
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
