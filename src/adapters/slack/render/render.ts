import type { types as slack } from "@slack/bolt";
import type { Reply } from "../../../domain/reply.ts";
import { fitBlocks, type PictureOf } from "./fit-blocks.ts";
import { toFallbackText } from "./to-fallback-text.ts";

/**
 * A reply as Slack takes it, within every limit of Slack's. What comes from an article is data in
 * it, never markup, so it cannot ping, link or format.
 */
export function toSlackMessage(
  reply: Reply,
  pictureOf: PictureOf = () => null,
): { text: string; blocks: slack.KnownBlock[] } {
  return { text: toFallbackText(reply), blocks: fitBlocks(reply, pictureOf) };
}
