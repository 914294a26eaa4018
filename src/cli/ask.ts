import { toDiscordMessage } from "../adapters/discord/render.ts";
import { toSlackMessage } from "../adapters/slack/render.ts";
import { toText } from "../adapters/terminal/render.ts";
import { createTerminalChat, TERMINAL } from "../adapters/terminal/terminal-chat.ts";
import { readConfig } from "../config.ts";
import type { Reply } from "../domain/reply.ts";
import { openBot } from "./open-bot.ts";

interface AskOptions {
  readonly json?: boolean;
  readonly as?: "slack" | "discord";
}

const OWNER = { id: "owner", name: "you", mayManageDigests: true };
const CHANGES_SOURCES = /^\s*\/?(verbatim\s+)?source\s+(add|resume)\b/i;
const WRITES = /^\s*\/?(verbatim\s+)?(digest|source)\b/i;

export async function ask(text: string, options: AskOptions): Promise<number> {
  // Only these need to write, so every other question can be asked beside a running bot.
  const { bot, chats, sources, close } = await openBot(readConfig(), {
    readOnly: !WRITES.test(text),
  });
  chats.push(createTerminalChat((posted) => process.stdout.write(posted)));

  try {
    const reply = await bot.respond({ ask: text, asker: OWNER, conversation: TERMINAL });
    process.stdout.write(render(reply, options));
    // A running bot would read what was added by and by.
    if (CHANGES_SOURCES.test(text)) await sources.runDue();
    return 0;
  } finally {
    await close();
  }
}

function render(reply: Reply, { json = false, as }: AskOptions): string {
  if (as === "slack") return asJson(toSlackMessage(reply));
  if (as === "discord") return asJson(toDiscordMessage(reply));
  return json ? asJson(reply) : toText(reply);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
