import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import { say } from "../../../src/domain/reply.ts";
import type { Bot } from "../../../src/ports/bot.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import { freePort } from "../../support/free-port.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import { slackSignature } from "../../support/slack/slack-signature.ts";

const bot: Bot = {
  commands: [{ name: "quote", about: "Quotes", examples: [], options: {}, subcommands: {} }],
  async respond({ ask }) {
    return { ...say(String(ask)), buttons: [{ label: "Next", value: "page 2" }] };
  },
  press: async ({ value }) => say(value),
  complete: () => [],
};

let slack: FakeSlack;
let chat: Chat;
let address: string;

beforeEach(async () => {
  slack = await startFakeSlack();
  const port = await freePort();
  address = `http://127.0.0.1:${port}/slack/events`;
  chat = connectTo(port);
  await chat.start(bot);
  slack.deliverTo(address);
});

afterEach(async () => {
  await chat.stop();
  await slack.close();
});

function connectTo(port: number): Chat {
  return createSlackChat({
    botToken: slack.botToken,
    connection: { kind: "http", signingSecret: slack.signingSecret, port, host: "127.0.0.1" },
    apiUrl: slack.url,
    admins: [],
    log: { info() {}, warn() {}, error() {} },
    clock: { now: () => new Date() },
  });
}

describe("over signed HTTP requests", () => {
  it("commands are answered and buttons turn pages", async () => {
    const answer = await slack.sendCommand("/quote marsh");
    expect(answer.text).toBe("/quote marsh");
    const page = await slack.press(answer, "Next");
    expect(page).toMatchObject({ text: "page 2", replace_original: true });
  });

  it("a request signed with another secret is refused", async () => {
    const body = "command=%2Fquote&text=marsh";
    const headers = slackSignature("another-secret", body);
    const response = await fetch(address, { method: "POST", headers, body });
    expect(response.status).toBe(401);
  });

  it("a request that is not signed is refused", async () => {
    const response = await fetch(address, { method: "POST", body: "command=%2Fquote" });
    expect(response.status).toBe(401);
  });

  it("a port that is taken stops the start, by the setting's name", async () => {
    const { port } = new URL(address);
    await expect(connectTo(Number(port)).start(bot)).rejects.toMatchObject({
      code: "bad-config",
      message: `SLACK_PORT is ${port}, which cannot be listened on (EADDRINUSE). Choose a free port.`,
    });
  });
});
