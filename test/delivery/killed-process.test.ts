import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { personIn } from "../../src/domain/conversation.ts";
import type { Delivery, NewSchedule } from "../../src/domain/digest.ts";
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

    expect(deliver(folder, journal, { fatal }).signal).toBe("SIGKILL");
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

const TIMES = { planning: "08:00:00", sending: "08:00:05", posting: "08:30:02" } as const;

/** The steps of holding an edition of two messages, of sending its draft, and of posting it. */
const DRAFT_POINTS = [
  ["planning", "decideSlot/before/1"],
  ["planning", "decideSlot/after/1"],
  ["sending", "beginSending/before/1"],
  ["sending", "beginSending/after/1"],
  ["sending", "post/after/2"],
  ["sending", "recordStep/after/3"],
  ["posting", "beginSending/after/1"],
  ["posting", "post/after/1"],
  ["posting", "recordStep/after/2"],
] as const;

describe("a process killed while an edition has a draft", { timeout: 30_000 }, () => {
  it.each(DRAFT_POINTS)("while %s, at %s: the edition once, and in time", async (phase, fatal) => {
    const folder = dataDir();
    const journal = join(folder, "posted.txt");
    await scheduleOne(folder, { draft: { leadMs: 1_800_000, person: "ada" } });
    const at = (time: string, point = "") =>
      deliver(folder, journal, { fatal: point, moment: `2026-03-02T${time}Z` });

    for (const [name, time] of Object.entries(TIMES)) {
      if (name === phase) expect(at(time, fatal).signal).toBe("SIGKILL");
      expect(at(time).status).toBe(0);
    }
    at("08:32:00");

    const posted = readFileSync(journal, "utf8").trim().split("\n");
    expect(new Set(posted).size).toBe(posted.length);
    const rows = await deliveriesIn(folder);
    const [drafts, edition] = [rows.filter(isDraft), rows.filter((row) => !isDraft(row))];
    expect(edition).toHaveLength(2);
    // Only what was in flight can be unknown, and no trouble of the draft's is the edition's.
    const inFlight = /^(beginSending\/after|post)/.test(fatal) ? 1 : 0;
    const unknown = ({ state }: Delivery) => state === "unknown";
    expect(edition.filter(unknown)).toHaveLength(phase === "posting" ? inFlight : 0);
    expect(edition.filter((row) => !unknown(row)).map(({ key }) => posted.includes(key))).toEqual(
      edition.filter((row) => !unknown(row)).map(() => true),
    );
    expect(drafts.length).toBeGreaterThan(0);
    for (const { state, reason } of drafts) expect(state === "sent" || reason !== null).toBe(true);
  });
});

function isDraft({ conversation }: Delivery): boolean {
  return personIn(conversation) !== null;
}

async function scheduleOne(folder: string, changes: Partial<NewSchedule> = {}): Promise<void> {
  const store = await openSqliteStore({ dataDir: folder });
  await store.addSchedule(newSchedule(changes), DUE);
  await store.close();
}

function deliver(
  folder: string,
  journal: string,
  { fatal = "", moment = "2026-03-02T08:30:02Z" } = {},
) {
  const args = [DELIVER, folder, journal, moment, fatal];
  return spawnSync(process.execPath, args, { stdio: "inherit" });
}

async function deliveriesIn(folder: string) {
  const store = await openSqliteStore({ dataDir: folder, readOnly: true });
  const rows = await store.deliveries({});
  await store.close();
  return rows;
}
