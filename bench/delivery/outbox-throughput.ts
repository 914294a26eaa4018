import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "../../src/adapters/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import { asDeliveryKey } from "../../src/domain/ids.ts";
import { say } from "../../src/domain/reply.ts";
import type { Store } from "../../src/ports/store.ts";
import { silentLog } from "../../test/support/log/silent-log.ts";

const START = new Date("2026-03-02T08:30:00Z");
const ROWS = 1_000;
/** As many destinations are served at once. */
const AT_ONCE = 50;

export async function fillSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  await fill("SQLite", await openSqliteStore({ dataDir: folder }));
  rmSync(folder, { recursive: true, force: true });
}

export async function fillPostgres(databaseUrl: string): Promise<void> {
  await fill("Postgres", await openPostgresStore({ databaseUrl, log: silentLog }));
}

/** Planned, begun and recorded as sent, each on the disk before the next, in many channels. */
async function fill(name: string, store: Store): Promise<void> {
  const began = performance.now();
  let index = 0;
  const channels = Array.from({ length: AT_ONCE }, async (_, channel) => {
    while (index < ROWS) {
      index += 1;
      await deliverOne(store, `k${index}`, `C${channel}`);
    }
  });
  await Promise.all(channels);
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(
    `outbox on ${name}: ${Math.round(ROWS / seconds)} rows a second, from planned to sent\n`,
  );
  await store.close();
}

async function deliverOne(store: Store, name: string, channel: string): Promise<void> {
  const key = asDeliveryKey(name);
  const conversation: Conversation = { platform: "slack", tenant: "T", channel };
  const slot = { dueAt: new Date(START.getTime() + Number(key.slice(1))), localTime: key };
  const rows = [{ key, state: "planned", message: say("Message") }] as const;
  await store.planAskedFor(conversation, { slot, plannedAt: START, articleIds: [], rows });
  await store.beginSending(key, START);
  await store.recordStep(key, "sending", { state: "sent", messageId: "m" });
}
