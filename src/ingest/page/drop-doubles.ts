import { type Block, isSignature } from "./article-blocks.ts";

/**
 * Words of a pulled quotation: fewer stand twice by chance, and more are paragraphs of their own. All
 * limits of this file were chosen by hand on saved pages.
 */
const FEWEST_PULLED = 4;
const LONGEST_PULLED = 60;
/**
 * Blocks before a pulled quotation, and after it, in which the paragraph is looked for that it is
 * pulled from. Saved pages seldom have more, and the bound keeps the time linear.
 */
const PULLED_FROM = 200;

/** A pulled quotation says again, larger, what the article says; the longer copy stays. */
export function dropDoubles(blocks: readonly Block[]): readonly Block[] {
  // A pulled quotation ends with a full stop where a comma stands before "she said".
  const bodies = blocks.map(({ text }) => text.replace(/^["“”\s]+|[.,!…]?["“”\s]*$/gu, ""));
  const firstAt = new Map(bodies.map((body, index) => [body, index] as const).reverse());
  const isDouble = blocks.map((block, index) => {
    const body = bodies[index] ?? "";
    if (block.words < FEWEST_PULLED) return false;
    const isLonger = (other: string) => other.length > body.length + 10 && other.includes(body);
    return (
      firstAt.get(body) !== index || (mayBePulled(block) && near(bodies, index).some(isLonger))
    );
  });
  return blocks.filter((block, index) => {
    const isSigner = block.kind === "quote" && isSignature(block.text);
    return !isDouble[isSigner ? index - 1 : index];
  });
}

function near(bodies: readonly string[], index: number): readonly string[] {
  return bodies.slice(Math.max(0, index - PULLED_FROM), index + PULLED_FROM);
}

function mayBePulled(block: Block): boolean {
  return block.kind !== "item" && block.kind !== "heading" && block.words <= LONGEST_PULLED;
}
