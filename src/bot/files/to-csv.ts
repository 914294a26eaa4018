import type { Row } from "./to-rows.ts";

const COLUMNS = {
  words: "words",
  speaker: "speaker",
  role: "role",
  outlet: "outlet",
  day: "day",
  link: "link",
  articleId: "article id",
  start: "start",
  end: "end",
  kind: "kind",
  confidence: "confidence",
  alsoIn: "also in",
} as const satisfies Readonly<Record<keyof Row, string>>;

/** By this spreadsheets know that it is UTF-8. */
const MARK = "\uFEFF";

/** As RFC 4180 has it. */
export function toCsv(rows: readonly Row[]): string {
  const names = Object.keys(COLUMNS) as readonly (keyof Row)[];
  const lines = [
    Object.values(COLUMNS),
    ...rows.map((row) => names.map((name) => cellOf(row[name]))),
  ];
  return MARK + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

/**
 * Spreadsheets take words that begin so for a formula, and an article's may be anybody's: an
 * apostrophe before them keeps them words.
 */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellOf(value: Row[keyof Row]): string {
  if (value === null || typeof value === "number") return String(value ?? "");
  if (typeof value !== "string") return cellOf(inWords(value));
  const words = value.toWellFormed();
  return FORMULA.test(words) ? `'${words}` : words;
}

function inWords(alsoIn: Row["alsoIn"]): string {
  return alsoIn
    .map(({ outlet, differs }) => (differs === null ? outlet : `${outlet} (${differs})`))
    .join(", ");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
