import type { Block, ListItem } from "./reply.ts";

/** What one message may hold so that every platform takes it whole, markup and escapes included. */
export const MOST_BLOCKS = 10;
export const MOST_CHARACTERS = 1800;

/** Every character that a platform might show or count for a block. */
export function sizeOfBlock(block: Block): number {
  switch (block.kind) {
    case "quote":
      return sizeOfTexts([
        block.text,
        block.speaker,
        block.role,
        block.context,
        block.source.label,
        block.source.url,
      ]);
    case "passage":
      return sizeOfTexts([block.text, block.source.label, block.source.url]);
    case "list":
      return block.items.reduce((total, item) => total + sizeOfItem(item), 0);
    case "text":
    case "heading":
    case "note":
      return block.text.length;
  }
}

export function sizeOfItem({ text, detail, url }: ListItem): number {
  return sizeOfTexts([text, detail, url]);
}

export function sizeOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + sizeOfBlock(block), 0);
}

function sizeOfTexts(texts: readonly (string | null)[]): number {
  return texts.reduce((total, text) => total + (text?.length ?? 0), 0);
}
