import type { PlatformLimits } from "../platform.ts";
import { partsOfBlocks, weightOfBlocks } from "../reply/message-size.ts";
import type { Block, Reply } from "../reply.ts";
import { count } from "../wording.ts";
import type { DraftSheet } from "./draft.ts";
import { ALSO, CORRECTED, QUOTES } from "./own-headings.ts";

/** A story, a list or a chart of an edition: what stands under one heading. */
export interface Piece {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The pieces of an edition as it was composed. None goes over from one message to the next. */
export function piecesOf(messages: readonly Reply[]): readonly Piece[] {
  return messages.flatMap(({ title, blocks }, index) =>
    split(index === messages.length - 1 ? withoutClosing(blocks) : blocks).map((piece) => ({
      title: titleOf(piece) ?? title ?? "",
      blocks: piece,
    })),
  );
}

function split(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pieces: Block[][] = [];
  for (const block of blocks) {
    const current = pieces.at(-1);
    if (!current || begins(block, current)) pieces.push([block]);
    else current.push(block);
  }
  return pieces;
}

/** A chart has its own title, unless it stands right under a heading. */
function begins(block: Block, current: readonly Block[]): boolean {
  if (block.kind === "heading") return true;
  return block.kind === "chart" && !(current.length === 1 && current[0]?.kind === "heading");
}

function titleOf([first]: readonly Block[]): string | null {
  if (!first || first.kind === "list") return null;
  return first.kind === "chart" ? first.title : first.text;
}

/** The small print at the end of an edition, which stays there. */
function closingOf(blocks: readonly Block[]): Block | null {
  const last = blocks.at(-1);
  return blocks.length > 1 && last?.kind === "note" ? last : null;
}

function withoutClosing(blocks: readonly Block[]): readonly Block[] {
  return closingOf(blocks) ? blocks.slice(0, -1) : blocks;
}

/** What a message may hold. */
type Room = Pick<PlatformLimits, "weight" | "parts">;

/** Room for the number after the title and the small print at the end, as in `edition-pages.ts`. */
const KEPT_FREE = 200;
const PARTS_KEPT_FREE = 3;

/**
 * The messages of a draft as its editor has arranged them. What was not touched stays as it was
 * composed; otherwise its pieces fill as few messages as take them in this order.
 */
export function arrangeEdition({ messages, order }: DraftSheet, most: Room): readonly Reply[] {
  const pieces = piecesOf(messages);
  if (order.length === pieces.length && order.every((piece, index) => piece === index)) {
    return messages;
  }
  const dropped = pieces.filter((piece, index) => isStory(piece) && !order.includes(index)).length;
  const title = recounted(messages[0]?.title?.replace(/ \(\d+ of \d+\)$/, "") ?? null, dropped);
  const room = most.weight - KEPT_FREE - 2 * (title?.length ?? 0);
  const fits = (blocks: readonly Block[]) =>
    weightOfBlocks(blocks) <= room && partsOfBlocks(blocks) <= most.parts - PARTS_KEPT_FREE;
  const pages: Block[][] = [];
  for (const { blocks } of order.flatMap((index) => pieces[index] ?? [])) {
    const current = pages.at(-1);
    if (current && fits([...current, ...blocks])) current.push(...blocks);
    else pages.push([...blocks]);
  }
  const closing = closingOf(messages.at(-1)?.blocks ?? []);
  return pages.map((blocks, index) => ({
    title: pages.length > 1 && title ? `${title} (${index + 1} of ${pages.length})` : title,
    blocks: closing && index === pages.length - 1 ? [...blocks, closing] : blocks,
    buttons: [],
    audience: "everyone",
  }));
}

const NO_STORIES = new Set<string>([ALSO, CORRECTED, ...Object.values(QUOTES)]);

function isStory({ title, blocks: [first] }: Piece): boolean {
  return first?.kind === "heading" && !NO_STORIES.has(title);
}

/** "6 stories" in a title are fewer by those that were dropped. */
function recounted(title: string | null, dropped: number): string | null {
  if (title === null || dropped === 0) return title;
  return title.replace(/\b(\d+) stor(?:y|ies)\b/g, (_, stories: string) =>
    count(Math.max(0, Number(stories) - dropped), "story", "stories"),
  );
}

/** What an editor wants of the pieces as they stand, counted from 1: "2, 5". */
export interface Arrangement {
  readonly drop?: string | undefined;
  readonly first?: string | undefined;
  /** Those that stay, in their order. */
  readonly order?: string | undefined;
}

type Rearranged =
  | { readonly status: "read"; readonly order: readonly number[] }
  | { readonly status: "unreadable"; readonly problem: string };

export function rearrange(
  current: readonly number[],
  { drop, first, order }: Arrangement,
): Rearranged {
  const read = [order, first, drop].map((text) => readNumbers(text, current));
  const problem = read.find((numbers) => typeof numbers === "string");
  if (typeof problem === "string") return { status: "unreadable", problem };
  const [ordered = [], ahead = [], dropped = []] = read.filter(Array.isArray);
  const kept = order === undefined ? current : ordered;
  const arranged = [...new Set([...ahead, ...kept])].filter((piece) => !dropped.includes(piece));
  return arranged.length === 0
    ? { status: "unreadable", problem: "Nothing would be left. Hold the edition back instead." }
    : { status: "read", order: arranged };
}

/** The pieces that the numbers stand for, or what is wrong with them. */
function readNumbers(
  text: string | undefined,
  current: readonly number[],
): readonly number[] | string {
  if (text === undefined) return [];
  const numbers = text.split(/[\s,;]+/).filter(Boolean);
  const wrong = numbers.find((number) => current[Number(number) - 1] === undefined);
  if (wrong === undefined && numbers.length > 0) {
    return numbers.flatMap((number) => current[Number(number) - 1] ?? []);
  }
  return `“${wrong ?? text}” is no piece of this draft. Give numbers from 1 to ${current.length}, such as 3, 1.`;
}
