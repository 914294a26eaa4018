import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SCOPES } from "../../../../src/adapters/slack/answer/examine-slack.ts";
import { createSlackChat } from "../../../../src/adapters/slack/slack-chat.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { realClock } from "../../../support/real-clock.ts";
import { type FakeSlack, startFakeSlack } from "../../../support/slack/slack-fake.ts";
import { notOk } from "../../../support/slack/slack-faults.ts";

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.close());

async function examine(channels: readonly string[] = [], isHttp = false) {
  const { appToken, signingSecret } = slack;
  const chat = createSlackChat({
    botToken: slack.botToken,
    connection: isHttp ? { kind: "http", signingSecret, port: 3001 } : { kind: "socket", appToken },
    apiUrl: slack.url,
    admins: [],
    log: silentLog,
    clock: realClock,
  });
  const places = channels.map(
    (channel) => ({ platform: "slack", tenant: slack.team, channel }) as const,
  );
  const findings = (await chat.examine?.(places)) ?? [];
  return findings.map(({ state, words }) => `${state} ${words}`);
}

describe("what Slack has against the bot", () => {
  it("is nothing where all is well", async () => {
    expect(await examine([slack.channel])).toEqual([
      expect.stringMatching(/^good The bot token is for the workspace/),
      expect.stringMatching(/^good The app token/),
      "good Digests can be posted in 1 channel.",
    ]);
  });

  it("names each scope that the app lacks, and what it is missed for", async () => {
    const scopes = Object.keys(SCOPES).filter((scope) => scope !== "users:read");
    slack.suffer("auth.test", {
      ...{ kind: "answers", status: 200, headers: { "x-oauth-scopes": scopes.join(",") } },
      body: JSON.stringify({ ok: true, team: "Harbour", team_id: "T1" }),
    });
    expect((await examine()).filter((finding) => finding.startsWith("bad"))).toEqual([
      expect.stringMatching(/^bad The app lacks the scope users:read, to know who may manage/),
    ]);
  });

  it("asks of manifest.yml's scopes, no more and no fewer", () => {
    const manifest = readFileSync(new URL("../../../../manifest.yml", import.meta.url), "utf8");
    const scopes = /^ {4}bot:\n([\s\S]*?)^\w/m.exec(manifest)?.[1] ?? "";
    const listed = [...scopes.matchAll(/^ {6}- (.+)$/gm)].map(([, scope]) => scope);
    expect(listed).toEqual(Object.keys(SCOPES));
  });

  it("is told of channels where nothing can be posted", async () => {
    slack.suffer("conversations.info", {
      ...{ kind: "answers", status: 200 },
      body: JSON.stringify({ ok: true, channel: { is_archived: true } }),
    });
    expect(await examine(["C1", slack.channel])).toContainEqual(
      expect.stringMatching(/^bad Nothing can be posted in channel C1\. The channel is archived/),
    );
  });

  it("is all there is to say where the token is refused", async () => {
    slack.suffer("auth.test", notOk("account_inactive"));
    expect(await examine([slack.channel])).toEqual([
      expect.stringMatching(/^bad SLACK_BOT_TOKEN is refused by Slack \(account_inactive\)/),
    ]);
  });

  it("can't be known of requests that Slack has to make", async () => {
    expect(await examine([], true)).toContainEqual(expect.stringMatching(/^unknown .* port 3001/));
  });
});
