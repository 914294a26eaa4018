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
    case "chart":
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

/**
 * What a message of an edition may weigh, a message made once and not for turning pages: so much
 * that no platform leaves anything out, however much of it is punctuation that must be escaped.
 */
export const MOST_WEIGHT = 3_300;
/** Slack counts the wrapping of every part too. */
export const MOST_PARTS = 20;

/** Characters as the platform counts them that counts most. */
export function weightOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + weightOfBlock(block), 0);
}

export function partsOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + partsOfBlock(block), 0);
}

function partsOfBlock(block: Block): number {
  if (block.kind === "list") return block.items.length;
  return block.kind === "quote" ? 2 : 1;
}

function weightOfBlock(block: Block): number {
  switch (block.kind) {
    case "quote":
      return (
        weightOfTexts([block.text, block.speaker, block.role, block.context]) +
        weightOfTexts([block.source.label]) +
        weightOfUrl(block.source.url)
      );
    case "passage":
      return weightOfTexts([block.text, block.source.label]) + weightOfUrl(block.source.url);
    case "list":
      return block.items.reduce(
        (total, { text, detail, url }) => total + weightOfTexts([text, detail]) + weightOfUrl(url),
        0,
      );
    case "text":
    case "heading":
    case "chart":
    case "note":
      return weightOfTexts([block.text]);
  }
}

function weightOfTexts(texts: readonly (string | null)[]): number {
  return texts.reduce((total, text) => {
    const escaped = text?.match(/[^\p{L}\p{N} ,’“”]/gu)?.length ?? 0;
    return total + (text?.length ?? 0) + escaped;
  }, 0);
}

/** What a link must not hold as it is is three characters instead. */
function weightOfUrl(url: string | null): number {
  const encoded = url?.match(/[^\w%/.:?#=&~,+-]/g)?.length ?? 0;
  return (url?.length ?? 0) + 2 * encoded;
}
