/** A way to make an input that would take a careless reader more than its share of time. */
export interface Shape {
  readonly reader: string;
  readonly name: string;
  /** The input with so many of whatever the shape repeats. */
  readonly make: (count: number) => string;
  /** Reads it; what it finds or refuses is no matter here. */
  readonly read: (text: string) => unknown;
  /** How much of it may reach the reader, in bytes: what is larger is refused before. */
  readonly largest: number;
  /** The library under it by itself, where that may take longer than its share. */
  readonly alone?: { readonly name: string; readonly read: (text: string) => unknown };
}

/** What a fetch may bring. */
const LARGEST_FETCHED = 10 * 1024 * 1024;

export const times = (piece: string) => (count: number) => piece.repeat(count);
export const around =
  (before: string, piece: string, after = "") =>
  (count: number) =>
    before + piece.repeat(count) + after;
export const numbered = (before: string, piece: (index: number) => string, after: string) => {
  return (count: number) =>
    before + Array.from({ length: count }, (_, at) => piece(at)).join("") + after;
};

export function group(
  reader: string,
  read: Shape["read"],
  makes: Record<string, Shape["make"]>,
  largest = LARGEST_FETCHED,
) {
  return Object.entries(makes).map(
    ([name, make]): Shape => ({ reader, name, make, read, largest }),
  );
}
