import { WebClient } from "@slack/web-api";
import { expect, it, onTestFinished } from "vitest";
import { createObstacleCheck } from "../../../../src/adapters/slack/answer/create-obstacle-check.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { startWebServer } from "../../../support/sources/web-server.ts";

async function obstacleTo(channel: string, answer: object, scopes?: string) {
  const { origin, close } = await startWebServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      if (scopes !== undefined) response.setHeader("x-oauth-scopes", scopes);
      response.end(JSON.stringify(answer));
    });
  });
  onTestFinished(close);
  const client = new WebClient("xoxb-1", {
    slackApiUrl: `${origin}/`,
    retryConfig: { retries: 0 },
  });
  return createObstacleCheck({ client, log: silentLog })(channel);
}

const found = (channel: object) => ({ ok: true, channel });
const NOT_FOUND = { ok: false, error: "channel_not_found" };

it.each([
  [
    "an open channel, which it need not be in",
    "C1",
    found({ is_private: false, is_member: false }),
  ],
  ["a private channel that it is in", "C1", found({ is_private: true, is_member: true })],
  ["its own messages with someone", "D1", found({ is_im: true })],
])("a digest can be scheduled in %s", async (_, channel, answer) => {
  expect(await obstacleTo(channel, answer)).toBeNull();
});

it.each([
  ["an archived channel", "C1", found({ is_archived: true }), "Unarchive it"],
  [
    "a private channel that it is not in",
    "C1",
    found({ is_private: true, is_member: false }),
    "/invite @Verbatim",
  ],
  ["a private channel that it can't see", "C1", NOT_FOUND, "/invite @Verbatim"],
  ["a conversation of two others", "D1", NOT_FOUND, "a conversation of two without Verbatim"],
])(
  "no digest can be scheduled in %s, and what mends it is said",
  async (_, channel, answer, mend) => {
    expect(await obstacleTo(channel, answer, "channels:read, groups:read")).toContain(mend);
  },
);

it.each([
  ["the app lacks the scope to see private channels", NOT_FOUND, "channels:read"],
  ["Slack tells no scopes", NOT_FOUND, undefined],
  ["Slack wants a scope", { ok: false, error: "missing_scope" }, "groups:read"],
  ["Slack fails", { ok: false, error: "internal_error" }, "groups:read"],
])("where nobody can know, it is scheduled: %s", async (_, answer, scopes) => {
  expect(await obstacleTo("C1", answer, scopes)).toBeNull();
});
