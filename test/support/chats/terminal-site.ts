import { createTerminalChat, TERMINAL } from "../../../src/adapters/terminal/terminal-chat.ts";
import type { ChatSite } from "../../contracts/chat.contract.ts";

export async function openTerminalSite(): Promise<ChatSite> {
  const written: string[] = [];
  const openChat = () => createTerminalChat((text) => void written.push(text));
  return {
    chat: openChat(),
    here: TERMINAL,
    nowhere: null,
    posted: async () => written,
    openAgain: openChat,
    openRefused: () => null,
    people: null,
    wire: null,
    async close() {},
  };
}
