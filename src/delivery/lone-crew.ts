import type { Crew } from "../ports/crew.ts";

/** One process that does everything. */
export const loneCrew: Crew = {
  size: () => 1,
  shareOut: (count, onChange) => onChange(Array.from({ length: count }, (_, piece) => piece)),
  async stop() {},
};
