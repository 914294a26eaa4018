import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { backUpSqliteStore } from "../../../src/adapters/sqlite/back-up-store.ts";
import { openSqliteStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";
import { restoreSqliteStore } from "../../../src/adapters/sqlite/restore-store.ts";
import { newSchedule, slot } from "../../support/digests/digests.ts";
import { noteLog } from "../../support/log/note-log.ts";
import { dataDir } from "../../support/store/data-dir.ts";

const isOpenToOthers = (path: string) => (statSync(path).mode & 0o077) !== 0;
const openIn = (folder: string) =>
  [folder, ...readdirSync(folder).map((name) => join(folder, name))].filter(isOpenToOthers);

/** As a shell that lets everyone read what is made. */
function withOpenUmask(): void {
  const before = process.umask(0o000);
  onTestFinished(() => void process.umask(before));
}

async function write(folder: string) {
  const store = await openSqliteStore({ dataDir: folder });
  await store.addSchedule(newSchedule(), slot("2026-03-02T08:30:00Z"));
  return store;
}

describe.skipIf(process.platform === "win32")("the store", () => {
  it("is made for its owner alone, with its logs, its lock, and what is restored", async () => {
    withOpenUmask();
    const place = dataDir();
    const folder = join(place, "data");
    const store = await write(folder);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(["verbatim.db", "verbatim.db-shm", "verbatim.db-wal", "verbatim.pid"]),
    );
    expect(openIn(folder)).toEqual([]);

    const copy = join(place, "copy.db");
    await backUpSqliteStore(folder, copy);
    expect(isOpenToOthers(copy)).toBe(false);
    await store.close();
    chmodSync(copy, 0o666);
    await restoreSqliteStore({ dataDir: folder, file: copy, prepare: async () => {} });
    expect(readdirSync(folder)).toContain("replaced-verbatim.db");
    expect(openIn(folder)).toEqual([]);
  });

  it("of an earlier version is closed to others, with a line in the log, and only once", async () => {
    withOpenUmask();
    const folder = join(dataDir(), "data");
    await (await write(folder)).close();
    for (const path of [folder, join(folder, "verbatim.db"), join(folder, "verbatim.lock")]) {
      chmodSync(path, statSync(path).mode | 0o055);
    }
    const { log, lines } = noteLog();
    await (await openSqliteStore({ dataDir: folder, log })).close();
    expect(openIn(folder)).toEqual([]);
    expect(lines.map(({ details }) => details)).toEqual(
      expect.arrayContaining([{ file: join(folder, "verbatim.db") }, { file: folder }]),
    );
    const before = lines.length;
    await (await openSqliteStore({ dataDir: folder, log })).close();
    expect(lines).toHaveLength(before);
  });

  it("leaves the folder as it is where others may need what is in it", async () => {
    const folder = dataDir();
    mkdirSync(join(folder, "somebody-elses"));
    chmodSync(folder, 0o755);
    await (await write(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(isOpenToOthers(join(folder, "verbatim.db"))).toBe(false);
  });

  it("is backed up into a file of its own, not through a link that lies in its way", async () => {
    const place = dataDir();
    const folder = join(place, "data");
    await (await write(folder)).close();
    const other = join(place, "other.txt");
    writeFileSync(other, "mine");
    symlinkSync(other, join(place, "copy.db.unfinished"));
    await backUpSqliteStore(folder, join(place, "copy.db"));
    expect(statSync(other).size).toBe(4);
  });
});
