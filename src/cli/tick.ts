import { createTerminalChat } from "../adapters/terminal/terminal-chat.ts";
import { openBot } from "../app/open-bot.ts";
import { platformsSetUp } from "../app/platform-chats.ts";
import { limits } from "../app/platforms.ts";
import { createRoom } from "../app/room.ts";
import { citePosts } from "../bot/cite-posts.ts";
import { readConfig } from "../config.ts";
import { describeDelivery } from "../delivery/outbox/describe-delivery.ts";
import { BotError } from "../domain/errors.ts";

export async function tick({ now }: { now?: string }): Promise<number> {
  const config = readConfig();
  const clock = now === undefined ? {} : { clock: fixedClock(now) };
  const open = await openBot(config, clock);

  try {
    const room = createRoom(config, open);
    const terminal = createTerminalChat((text) => process.stdout.write(text));
    const platforms = platformsSetUp(config, open).map(({ create }) => create());
    const chats = [room, terminal, ...(await Promise.all(platforms))];
    open.chats.push(...chats.map((chat) => citePosts(chat, limits)));
    await open.watchRunner.planNow();
    const done = await open.digests.runDueAndTell();
    for (const delivery of done) process.stdout.write(`${describeDelivery(delivery)}\n`);
    if (done.length === 0) process.stdout.write("Nothing is due.\n");
    return done.some(({ state }) => state === "dead" || state === "unknown") ? 1 : 0;
  } finally {
    await open.close();
  }
}

function fixedClock(instant: string) {
  const now = new Date(instant);
  // Without a zone the moment would depend on the machine that it runs on.
  if (Number.isNaN(now.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/i.test(instant)) {
    throw new BotError(
      "bad-input",
      `--now "${instant}" is not a moment with its zone. Give one such as 2026-03-08T12:30:00Z.`,
    );
  }
  return { now: () => now };
}
