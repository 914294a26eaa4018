import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import type { Delivery } from "../../src/domain/digest.ts";
import { newSchedule, slot } from "./digests.ts";
import { type FakeDiscord, startFakeDiscord } from "./discord-fake.ts";
import { type FakeSlack, startFakeSlack } from "./slack-fake.ts";

const DELIVER = fileURLToPath(new URL("./deliver-to-platforms.ts", import.meta.url));
const DUE = slot("2026-03-02T08:30:00Z");

interface KillRound {
  /** Where each process in turn is killed; the ones after these finish. */
  readonly fatal: readonly string[];
  /** Discord knows a nonce for a few minutes only. */
  readonly forgetsNonces: boolean;
}

interface KillReport {
  readonly rows: readonly Delivery[];
  /** How often each row's message is there. */
  readonly timesThere: readonly number[];
  readonly wasKilled: readonly boolean[];
}

/** Two editions of two messages, and processes that are killed while they post them. */
export async function killRound({ fatal, forgetsNonces }: KillRound): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-kill-"));
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  try {
    await scheduleBoth(folder, slack, discord);
    const wasKilled: boolean[] = [];
    for (const [run, point] of [...fatal, "", "", ""].entries()) {
      const moment = new Date(DUE.dueAt.getTime() + (2 + run * 120) * 1_000).toISOString();
      wasKilled.push(await deliver({ folder, slack, discord, moment, point }));
      if (forgetsNonces) discord.forgetNonces();
    }
    const rows = await deliveriesIn(folder);
    return { rows, timesThere: rows.map((row) => timesOf(row, slack, discord)), wasKilled };
  } finally {
    await Promise.all([slack.close(), discord.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scheduleBoth(folder: string, slack: FakeSlack, discord: FakeDiscord) {
  const store = await openSqliteStore({ dataDir: folder });
  const onSlack = { platform: "slack", tenant: slack.team, channel: slack.channel } as const;
  const onDiscord = { platform: "discord", tenant: "G", channel: discord.channelId } as const;
  await store.addSchedule(newSchedule({ conversation: onSlack }), DUE);
  await store.addSchedule(newSchedule({ conversation: onDiscord }), DUE);
  await store.close();
}

interface Delivering {
  readonly folder: string;
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly moment: string;
  readonly point: string;
}

/** Whether it was killed. */
async function deliver({ folder, slack, discord, moment, point }: Delivering): Promise<boolean> {
  const tokens = [slack.botToken, discord.token];
  const args = [DELIVER, folder, slack.url, discord.url, ...tokens, moment, point];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  if (signal === null && code !== 0) throw new Error(`The process ended with ${code}.`);
  return signal === "SIGKILL";
}

async function deliveriesIn(folder: string): Promise<readonly Delivery[]> {
  const store = await openSqliteStore({ dataDir: folder, readOnly: true });
  const rows = await store.deliveries({});
  await store.close();
  return rows;
}

function timesOf({ key, conversation }: Delivery, slack: FakeSlack, discord: FakeDiscord): number {
  if (conversation.platform === "slack") {
    return slack.messages.filter(({ metadata }) => metadata.event_payload.key === key).length;
  }
  const nonce = Buffer.from(key, "hex").toString("base64url").slice(0, 22);
  return discord.messages.filter((message) => message.nonce === nonce).length;
}
