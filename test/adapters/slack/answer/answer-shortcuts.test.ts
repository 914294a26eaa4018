import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../../src/adapters/slack/slack-chat.ts";
import { say } from "../../../../src/domain/reply.ts";
import type { Request } from "../../../../src/ports/bot.ts";
import type { Chat } from "../../../../src/ports/chat.ts";
import { freePort } from "../../../support/free-port.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { realClock } from "../../../support/real-clock.ts";
import { type FakeSlack, startFakeSlack } from "../../../support/slack/slack-fake.ts";
import { isFirstTime } from "../../../support/store/memory-keys.ts";

const TITLE = "Verify quotations";

describe.each(["socket", "http"] as const)("by %s, a message's shortcut", (transport) => {
  let slack: FakeSlack;
  let chat: Chat;
  let requests: Request[];

  beforeEach(async () => {
    slack = await startFakeSlack();
    requests = [];
    const port = await freePort();
    const { appToken, signingSecret, botToken, url: apiUrl } = slack;
    const connection =
      transport === "socket"
        ? ({ kind: "socket", appToken } as const)
        : ({ kind: "http", signingSecret, port, host: "127.0.0.1" } as const);
    const from = { botToken, apiUrl, connection };
    chat = createSlackChat({ ...from, admins: [], log: silentLog, clock: realClock });
    await chat.start({
      commands: [
        {
          ...{ name: "verify", about: "Whether", examples: [], options: {}, subcommands: {} },
          onMessage: { title: TITLE },
        },
      ],
      isFirstTime: isFirstTime(),
      async respond(request) {
        requests.push(request);
        return say("Word for word");
      },
      press: async () => say("pressed"),
      complete: async () => [],
    });
    if (transport === "http") slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  });

  afterEach(async () => {
    await chat.stop();
    await slack.close();
  });

  it("is answered to whoever chose it alone, where the message stands", async () => {
    const answer = await slack.choose(TITLE, { text: "“We stay”", thread_ts: "1.0" });
    expect(answer).toMatchObject({
      text: "Word for word",
      response_type: "ephemeral",
      replace_original: false,
      thread_ts: "1.0",
    });
    expect(requests).toMatchObject([
      {
        ask: { onMessage: "verify", message: { words: "“We stay”", isEdited: false } },
        asker: { id: slack.users.admin },
        conversation: { tenant: slack.team, channel: slack.channel },
      },
    ]);
    expect(slack.said).toEqual([]);
  });

  it("is answered among people whose talk the bot is not in", async () => {
    expect(await slack.choose(TITLE, { text: "“We stay”" }, "D0ELSEWHERE")).toMatchObject({
      response_type: "ephemeral",
    });
    expect(requests[0]?.conversation.channel).toBe("D0ELSEWHERE");
  });

  it.each([
    [
      "markup",
      { text: "&gt; *We* <https://a.example/|keep> it, _all_ &amp; more <@U1>" },
      "> We keep it, all & more",
    ],
    ["no words", { text: "", files: [{ id: "F1" }] }, ""],
    [
      "blocks alone",
      { blocks: [{ type: "section", text: { type: "mrkdwn", text: "“We stay”" } }] },
      "“We stay”",
    ],
    [
      "a message that was shared",
      { text: "Look", attachments: [{ text: "“We stay”", fallback: "[no preview]" }] },
      "Look\n“We stay”",
    ],
    [
      "letters alone that look like markup",
      { text: "snake_case_name 2*3*4" },
      "snake_case_name 2*3*4",
    ],
  ])("is given what the message says where it has %s", async (_, message, words) => {
    await slack.choose(TITLE, message);
    expect(requests[0]?.ask).toMatchObject({ message: { words } });
  });

  it("is told that a message was edited", async () => {
    await slack.choose(TITLE, { text: "now", edited: { user: "U1", ts: "3.3" } });
    expect(requests[0]?.ask).toMatchObject({ message: { isEdited: true } });
  });

  it("that is delivered twice is answered once", async () => {
    await slack.choose(TITLE, { text: "“We stay”" });
    await slack.sendAgain();
    await slack.choose(TITLE, { text: "“We go”" });
    expect(requests).toHaveLength(2);
    expect(slack.answers).toHaveLength(2);
  });
});
