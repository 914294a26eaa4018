import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";
import { dataDir } from "../../support/store/data-dir.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const HOLDER = fileURLToPath(new URL("../../support/store/hold-store.ts", import.meta.url));

describe("the guard of a store", { timeout: 30_000 }, () => {
  it("keeps a second process out and names the first", async () => {
    const folder = dataDir();
    const first = await holderOf(folder);
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
      code: "store-busy",
      message: expect.stringContaining(`process ${first.pid})`),
    });
  });

  it("keeps a second opening in the same process out too", async () => {
    const folder = dataDir();
    await sqliteStore(folder);
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
      code: "store-busy",
      message: expect.stringContaining(`process ${process.pid})`),
    });
  });

  it("is taken over from a process that was killed", async () => {
    const folder = dataDir();
    const first = await holderOf(folder);
    first.kill("SIGKILL");
    await once(first, "exit");

    const store = await sqliteStore(folder);
    expect(await store.listSchedules()).toEqual([]);
  });

  it("ends when the store is closed", async () => {
    const folder = dataDir();
    await (await sqliteStore(folder)).close();
    await (await sqliteStore(folder)).close();
  });

  it("says which file it cannot write, and lets go", async () => {
    const folder = dataDir();
    mkdirSync(join(folder, "verbatim.pid"));
    const refused = { code: "store-failed", message: expect.stringContaining("verbatim.pid") };
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject(refused);
    rmdirSync(join(folder, "verbatim.pid"));
    await sqliteStore(folder);
  });

  it("leaves the first one its lock when a second one fails", async () => {
    const folder = dataDir();
    await sqliteStore(folder);
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
      code: "store-busy",
    });
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
      code: "store-busy",
    });
  });
});

async function holderOf(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  expect(String(said)).toBe("open\n");
  return child;
}
