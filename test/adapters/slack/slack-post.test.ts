import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSlackChat } from "../../../src/adapters/slack/slack-chat.ts";
import type { Reply } from "../../../src/domain/reply.ts";
import type { Chat, PostOutcome } from "../../../src/ports/chat.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/slack-fake.ts";
import { notOk, type SlackFault } from "../../support/slack/slack-faults.ts";

const message: Reply = {
  title: "Morning briefing",
  blocks: [
    {
      kind: "quote",
      text: "We <!channel> & <@U1> stay open.",
      speech: "own words",
      speaker: "Ada Marsh",
      role: null,
      context: null,
      source: { label: "The Ferry Gazette", url: "https://gazette.example/pier" },
    },
  ],
  buttons: [],
  audience: "everyone",
};

let slack: FakeSlack;
let chat: Chat;
let logged = "";
let posts = 0;

beforeAll(async () => {
  slack = await startFakeSlack();
  const write = (event: string, details?: unknown) => {
    logged += `${event} ${JSON.stringify(details)}\n`;
  };
  chat = createSlackChat({
    botToken: slack.botToken,
    connection: { kind: "socket", appToken: slack.appToken },
    apiUrl: slack.url,
    admins: [],
    log: { info: write, warn: write, error: write },
    clock: { now: () => new Date() },
    timeoutMs: 300,
  });
});

afterEach(() => {
  expect(logged).not.toContain(slack.botToken);
});

afterAll(async () => {
  await slack.close();
});

function post(channel = slack.channel): Promise<PostOutcome> {
  posts += 1;
  return chat.post({
    key: keyOf(posts),
    conversation: { platform: "slack", tenant: slack.team, channel },
    message,
  });
}

function keyOf(number: number): string {
  return createHash("sha256").update(String(number)).digest("hex");
}

function keysPosted(): readonly string[] {
  return slack.messages.map(({ metadata }) => metadata.event_payload.key);
}

function answers(status: number, body: string, headers: Record<string, string> = {}): SlackFault {
  return { kind: "answers", status, body, headers };
}

describe("a post", () => {
  it("is sent under the id Slack gave it, with its key where read-back finds it", async () => {
    const outcome = await post();
    const [posted] = slack.messages;
    expect(outcome).toEqual({ status: "sent", messageId: posted?.ts });
    expect(posted?.metadata).toEqual({
      event_type: "verbatim_digest",
      event_payload: { key: keyOf(posts) },
    });
    expect(await slack.history()).toMatchObject({ messages: [{ metadata: posted?.metadata }] });
  });

  it("carries an article's words as words: nothing in it pings", async () => {
    const { text, blocks } = slack.messages[0] ?? {};
    expect(text).toContain("“We &lt;!channel&gt; &amp; &lt;@U1&gt; stay open.”");
    expect(JSON.stringify(blocks)).toContain(
      '{"type":"text","text":"“We <!channel> & <@U1> stay open.”"}',
    );
  });

  it("into a channel that is not there is refused for good", async () => {
    expect(await post("C0NOWHERE")).toEqual({
      status: "refused",
      permanent: true,
      reason:
        "channel_not_found. It was deleted, or is private and without Verbatim. Type /invite @Verbatim there.",
      retryAfterMs: null,
    });
  });

  it.each([
    ["is_archived", /^is_archived\. The channel is archived\. Unarchive it/],
    ["not_in_channel", /^not_in_channel\. Type \/invite @Verbatim there\.$/],
    ["restricted_action", /An admin of the workspace can allow it\.$/],
    ["msg_blocks_too_long", /^msg_blocks_too_long$/],
  ])("that Slack answers with %s is refused for good, with what mends it", async (code, reason) => {
    slack.suffer("chat.postMessage", notOk(code));
    const outcome = { permanent: true, reason: expect.stringMatching(reason) };
    expect(await post()).toMatchObject({ status: "refused", ...outcome });
  });

  it.each([
    ["invalid_auth", /Copy the Bot User OAuth Token/],
    ["account_inactive", /Install it again\. Copy the Bot User OAuth Token/],
    ["token_revoked", /Copy the Bot User OAuth Token/],
    ["missing_scope", /Give the app the scopes of manifest\.yml/],
  ])(
    "that Slack answers with %s is no channel's fault: it is tried again later, all over Slack",
    async (code, mend) => {
      slack.suffer("chat.postMessage", notOk(code));
      const reason = expect.stringMatching(mend);
      const outcome = { permanent: false, reason, retryAfterMs: 900_000, isEverywhere: true };
      expect(await post()).toEqual({ status: "refused", ...outcome });
    },
  );

  it("that lacks a scope names it", async () => {
    const body = { ok: false, error: "missing_scope", needed: "chat:write", provided: "commands" };
    slack.suffer("chat.postMessage", answers(200, JSON.stringify(body)));
    expect(await post()).toMatchObject({
      reason: expect.stringMatching(
        /^missing_scope chat:write\. Give the app the scope chat:write/,
      ),
    });
  });

  it("that Slack refuses for a reason we do not know may be tried again", async () => {
    slack.suffer("chat.postMessage", notOk("some_new_reason"));
    expect(await post()).toMatchObject({ status: "refused", permanent: false });
  });

  it.each([
    ["7", 7000],
    ["0", 0],
    ["1.5", 1500],
    ["3600", 3_600_000],
    ["soon", null],
  ])("over the rate with Retry-After: %s is refused for that long", async (retryAfter, wait) => {
    slack.suffer("chat.postMessage", answers(429, "", { "retry-after": retryAfter }));
    expect(await post()).toEqual({
      status: "refused",
      permanent: false,
      reason: "rate limited",
      retryAfterMs: wait,
    });
  });

  it("over the rate without Retry-After is refused, for how long is not known", async () => {
    slack.suffer("chat.postMessage", answers(429, "Too many requests"), notOk("ratelimited"));
    expect(await post()).toMatchObject({ status: "refused", permanent: false, retryAfterMs: null });
    expect(await post()).toMatchObject({ status: "refused", permanent: false, retryAfterMs: null });
  });

  it("that does not hold up another while it waits out a limit", async () => {
    slack.suffer("chat.postMessage", answers(429, "", { "retry-after": "3600" }));
    await post();
    expect(await post()).toMatchObject({ status: "sent" });
  });

  it("that never reached Slack is refused, for nothing was posted", async () => {
    const gone = await startFakeSlack();
    await gone.close();
    const unreachable = createSlackChat({
      botToken: slack.botToken,
      connection: { kind: "socket", appToken: slack.appToken },
      apiUrl: gone.url,
      admins: [],
      log: { info() {}, warn() {}, error() {} },
      clock: { now: () => new Date() },
    });
    const conversation = { platform: "slack", tenant: slack.team, channel: slack.channel } as const;
    expect(await unreachable.post({ key: keyOf(0), conversation, message })).toEqual({
      status: "refused",
      permanent: false,
      reason: "ECONNREFUSED",
      retryAfterMs: null,
    });
  });
});

describe("a post is unknown, and never tried twice on its own,", () => {
  const html = "<html><body>Bad gateway</body></html>";
  const faults: readonly [string, SlackFault][] = [
    ["when Slack answers 500", answers(500, "oops")],
    ["when Slack answers 502 with a page", answers(502, html, { "content-type": "text/html" })],
    ["when Slack answers 503", answers(503, "")],
    ["when Slack answers 200 with a page", answers(200, html, { "content-type": "text/html" })],
    ["when Slack answers 200 with nothing", answers(200, "")],
    ["when Slack answers 200 with an object that says nothing", answers(200, "{}")],
    ["when Slack answers 200 with a list", answers(200, "[]")],
    ["when Slack answers 200 with null", answers(200, "null")],
    ["when Slack says that something went wrong inside", notOk("internal_error")],
    ["when Slack hangs", { kind: "hangs" }],
    ["when the answer stops half way", { kind: "drips" }],
    ["when the connection is reset", { kind: "resets" }],
    ["when the connection is reset in the middle of the answer", { kind: "resets mid-body" }],
    ["when the answer is lost", { kind: "loses the reply" }],
  ];

  it.each(faults)("%s", async (_, fault) => {
    const callsBefore = slack.calls.length;
    slack.suffer("chat.postMessage", fault);
    expect(await post()).toMatchObject({ status: "unknown" });
    expect(slack.calls.length).toBe(callsBefore + 1);
  });

  it("and what was posted all the same is found by its key", async () => {
    slack.suffer("chat.postMessage", { kind: "loses the reply" });
    await post();
    expect(keysPosted().filter((key) => key === keyOf(posts))).toHaveLength(1);
  });
});

describe("editing a message", () => {
  const corrected: Reply = { ...message, title: "Morning briefing, corrected" };

  async function edit(messageId: string): Promise<PostOutcome | undefined> {
    const conversation = { platform: "slack", tenant: slack.team, channel: slack.channel } as const;
    return chat.edit?.({ key: keyOf(posts), conversation, messageId, message: corrected });
  }

  it("puts the new words in its place, and it is still found by its key", async () => {
    const outcome = await post();
    const messageId = outcome.status === "sent" ? outcome.messageId : "";
    expect(await edit(messageId)).toEqual({ status: "sent", messageId });
    expect(await edit(messageId)).toEqual({ status: "sent", messageId });

    const history = JSON.stringify(await slack.history());
    expect(history.match(/Morning briefing, corrected/g)?.length).toBeGreaterThan(0);
    expect(slack.edits.at(-1)?.get("text")).toContain("&lt;!channel&gt;");
    expect(slack.edits.at(-1)?.get("parse")).toBe("none");
    expect(slack.edits.at(-1)?.get("metadata")).toContain(keyOf(posts));
  });

  it("is refused for good where the message is gone", async () => {
    expect(await edit("1700000000.000001")).toEqual({
      status: "refused",
      permanent: true,
      reason: "message_not_found",
      retryAfterMs: null,
    });
  });

  it.each<[string, SlackFault, object]>([
    [
      "is to be tried again where the answer is lost",
      { kind: "loses the reply" },
      { status: "unknown" },
    ],
    [
      "waits as long as Slack asks it to",
      answers(429, "", { "retry-after": "30" }),
      { status: "refused", permanent: false, retryAfterMs: 30_000 },
    ],
  ])("%s", async (_, fault, expected) => {
    const outcome = await post();
    slack.suffer("chat.update", fault);
    expect(await edit(outcome.status === "sent" ? outcome.messageId : "")).toMatchObject(expected);
  });
});
