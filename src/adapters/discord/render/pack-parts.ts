/** One line of markdown: `atoms` are never cut, and `prefix` is repeated where the line is. */
export interface Line {
  readonly prefix: string;
  readonly atoms: readonly string[];
}

/** What belongs together: a block of a reply. */
export type Part = readonly Line[];

const GAP = "\n\n";

/** Lays parts out on as few pages as need be; a part too long for one goes on on the next. */
export function packParts(parts: readonly Part[], limit: number): string[] {
  const pages: string[] = [];

  for (const part of parts.filter(({ length }) => length > 0)) {
    const last = pages.at(-1);
    const [first = "", ...rest] = splitPart(part, limit);
    const fits = last !== undefined && rest.length === 0 && joined(last, first).length <= limit;
    if (fits) pages[pages.length - 1] = joined(last, first);
    else pages.push(first, ...rest);
  }
  return pages;
}

const joined = (one: string, other: string) => one + GAP + other;

function splitPart(part: Part, limit: number): string[] {
  const pages = [""];

  for (const [index, { prefix, atoms }] of part.entries()) {
    let page = pages.pop() ?? "";
    const start = (index === 0 ? "" : "\n") + prefix;
    if (page.length + start.length + (atoms[0]?.length ?? 0) > limit) {
      pages.push(page);
      page = prefix;
    } else {
      page += start;
    }
    pages.push(...fill(page, { prefix, atoms }, limit));
  }
  return pages;
}

function fill(begun: string, { prefix, atoms }: Line, limit: number): string[] {
  const pages: string[] = [];
  let page = begun;

  for (const atom of atoms) {
    if (page.length + atom.length > limit) {
      pages.push(page);
      page = prefix;
    }
    page += atom;
  }
  return [...pages, page];
}
