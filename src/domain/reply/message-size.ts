import type { Block, ListItem } from "../reply.ts";

/** Every character that a platform might show or count. */
export function sizeOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + sizeOfBlock(block), 0);
}

export function sizeOfBlock(block: Block): number {
  return contentOf(block).reduce((total, content) => total + sizeOf(content), 0);
}

export function sizeOfItem(item: ListItem): number {
  return sizeOf(contentOfItem(item));
}

/** Characters as the platform counts them that counts most: escaped, and links written out. */
export function weightOfBlocks(blocks: readonly Block[]): number {
  return blocks
    .flatMap(contentOf)
    .reduce((total, { texts, url }) => total + sum(texts, weightOfText) + weightOfUrl(url), 0);
}

/** A platform may wrap each part of a block in something of its own. */
export function partsOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + partsOfBlock(block), 0);
}

interface Content {
  readonly texts: readonly (string | null)[];
  readonly url: string | null;
}

function contentOf(block: Block): readonly Content[] {
  switch (block.kind) {
    case "quote": {
      const { text, speaker, role, context, source } = block;
      return [{ texts: [text, speaker, role, context, source.label], url: source.url }];
    }
    case "passage":
      return [{ texts: [block.text, block.source.label], url: block.source.url }];
    case "list":
      return block.items.map(contentOfItem);
    case "text":
    case "heading":
    case "chart":
    case "note":
      return [{ texts: [block.text], url: null }];
  }
}

function contentOfItem({ text, detail, url }: ListItem): Content {
  return { texts: [text, detail], url };
}

function sizeOf({ texts, url }: Content): number {
  return sum([...texts, url], ({ length }) => length);
}

function partsOfBlock(block: Block): number {
  if (block.kind === "list") return block.items.length;
  return block.kind === "quote" ? 2 : 1;
}

function sum(texts: readonly (string | null)[], measure: (text: string) => number): number {
  return texts.reduce((total, text) => total + (text === null ? 0 : measure(text)), 0);
}

/** Each mark may get a backslash. */
function weightOfText(text: string): number {
  return text.length + (text.match(/[^\p{L}\p{N} ,’“”]/gu)?.length ?? 0);
}

/** What a link must not hold as it is is three characters instead. */
function weightOfUrl(url: string | null): number {
  const encoded = url?.match(/[^\w%/.:?#=&~,+-]/g)?.length ?? 0;
  return (url?.length ?? 0) + 2 * encoded;
}
