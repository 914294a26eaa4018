import type { PlatformLimits } from "../../domain/platform.ts";
import { partsOfBlocks, weightOfBlocks } from "../../domain/reply/message-size.ts";
import { type Block, note, type Reply } from "../../domain/reply.ts";

/** Characters. Chosen by hand: the note of lateness is one sentence. */
const LONGEST_LATE = 200;
/** Room for the number after the title and the small print at the end. */
const KEPT_FREE = 200;
/** Room for the note of lateness, the small print, and the note that a preview adds. */
const PARTS_KEPT_FREE = 3;

/** The messages of an edition while they are being filled. */
export interface Pages {
  /** What a message has room for. */
  readonly room: MessageRoom;
  /**
   * Puts the blocks on the last message or on a further one and gives its number; it is `null`
   * where that would be more than `mostPages`.
   */
  tryToAdd(blocks: readonly Block[], mostPages: number): number | null;
  /** What the last message and those after it have room for, where there are `mostPages`. */
  left(mostPages: number): { readonly here: MessageRoom; readonly inAll: MessageRoom };
  count(): number;
  blocks(): readonly Block[];
  /** Ends the edition, which says whether there is more news than is in it. */
  close(hasMore: boolean): readonly Reply[];
}

/** What a message of an edition may hold. */
export type MessageRoom = Pick<PlatformLimits, "weight" | "parts">;

export function fitsIn(blocks: readonly Block[], { weight, parts }: MessageRoom): boolean {
  return partsOfBlocks(blocks) <= parts && weightOfBlocks(blocks) <= weight;
}

export function without({ weight, parts }: MessageRoom, blocks: readonly Block[]): MessageRoom {
  return {
    weight: Math.max(0, weight - weightOfBlocks(blocks)),
    parts: Math.max(0, parts - partsOfBlocks(blocks)),
  };
}

interface PagesOptions {
  readonly most: MessageRoom;
  readonly title: string;
  readonly late: string | null;
}

/** Blocks that are added together stay together in one message. */
export function createPages({ title, late, most }: PagesOptions): Pages {
  const pages: Block[][] = [];
  const lateness = late?.slice(0, LONGEST_LATE) ?? null;
  const room = {
    weight: most.weight - KEPT_FREE - 2 * (title.length + (lateness?.length ?? 0)),
    parts: most.parts - PARTS_KEPT_FREE,
  };

  return {
    room,
    tryToAdd(blocks, mostPages) {
      const current = pages.at(-1);
      const isRoomy = current && fitsIn([...current, ...blocks], room);
      if (blocks.length === 0 || (!isRoomy && pages.length >= mostPages)) return null;
      if (isRoomy) current.push(...blocks);
      else pages.push([...blocks]);
      return pages.length;
    },
    left(mostPages) {
      const last = pages.at(-1);
      const here = last ? without(room, last) : { weight: 0, parts: 0 };
      const further = Math.max(0, mostPages - pages.length);
      return {
        here,
        inAll: {
          weight: here.weight + room.weight * further,
          parts: here.parts + room.parts * further,
        },
      };
    },
    count: () => pages.length,
    blocks: () => pages.flat(),
    close: (hasMore) =>
      pages.map((blocks, index) => ({
        title: pages.length > 1 ? `${title} (${index + 1} of ${pages.length})` : title,
        blocks: [
          ...(lateness !== null && index === 0 ? [note(lateness)] : []),
          ...blocks,
          ...(index === pages.length - 1 ? [note(closing(hasMore))] : []),
        ],
        buttons: [],
        audience: "everyone",
      })),
  };
}

function closing(hasMore: boolean): string {
  return `${hasMore ? "More news: /articles. " : ""}Every sentence is as printed. For someone's words: /quote and a name.`;
}
