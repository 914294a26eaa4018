import type { Platform } from "../../domain/platform.ts";
import {
  MAX_BUTTONS,
  MAX_CUSTOM_ID,
  MAX_LABEL,
  MAX_OPTIONS,
  MAX_TITLE,
  toDiscordMessage,
} from "./render/render.ts";

/**
 * By Discord's reference of application commands, which gives autocomplete 25 choices of 100
 * characters.
 */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

export const DISCORD: Platform = {
  name: "discord",
  title: "Discord",
  workspace: "server",
  managers: "people with the Manage Channels permission",
  limits: {
    // Of the 6,000 characters in all embeds together, every mark may be two with its backslash, and
    // links are written out: so much is taken whole (see the tests of any reply at all).
    blocks: 10,
    characters: 1_800,
    weight: 3_300,
    parts: Number.POSITIVE_INFINITY,
    title: MAX_TITLE,
    buttons: MAX_BUTTONS,
    buttonLabel: MAX_LABEL,
    buttonValue: MAX_CUSTOM_ID,
    menu: MAX_OPTIONS,
    choices: MAX_CHOICES,
    choice: MAX_CHOICE,
    commandName: 32,
    about: 100,
    optionText: 6_000,
  },
  // 50 posts a second for each bot, 5 in 5 seconds a channel, and a ban after 10,000 invalid requests
  // in 10 minutes; a little less, since what leaves a second apart may arrive closer together.
  pace: { postsPerSecond: 48, destinationGapMs: 1_020, lookGapMs: 0, refusals: 5_000 },
  settings: ["DISCORD_TOKEN"],
  payload: (reply, pictureAt) => toDiscordMessage(reply, pictureAt),
};
