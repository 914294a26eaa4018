import { flushCompileCache } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { closeAll, closeTogether } from "../app/close-all.ts";
import { type OpenBot, openBot } from "../app/open-bot.ts";
import { type PlatformSetUp, platformsSetUp } from "../app/platform-chats.ts";
import { limits } from "../app/platforms.ts";
import { createRoom } from "../app/room.ts";
import { stopSignal } from "../app/stop-signal.ts";
import { type Health, watchHealth } from "../app/watch-health.ts";
import { citePosts } from "../bot/cite-posts.ts";
import { type Config, readConfig } from "../config.ts";
import { createRetention } from "../delivery/outbox/create-retention.ts";
import { pauseLostPlace } from "../delivery/outbox/pause-lost-place.ts";
import { createTicker } from "../delivery/run/create-ticker.ts";
import { BotError } from "../domain/errors.ts";
import { say } from "../domain/reply.ts";
import type { Chat } from "../ports/chat.ts";
import { greeting } from "./greeting.ts";

/**
 * Chosen by hand: a line that is back is noticed soon, and one that is gone is not asked too often.
 */
const TRY_AGAIN_AFTER_MS = 30_000;

/**
 * What is watched for is to be told within five seconds after its source came due. Looking costs
 * next to nothing where there is nothing to do.
 */
const NEWS_EVERY_SECONDS = 1;

/** Runs the bot until it is told to stop, then finishes the work in hand. */
export async function start(): Promise<number> {
  const stop = stopSignal();
  const config = readConfig();
  const health = await watchHealth(config);
  const { meter } = health;
  const open = await unlessStopped(openBot(config, { isServing: true, stop, meter }), stop);
  if (open === null) return 0;
  const room = createRoom(config, open, (link) => print(`  Room      next sign-in: ${link}`));
  const retention = createRetention({ ...open, keepMs: config.keepMs });
  const tickers = tickersOf({ ...open, retention });
  const begun: Chat[] = [room];
  let warming = Promise.resolve();

  try {
    await room.start(open.bot);
    open.chats.push(citePosts(room, limits));
    await health.open(open.store);
    const upcoming = await open.digests.upcoming();
    const sourceCount = (await open.store.sources.list()).length;
    print(greeting({ config, ...open, sourceCount, upcoming, roomLink: room.link }));
    await keepCompiled();
    for (const ticker of tickers) ticker.start();
    warming = open.catchUp(stop);
    open.content.watch({
      tell: (notice) => print(`  Notice    ${notice}`),
      take: open.keepFiles,
    });
    const connecting = platformsSetUp(config, open).map((platform) =>
      keepConnecting(platform, { config, open, room, health, begun, stop }),
    );
    await Promise.race([told(stop), Promise.all(connecting).then(() => told(stop))]);
    print("Stopping: finishing the work in hand.");
    return 0;
  } finally {
    await closeAll([
      () => closeTogether(tickers.map((ticker) => () => ticker.stop())),
      () => closeTogether(begun.map((chat) => () => chat.stop())),
      () => warming,
      () => health.close(),
      () => open.close(),
    ]);
  }
}

/**
 * What the first answer needs is there for its thread, which would strip the types of all of it anew,
 * in 30 MB of its own; and for the next start, also where this one is killed.
 */
async function keepCompiled(): Promise<void> {
  await import("../app/threads/answer-worker.ts");
  flushCompileCache();
}

type Ticking = Pick<OpenBot, "digests" | "sources" | "watchRunner" | "log"> & {
  readonly retention: ReturnType<typeof createRetention>;
};

function tickersOf({ digests, retention, sources, watchRunner, log }: Ticking) {
  const tickers = [digests, retention].map((service) => createTicker({ service, log }));
  const everySeconds = NEWS_EVERY_SECONDS;
  const soon = [sources, watchRunner].map((service) =>
    createTicker({ service, log, everySeconds }),
  );
  return [...tickers, ...soon];
}

/** Gives `null` where the bot was told to stop in the meantime. */
async function unlessStopped<Result>(work: Promise<Result>, stop: AbortSignal) {
  return work.catch((fault: unknown) => {
    if (stop.aborted) return null;
    throw fault;
  });
}

function told(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => stop.addEventListener("abort", () => resolve(), { once: true }));
}

interface Connecting {
  readonly config: Config;
  readonly health: Health;
  readonly open: OpenBot;
  readonly room: Chat;
  readonly begun: Chat[];
  readonly stop: AbortSignal;
}

/**
 * A platform that can't be reached is tried again; a platform that refuses the settings ends the
 * start.
 */
async function keepConnecting(
  { name, create }: PlatformSetUp,
  connecting: Connecting,
): Promise<void> {
  const { open, health, begun, stop } = connecting;
  health.note(name, { state: "connecting" });
  while (!stop.aborted) {
    const chat = await create();
    // Its SDK took a while to load: what was begun by then is stopped already.
    if (stop.aborted) return;
    begun.push(chat);
    try {
      await chat.start(
        open.bot,
        (fault) => tellGone(name, fault, connecting),
        (lost) => pauseLostPlace(lost, open),
      );
      open.chats.push(citePosts(chat, limits));
      health.note(name, { state: "connected" });
      return print(`  ${name.padEnd(9)} connected`);
    } catch (error) {
      if (!(error instanceof BotError) || error.code !== "platform-failed") throw error;
      begun.splice(begun.indexOf(chat), 1);
      print(`  ${name.padEnd(9)} ${error.message} Trying again in ${TRY_AGAIN_AFTER_MS / 1000} s.`);
      await wait(TRY_AGAIN_AFTER_MS, undefined, { signal: stop }).catch(() => {});
    }
  }
}

/** The other platforms and the room go on; whoever runs the bot may look at either. */
function tellGone(
  platform: string,
  fault: BotError,
  { config, open: { log, chats }, room, health }: Connecting,
): void {
  health.note(platform, { state: "gone", reason: fault.message });
  log.error("platform gone", { platform, error: fault });
  print(`  ${platform.padEnd(9)} gone. ${fault.message}`);
  const message = say(`${platform} is gone: no command comes from there. ${fault.message}`);
  void room.tellPerson?.({ tenant: "local", person: "owner", message });
  // On Slack those are known who answer for the bot; Discord names nobody.
  const slack = chats.find((chat) => chat.platform.name === "slack");
  if (slack?.platform.title === platform || config.slack?.kind !== "one") return;
  for (const person of config.slack.admins) {
    void slack?.tellPerson?.({ tenant: "", person, message });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
