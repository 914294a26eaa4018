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
const DIGEST = /^\s*\/?(verbatim\s+)?digest\b/i;

export async function ask(text: string, options: AskOptions): Promise<number> {
  // Only digests need to write, so every other question can be asked beside a running bot.
  const { bot, chats, close } = await openBot(readConfig(), { readOnly: !DIGEST.test(text) });
  chats.push(createTerminalChat((posted) => process.stdout.write(posted)));

  try {
    const reply = await bot.respond({ ask: text, asker: OWNER, conversation: TERMINAL });
    process.stdout.write(render(reply, options));
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
