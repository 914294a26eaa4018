import type { Block, ListItem, Reply } from "../domain/reply.ts";

/** Of the ten that fit, one is left for the small print below a page. */
const MOST_BLOCKS = 9;
const MOST_CHARACTERS = 1800;
const LONGEST_TITLE = 150;
/** Small print that turning the page adds: the page's number, who shared it. */
const KEPT_FREE = 120;
/** However much metadata a block carries, each of its parts has room for this many characters. */
const SHORTEST_PART = 200;

/**
 * A reply in pages that fit any platform; nothing is left out. A block too long for a page goes on
 * in further blocks, broken after a sentence or a word, whose texts together are the whole.
 */
export function paginate(reply: Reply): readonly Reply[] {
  const title = reply.title && shortTitle(reply.title);
  const room = MOST_CHARACTERS - KEPT_FREE - (title?.length ?? 0);
  const pages: Block[][] = [];
  let left = 0;

  for (const block of reply.blocks.flatMap((whole) => inParts(whole, room))) {
    const size = sizeOf(block);
    const current = pages.at(-1);
    if (current && size <= left && current.length < MOST_BLOCKS) {
      current.push(block);
      left -= size;
    } else {
      pages.push([...takeHeading(current), block]);
      left = room - sum((pages.at(-1) ?? []).map(sizeOf));
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

function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE - 1).toWellFormed()}…`;
}

function inParts(block: Block, room: number): readonly Block[] {
  if (block.kind === "list") return inLists(block.items, room);
  // A heading may be carried over to the same page, so it must leave room for what follows.
  const most = block.kind === "heading" ? SHORTEST_PART : room - SHORTEST_PART;
  const textRoom = Math.max(SHORTEST_PART, most - (sizeOf(block) - block.text.length));
  return inPieces(block.text, textRoom).map((text) => ({ ...block, text }));
}

function inLists(items: readonly ListItem[], room: number): readonly Block[] {
  const lists: ListItem[][] = [];
  let left = 0;
  for (const item of items.flatMap((whole) => itemInParts(whole, room))) {
    const size = itemSize(item);
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
  const textRoom = Math.max(SHORTEST_PART, room / 2 - (itemSize(item) - item.text.length));
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

/** After the last sentence that fits, else the last word, else between two whole characters. */
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

/** Every character a platform might show or count for this block. */
function sizeOf(block: Block): number {
  switch (block.kind) {
    case "quote":
      return sum(
        [block.text, block.speaker, block.role, block.context, ...sourceTexts(block.source)].map(
          (text) => text?.length ?? 0,
        ),
      );
    case "passage":
      return sum([block.text, ...sourceTexts(block.source)].map((text) => text?.length ?? 0));
    case "list":
      return sum(block.items.map(itemSize));
    case "text":
    case "heading":
    case "note":
      return block.text.length;
  }
}

function sourceTexts(source: { label: string; url: string | null }): readonly (string | null)[] {
  return [source.label, source.url];
}

function itemSize({ text, detail, url }: ListItem): number {
  return text.length + (detail?.length ?? 0) + (url?.length ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
