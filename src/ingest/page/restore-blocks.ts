import type { Block } from "./article-blocks.ts";

/**
 * Words. A block of the column that is so long and stands once on the page shows how far in the
 * page the column has come. All limits of this file were chosen by hand on saved pages.
 */
const ANCHOR_WORDS = 8;
/**
 * What lies between two paragraphs of the column is the article's own only where it has no more
 * words.
 */
const LONGEST_GAP = 24;
const PROSE_WORDS = 10;
const HEADING_WORDS = 16;
const MOST_LINKED = 0.3;
/** More paragraphs in links than this, one after another, are a list of other stories. */
const MOST_LINKED_PARAGRAPHS = 3;

/**
 * Puts back into the column what Readability cut out of its midst: prose in a table or a box, a
 * heading, a list of short items. Whatever was marked as boilerplate, or stands in links, stays
 * out.
 */
export function restoreBlocks(page: readonly Block[], column: readonly Block[]): readonly Block[] {
  const places = placesIn(page);
  const restored: Block[] = [];
  let last: { readonly onPage: number; readonly inColumn: number } | null = null;

  for (const [inColumn, block] of column.entries()) {
    const onPage = block.words >= ANCHOR_WORDS ? (places.get(block.text) ?? -1) : -1;
    if (onPage === -1 || (last !== null && onPage <= last.onPage)) continue;
    const between = column.slice(last === null ? 0 : last.inColumn + 1, inColumn);
    const gap = last === null ? [] : page.slice(last.onPage + 1, onPage);
    restored.push(...mergeGap(gap, between), block);
    last = { onPage, inColumn };
  }
  return [...restored, ...column.slice(last === null ? 0 : last.inColumn + 1)];
}

/**
 * Texts that stand twice on the page have no place, since nobody can tell which of the two it is.
 */
function placesIn(page: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { text }] of page.entries()) places.set(text, places.has(text) ? -1 : index);
  return places;
}

function mergeGap(gap: readonly Block[], between: readonly Block[]): readonly Block[] {
  if (gap.length <= between.length || gap.length > LONGEST_GAP) return between;
  const left = [...between];
  const merged: Block[] = [];
  let headsText = true;
  for (const block of gap.toReversed()) {
    const at = left.findLastIndex(({ text }) => text === block.text);
    const isHeading = block.kind === "heading";
    const isKept: boolean = at !== -1 || (isOwn(block, gap) && (!isHeading || headsText));
    if (at !== -1) left.splice(at, 1);
    if (isKept) merged.unshift(block);
    headsText = isKept && !isHeading;
  }
  return [...merged, ...left];
}

/** A heading counts where text of the article comes right after it. */
function isOwn(block: Block, gap: readonly Block[]): boolean {
  if (block.isApart) return false;
  if (block.linked > MOST_LINKED) return isLinkedProse(gap, gap.indexOf(block));
  if (block.kind === "heading") return block.words <= HEADING_WORDS;
  return isProse(block);
}

/**
 * True of paragraphs inside links that have nothing beside them that is a link to another story.
 */
function isLinkedProse(gap: readonly Block[], index: number): boolean {
  const isUnlinked = ({ linked }: Block) => linked <= MOST_LINKED;
  const from = 1 + gap.slice(0, index).findLastIndex(isUnlinked);
  const length = gap.slice(from).findIndex(isUnlinked);
  const run = length === -1 ? gap.slice(from) : gap.slice(from, from + length);
  if (run.length > MOST_LINKED_PARAGRAPHS) return false;
  return run.every((block) => isProse(block) && /^(?:paragraph|quote)$/.test(block.kind));
}

function isProse({ text, words }: Block): boolean {
  return words >= PROSE_WORDS && /[.!?…:][”"’')\]]*$/.test(text);
}
