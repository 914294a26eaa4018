import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../../src/adapters/slack/slack-chat.ts";
import type { BotError } from "../../../../src/domain/errors.ts";
import { type Reply, say } from "../../../../src/domain/reply.ts";
import type { Bot, Request } from "../../../../src/ports/bot.ts";
import type { Chat, LostPlace } from "../../../../src/ports/chat.ts";
import { freePort } from "../../../support/free-port.ts";
import { lineLog } from "../../../support/log/line-log.ts";
import { realClock } from "../../../support/real-clock.ts";
import { type FakeSlack, startFakeSlack } from "../../../support/slack/slack-fake.ts";
import { notOk } from "../../../support/slack/slack-faults.ts";
import { isFirstTime } from "../../../support/store/memory-keys.ts";

let slack: FakeSlack;
let chat: Chat;
let requests: Request[];
let logged: string[];
let gone: BotError[];
let lost: LostPlace[];
let audience: Reply["audience"];

/** Answers with what it was asked, in pages. */
const createEchoBot = (): Bot => ({
  commands: [],
  isFirstTime: isFirstTime(),
  async respond(request) {
    requests.push(request);
    return pageOf(String(request.ask));
  },
  press: async ({ value }) => pageOf(value),
  complete: async () => [],
});

function pageOf(text: string): Reply {
  return { ...say(text), audience, buttons: [{ label: "Next", value: "page 2" }] };
}

beforeEach(async () => {
  slack = await startFakeSlack();
  [requests, logged, gone, lost, audience] = [[], [], [], [], "asker"];
});

afterEach(async () => {
  await chat.stop();
  await slack.close();
});

async function connect(transport: "socket" | "http" = "socket"): Promise<void> {
  const port = await freePort();
  const { signingSecret, appToken, botToken } = slack;
  chat = createSlackChat({
    botToken,
    connection:
      transport === "socket"
        ? { kind: "socket", appToken }
        : { kind: "http", signingSecret, port, host: "127.0.0.1" },
    apiUrl: slack.url,
    admins: [],
    log: lineLog(logged),
    clock: realClock,
  });
  await chat.start(
    createEchoBot(),
    (fault) => gone.push(fault),
    async (place) => void lost.push(place),
  );
  if (transport === "http") slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
}

const said = (count: number) => expect.poll(() => slack.said).toHaveLength(count);

function mention(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const user = slack.users.admin;
  const event = { type: "app_mention", user, channel: slack.channel, ts: "1.1", text, ...more };
  return slack.sendEvent(event);
}

function tell(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  return mention(text, { type: "message", channel_type: "im", channel: slack.direct, ...more });
}

function onlySaid() {
  const [first] = slack.said;
  if (!first) throw new Error("Nothing was said.");
  return first;
}

describe("a mention", () => {
  it.each(["socket", "http"] as const)(
    "by %s is a command like any other, answered to its asker alone",
    async (transport) => {
      await connect(transport);
      await mention(`<@${slack.bot}> quote marsh`);
      await said(1);
      expect(slack.said[0]).toMatchObject({
        method: "chat.postEphemeral",
        channel: slack.channel,
        user: slack.users.admin,
        thread: null,
        words: expect.stringContaining("quote marsh"),
      });
      expect(requests[0]).toMatchObject({
        ask: "quote marsh",
        asker: { id: slack.users.admin, mayManageDigests: true },
        conversation: { platform: "slack", tenant: slack.team, channel: slack.channel },
      });
    },
  );

  it("in a thread is answered there, and so is a press on its answer", async () => {
    await connect();
    await mention(`<@${slack.bot}> quote marsh`, { thread_ts: "1.0" });
    await said(1);
    expect(slack.said[0]).toMatchObject({ thread: "1.0" });
    expect(await slack.press(onlySaid(), "Next")).toMatchObject({
      thread_ts: "1.0",
      replace_original: true,
    });
  });

  it("whose answer is for everyone is answered to everyone", async () => {
    await connect();
    audience = "everyone";
    await mention(`<@${slack.bot}> digest now`);
    await said(1);
    expect(slack.said[0]).toMatchObject({ method: "chat.postMessage", channel: slack.channel });
  });

  it.each([
    ["<@BOT>", "/help"],
    ["<@BOT> R&amp;D &lt;b&gt;", "R&D <b>"],
    ["hello <@BOT>", "hello"],
    [
      "<@BOT> source add <https://example.org/news?a=1&amp;b=2>",
      "source add https://example.org/news?a=1&b=2",
    ],
    ["<@BOT> filter set source:<http://bbc.co.uk|bbc.co.uk>", "filter set source:bbc.co.uk"],
    ["<@BOT> source add <https://example.org/|the news>", "source add https://example.org/"],
  ])("is read as it was typed: %s", async (text, ask) => {
    await connect();
    await mention(text.replace("BOT", slack.bot));
    await said(1);
    expect(requests[0]?.ask).toBe(ask);
  });

  it("that is delivered twice is answered once", async () => {
    await connect();
    await mention(`<@${slack.bot}> quote marsh`);
    await slack.sendAgain();
    await mention(`<@${slack.bot}> quote pier`);
    await expect.poll(() => requests.map(({ ask }) => ask)).toEqual(["quote marsh", "quote pier"]);
  });

  it("in another workspace, where the app was installed too, is not answered but logged", async () => {
    await connect();
    const text = `<@${slack.bot}> quote marsh`;
    const event = { type: "app_mention", user: "U1", channel: "C1", ts: "1.1", text };
    await slack.sendEvent(event, { team_id: "T0ELSEWHERE" });
    await expect.poll(() => logged.join()).toContain("another workspace");
    expect(requests).toEqual([]);
  });

  it("whose answer Slack refuses is logged, with what mends it", async () => {
    await connect();
    slack.suffer("chat.postEphemeral", notOk("not_in_channel"));
    await mention(`<@${slack.bot}> quote marsh`);
    await expect.poll(() => logged.join()).toContain("not_in_channel. Type /invite @Verbatim");
  });
});

describe("a direct message", () => {
  it("is a command, and answered by one", async () => {
    await connect();
    await tell("quote marsh");
    await said(1);
    expect(slack.said[0]).toMatchObject({
      method: "chat.postMessage",
      channel: slack.direct,
      words: expect.stringContaining("quote marsh"),
    });
    expect(requests[0]?.conversation.channel).toBe(slack.direct);
  });

  it.each([
    ["of a bot, such as our own answer", { bot_id: "B1" }],
    ["that says that one was edited", { subtype: "message_changed" }],
    ["of Slack's own", { user: "USLACKBOT" }],
    ["among others, where we are not named", { channel_type: "channel" }],
  ])("%s is not answered", async (_, more) => {
    await connect();
    await tell("quote marsh", more);
    await tell("quote pier");
    await said(1);
    expect(requests.map(({ ask }) => ask)).toEqual(["quote pier"]);
  });

  it("turns its page in place", async () => {
    await connect();
    await tell("quote marsh");
    await said(1);
    const answer = await slack.press(onlySaid(), "Next");
    expect(answer).toMatchObject({ replace_original: true, response_type: "in_channel" });
  });
});

describe("the Home tab", () => {
  it("says what can be asked, once for each opening", async () => {
    await connect();
    const opened = { type: "app_home_opened", user: slack.users.admin, channel: slack.direct };
    await slack.sendEvent({ ...opened, tab: "messages" });
    await slack.sendEvent({ ...opened, tab: "home" });
    await said(1);
    expect(slack.said[0]).toMatchObject({
      method: "views.publish",
      user: slack.users.admin,
      words: expect.stringContaining("/help"),
    });
    expect(slack.said[0]?.blocks.some(({ type }) => type === "actions")).toBe(false);
  });
});

describe("an app that is removed", () => {
  it.each([
    ["app_uninstalled", {}],
    ["tokens_revoked", { tokens: { bot: ["U1"], oauth: [] } }],
  ])("by %s is told with what mends it", async (type, more) => {
    await connect();
    await slack.sendEvent({ type, ...more });
    await expect.poll(() => gone).toHaveLength(1);
    expect(gone[0]?.message).toMatch(/removed from the workspace.*SLACK_BOT_TOKEN/);
  });

  it("from another workspace, or of one person's token, is not ours", async () => {
    await connect();
    await slack.sendEvent({ type: "app_uninstalled" }, { team_id: "T0ELSEWHERE" });
    await slack.sendEvent({ type: "tokens_revoked", tokens: { bot: [], oauth: ["U1"] } });
    await slack.sendEvent({ type: "app_uninstalled" });
    await expect.poll(() => gone).toHaveLength(1);
  });
});

describe("a channel that Slack says is gone", () => {
  it.each([
    ["channel_archive", {}, "The channel was archived."],
    ["group_archive", {}, "The channel was archived."],
    ["channel_deleted", {}, "The channel was deleted."],
    ["group_deleted", {}, "The channel was deleted."],
    ["channel_left", { actor_id: "U1" }, "/invite @Verbatim"],
    ["group_left", {}, "/invite @Verbatim"],
  ])("is told of at %s", async (type, more, reason) => {
    await connect();
    await slack.sendEvent({ type, channel: slack.channel, ...more });
    await expect.poll(() => lost).toHaveLength(1);
    const here = { platform: "slack", tenant: slack.team, channel: slack.channel };
    expect(lost).toEqual([{ ...here, reason: expect.stringContaining(reason) }]);
  });

  it("is one that the bot was removed from, and not one that anybody else leaves", async () => {
    await connect();
    const leave = (user: string) =>
      slack.sendEvent({ type: "member_left_channel", channel: slack.channel, user });
    await leave(slack.users.member);
    await leave(slack.bot);
    await expect.poll(() => lost).toHaveLength(1);
  });
});
