import type { Platform } from "../../domain/platform.ts";
import { MAX_HEADER } from "./render/fit-blocks.ts";
import { toSlackMessage } from "./render/render.ts";
import { MAX_BUTTONS_IN_BLOCK, MAX_LABEL, MAX_OPTIONS, MAX_VALUE } from "./render/to-actions.ts";

const NONE = Number.POSITIVE_INFINITY;

export const SLACK: Platform = {
  name: "slack",
  title: "Slack",
  workspace: "workspace",
  managers: "workspace admins and the people listed in SLACK_ADMINS",
  limits: {
    // Of the 50 blocks and 12,000 characters of JSON that a message may have, a quotation takes up
    // most: ten of them, with every mark escaped, are taken (see the tests of any reply at all).
    blocks: 10,
    characters: 1_800,
    weight: 3_300,
    // The wrapping of each part counts too: 120 to 200 characters of JSON.
    parts: 32,
    title: MAX_HEADER,
    buttons: MAX_BUTTONS_IN_BLOCK,
    buttonLabel: MAX_LABEL,
    buttonValue: MAX_VALUE,
    menu: MAX_OPTIONS,
    // Slack completes no options.
    choices: NONE,
    choice: NONE,
    commandName: 32,
    // Of the description in a manifest.
    about: 2_000,
    optionText: NONE,
  },
  // One post a second a channel, 50 looks a minute, and a little less: messages a second apart here
  // may come closer to each other there.
  pace: { postsPerSecond: NONE, destinationGapMs: 1_020, lookGapMs: 1_250, refusals: NONE },
  settings: ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"],
  payload: (reply, pictureAt) =>
    toSlackMessage(reply, pictureAt && ((chart) => ({ image_url: pictureAt(chart) }))),
};
