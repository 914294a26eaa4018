import type { types as slack } from "@slack/bolt";
import type { Button } from "../../../domain/reply.ts";
import { shorten } from "./split-text.ts";

/** What every button's `action_id` starts with; the rest only keeps them apart in a message. */
export const BUTTON_ID = "verbatim:";

/** These limits are from Slack's reference of the actions block and the button. */
export const MAX_BUTTONS_IN_BLOCK = 25;
export const MAX_LABEL = 75;
export const MAX_VALUE = 2000;

/**
 * Puts the buttons in rows. A button whose value Slack cannot carry is left out, for it could not
 * work.
 */
export function toActions(buttons: readonly Button[]): readonly slack.ActionsBlock[] {
  const carried = buttons
    .filter(({ value }) => value !== "" && value.length <= MAX_VALUE)
    .map(toButton);
  const rows = Math.ceil(carried.length / MAX_BUTTONS_IN_BLOCK);
  return Array.from({ length: rows }, (_, row) => ({
    type: "actions",
    elements: carried.slice(row * MAX_BUTTONS_IN_BLOCK, (row + 1) * MAX_BUTTONS_IN_BLOCK),
  }));
}

function toButton({ label, value }: Button, index: number): slack.ActionsBlock["elements"][number] {
  const text = label.trim() ? shorten(label.toWellFormed(), MAX_LABEL) : "…";
  return {
    type: "button",
    action_id: `${BUTTON_ID}${index}`,
    text: { type: "plain_text", text, emoji: false },
    value: value.toWellFormed(),
  };
}
