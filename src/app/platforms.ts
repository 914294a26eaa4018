import { DISCORD } from "../adapters/discord/discord-platform.ts";
import { ROOM_PLATFORM } from "../adapters/room/room-platform.ts";
import { SLACK } from "../adapters/slack/slack-platform.ts";
import { TERMINAL_PLATFORM } from "../adapters/terminal/terminal-platform.ts";
import { leastLimits, type Platforms } from "../domain/platform.ts";

/** All that there are. Their SDKs are not loaded by this: see `platformsSetUp`. */
export const platforms: Platforms = {
  slack: SLACK,
  discord: DISCORD,
  room: ROOM_PLATFORM,
  terminal: TERMINAL_PLATFORM,
};

/** What the core puts into a message, a menu or a button, so that every platform takes it. */
export const limits = leastLimits(platforms);
