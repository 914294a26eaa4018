import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dataDir } from "../../support/data-dir.ts";
import { newSchedule, slot } from "../../support/digests.ts";
import { usePostgres } from "../../support/postgres-server.ts";
import { postgresStore } from "../../support/postgres-store.ts";

const DELIVER = fileURLToPath(new URL("../../support/deliver-and-die.ts", import.meta.url));
const DUE = slot("2026-03-02T08:30:00Z");
/** When what nobody knows of has been given up. */
const LATER = "2026-03-02T08:34:00Z";
/** How often each step is tried by night; by day those with something in flight are, once. */
const ROUNDS = Number(process.env.VERBATIM_KILL_ROUNDS ?? 0);

const BY_DAY = ["decideSlot/after/1", "beginSending/after/1", "post/after/2"];
const BY_NIGHT = [
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

const postgres = await usePostgres();

describe.runIf(postgres)("three replicas killed as they deliver", { timeout: 60_000 }, () => {
  const nights = BY_NIGHT.flatMap((point) => Array.from({ length: ROUNDS }, () => point));

  it.each([...BY_DAY, ...nights])(
    "at %s: every message once, or reported as unknown",
    async (fatal) => {
      const databaseUrl = (await postgres?.newDatabase()) ?? "";
      const journal = join(dataDir(), "posted.txt");
      const store = await postgresStore(databaseUrl);
      await store.addSchedule(newSchedule(), DUE);
      const deliver = (moment: string, fault = "") =>
        replicaEnds([DELIVER, databaseUrl, journal, moment, fault]);

      const ends = await Promise.all([1, 2, 3].map(() => deliver("2026-03-02T08:30:02Z", fatal)));
      expect(ends).toContain("SIGKILL");
      await wait(300); // Until the killed ones count as gone.
      expect(await deliver("2026-03-02T08:30:05Z")).toBe(0);
      expect(await Promise.all([deliver(LATER), deliver(LATER)])).toEqual([0, 0]);

      const posted = existsSync(journal) ? readFileSync(journal, "utf8").trim().split("\n") : [];
      const rows = await store.deliveries({});
      expect(rows).toHaveLength(2);
      expect(new Set(posted).size).toBe(posted.length);
      for (const { key, state } of rows) {
        expect(["sent", "unknown"]).toContain(state);
        if (state === "sent") expect(posted).toContain(key);
      }
      // Only what was in flight can be unknown: one message at most of each that was killed.
      const unknown = rows.filter(({ state }) => state === "unknown").length;
      const killed = ends.filter((end) => end === "SIGKILL").length;
      const isInFlight = /^(beginSending\/after|post)/.test(fatal);
      expect(unknown).toBeGreaterThanOrEqual(isInFlight ? 1 : 0);
      expect(unknown).toBeLessThanOrEqual(isInFlight ? killed : 0);
    },
  );
});

/** The signal that it was killed by, or its exit code. */
async function replicaEnds(args: readonly string[]): Promise<unknown> {
  const replica = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const [code, signal] = await once(replica, "exit");
  return signal ?? code;
}
