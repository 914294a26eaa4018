import type { CardBlock } from "../../domain/reply.ts";
import { escaped, WIDTH } from "./chart-svg.ts";
import { type Measure, wrapText } from "./wrap-text.ts";

/** In points, of which a picture has two pixels each. */
const PADDING = 40;
const BAR = 6;
const LEFT = PADDING + BAR + 26;
/** A little less than there is, since letters may lean over their width. */
const ROOM = 0.98 * (WIDTH - LEFT - PADDING);
const LINE = 1.42;
/** How far down in a line its letters stand. */
const BASELINE = 1.04;
const GAP = 22;
const NAME_SIZE = 19;
const SMALL_SIZE = 15;

/**
 * A quotation's letters get smaller the longer it is, down to what can be read on a phone. What is
 * longer still makes the picture taller: nothing is ever cut. Chosen by hand.
 */
const SIZES = [32, 28, 25, 22, 19, 17] as const;
const SMALLEST = 17;
const ROOM_FOR_QUOTATION = 430;

interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly bar: string;
}

/** Small print has a contrast of more than 5 to 1 on its paper. */
const THEMES: Readonly<Record<CardBlock["theme"], Theme>> = {
  light: { paper: "#ffffff", ink: "#1d2733", quiet: "#5a6675", bar: "#2b5c8a" },
  dark: { paper: "#16202b", ink: "#eef2f6", quiet: "#a6b4c2", bar: "#7fb2e5" },
};

export interface Fonts {
  /** In parts of the letters' size. */
  readonly regular: Measure;
  readonly bold: Measure;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly color: string;
  /** Kept free above it. */
  readonly gap: number;
}

/** Each part of the card is written whole, in as many lines as it takes. */
export function cardSvg(card: CardBlock, fonts: Fonts): string {
  const theme = THEMES[card.theme];
  const lines = [...quotationLines(card, theme, fonts), ...sourceLines(card, theme, fonts)];
  let bottom = PADDING;
  const written = lines.map(({ gap, ...line }) => {
    const top = bottom + gap;
    bottom = top + line.size * LINE;
    return write(line, top);
  });
  const height = Math.ceil(bottom + PADDING);
  const bar = `<rect x="${PADDING}" y="${PADDING}" width="${BAR}" height="${height - 2 * PADDING}" rx="3" fill="${theme.bar}"/>`;
  const paper = `<rect width="${WIDTH}" height="${height}" fill="${theme.paper}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${paper}${bar}${written.join("")}</svg>`;
}

function quotationLines({ quote }: CardBlock, { ink }: Theme, { regular }: Fonts): readonly Line[] {
  // The marks say "these very words", so reported speech has none.
  const words = quote.speech === "reported" ? quote.text : `“${quote.text}”`;
  const wrapped = (size: number) => wrapText(words, ROOM / size, regular);
  const size =
    SIZES.find((each) => wrapped(each).length * each * LINE <= ROOM_FOR_QUOTATION) ?? SMALLEST;
  return wrapped(size).map((text) => ({ text, size, weight: 400, color: ink, gap: 0 }));
}

function sourceLines(
  { quote, origin }: CardBlock,
  { ink, quiet }: Theme,
  { regular, bold }: Fonts,
): readonly Line[] {
  const reported = quote.speech === "reported" ? "Reported, not word for word" : null;
  const small = [quote.role, reported, origin].flatMap((text) => (text ? [text] : []));
  const name = wrapText(quote.speaker ?? "Unattributed", ROOM / NAME_SIZE, bold);
  return [
    ...name.map((text, index): Line => {
      const gap = index === 0 ? GAP : 0;
      return { text, size: NAME_SIZE, weight: 700, color: ink, gap };
    }),
    ...small
      .flatMap((text) => wrapText(text, ROOM / SMALL_SIZE, regular))
      .map((text): Line => ({ text, size: SMALL_SIZE, weight: 400, color: quiet, gap: 0 })),
  ];
}

function write({ text, size, weight, color }: Omit<Line, "gap">, top: number): string {
  const font = `font-size="${size}" font-weight="${weight}" fill="${color}"`;
  return `<text x="${LEFT}" y="${top + BASELINE * size}" ${font}>${escaped(text)}</text>`;
}
