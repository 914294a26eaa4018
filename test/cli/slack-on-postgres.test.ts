import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningVerbatim, runningVerbatim } from "../support/process/running-verbatim.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack/slack-fake.ts";
import { usePostgres } from "../support/store/postgres-server.ts";

const postgres = await usePostgres();
const COMMANDS = 10;
let slack: FakeSlack;
let running: RunningVerbatim[] = [];

beforeEach(async () => {
  slack = await startFakeSlack();
  const env = {
    DATABASE_URL: (await postgres?.newDatabase()) ?? "",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
  };
  if (!postgres) return;
  running = await Promise.all([runningVerbatim(env), runningVerbatim(env)]);
  await Promise.all(running.map((process) => process.waitFor("Slack     connected")));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.stop("SIGKILL")));
  await slack.close();
});

const answers = () => slack.calls.filter((call) => call === "response_url").length;

describe.runIf(postgres)("two processes with a socket to Slack each", () => {
  it("share what is asked, and answer each command once", async () => {
    expect(slack.socket.connected).toBe(2);
    await Promise.all(Array.from({ length: COMMANDS }, () => slack.sendCommand("/quote tisch")));
    expect(answers()).toBe(COMMANDS);
    expect(slack.socket.sentTo()).toEqual([COMMANDS / 2, COMMANDS / 2]);
  });

  it("lose nothing that Slack sends again when one of them dies", async () => {
    const [dying] = running;
    process.kill(dying?.pid ?? 0, "SIGSTOP");
    const asked = Array.from({ length: COMMANDS }, () => slack.sendCommand("/quote tisch"));
    await expect.poll(answers, { timeout: 20_000 }).toBe(COMMANDS / 2);
    await dying?.stop("SIGKILL");
    await Promise.all(asked);
    expect(answers()).toBe(COMMANDS);
  });

  it("turn pages of each other's answers", async () => {
    const first = await slack.sendCommand("/quote mamdani");
    const second = await slack.press(first, "Next");
    expect(second.replace_original).toBe(true);
    expect(slack.socket.sentTo()).toEqual([1, 1]);
  });
});
