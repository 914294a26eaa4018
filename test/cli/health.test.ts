import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/discord-fake.ts";
import { freePort } from "../support/free-port.ts";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { type RunningVerbatim, runningVerbatim } from "../support/process/running-verbatim.ts";
import { startFakeSlack } from "../support/slack/slack-fake.ts";
import { dataDir } from "../support/store/data-dir.ts";

let discord: FakeDiscord;
let running: RunningVerbatim;
let address: string;

beforeEach(async () => {
  discord = await startFakeDiscord();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
});

afterEach(async () => {
  await running?.stop("SIGKILL");
  await discord.close();
});

async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
  running = await runningVerbatim({
    VERBATIM_DATA_DIR: dataDir(),
    VERBATIM_HEALTH_PORT: new URL(address).port,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    ...more,
  });
}

/** What the panels of the dashboard ask Prometheus for; a histogram by the name of the whole. */
function metricsOfDashboard(): ReadonlySet<string> {
  const file = new URL("../../deploy/grafana.json", import.meta.url);
  const { panels } = dashboard.parse(JSON.parse(readFileSync(file, "utf8")));
  const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join(" ");
  const names = queries.match(/\b(?:verbatim|process|nodejs)_\w+/g) ?? [];
  return new Set(names.map((name) => name.replace(/_(?:bucket|count)$/, "")));
}

const dashboard = z.object({
  panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })),
});

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
}

const patience = { timeout: 10_000 };

describe("health", () => {
  it("is ready once the platforms are connected, and healthy before", async () => {
    discord.gateway.silent = true;
    await start();
    expect(await get("/healthz")).toEqual({ status: 200, text: '{"store":"ok","Discord":"ok"}\n' });
    expect(await get("/readyz")).toEqual({
      status: 503,
      text: '{"store":"ok","Discord":"connecting"}\n',
    });
    await running.stop("SIGKILL");
    discord.gateway.silent = false;
    await start();
    await expect.poll(async () => (await get("/readyz")).status, patience).toBe(200);
  });

  it("turns bad, with what mends it, when a platform is gone", async () => {
    await start();
    await running.waitFor("Discord   connected");
    discord.gateway.refuse(4004);
    await running.waitFor("gone");
    for (const path of ["/healthz", "/readyz"]) {
      const { status, text } = await get(path);
      expect(status).toBe(503);
      expect(text).toContain("DISCORD_TOKEN is not a token that Discord accepts");
    }
    expect((await get("/metrics")).text).toContain(
      'verbatim_platform_connected{platform="Discord"} 0',
    );
  });

  it("has nothing at any other address, and ends with the bot", async () => {
    await start();
    expect((await get("/")).status).toBe(404);
    expect(await running.stop()).toBe(0);
    await expect(get("/healthz")).rejects.toThrow();
  });

  it("names its port where another program has it", async () => {
    await start();
    const { exitCode, stderr } = await runVerbatim(["start"], {
      env: { VERBATIM_DATA_DIR: dataDir(), PORT: "0", VERBATIM_HEALTH_PORT: new URL(address).port },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("VERBATIM_HEALTH_PORT");
  });
});

it("metrics tell how long documents took to read and editions to compose, and Slack to hear of it", async () => {
  const slack = await startFakeSlack();
  const contentDir = dataDir();
  await writeFile(join(contentDir, "page.html"), "<p>“We will go on,” Mayor Ann Lee said.</p>");
  await start({
    VERBATIM_CONTENT_DIR: contentDir,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
  });
  await running.waitFor("Slack     connected");
  await slack.sendCommand("/quote lee");
  await running.ask("/digest now");
  const { text } = await get("/metrics");
  for (const event of [
    "document read",
    "article parsed",
    "edition composed",
    "slack.acknowledged",
  ]) {
    expect(text).toContain(`verbatim_event_seconds_count{event="${event}"} 1`);
  }
  await running.stop();
  await slack.close();
});

it("metrics tell of answers, acknowledgements, deliveries, platforms and memory, and of nobody", async () => {
  await start();
  await running.waitFor("Discord   connected");
  await discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
  await running.ask("/digest schedule daily 08:30");
  await running.ask("/digest now");
  const { text } = await get("/metrics");
  for (const line of [
    'verbatim_answer_seconds_count{platform="discord",to="question",fault="false"} 1',
    'verbatim_answer_seconds_count{platform="room",to="question",fault="false"} 2',
    'verbatim_event_seconds_count{event="discord.acknowledged"} 1',
    'verbatim_deliveries{state="sent"} 1',
    "verbatim_oldest_open_delivery_seconds 0",
    'verbatim_platform_connected{platform="Discord"} 1',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).toContain("process_resident_memory_bytes");
  expect(text).toContain("nodejs_eventloop_lag_seconds");
  expect(text).not.toMatch(/tisch/i);
  for (const name of metricsOfDashboard()) expect(text).toContain(`# TYPE ${name} `);
});
