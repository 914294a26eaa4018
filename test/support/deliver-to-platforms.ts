/**
 * Run as a process of its own: posts what is due in a store to a Slack and a Discord on loopback,
 * with the real adapters, and is killed at one fail point. Arguments: the store's folder, the two
 * addresses, Slack's token, Discord's, the moment, and the fail point as "post/after/2"; none lets
 * it finish.
 */
import { createDiscordChat } from "../../src/adapters/discord/discord-chat.ts";
import { createSlackChat } from "../../src/adapters/slack/slack-chat.ts";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { createDigestDesk } from "../../src/delivery/digest-desk.ts";
import { composeFrom } from "./digests.ts";
import { type FailPoint, failingChat, failingStore } from "./fail-points.ts";
import { silentLog } from "./silent-log.ts";

const [, , dataDir = "", slackUrl = "", discordUrl = "", ...rest] = process.argv;
const [slackToken = "", discordToken = "", moment = "", fatal = ""] = rest;
const clock = { now: () => new Date(moment) };
const passed = new Map<string, number>();

function dieAt({ call, when }: FailPoint): void {
  const point = `${call}/${when}`;
  const times = (passed.get(point) ?? 0) + 1;
  passed.set(point, times);
  if (`${point}/${times}` === fatal) process.kill(process.pid, "SIGKILL");
}

const slack = createSlackChat({
  botToken: slackToken,
  connection: { kind: "socket", appToken: "xapp-unused" },
  apiUrl: slackUrl,
  admins: [],
  log: silentLog,
  clock,
});
const discord = createDiscordChat({ token: discordToken, apiUrl: discordUrl, log: silentLog });
const store = await openSqliteStore({ dataDir });
const desk = createDigestDesk({
  store: failingStore(store, dieAt),
  compose: composeFrom(["one", "two"]),
  clock,
  chats: [slack, discord].map((chat) => failingChat(chat, dieAt)),
  log: silentLog,
  defaultTimezone: "UTC",
});
await desk.runDue();
await store.close();
await discord.stop();
