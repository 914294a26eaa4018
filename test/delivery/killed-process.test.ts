import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { newSchedule, slot } from "../support/digests/digests.ts";
import { dataDir } from "../support/store/data-dir.ts";

const DELIVER = fileURLToPath(new URL("../support/store/deliver-and-die.ts", import.meta.url));
const DUE = slot("2026-03-02T08:30:00Z");

/** The steps of planning and posting an edition of two messages, in their order. */
const FAIL_POINTS = [
  "dueSlots/after/1",
  "decideSlot/before/1",
  "decideSlot/after/1",
  "beginSending/before/1",
  "beginSending/after/1",
  "post/after/1",
  "recordStep/after/1",
  "beginSending/after/2",
  "post/after/2",
  "recordStep/after/2",
];

describe("a process killed while it delivers a digest", { timeout: 30_000 }, () => {
  it.each(FAIL_POINTS)("at %s: every message once, or reported as unknown", async (fatal) => {
    const folder = dataDir();
    const journal = join(folder, "posted.txt");
    await scheduleOne(folder);

    expect(deliver(folder, journal, fatal).signal).toBe("SIGKILL");
    expect(deliver(folder, journal).status).toBe(0);
    expect(deliver(folder, journal).status).toBe(0);

    const posted = existsSync(journal) ? readFileSync(journal, "utf8").trim().split("\n") : [];
    const rows = await deliveriesIn(folder);
    expect(rows).toHaveLength(2);
    expect(new Set(posted).size).toBe(posted.length);
    for (const { key, state } of rows) {
      expect(["sent", "unknown"]).toContain(state);
      if (state === "sent") expect(posted).toContain(key);
    }
    // Only what was in flight can be unknown.
    const inFlight = /^(beginSending\/after|post)/.test(fatal) ? 1 : 0;
    expect(rows.filter(({ state }) => state === "unknown")).toHaveLength(inFlight);
  });
});

async function scheduleOne(folder: string): Promise<void> {
  const store = await openSqliteStore({ dataDir: folder });
  await store.addSchedule(newSchedule(), DUE);
  await store.close();
}

function deliver(folder: string, journal: string, fatal = "") {
  const args = [DELIVER, folder, journal, "2026-03-02T08:30:02Z", fatal];
  return spawnSync(process.execPath, args, { stdio: "inherit" });
}

async function deliveriesIn(folder: string) {
  const store = await openSqliteStore({ dataDir: folder, readOnly: true });
  const rows = await store.deliveries({});
  await store.close();
  return rows;
}
