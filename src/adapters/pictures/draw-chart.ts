import { readFile } from "node:fs/promises";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import satori from "satori";
import type { ChartBlock } from "../../domain/reply.ts";
import { chartLayout, WIDTH } from "./chart-layout.ts";

/** A subset each; together all that a label may be written in. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "greek"] as const;
const WEIGHTS = [400, 700] as const;
/** Sharp on screens with two pixels to the point. */
const PIXELS_PER_POINT = 2;

/** What the font has no letters for would be drawn as boxes. */
const WRITABLE =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9 .,'’‘“”"()&/:;!?%+–—…-]*$/u;

let loading: ReturnType<typeof load> | undefined;

/**
 * A chart as a PNG, drawn without the network; `null` where its labels are in letters that the
 * font lacks. The same chart gives the same bytes.
 */
export async function drawChart(chart: ChartBlock): Promise<Uint8Array | null> {
  const texts = [chart.title, ...chart.bars.map(({ label }) => label)];
  if (!texts.every((text) => WRITABLE.test(text.normalize("NFC")))) return null;
  loading ??= load();
  const fonts = await loading;
  // As paths: the renderer has no fonts of its own and would leave text out without a word.
  const svg = await satori(chartLayout(chart), { width: WIDTH, fonts, embedFont: true });
  const picture = new Resvg(svg, {
    fitTo: { mode: "width", value: WIDTH * PIXELS_PER_POINT },
    font: { loadSystemFonts: false },
  }).render();
  const png = picture.asPng();
  picture.free();
  return png;
}

async function load() {
  const from = (name: string) => readFile(new URL(import.meta.resolve(name)));
  const [wasm, ...fonts] = await Promise.all([
    from("@resvg/resvg-wasm/index_bg.wasm"),
    ...WEIGHTS.flatMap((weight) =>
      SUBSETS.map(async (subset) => ({
        name: subset,
        weight,
        data: await from(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff`),
      })),
    ),
  ]);
  await initWasm(wasm);
  return fonts;
}
