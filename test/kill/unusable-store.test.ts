import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { plan, ROOM, slot } from "../support/digests/digests.ts";
import { dataDir } from "../support/store/data-dir.ts";
import { momentOf } from "./articles-by.ts";

describe("a store that cannot be used", { timeout: 60_000 }, () => {
  /** Root may write anywhere, unless it gives that up. */
  const asOthers = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override"] : [];
  const canGiveUp = asOthers.length === 0 || spawnSync("setpriv", ["--version"]).status === 0;

  it.runIf(canGiveUp)("because it is read-only is named, with the mend", async () => {
    const folder = await folderWithStore();
    chmodSync(join(folder, "verbatim.db"), 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const { status, stderr } = tickIn(folder, asOthers);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `${join(folder, "verbatim.lock")} cannot be written: it is read-only.`,
    );
    expect(stderr).toContain("Make the file and its folder writable.");
  });

  it.runIf(canGiveUp)("because only its file is read-only is named, with the mend", async () => {
    const folder = await folderWithStore();
    chmodSync(join(folder, "verbatim.db"), 0o444);
    const { status, stderr } = tickIn(folder, asOthers);
    expect(status).toBe(1);
    expect(stderr).toContain(`The store ${join(folder, "verbatim.db")} failed: it is read-only.`);
    expect(stderr).toContain("Make the file and its folder writable.");
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ["overwritten", (bytes) => bytes.fill(0xa5, 4_096)],
    ["cut short", (bytes) => bytes.subarray(0, bytes.length / 2)],
    [
      "no store at all",
      () => Buffer.from("a shopping list, as long as you like: milk, bread, ink"),
    ],
  ])("because it is %s is named, with the mend", async (_, damage) => {
    const folder = await folderWithStore();
    const file = join(folder, "verbatim.db");
    writeFileSync(file, damage(readFileSync(file)));
    const { status, stderr } = tickIn(folder);
    expect(status).toBe(1);
    expect(stderr).toContain(`The store ${file}`);
    expect(stderr).toMatch(/Put back a backup, or move it away|Move it away/);
  });

  async function folderWithStore(): Promise<string> {
    const folder = dataDir();
    const store = await openSqliteStore({ dataDir: folder });
    for (let minute = 0; minute < 40; minute += 1) {
      await store.planAskedFor(
        ROOM,
        plan(slot(momentOf(0, minute).toISOString()), ["x".repeat(900)]),
      );
    }
    await store.close();
    return folder;
  }

  function tickIn(folder: string, before: readonly string[] = []) {
    const [command = "", ...args] = [...before, process.execPath, "src/begin.js", "tick"];
    const env = { ...process.env, VERBATIM_DATA_DIR: folder };
    return spawnSync(command, args, { env, encoding: "utf8" });
  }
});
