import type { PlatformLimits } from "../domain/platform.ts";
import { marksWithin } from "../domain/reply/marked-pieces.ts";
import { sizeOfBlock, sizeOfBlocks, sizeOfItem } from "../domain/reply/message-size.ts";
import { type Block, isPicture, type ListItem, type Reply } from "../domain/reply.ts";
import type { Span } from "../domain/span.ts";
import { cutShort } from "../domain/wording.ts";

/**
 * Characters for the small print: the page's number, and who shared it or what a question in plain
 * words was taken for.
 */
const KEPT_FREE = 120;
/**
 * Characters. Each part of a block gets at least these, however much metadata the block carries.
 * Chosen by hand: two or three sentences fit.
 */
const SHORTEST_PART = 200;

/**
 * Divides a reply into pages that fit any platform, and leaves nothing out. A block too long for a
 * page goes on in further blocks, broken after a sentence or a word, whose texts together are the
 * whole.
 */
export function paginate(
  reply: Reply,
  limits: Pick<PlatformLimits, "blocks" | "characters" | "title">,
): readonly Reply[] {
  const title = reply.title && cutShort(reply.title, limits.title);
  const mostBlocks = limits.blocks - 1;
  const room = limits.characters - KEPT_FREE - (title?.length ?? 0);
  const pages: Block[][] = [];
  let left = 0;

  for (const block of reply.blocks.flatMap((whole) => inParts(whole, room))) {
    const size = sizeOfBlock(block);
    const current = pages.at(-1);
    if (current && size <= left && current.length < mostBlocks) {
      current.push(block);
      left -= size;
    } else {
      pages.push([...takeHeading(current), block]);
      left = room - sizeOfBlocks(pages.at(-1) ?? []);
    }
  }
  const bodies = pages.filter((blocks) => blocks.length > 0);
  if (bodies.length === 0) return [{ ...reply, title }];
  return bodies.map((blocks) => ({ ...reply, title, blocks }));
}

/** A heading at the foot of a page belongs to what follows. */
function takeHeading(page: Block[] | undefined): readonly Block[] {
  const heading = page?.at(-1);
  if (heading?.kind !== "heading") return [];
  page?.pop();
  return [heading];
}

/** Whether a page has so many characters left besides those that are kept free. */
export function hasRoom(
  { title, blocks }: Pick<Reply, "title" | "blocks">,
  characters: number,
  limits: Pick<PlatformLimits, "characters">,
): boolean {
  const used = sizeOfBlocks(blocks) + (title?.length ?? 0) + KEPT_FREE;
  return used + characters <= limits.characters;
}

function inParts(block: Block, room: number): readonly Block[] {
  if (block.kind === "list") return inLists(block.items, room);
  if (isPicture(block)) return [block];
  // A heading may be carried over to the same page, so it must leave room for what follows.
  const most = block.kind === "heading" ? SHORTEST_PART : room - SHORTEST_PART;
  const textRoom = Math.max(SHORTEST_PART, most - (sizeOfBlock(block) - block.text.length));
  let from = 0;
  return inPieces(block.text, textRoom).map((text) => {
    const start = from;
    from += text.length;
    return { ...block, text, ...marksOf(block, { start, end: from }) };
  });
}

/** Of a part of its text. */
function marksOf(block: Block, part: Span): { readonly marks?: readonly Span[] } {
  const marks = "marks" in block ? block.marks : undefined;
  return marks ? { marks: marksWithin(marks, part) } : {};
}

function inLists(items: readonly ListItem[], room: number): readonly Block[] {
  const lists: ListItem[][] = [];
  let left = 0;
  for (const item of items.flatMap((whole) => itemInParts(whole, room))) {
    const size = sizeOfItem(item);
    if (size <= left) {
      lists.at(-1)?.push(item);
      left -= size;
    } else {
      lists.push([item]);
      left = room - SHORTEST_PART - size;
    }
  }
  return lists.map((list) => ({ kind: "list", items: list }));
}

function itemInParts(item: ListItem, room: number): readonly ListItem[] {
  const textRoom = Math.max(SHORTEST_PART, room / 2 - (sizeOfItem(item) - item.text.length));
  return inPieces(item.text, textRoom).map((text, index) =>
    index === 0 ? { ...item, text } : { text, detail: null, url: null },
  );
}

function inPieces(text: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > room) {
    const end = start + breakBefore(text.slice(start, start + room));
    pieces.push(text.slice(start, end));
    start = end;
  }
  return [...pieces, text.slice(start)];
}

/**
 * The text is broken after the last sentence that fits, or else after the last word, or else
 * between two whole characters.
 */
function breakBefore(stretch: string): number {
  const sentence = lastEnd(stretch, /[.!?…][”"’')\]]*\s+/g);
  if (sentence > stretch.length / 3) return sentence;
  const word = lastEnd(stretch, /\s+/g);
  if (word > 0) return word;
  const splitsPair = /[\uD800-\uDBFF]$/.test(stretch);
  return splitsPair && stretch.length > 1 ? stretch.length - 1 : stretch.length;
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
