/** A way to make an input that would take a careless reader more than its share of time. */
export interface Shape {
  readonly reader: string;
  readonly name: string;
  /** The input with so many of whatever the shape repeats. */
  readonly make: (count: number) => string;
  /** Reads it; what it finds or refuses is no matter here. */
  readonly read: (text: string) => unknown;
  /** The library under it by itself, where that may take longer than its share. */
  readonly alone?: { readonly name: string; readonly read: (text: string) => unknown };
}

export const times = (piece: string) => (count: number) => piece.repeat(count);
export const around =
  (before: string, piece: string, after = "") =>
  (count: number) =>
    before + piece.repeat(count) + after;
export const numbered = (before: string, piece: (index: number) => string, after: string) => {
  return (count: number) =>
    before + Array.from({ length: count }, (_, at) => piece(at)).join("") + after;
};

export function group(reader: string, read: Shape["read"], makes: Record<string, Shape["make"]>) {
  return Object.entries(makes).map(([name, make]): Shape => ({ reader, name, make, read }));
}
