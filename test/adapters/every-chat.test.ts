import type { PlatformName } from "../../src/domain/conversation.ts";
import { type ChatSite, chatContract } from "../contracts/chat.contract.ts";
import { openDiscordSite } from "../support/chats/discord-site.ts";
import { openRoomSite } from "../support/chats/room-site.ts";
import { openSlackSite } from "../support/chats/slack-site.ts";
import { openTerminalSite } from "../support/chats/terminal-site.ts";

const SITES: Readonly<Record<PlatformName, () => Promise<ChatSite>>> = {
  slack: openSlackSite,
  discord: openDiscordSite,
  room: openRoomSite,
  terminal: openTerminalSite,
};

for (const [name, openSite] of Object.entries(SITES)) chatContract(name, openSite);
