/** How wide each letter of a font is, in parts of the size of its letters. */
export interface FontWidths {
  /** `null` for a letter that the font has not. */
  of(letter: string): number | null;
}

/**
 * Reads the widths from the font's own tables (OpenType: cmap of format 4, hmtx). To draw a text for
 * its width, as for a chart's labels, would take a second for a card of some hundred words.
 */
export function readFontWidths(font: Uint8Array): FontWidths {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const at = (name: string) => tables.get(name) ?? 0;
  const unitsPerEm = view.getUint16(at("head") + 18);
  const measured = view.getUint16(at("hhea") + 34);
  const glyphOf = readGlyphs(view, at("cmap"));

  return {
    of(letter) {
      const glyph = glyphOf(letter.codePointAt(0) ?? 0);
      if (glyph === 0) return null;
      const entry = Math.min(glyph, measured - 1);
      return view.getUint16(at("hmtx") + 4 * entry) / unitsPerEm;
    },
  };
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte)));
    tables.set(name.join(""), view.getUint32(entry + 8));
  }
  return tables;
}

const UNICODE_SEGMENTS = 4;

/** Glyph 0 stands for none. */
function readGlyphs(view: DataView, cmap: number): (code: number) => number {
  const table = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + 8 * index + 4),
  ).find((start) => view.getUint16(start) === UNICODE_SEGMENTS);
  if (table === undefined) return () => 0;
  const double = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + double];
  const [deltas, ranges] = [starts + double, starts + 2 * double];

  return (code) => {
    for (let segment = 0; segment < double; segment += 2) {
      if (view.getUint16(ends + segment) < code) continue;
      const start = view.getUint16(starts + segment);
      if (start > code) return 0;
      const delta = view.getUint16(deltas + segment);
      const range = view.getUint16(ranges + segment);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(ranges + segment + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
