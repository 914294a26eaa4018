import type { types as slack } from "@slack/bolt";
import type { Button, Menu } from "../../../domain/reply.ts";
import { shorten } from "./split-text.ts";

/** What every button's `action_id` starts with; the rest only keeps them apart in a message. */
export const BUTTON_ID = "verbatim:";

/** These limits are from Slack's reference of the actions block and the button. */
export const MAX_BUTTONS_IN_BLOCK = 25;
export const MAX_LABEL = 75;
export const MAX_VALUE = 2000;
/** Of a select menu, whose labels are as long as those of buttons. */
export const MAX_OPTIONS = 100;
const MAX_OPTION_VALUE = 150;

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
  return {
    type: "button",
    action_id: `${BUTTON_ID}${index}`,
    text: plainLabel(label),
    value: value.toWellFormed(),
  };
}

/**
 * The menu in a row of its own; what Slack cannot carry of it is left out. `label` is how many
 * characters of each label it has at most.
 */
export function toMenu(menu: Menu | undefined, label = MAX_LABEL): readonly slack.ActionsBlock[] {
  const options = (menu?.options ?? [])
    .filter(({ value }) => value !== "" && value.length <= MAX_OPTION_VALUE)
    .slice(0, MAX_OPTIONS)
    .map((option) => ({
      text: plainLabel(option.label, label),
      value: option.value.toWellFormed(),
    }));
  if (!menu || options.length === 0) return [];
  const placeholder = plainLabel(menu.label);
  const action_id = `${BUTTON_ID}menu`;
  return [
    { type: "actions", elements: [{ type: "static_select", action_id, placeholder, options }] },
  ];
}

function plainLabel(label: string, longest = MAX_LABEL): slack.PlainTextElement {
  const text = label.trim() ? shorten(label.toWellFormed(), longest) : "…";
  return { type: "plain_text", text, emoji: false };
}
