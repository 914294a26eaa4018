import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import type { CommandDeclaration } from "../../../src/domain/command.ts";
import type { BotError } from "../../../src/domain/errors.ts";
import { type Reply, say } from "../../../src/domain/reply.ts";
import type { Bot, Press, Request } from "../../../src/ports/bot.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import { lineLog } from "../../support/log/line-log.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import { notOk, type SlackFault } from "../../support/slack/slack-faults.ts";
import { wordsIn } from "../../support/slack/slack-limits.ts";
import { isFirstTime } from "../../support/store/memory-keys.ts";

const clock = { now: () => new Date("2026-05-03T08:00:00Z") };

let slack: FakeSlack;
let chat: Chat;
let logged: string[];

beforeEach(async () => {
  slack = await startFakeSlack();
  logged = [];
});

afterEach(async () => {
  await chat.stop();
  await slack.close();
});

/** Answers with what it was asked, in pages. */
function createEchoBot(): Bot & { readonly requests: Request[]; readonly presses: Press[] } {
  const requests: Request[] = [];
  const presses: Press[] = [];
  return {
    requests,
    presses,
    commands: ["quote", "search", "help"].map(declare),
    isFirstTime: isFirstTime(),
    async respond(request) {
      requests.push(request);
      return pageOf(String(request.ask), "asker");
    },
    async press(press) {
      presses.push(press);
      return pageOf(press.value, press.value === "share" ? "everyone" : "asker");
    },
    complete: async () => [],
  };
}

function declare(name: string): CommandDeclaration {
  return { name, about: name, examples: [], options: {}, subcommands: {} };
}

function pageOf(text: string, audience: Reply["audience"]): Reply {
  const buttons = [
    { label: "Next", value: "page 2" },
    { label: "Share here", value: "share" },
  ];
  return { ...say(text), audience, buttons };
}

function connect(settings: Partial<Parameters<typeof createSlackChat>[0]> = {}): Chat {
  chat = createSlackChat({
    botToken: slack.botToken,
    connection: { kind: "socket", appToken: slack.appToken },
    apiUrl: slack.url,
    admins: [],
    log: lineLog(logged),
    clock,
    ...settings,
  });
  return chat;
}

describe("a slash command", () => {
  it("is answered to the asker alone", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    const answer = await slack.sendCommand("/quote marsh");
    expect(answer.response_type).toBe("ephemeral");
    expect(answer.text).toBe("/quote marsh");
    expect(wordsIn(answer.blocks)).toContain("/quote marsh");
    expect(bot.requests[0]?.conversation).toEqual({
      platform: "slack",
      tenant: slack.team,
      channel: slack.channel,
    });
  });

  it("can be given as /verbatim <command>, and /verbatim alone asks for help", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    await slack.sendCommand("/verbatim quote marsh");
    await slack.sendCommand("/verbatim");
    await slack.sendCommand("/verbatim search pier");
    await slack.sendCommand("/verbatim-search pier");
    expect(bot.requests.map(({ ask }) => ask)).toEqual([
      "/quote marsh",
      "/help",
      "/search pier",
      "/search pier",
    ]);
  });

  it("from another workspace, where the app was installed too, hears whose it is", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    for (const given of [{}, { enterprise_id: "E1" }]) {
      const sent = { ...asked, team_id: "T0ELSEWHERE", ...given };
      const answer = await slack.sendPayload("slash_commands", sent);
      expect(answer.text).toMatch(/connected to the workspace .+ alone/);
    }
    expect(bot.requests).toEqual([]);
  });

  const asked = { command: "/quote", text: "marsh", user_id: "U1", channel_id: "C1" };

  it.each([
    ["is named by its organisation", { team_id: null, enterprise_id: "E1" }, "E1"],
    ["is its own", { team_id: "T1", enterprise_id: "E1" }, "T1"],
    ["is not told", {}, ""],
  ])(
    "of an app that a whole organisation has is answered where the workspace %s",
    async (_, given, tenant) => {
      const bot = createEchoBot();
      const orgWide = { ok: true, team: "Harbour", enterprise_id: "E1", user_id: "U0" };
      slack.suffer("auth.test", { kind: "answers", status: 200, body: JSON.stringify(orgWide) });
      await connect().start(bot);
      const answer = await slack.sendPayload("slash_commands", { ...asked, ...given });
      expect(answer.text).toBe("/quote marsh");
      expect(bot.requests[0]?.conversation.tenant).toBe(tenant);
    },
  );

  it("in a shape that nobody knows is answered with what to do, and logged", async () => {
    await connect().start(createEchoBot());
    const answer = await slack.sendPayload("slash_commands", { ...asked, channel_id: undefined });
    expect(answer.text).toContain("/verbatim help");
    expect(logged.join()).toContain("slack answer failed");
  });

  it("reaches the bot as it was typed", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    await slack.sendCommand("/quote R&amp;D &lt;b&gt;");
    expect(bot.requests[0]?.ask).toBe("/quote R&D <b>");
  });

  it("that is delivered twice is answered once, also while it is being answered", async () => {
    const bot = createEchoBot();
    const { promise: isWorkDone, resolve: finishWork } = Promise.withResolvers<void>();
    const respond = bot.respond;
    bot.respond = async (request) => {
      const reply = await respond(request);
      await isWorkDone;
      return reply;
    };
    await connect().start(bot);
    const { answered } = slack.typeCommand("/quote marsh");
    await slack.sendAgain();
    finishWork();
    await answered;
    await slack.sendAgain();
    await slack.press(await answered, "Next");
    await slack.sendAgain();
    await slack.sendCommand("/quote quay");
    expect(bot.requests.map(({ ask }) => ask)).toEqual(["/quote marsh", "/quote quay"]);
    expect(bot.presses).toHaveLength(1);
  });

  it("is acknowledged before any work", async () => {
    const bot = createEchoBot();
    const { promise: isWorkDone, resolve: finishWork } = Promise.withResolvers<void>();
    const respond = bot.respond;
    bot.respond = async (request) => {
      await isWorkDone;
      return respond(request);
    };
    await connect().start(bot);
    const { acknowledged, answered } = slack.typeCommand("/quote marsh");
    await acknowledged;
    finishWork();
    expect((await answered).text).toBe("/quote marsh");
  });

  it("may manage digests when it comes from an admin of the workspace or of the settings", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    await slack.sendCommand("/quote a", slack.users.admin);
    await slack.sendCommand("/quote b", slack.users.member);
    await chat.stop();
    await connect({ admins: [slack.users.member] }).start(bot);
    await slack.sendCommand("/quote c", slack.users.member);
    expect(bot.requests.map(({ asker }) => asker.mayManageDigests)).toEqual([true, false, true]);
  });

  it("comes with whether anything can be posted there, asked only where it matters", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    await slack.sendCommand("/quote a");
    expect(slack.calls).not.toContain("conversations.info");
    expect(await bot.requests[0]?.findObstacle?.()).toBeNull();
    slack.suffer("conversations.info", {
      ...{ kind: "answers", status: 200, headers: { "x-oauth-scopes": "groups:read" } },
      body: JSON.stringify({ ok: false, error: "channel_not_found" }),
    });
    expect(await bot.requests[0]?.findObstacle?.()).toContain("/invite @Verbatim");
  });

  it("comes with the timezone that Slack knows of the user", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    slack.suffer("users.info", {
      ...{ kind: "answers", status: 200, headers: {} },
      body: JSON.stringify({ ok: true, user: { id: "U1", tz: "America/New_York" } }),
    });
    await slack.sendCommand("/quote a");
    expect(bot.requests[0]?.asker).toMatchObject({ timezone: "America/New_York" });
  });

  it("asks Slack about a user once in five minutes", async () => {
    const bot = createEchoBot();
    let now = clock.now();
    await connect({ clock: { now: () => now } }).start(bot);
    const asked = () => slack.calls.filter((call) => call === "users.info").length;
    await slack.sendCommand("/quote a");
    await slack.sendCommand("/quote b");
    expect(asked()).toBe(1);
    now = new Date(now.getTime() + 5 * 60_000);
    await slack.sendCommand("/quote c");
    expect(asked()).toBe(2);
  });

  it("is answered, as from somebody who may not manage digests, where Slack will not say", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    slack.suffer("users.info", notOk("missing_scope"));
    await slack.sendCommand("/quote a");
    expect(bot.requests[0]?.asker).toMatchObject({
      mayManageDigests: false,
      whyUnclear: expect.stringMatching(
        /\(missing_scope\)\. Give the app the scopes .* install it again\. .* SLACK_ADMINS\.$/,
      ),
    });
    await slack.sendCommand("/quote b");
    expect(bot.requests[1]?.asker.mayManageDigests).toBe(true);
    expect(bot.requests[1]?.asker).not.toHaveProperty("whyUnclear");
  });
});

describe("an answer that Slack does not take", () => {
  it.each([
    ["with a status", { kind: "answers", status: 404, body: "" }, "404"],
    ["with a 200", notOk("used_url"), "used_url"],
    ["by hanging up", { kind: "resets" }, "fetch failed"],
  ] satisfies [string, SlackFault, string][])("%s is logged", async (_, fault, reason) => {
    await connect().start(createEchoBot());
    slack.suffer("response_url", fault);
    await slack.typeCommand("/quote marsh").acknowledged;
    await expect.poll(() => logged.join("\n")).toContain(" slack answer failed");
    expect(logged.join("\n")).toContain(reason);
    expect((await slack.sendCommand("/quote marsh")).text).toBe("/quote marsh");
  });
});

describe("a button", () => {
  it("turns the page in place for the one who asked", async () => {
    const bot = createEchoBot();
    await connect().start(bot);
    const first = await slack.sendCommand("/quote marsh");
    const second = await slack.press(first, "Next", slack.users.member);
    expect(second).toMatchObject({ response_type: "ephemeral", replace_original: true });
    expect(second.text).toBe("page 2");
    expect(bot.presses).toEqual([
      {
        value: "page 2",
        asker: { id: slack.users.member, name: "someone", mayManageDigests: false },
        conversation: { platform: "slack", tenant: slack.team, channel: slack.channel },
      },
    ]);
  });

  it("shares with everyone and leaves the private answer where it is", async () => {
    await connect().start(createEchoBot());
    const shared = await slack.press(await slack.sendCommand("/quote marsh"), "Share here");
    expect(shared).toMatchObject({ response_type: "in_channel", replace_original: false });
  });

  it("on a message that all see turns the page for the presser only", async () => {
    await connect().start(createEchoBot());
    const conversation = { platform: "slack", tenant: slack.team, channel: slack.channel } as const;
    await chat.post({ key: "k".repeat(64), conversation, message: pageOf("news", "everyone") });
    const [posted] = slack.messages;
    if (!posted) throw new Error("Nothing was posted.");
    const page = await slack.press(posted, "Next");
    expect(page).toMatchObject({ response_type: "ephemeral", replace_original: false });
  });
});

describe("starting", () => {
  it("names the setting, never the value, when Slack refuses the bot token", async () => {
    const botToken = "xoxb-wrong-token";
    const failure: unknown = await connect({ botToken })
      .start(createEchoBot())
      .catch((e) => e);
    expect(failure).toMatchObject({
      code: "bad-config",
      message: expect.stringMatching(/^SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)/),
    });
    expect(String(failure) + logged.join()).not.toContain(botToken);
  });

  it("names the setting, never the value, when Slack refuses the app token", async () => {
    const appToken = "xapp-wrong-token";
    const connection = { kind: "socket", appToken } as const;
    const failure: unknown = await connect({ connection })
      .start(createEchoBot())
      .catch((e) => e);
    expect(failure).toMatchObject({
      code: "bad-config",
      message: expect.stringMatching(/^SLACK_APP_TOKEN is refused by Slack \(invalid_auth\)/),
    });
    expect(String(failure) + logged.join()).not.toContain(appToken);
  });

  it("says that Slack cannot be reached when it cannot", async () => {
    const { url: apiUrl, close } = await startFakeSlack();
    await close();
    await expect(connect({ apiUrl }).start(createEchoBot())).rejects.toMatchObject({
      code: "platform-failed",
      message: expect.stringContaining("Slack could not be connected (ECONNREFUSED)"),
    });
  });
});

describe("a connection by Socket Mode", () => {
  it("is replaced at once when Slack recycles it", async () => {
    await connect().start(createEchoBot());
    slack.socket.recycle();
    await expect.poll(() => slack.socket.connections).toBe(2);
    await expect.poll(() => slack.socket.connected).toBe(1);
    expect((await slack.sendCommand("/quote marsh")).text).toBe("/quote marsh");
  });

  it("is made again after Slack refused to, who says what mends it, once", async () => {
    const told: BotError[] = [];
    await connect().start(createEchoBot(), (fault) => told.push(fault));
    slack.suffer(
      "apps.connections.open",
      notOk("internal_error"),
      notOk("token_revoked"),
      notOk("token_revoked"),
    );
    slack.socket.recycle();
    await expect.poll(() => slack.socket.connections, { timeout: 9000 }).toBe(2);
    expect(logged.join("\n")).toContain('warn slack unreachable {"reason":"internal_error"}');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is refused by Slack \(token_revoked\)\. Generate/),
    ]);
    expect((await slack.sendCommand("/quote marsh")).text).toBe("/quote marsh");
  }, 10_000);
});

describe("stopping", () => {
  it("leaves nothing open where it comes before the start was over", async () => {
    const started = connect()
      .start(createEchoBot())
      .catch((error: unknown) => error);
    await chat.stop();
    expect(await started).toMatchObject({ code: "platform-failed" });
    await expect.poll(() => slack.socket.connected).toBe(0);
  });

  it("finishes the answers in hand, then disconnects", async () => {
    const bot = createEchoBot();
    const { promise: isWorkDone, resolve: finishWork } = Promise.withResolvers<void>();
    bot.respond = async () => {
      await isWorkDone;
      return say("done");
    };
    await connect().start(bot);
    const { acknowledged, answered } = slack.typeCommand("/quote marsh");
    await acknowledged;
    const stopped = chat.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(slack.socket.connected).toBe(1);
    finishWork();
    expect((await answered).text).toBe("done");
    await stopped;
    expect(slack.socket.connected).toBe(0);
  });
});

it("no token reaches a log line, whatever goes wrong", async () => {
  await connect().start(createEchoBot());
  slack.suffer("users.info", { kind: "resets" }, { kind: "resets" });
  await slack.sendCommand("/quote marsh");
  const body = `No socket for ${slack.appToken}`;
  slack.suffer("apps.connections.open", { kind: "answers", status: 200, body });
  slack.socket.recycle();
  await expect.poll(() => slack.socket.connections, { timeout: 4000 }).toBe(2);
  expect(logged.join("\n")).toContain("No socket for [secret]");
  for (const secret of [slack.botToken, slack.appToken]) {
    expect(logged.join("\n")).not.toContain(secret);
  }
});
