import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../../src/adapters/slack/slack-chat.ts";
import { say } from "../../../../src/domain/reply.ts";
import type { Chat, PostedSearch } from "../../../../src/ports/chat.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { type FakeSlack, startFakeSlack } from "../../../support/slack/slack-fake.ts";
import { notOk, type SlackFault } from "../../../support/slack/slack-faults.ts";

let slack: FakeSlack;
let chat: Chat;

beforeAll(async () => {
  slack = await startFakeSlack();
  chat = createSlackChat({
    botToken: slack.botToken,
    connection: { kind: "socket", appToken: slack.appToken },
    apiUrl: slack.url,
    admins: [],
    log: silentLog,
    clock: { now: () => new Date() },
    timeoutMs: 2_000,
  });
});

afterAll(async () => {
  await slack.close();
});

function searchFor(key: string): PostedSearch {
  return {
    key: key.repeat(32),
    conversation: { platform: "slack", tenant: slack.team, channel: slack.channel },
    message: say("The morning briefing"),
    since: new Date(),
    others: new Set(),
  };
}

describe("a message looked for on Slack", () => {
  it("is found by its key after a lost reply", async () => {
    slack.suffer("chat.postMessage", { kind: "loses the reply" });
    expect(await chat.post(searchFor("a1"))).toMatchObject({ status: "unknown" });
    const messageId = slack.messages.at(-1)?.ts;
    expect(await chat.findPosted?.(searchFor("a1"))).toEqual({ status: "found", messageId });
  });

  it("is absent where the same words stand under another key", async () => {
    await chat.post(searchFor("b1"));
    expect(await chat.findPosted?.(searchFor("b2"))).toEqual({ status: "absent" });
  });

  it("is found behind a page of other messages", async () => {
    const { ts } = slack.messages[0] ?? {};
    const page = { ok: true, messages: [], response_metadata: { next_cursor: "more" } };
    const answer: SlackFault = { kind: "answers", status: 200, body: JSON.stringify(page) };
    slack.suffer("conversations.history", answer);
    expect(await chat.findPosted?.(searchFor("a1"))).toEqual({ status: "found", messageId: ts });
  });

  it.each<[string, SlackFault, boolean]>([
    ["a missing scope", notOk("missing_scope"), true],
    ["a channel that the app is not in", notOk("not_in_channel"), true],
    ["an error inside Slack", notOk("internal_error"), false],
    ["a 429", { kind: "answers", status: 429, body: "" }, false],
    ["a 503", { kind: "answers", status: 503, body: "" }, false],
    ["a page", { kind: "answers", status: 200, body: "<html>" }, false],
    ["an answer without messages", { kind: "answers", status: 200, body: '{"ok":true}' }, false],
    ["a reset", { kind: "resets" }, false],
  ])("is not known after %s", async (_, fault, isFinal) => {
    slack.suffer("conversations.history", fault);
    expect(await chat.findPosted?.(searchFor("a1"))).toMatchObject({
      status: "cannot-tell",
      isFinal,
    });
  });
});

describe("a draft on Slack", () => {
  const searchAlone = () => {
    const search = searchFor("a1");
    return { ...search, conversation: { ...search.conversation, channel: "@U1" } };
  };

  it("is looked for in the conversation that the person has with the app", async () => {
    const search = searchFor("a1");
    const opened = JSON.stringify({ ok: true, channel: { id: search.conversation.channel } });
    slack.suffer("conversations.open", { kind: "answers", status: 200, body: opened });
    await chat.post(search);
    expect(await chat.findPosted?.(searchAlone())).toMatchObject({
      status: "found",
    });
  });

  it("cannot be looked for without the scope to open it", async () => {
    slack.suffer("conversations.open", notOk("missing_scope"));
    expect(await chat.findPosted?.(searchAlone())).toMatchObject({
      status: "cannot-tell",
      isFinal: true,
    });
  });
});

describe("a person told on Slack", () => {
  const notice = { tenant: "T", person: "U1", message: say("It is paused.") };

  it("gets a message in private", async () => {
    slack.suffer("chat.postMessage", { kind: "answers", status: 200, body: '{"ok":true}' });
    expect(await chat.tellPerson?.(notice)).toBe(true);
  });

  it("whom Slack does not know is not told, which is no fault", async () => {
    slack.suffer("chat.postMessage", notOk("channel_not_found"));
    expect(await chat.tellPerson?.(notice)).toBe(false);
  });
});
