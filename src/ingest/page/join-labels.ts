import type { Block } from "./article-blocks.ts";

const TIME = String.raw`[([]\d{1,2}(?::\d\d){1,2}[)\]]`;
const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
/** "Ann Low:", "Ann Low (00:12):", "LOW: [1:02:03]" on a line of its own. */
const LABEL = new RegExp(`^(${WORD}(?: ${WORD}){0,3})(?: ?${TIME})?:(?: ?${TIME})?$`, "u");
/** Fewer lines may head a list. Chosen by hand. */
const LEAST_LABELS = 3;

/**
 * Puts the name on a line of its own before the words below it, in transcripts that print it so: somebody
 * takes a second turn there, and a list has its labels once. The time in a recording is no part of either.
 */
export function joinLabels(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map(({ text }) => LABEL.exec(text)?.[1] ?? null);
  const names = labels.filter((label) => label !== null);
  if (names.length < LEAST_LABELS || new Set(names).size === names.length) return blocks;
  return blocks.flatMap((block, index) => {
    const below = labels[index + 1] === null ? blocks[index + 1] : undefined;
    if (labels[index] !== null && below?.kind !== "heading" && below) return [];
    const label = labels[index] === null ? labels[index - 1] : null;
    if (!label || block.kind === "heading") return [block];
    return [{ ...block, text: `${label}: ${block.text}` }];
  });
}
