import { readFileSync } from "node:fs";

const { scripts } = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
) as { readonly scripts: { readonly start: string } };

/** Of Node, as `npm start` has them: a bot lives for weeks, and memory is worth more than speed. */
export const START_FLAGS: readonly string[] = [...new Set(scripts.start.match(/--\S+/g))];
