import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import { say } from "../../../src/domain/reply.ts";
import type { Bot } from "../../../src/ports/bot.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import { freePort } from "../../support/free-port.ts";
import { dripTo, sendRaw } from "../../support/raw-http.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import { slackSignature } from "../../support/slack/slack-signature.ts";
import { isFirstTime } from "../../support/store/memory-keys.ts";

const asked: string[] = [];
const bot: Bot = {
  commands: [{ name: "quote", about: "Quotes", examples: [], options: {}, subcommands: {} }],
  isFirstTime: isFirstTime(),
  async respond({ ask }) {
    asked.push(String(ask));
    return { ...say(String(ask)), buttons: [{ label: "Next", value: "page 2" }] };
  },
  press: async ({ value }) => say(value),
  complete: async () => [],
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

function connectTo(port: number, patience: { patienceMs?: number } = {}): Chat {
  return createSlackChat({
    botToken: slack.botToken,
    connection: {
      kind: "http",
      signingSecret: slack.signingSecret,
      port,
      host: "127.0.0.1",
      ...patience,
    },
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

  it.each([
    // The exact bound is tried beside the rule, by a clock that stands still.
    ["old", 360, 401],
    ["from a clock a little behind", 60, 200],
    ["from a clock a little ahead", -60, 200],
    ["from a clock far ahead", -360, 401],
  ])("a request that is %s, though it is signed, is answered with %3$i", async (_, ago, status) => {
    const body = "ssl_check=0&command=%2Fquote&text=marsh&user_id=U1&team_id=T1&channel_id=C1";
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      ...slackSignature(slack.signingSecret, body, ago),
    };
    expect((await fetch(address, { method: "POST", headers, body })).status).toBe(status);
  });

  it("the address is confirmed to Slack, which asks before it sends events there", async () => {
    const body = JSON.stringify({ type: "url_verification", token: "t", challenge: "a-challenge" });
    const headers = {
      "content-type": "application/json",
      ...slackSignature(slack.signingSecret, body),
    };
    const response = await fetch(address, { method: "POST", headers, body });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("a-challenge");
  });

  it("a signed request that comes twice is answered once, also after a restart", async () => {
    asked.length = 0;
    const body = `command=%2Fquote&text=twice&user_id=U1&team_id=${slack.team}&channel_id=C1&trigger_id=1.2.3`;
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      ...slackSignature(slack.signingSecret, body),
    };
    const sendIt = async () => (await fetch(address, { method: "POST", headers, body })).status;
    expect(await sendIt()).toBe(200);
    expect(await sendIt()).toBe(200);
    await chat.stop();
    chat = connectTo(Number(new URL(address).port));
    await chat.start(bot);
    expect(await sendIt()).toBe(200);
    await slack.sendCommand("/quote marsh");
    expect(asked).toEqual(["/quote twice", "/quote marsh"]);
  });

  it("Slack's test of the certificate, which is not signed, is answered", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(address, { method: "POST", headers, body: "ssl_check=1" });
    expect(response.status).toBe(200);
  });

  it("a request that drips is cut off, and others are answered meanwhile", async () => {
    await chat.stop();
    const port = await freePort();
    chat = connectTo(port, { patienceMs: 300 });
    await chat.start(bot);
    slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    const head = "POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 100000\r\n\r\n";
    const dripping = dripTo(port, head, "x");
    expect((await slack.sendCommand("/quote marsh")).text).toBe("/quote marsh");
    expect(await dripping).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it("POST // is answered: there is nothing", async () => {
    const { port } = new URL(address);
    const request =
      "POST // HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    expect(await sendRaw(Number(port), request)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it("a port that is taken stops the start, by the setting's name", async () => {
    const { port } = new URL(address);
    await expect(connectTo(Number(port)).start(bot)).rejects.toMatchObject({
      code: "bad-config",
      message: `SLACK_PORT is ${port}, which cannot be listened on (EADDRINUSE). Choose a free port.`,
    });
  });
});
