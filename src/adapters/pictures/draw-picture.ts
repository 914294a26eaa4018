import { readFile } from "node:fs/promises";
import { initWasm, Resvg, type ResvgRenderOptions } from "@resvg/resvg-wasm";
import type { ChartBlock } from "../../domain/reply.ts";
import { chartSvg, WIDTH } from "./chart-svg.ts";

/** Screens with two pixels to the point show it sharp. */
const PIXELS_PER_POINT = 2;

/**
 * The font has letters for Latin, Greek without Coptic, and Cyrillic; for others boxes would be
 * drawn.
 */
const WRITABLE = /^[ -~\u00a0-\u024f\u0370-\u03e1\u03f0-\u052f\u1e00-\u1fff\u2010-\u2027]*$/;

let loading: Promise<ResvgRenderOptions> | undefined;

/**
 * Draws a chart as a PNG without the network; gives `null` where its labels are in letters that the
 * font lacks. The same chart gives the same bytes.
 */
export async function drawPicture({ title, bars }: ChartBlock): Promise<Uint8Array | null> {
  const texts = [title, ...bars.map(({ label }) => label)];
  if (!texts.every((text) => WRITABLE.test(text.normalize("NFC")))) return null;
  loading ??= load();
  const options = await loading;
  const picture = new Resvg(
    chartSvg({ title, bars }, (piece) => widthOf(piece, options)),
    options,
  );
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
 * reduced to the letters above by pyftsubset of fonttools; SIL Open Font License 1.1.
 */
async function load(): Promise<ResvgRenderOptions> {
  const [wasm, ...fontBuffers] = await Promise.all([
    readFile(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))),
    ...["Regular", "Bold"].map((weight) =>
      readFile(new URL(`fonts/NotoSans-${weight}.ttf`, import.meta.url)),
    ),
  ]);
  await initWasm(wasm);
  return {
    fitTo: { mode: "width", value: WIDTH * PIXELS_PER_POINT },
    font: { loadSystemFonts: false, fontBuffers, defaultFontFamily: "Noto Sans" },
  };
}
