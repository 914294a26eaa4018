import { isDeepStrictEqual } from "node:util";
import type { Conversation } from "../../domain/conversation.ts";
import type { CorrectMessage } from "../../domain/digest.ts";
import { partsOfBlocks, weightOfBlocks } from "../../domain/reply/message-size.ts";
import type { Block, Reply } from "../../domain/reply.ts";
import type { MessageRoom } from "../edition/edition-pages.ts";
import type { Library } from "../library/library.ts";
import { addressOf, type CorrectedBlock, correctBlock, isMark } from "./correct-block.ts";
import type { Corrections } from "./find-corrections.ts";

/**
 * Makes the smallest edit: what no source has changed stays as it was posted. It starts from what
 * is shown, so that no correction is taken back because its article has grown old.
 */
export function createCorrectMessage(
  most: MessageRoom,
  getLibrary: (conversation: Conversation) => Promise<Library>,
  corrections: Pick<Corrections, "among">,
): CorrectMessage {
  return async (conversation, shown) => {
    const { articles } = await getLibrary(conversation);
    const corrected = await corrections.among(articles);
    const made = shown.blocks.map((block, index) =>
      correctBlock(block, { articles, corrected, headed: headedBy(shown.blocks, index) }),
    );
    const changes = made.filter((one) => one !== null);
    // The new mark takes the place of the mark of an earlier correction.
    const blocks = shown.blocks.flatMap((block, index) =>
      isMark(block) && made[index - 1] ? [] : (made[index]?.blocks ?? [block]),
    );
    if (isDeepStrictEqual(blocks, shown.blocks)) return null;
    return {
      message: { ...shown, blocks },
      wordings: [...new Set(changes.map(wordingOf))],
      fits: fits(blocks, shown, most),
    };
  };
}

/** The address of the first article under a heading. */
function headedBy(blocks: readonly Block[], heading: number): string | null {
  const after = blocks.slice(heading + 1);
  const next = after.findIndex(({ kind }) => kind === "heading");
  for (const block of next === -1 ? after : after.slice(0, next)) {
    if (block.kind === "passage" || block.kind === "quote") return addressOf(block.source.url);
  }
  return null;
}

function wordingOf({ article, seenAt }: CorrectedBlock): string {
  return `${article.id} as of ${seenAt.toISOString().replace(/\.\d+Z$/, "Z")}`;
}

/** A platform without room would leave out blocks at the end, though nobody has corrected them. */
function fits(blocks: readonly Block[], { title }: Reply, most: MessageRoom): boolean {
  const weight = weightOfBlocks(blocks) + 2 * (title?.length ?? 0);
  return weight <= most.weight && partsOfBlocks(blocks) <= most.parts;
}
