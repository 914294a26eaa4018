import { readFile } from "node:fs/promises";
import { initWasm, Resvg, type ResvgRenderOptions } from "@resvg/resvg-wasm";
import type { CardBlock, ChartBlock, PictureBlock } from "../../domain/reply.ts";
import { cardSvg } from "./card-svg.ts";
import { chartSvg, WIDTH } from "./chart-svg.ts";
import { type FontWidths, readFontWidths } from "./font-widths.ts";

/** Screens with two pixels to the point show it sharp. */
const PIXELS_PER_POINT = 2;
/** Characters. Chosen by hand: a picture of more is taller than anybody scrolls. */
const LONGEST_CARD = 5_000;

interface Drawing {
  readonly options: ResvgRenderOptions;
  readonly regular: FontWidths;
  readonly bold: FontWidths;
}

let loading: Promise<Drawing> | undefined;

/**
 * Draws a picture as a PNG without the network; gives `null` where some of its letters are not in
 * the font, which would be drawn as boxes: it has Latin, Greek without Coptic, Cyrillic, and the signs of currencies. The
 * same picture gives the same bytes.
 */
export async function drawPicture(picture: PictureBlock): Promise<Uint8Array | null> {
  loading ??= load();
  const drawing = await loading;
  const svg = picture.kind === "chart" ? chartOf(picture, drawing) : cardOf(picture, drawing);
  return svg === null ? null : toPng(svg, drawing.options);
}

function chartOf({ title, bars }: ChartBlock, drawing: Drawing): string | null {
  const texts = [title, ...bars.map(({ label }) => label)];
  if (!texts.every((text) => isWritable(text, drawing))) return null;
  return chartSvg({ title, bars }, (piece) => widthOf(piece, drawing.options));
}

function cardOf(card: CardBlock, drawing: Drawing): string | null {
  const { text, speech, speaker, role } = card.quote;
  const quote = {
    text: drawable(text),
    speech,
    speaker: speaker && drawable(speaker),
    role: role && drawable(role),
  };
  const origin = drawable(card.origin);
  const texts = [quote.text.replaceAll("\n", " "), quote.speaker ?? "", quote.role ?? "", origin];
  const isLong = texts.join("").length > LONGEST_CARD;
  if (isLong || quote.text === "" || !texts.every((each) => isWritable(each, drawing))) return null;
  return cardSvg(
    { ...card, quote, origin },
    {
      regular: (each) => sumOf(each, drawing.regular),
      bold: (each) => sumOf(each, drawing.bold),
    },
  );
}

/**
 * Invisible characters have no letters, and some of them would turn the text around. An emoji is no
 * word, and the font has none: the picture's description keeps it.
 */
function drawable(text: string): string {
  const words = text.normalize("NFC").replace(EMOJI, "");
  return words
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, "")
    .replace(/\s*[\n\u2028\u2029]\s*/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

const EMOJI = /(?:(?![\p{N}#*©®™])\p{Emoji}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20E3)+/gu;

function isWritable(text: string, { regular }: Drawing): boolean {
  return [...text.normalize("NFC")].every((letter) => regular.of(letter) !== null);
}

function sumOf(text: string, widths: FontWidths): number {
  return [...text].reduce((sum, letter) => sum + (widths.of(letter) ?? 0), 0);
}

function toPng(svg: string, options: ResvgRenderOptions): Uint8Array {
  const picture = new Resvg(svg, options);
  const drawn = picture.render();
  const png = drawn.asPng();
  drawn.free();
  picture.free();
  return png;
}

function widthOf(svg: string, options: ResvgRenderOptions): number {
  const picture = new Resvg(svg, options);
  const width = picture.getBBox()?.width ?? 0;
  picture.free();
  return width;
}

/**
 * The renderer has no font of its own, and would leave text out without a word. Ours is Noto Sans,
 * reduced to the letters above by pyftsubset of fonttools, with the currencies of its version 2.003
 * added; SIL Open Font License 1.1.
 */
async function load(): Promise<Drawing> {
  const [wasm, regular, bold] = await Promise.all([
    readFile(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))),
    readFile(new URL("fonts/NotoSans-Regular.ttf", import.meta.url)),
    readFile(new URL("fonts/NotoSans-Bold.ttf", import.meta.url)),
  ]);
  await initWasm(wasm);
  return {
    options: {
      fitTo: { mode: "width", value: WIDTH * PIXELS_PER_POINT },
      font: {
        loadSystemFonts: false,
        fontBuffers: [regular, bold],
        defaultFontFamily: "Noto Sans",
      },
    },
    regular: readFontWidths(regular),
    bold: readFontWidths(bold),
  };
}
