import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startFakeDiscord } from "../support/discord/discord-fake.ts";
import { freePort } from "../support/free-port.ts";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { startFakeSlack } from "../support/slack/slack-fake.ts";
import { notOk } from "../support/slack/slack-faults.ts";
import { dataDir } from "../support/store/data-dir.ts";

async function examine(env: Readonly<Record<string, string>> = {}) {
  const { exitCode, stdout, stderr } = await runVerbatim(["doctor"], {
    env: { VERBATIM_DATA_DIR: dataDir(), ...env },
  });
  expect(stdout + stderr).not.toContain("canary");
  return { exitCode, output: `${stdout}${stderr}` };
}

async function platforms() {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close()]);
  });
  const env = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  };
  return { slack, discord, env };
}

describe("verbatim doctor", () => {
  it("has nothing to mend on a machine where nothing is set", async () => {
    const { exitCode, output } = await examine();
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^good +Disk +\d+\.\d GB are free/m);
    expect(output).toMatch(/^- +Slack +Not set up: SLACK_BOT_TOKEN/m);
  });

  it("tries the tokens of both platforms without connecting, and the clock", async () => {
    const { slack, discord, env } = await platforms();
    const { exitCode, output } = await examine(env);
    expect(output).toMatch(/^good +Slack +The bot token is for the workspace/m);
    expect(output).toMatch(/^good +Slack +The app token opens a connection/m);
    expect(output).toMatch(/^good +Discord +The token is accepted/m);
    expect(output).toMatch(/^good +Clock/m);
    expect(exitCode).toBe(0);
    expect(slack.socket.connections).toBe(0);
    expect(discord.gateway.connections()).toBe(0);
  });

  it("names what is wrong and what mends it, and exits 1", async () => {
    const { slack, discord, env } = await platforms();
    slack.suffer("apps.connections.open", notOk("invalid_auth"));
    discord.fail("GET", /applications\/@me$/, {
      status: 401,
      body: { message: "401: Unauthorized", code: 0 },
    });
    const content = dataDir();
    writeFileSync(join(content, "broken.json"), "{");
    const { exitCode, output } = await examine({ ...env, VERBATIM_CONTENT_DIR: content });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^MEND +Slack +SLACK_APP_TOKEN is refused by Slack \(invalid_auth\)/m);
    expect(output).toMatch(/^MEND +Discord +DISCORD_TOKEN is not a token that Discord accepts/m);
    expect(output).toMatch(/^MEND +Content +broken\.json was left out/m);
  });

  it("says that nothing answers where a platform can't be reached", async () => {
    const { env } = await platforms();
    const nobody = `127.0.0.1:${await freePort()}`;
    const { exitCode, output } = await examine({ ...env, SLACK_API_URL: `http://${nobody}/api/` });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^MEND +Network +127\.0\.0\.1:\d+ did not answer/m);
    expect(output).toMatch(/^MEND +Slack +Slack could not be connected \(ECONNREFUSED\)/m);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "canary" }, "SLACK_BOT_TOKEN"],
    [{ VERBATIM_TIMEZON: "canary" }, "VERBATIM_TIMEZON"],
  ])("names a setting that is wrong, never its value", async (env, name) => {
    const { exitCode, output } = await examine(env);
    expect(exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`^MEND +Settings +.*${name}`, "m"));
  });

  it("says what keeps the store from opening", async () => {
    const folder = dataDir();
    mkdirSync(join(folder, "verbatim.db"));
    const { exitCode, output } = await examine({ VERBATIM_DATA_DIR: folder });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^MEND +Start/m);
  });
});
