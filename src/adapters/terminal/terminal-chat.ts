import type { Conversation } from "../../domain/conversation.ts";
import type { Chat } from "../../ports/chat.ts";
import { toText } from "./render.ts";
import { TERMINAL_PLATFORM } from "./terminal-platform.ts";

export const TERMINAL: Conversation = {
  platform: "terminal",
  tenant: "local",
  channel: "terminal",
};

/** Writes digests to standard output; questions come as arguments of the command line. */
export function createTerminalChat(write: (text: string) => void): Chat {
  return {
    platform: TERMINAL_PLATFORM,
    async start() {},
    async stop() {},
    isOpen: async () => true,
    async post({ key, message }) {
      write(toText(message));
      return { status: "sent", messageId: key };
    },
  };
}
