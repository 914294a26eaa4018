import { BOLD, toText } from "../adapters/terminal/render.ts";
import { createTerminalChat, TERMINAL } from "../adapters/terminal/terminal-chat.ts";
import { openBot } from "../app/open-bot.ts";
import { platforms } from "../app/platforms.ts";
import { untilStopped, untilToldToStop } from "../app/stop-signal.ts";
import { readConfig } from "../config.ts";
import type { RemotePlatform } from "../domain/conversation.ts";
import { BotError } from "../domain/errors.ts";
import { type FileFormat, isFileFormat } from "../domain/reply/file-format.ts";
import type { Reply } from "../domain/reply.ts";
import type { Bot } from "../ports/bot.ts";

interface AskOptions {
  readonly json?: boolean;
  readonly as?: RemotePlatform | FileFormat;
  /** Counted from 1. */
  readonly page?: string;
}

const OWNER = { id: "owner", name: "you", mayManageDigests: true };
const CHANGES_SOURCES = /^\s*\/?(verbatim\s+)?source\s+(add|resume)\b/i;
const WRITES = /^\s*\/?(verbatim\s+)?(digest|source|filter|person|watch)\b/i;

export async function ask(text: string, options: AskOptions): Promise<number> {
  return untilToldToStop(
    (stop) => answer(text, options, stop),
    "Stopped before there was an answer.",
  );
}

async function answer(text: string, options: AskOptions, stop: AbortSignal): Promise<number> {
  // Only these need to write, so every other question can be asked beside a running bot.
  const { bot, chats, sources, close } = await openBot(readConfig(), {
    readOnly: !WRITES.test(text),
    stop,
  });
  chats.push(createTerminalChat((posted) => process.stdout.write(posted)));

  try {
    const ask = isFileFormat(options.as) ? `${text} as:${options.as}` : text;
    const asked = bot.respond({ ask, asker: OWNER, conversation: TERMINAL });
    const first = await untilStopped(asked, stop);
    const reply = await turnTo(first, options.page ?? "1", bot);
    process.stdout.write(render(reply, options));
    if (reply.isFault) return 1;
    // A running bot would read by and by what was added; this process reads it now.
    if (CHANGES_SOURCES.test(text)) await untilStopped(sources.runDue(), stop);
    return 0;
  } finally {
    await close();
  }
}

async function turnTo(first: Reply, page: string, bot: Bot): Promise<Reply> {
  const wanted = Number(page);
  if (!/^\d{1,4}$/.test(page) || wanted < 1) {
    throw new BotError("bad-input", `--page takes a number from 1, not "${page}".`);
  }
  let reply = first;
  for (let at = 1; at < wanted; at += 1) {
    const next = reply.buttons.find(({ label }) => label === "Next");
    if (!next) {
      const there = at === 1 ? "There is one page" : `There are ${at} pages`;
      throw new BotError("bad-input", `${there}, so no page ${wanted}.`);
    }
    reply = await bot.press({ value: next.value, asker: OWNER, conversation: TERMINAL });
  }
  return reply;
}

function render(reply: Reply, { json = false, as }: AskOptions): string {
  if (reply.file) return reply.file.text;
  if (as && !isFileFormat(as)) return asJson(platforms[as].payload(reply));
  return json ? asJson(reply) : toText(reply, process.stdout.isTTY ? BOLD : undefined);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
