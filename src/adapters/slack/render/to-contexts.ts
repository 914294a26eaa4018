import type { types as slack } from "@slack/bolt";
import { splitText } from "./split-text.ts";

/** These limits are from Slack's reference of the context block. */
const MAX_ELEMENTS = 10;
const MAX_TEXT = 2000;

/** Notes as small print, in as few blocks as hold them. */
export function toContexts(notes: readonly string[]): readonly slack.ContextBlock[] {
  const texts = notes
    .flatMap((note) => splitText(note.toWellFormed(), MAX_TEXT))
    .filter((text) => text.trim());
  const blocks = Math.ceil(texts.length / MAX_ELEMENTS);
  return Array.from({ length: blocks }, (_, block) => ({
    type: "context",
    elements: texts
      .slice(block * MAX_ELEMENTS, (block + 1) * MAX_ELEMENTS)
      .map((text) => ({ type: "plain_text", text, emoji: false })),
  }));
}
