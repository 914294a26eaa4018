import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { asDeliveryKey } from "../../src/domain/ids.ts";
import { newSchedule, plan, ROOM, slot } from "../support/digests/digests.ts";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { dataDir } from "../support/store/data-dir.ts";

const DUE = slot("2026-03-02T08:30:00Z");

async function run(folder: string, ...args: string[]) {
  return runVerbatim(args, { env: { VERBATIM_DATA_DIR: folder } });
}

describe("backup and restore", () => {
  it("copies the store while a process works in it, and puts the copy back", async () => {
    const folder = dataDir();
    const copy = join(folder, "copy.db");
    const store = await openSqliteStore({ dataDir: folder });
    await store.planAskedFor(ROOM, plan(DUE, ["a"]));
    expect(await run(folder, "backup", copy)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run(folder, "restore", copy)).toMatchObject({ exitCode: 1 });
    await store.addSchedule(newSchedule(), slot("2099-01-01T00:00:00Z"));
    await store.close();

    const restored = await run(folder, "restore", copy);
    expect(restored.stderr).toBe("");
    expect(restored.stdout).toContain("Messages that were waiting in it: 1.");
    const again = await openSqliteStore({ dataDir: folder });
    expect(await again.listSchedules()).toEqual([]);
    expect(await again.deliveries({})).toMatchObject([{ state: "unknown" }]);
    await again.close();
  });

  it("leaves the store alone when the file is no backup", async () => {
    const folder = dataDir();
    const store = await openSqliteStore({ dataDir: folder });
    await store.close();
    const before = readFileSync(join(folder, "verbatim.db"));
    const other = join(folder, "other.txt");
    writeFileSync(other, "not a store");
    const restored = await run(folder, "restore", other);
    expect(restored).toMatchObject({ exitCode: 2 });
    expect(restored.stderr).toContain("is no backup of Verbatim's");
    expect(readFileSync(join(folder, "verbatim.db"))).toEqual(before);
  });

  it("has nothing to back up before the first start", async () => {
    const folder = dataDir();
    const { exitCode, stderr } = await run(folder, "backup", join(folder, "copy.db"));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("no store");
  });
});

describe("deliveries --replay", () => {
  it("plans a dead one once more, and says why not another", async () => {
    const folder = dataDir();
    const store = await openSqliteStore({ dataDir: folder });
    const { rows, ...rest } = plan(DUE, ["a"]);
    const key = asDeliveryKey("ab12cd34".repeat(8));
    await store.planAskedFor(ROOM, { ...rest, rows: rows.map((row) => ({ ...row, key })) });
    await store.beginSending(key, DUE.dueAt);
    await store.recordStep(key, "sending", { state: "dead", reason: "gone" });
    await store.close();

    expect((await run(folder, "deliveries")).stdout).toContain(
      "not posted: gone (key ab12cd34ab12)",
    );
    expect(await run(folder, "deliveries", "--replay", "ab12cd34")).toMatchObject({ exitCode: 0 });
    expect((await run(folder, "deliveries")).stdout).toContain("to be tried again");
    expect(await run(folder, "deliveries", "--replay", "ab12cd34")).toMatchObject({ exitCode: 2 });
    expect(await run(folder, "deliveries", "--replay", "ffffffff")).toMatchObject({ exitCode: 2 });
  });
});
