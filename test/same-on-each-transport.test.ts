import { describe, expect, it, onTestFinished } from "vitest";
import { deliveries } from "../commands/deliveries.ts";
import { digest } from "../commands/digest.ts";
import { createDiscordChat } from "../src/adapters/discord/discord-chat.ts";
import { createSlackChat } from "../src/adapters/slack/slack-chat.ts";
import { platforms } from "../src/app/platforms.ts";
import { createBot } from "../src/bot/create-bot.ts";
import { createClusterOfOne } from "../src/delivery/run/single-process.ts";
import type { Chat } from "../src/ports/chat.ts";
import { briefingsOver } from "./support/briefings.ts";
import { openDigestService } from "./support/digests/digest-service.ts";
import { filterService } from "./support/digests/filter-service.ts";
import { watchService } from "./support/digests/watch-service.ts";
import { type FakeDiscord, startFakeDiscord } from "./support/discord/discord-fake.ts";
import { MANAGE_CHANNELS } from "./support/discord/discord-payloads.ts";
import { freePort } from "./support/free-port.ts";
import { silentLog } from "./support/log/silent-log.ts";
import { realClock } from "./support/real-clock.ts";
import { type FakeSlack, startFakeSlack } from "./support/slack/slack-fake.ts";
import { wordsIn } from "./support/slack/slack-limits.ts";
import { sourceService } from "./support/sources/source-service.ts";
import { memoryKeys } from "./support/store/memory-keys.ts";

interface Step {
  readonly name: "digest" | "deliveries";
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** After the command, as typed on Slack. */
  readonly typed: string;
}

const schedule = {
  name: "digest",
  subcommand: "schedule",
  options: { when: "weekdays 08:30 Europe/London", quiet: "22:00-07:00" },
  typed: "schedule weekdays 08:30 Europe/London quiet 22:00-07:00",
} as const;
const replay = { name: "deliveries", options: { replay: "ffff" }, typed: "replay ffff" } as const;

function simple(subcommand: string, which?: string): Step {
  const options = which ? { options: { digest: which } } : {};
  const typed = [subcommand, which].filter(Boolean).join(" ");
  return { name: "digest", subcommand, ...options, typed };
}

/** Each asked by a member and then by one who may manage digests. */
const STEPS: readonly Step[] = [
  simple("preview"),
  schedule,
  simple("list"),
  simple("now"),
  simple("now"),
  { name: "deliveries", typed: "" },
  { name: "deliveries", options: { only: "failed" }, typed: "failed" },
  replay,
  simple("pause", "1"),
  simple("resume", "1"),
  simple("remove", "1"),
  simple("list"),
];
const ONLY_MANAGERS = STEPS.map(
  ({ subcommand, options }) =>
    /schedule|now|pause|resume|remove/.test(subcommand ?? "") || options?.replay !== undefined,
);

interface Answers {
  readonly member: string;
  readonly manager: string;
}

describe("every /digest and /deliveries", () => {
  it("is answered the same by sockets and over HTTP, on Slack", async () => {
    const slack = await startFakeSlack();
    onTestFinished(slack.close);
    const bySocket = await askSlack(slack, { kind: "socket", appToken: slack.appToken });
    const port = await freePort();
    slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    const { signingSecret } = slack;
    const overHttp = await askSlack(slack, { kind: "http", signingSecret, port });
    expect(overHttp).toEqual(bySocket);
    expect(bySocket.map(isForManagers)).toEqual(ONLY_MANAGERS);
    expect(slack.messages).toHaveLength(2);
  });

  it("is answered the same over the gateway and over HTTP, on Discord", async () => {
    const discord = await startFakeDiscord();
    onTestFinished(discord.close);
    const overGateway = await askDiscord(discord, {
      kind: "gateway",
      cluster: createClusterOfOne(),
    });
    const port = await freePort();
    discord.deliverTo(`http://127.0.0.1:${port}/discord/interactions`);
    discord.forgetNonces();
    const { publicKey } = discord;
    const overHttp = await askDiscord(discord, { kind: "http", publicKey, port });
    expect(overHttp).toEqual(overGateway);
    expect(overGateway.map(isForManagers)).toEqual(ONLY_MANAGERS);
    expect(discord.messages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(2);
  });
});

function isForManagers({ member, manager }: Answers): boolean {
  expect(manager).not.toMatch(REFUSED);
  return REFUSED.test(member);
}

const REFUSED = /^Sorry, only/;

async function askSlack(
  slack: FakeSlack,
  connection: Parameters<typeof createSlackChat>[0]["connection"],
): Promise<readonly Answers[]> {
  const { botToken, url: apiUrl, users } = slack;
  const clock = { now: () => new Date() };
  const chat = createSlackChat({
    botToken,
    connection,
    apiUrl,
    admins: [],
    log: silentLog,
    clock,
  });
  const ask = async ({ name, typed }: Step, user: string) =>
    wordsIn((await slack.sendCommand(`/${name} ${typed}`, user)).blocks);
  return askAll(chat, {
    member: (step) => ask(step, users.member),
    manager: (step) => ask(step, users.admin),
  });
}

async function askDiscord(
  discord: FakeDiscord,
  connection: Parameters<typeof createDiscordChat>[0]["connection"],
): Promise<readonly Answers[]> {
  const { token, url: apiUrl } = discord;
  const chat = createDiscordChat({ token, connection, apiUrl, log: silentLog, clock: realClock });
  const ask = async ({ typed, ...step }: Step, permissions: string) => {
    const { embeds } = await discord.sendCommand({ ...step, permissions });
    return embeds.map(({ title, description }) => `${title}${description}`).join("");
  };
  return askAll(chat, {
    member: (step) => ask(step, "0"),
    manager: (step) => ask(step, MANAGE_CHANNELS),
  });
}

/** A newsroom of its own, in which each step is asked by both. */
async function askAll(
  chat: Chat,
  by: Readonly<Record<keyof Answers, (step: Step) => Promise<string>>>,
): Promise<readonly Answers[]> {
  const { service: digests, clock, store } = await openDigestService({ chats: [chat] });
  const briefings = briefingsOver([]);
  const sources = sourceService({ store, clock });
  const filters = filterService({ store });
  const commands = [digest, deliveries];
  await chat.start(
    createBot({
      commands,
      briefings,
      digests,
      sources,
      filters,
      watches: watchService({ store, clock }),
      platforms,
      keys: memoryKeys(),
      clock,
      log: silentLog,
    }),
  );
  const answers: Answers[] = [];
  for (const step of STEPS) {
    const member = withoutIds(await by.member(step));
    answers.push({ member, manager: withoutIds(await by.manager(step)) });
  }
  await chat.stop();
  return answers;
}

/** What a platform calls a message is new each time. */
function withoutIds(words: string): string {
  return words.replace(/sent as [\d.\\]+/g, "sent as ID");
}
