import type { Block, ListItem } from "../reply.ts";
import { reprintPieces } from "./reprint-pieces.ts";

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
    .reduce(
      (total, { texts, url, marks = 0 }) =>
        total + sum(texts, weightOfText) + weightOfUrl(url) + marks * SIZE_OF_MARK,
      0,
    );
}

/** A platform may wrap each part of a block in something of its own. */
export function partsOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + partsOfBlock(block), 0);
}

interface Content {
  readonly texts: readonly (string | null)[];
  readonly url: string | null;
  readonly marks?: number;
}

/**
 * Slack's JSON has some 75 characters more for each mark, and a message may have 12,000 where a page
 * has 1,800.
 */
const SIZE_OF_MARK = 20;

function contentOf(block: Block): readonly Content[] {
  switch (block.kind) {
    case "quote": {
      const { text, speaker, role, context, source, marks } = block;
      const texts = [text, speaker, role, context, source.label];
      return [
        { texts, url: source.url, marks: marks?.length ?? 0 },
        ...reprintPieces(block.alsoIn).map((piece) => ({ texts: [piece.text], url: piece.url })),
      ];
    }
    case "passage": {
      const { text, source, marks } = block;
      return [{ texts: [text, source.label], url: source.url, marks: marks?.length ?? 0 }];
    }
    case "list":
      return block.items.map(contentOfItem);
    case "text":
    case "heading":
    case "chart":
    case "card":
    case "copy":
    case "note":
      return [{ texts: [block.text], url: null }];
  }
}

function contentOfItem({ text, detail, url }: ListItem): Content {
  return { texts: [text, detail], url };
}

function sizeOf({ texts, url, marks = 0 }: Content): number {
  return sum([...texts, url], ({ length }) => length) + marks * SIZE_OF_MARK;
}

function partsOfBlock(block: Block): number {
  if (block.kind === "list") return block.items.length;
  if (block.kind !== "quote") return 1;
  return 2 + reprintPieces(block.alsoIn).filter(({ url }) => url !== null).length;
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
