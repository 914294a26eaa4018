import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openSqliteStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";
import type { Store } from "../../../src/ports/store.ts";
import { archiveContract } from "../../contracts/archive.contract.ts";
import { articlesContract } from "../../contracts/articles.contract.ts";
import { draftStoreContract } from "../../contracts/draft-store.contract.ts";
import { filterStoreContract } from "../../contracts/filter-store.contract.ts";
import { forgetWordsContract } from "../../contracts/forget-words.contract.ts";
import { idempotencyKeysContract } from "../../contracts/idempotency-keys.contract.ts";
import { installationStoreContract } from "../../contracts/installation-store.contract.ts";
import { ownershipContract } from "../../contracts/ownership.contract.ts";
import { quotaContract } from "../../contracts/quota.contract.ts";
import { rulingStoreContract } from "../../contracts/ruling-store.contract.ts";
import { sourceStoreContract } from "../../contracts/source-store.contract.ts";
import {
  roomHistoryContract,
  type StoreUnderTest,
  storeContract,
} from "../../contracts/store.contract.ts";
import { watchStoreContract } from "../../contracts/watch-store.contract.ts";
import { newSchedule, plan, ROOM, slot } from "../../support/digests/digests.ts";
import { readInto } from "../../support/sources/read-into.ts";
import { newSource } from "../../support/sources/sources.ts";
import { dataDir } from "../../support/store/data-dir.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const FIRST = slot("2026-03-02T08:30:00Z");
const folders = new WeakMap<Store, string>();

const underTest: StoreUnderTest = {
  async open() {
    const folder = dataDir();
    const store = await sqliteStore(folder);
    folders.set(store, folder);
    return store;
  },
  async reopen(store) {
    await store.close();
    return sqliteStore(folders.get(store) ?? "");
  },
};

storeContract("SQLite", underTest);
roomHistoryContract("SQLite", underTest);
sourceStoreContract("SQLite", underTest);
articlesContract("SQLite", underTest);
archiveContract("SQLite", underTest);
ownershipContract("SQLite", underTest);
forgetWordsContract("SQLite", underTest);
draftStoreContract("SQLite", underTest);
filterStoreContract("SQLite", underTest);
watchStoreContract("SQLite", underTest);
rulingStoreContract("SQLite", underTest);
idempotencyKeysContract("SQLite", underTest);
installationStoreContract("SQLite", underTest);
it("keeps nobody's name of whose words all are forgotten", async () => {
  const folder = dataDir();
  const store = await sqliteStore(folder);
  await store.sources.add(newSource());
  await readInto(store, { text: "“The ferry fares will rise in June,” said Ann Lee." });
  const later = new Date("2027-01-01T00:00:00Z");
  const before = { articlesBefore: later, messagesBefore: later, copiesBefore: later };
  await store.forgetWords({ ...before, limit: 10 });
  await store.close();
  const file = new DatabaseSync(join(folder, "verbatim.db"), { readOnly: true });
  for (const table of ["people", "people_words", "said", "speakers", "reprints"]) {
    expect(file.prepare(`SELECT * FROM ${table}`).all(), table).toEqual([]);
  }
});

// One process alone has the file, so whoever races does so in it.
quotaContract("SQLite", {
  async open(quotas) {
    const folder = dataDir();
    const store = await sqliteStore(folder, { quotas });
    folders.set(store, folder);
    return store;
  },
  beside: async (store) => store,
  async reopen(store, quotas) {
    await store.close();
    return sqliteStore(folders.get(store) ?? "", { quotas });
  },
});

describe("the SQLite store's file", () => {
  it("keeps a write-ahead log, so that looking does not wait for writing", async () => {
    const folder = dataDir();
    const store = await sqliteStore(folder);
    await store.addSchedule(newSchedule(), FIRST);
    await store.close();

    const raw = new DatabaseSync(join(folder, "verbatim.db"));
    expect(raw.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    raw.close();
  });

  it("makes the folder it is told to use", async () => {
    const folder = join(dataDir(), "deep", "down");
    const store = await sqliteStore(folder);
    expect(await store.listSchedules()).toEqual([]);
  });

  it("names the folder that cannot be made", async () => {
    const file = join(dataDir(), "a-file");
    writeFileSync(file, "in the way");
    await expect(openSqliteStore({ dataDir: join(file, "data") })).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("VERBATIM_DATA_DIR"),
    });
  });

  it.runIf(existsSync("/proc/self"))("names the folder that no system lets it make", async () => {
    for (const folder of ["/proc/verbatim", "/proc/self/fd/verbatim/data"]) {
      await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
        code: "store-failed",
        message: `The folder ${folder} cannot be made. Set VERBATIM_DATA_DIR to one that can be written to.`,
      });
    }
  });

  it("refuses a file that is not a store, and lets go of the folder", async () => {
    const folder = dataDir();
    writeFileSync(join(folder, "verbatim.db"), "this is not a database, it is a shopping list");
    const refused = { code: "store-failed", message: expect.stringContaining("Move it away") };

    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject(refused);
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject(refused);
  });

  it("refuses a damaged store", async () => {
    const folder = dataDir();
    const store = await sqliteStore(folder);
    for (let day = 1; day < 60; day += 1) {
      const at = slot(new Date(Date.UTC(2026, 0, day)).toISOString());
      await store.planAskedFor(ROOM, plan(at, ["x".repeat(2_000)]));
    }
    await store.close();
    scribbleOver(join(folder, "verbatim.db"));

    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("damaged"),
    });
  });

  it("refuses a store that a newer version wrote", async () => {
    const folder = dataDir();
    const raw = new DatabaseSync(join(folder, "verbatim.db"));
    raw.exec("PRAGMA user_version = 99");
    raw.close();
    await expect(openSqliteStore({ dataDir: folder })).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("newer"),
    });
  });
});

describe("a SQLite store opened to look", () => {
  it("sees what another has committed while that one works on", async () => {
    const folder = dataDir();
    const store = await sqliteStore(folder);
    await store.planAskedFor(ROOM, plan(FIRST, ["a"]));

    const reader = await openSqliteStore({ dataDir: folder, readOnly: true });
    expect(await reader.deliveries({})).toHaveLength(1);
    await expect(reader.addSchedule(newSchedule(), FIRST)).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("read-only"),
    });
    await reader.close();
  });

  it("finds nothing, and makes nothing, where no store was yet", async () => {
    const reader = await openSqliteStore({ dataDir: join(dataDir(), "none"), readOnly: true });
    expect(await reader.deliveries({})).toEqual([]);
    await reader.close();
  });

  it("refuses a store that was not brought up to date", async () => {
    const folder = dataDir();
    mkdirSync(folder, { recursive: true });
    new DatabaseSync(join(folder, "verbatim.db")).close();
    await expect(openSqliteStore({ dataDir: folder, readOnly: true })).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("Start this one once"),
    });
  });
});

/** Over the middle pages, so that the header still reads as a store. */
function scribbleOver(file: string): void {
  const raw = new DatabaseSync(file);
  const row = raw.prepare("PRAGMA page_count").get();
  raw.close();
  const pages = Number(row?.page_count);
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 2, 4096 * (pages - 1));
  writeFileSync(file, bytes);
}

it("polls at once again what a killed process was polling", async () => {
  const store = await underTest.open();
  await store.sources.add(newSource());
  const until = new Date("2027-01-01T00:00:00Z");
  const later = { now: new Date("2026-03-03T00:00:00Z"), until, claim: "a", limit: 5 };
  expect(await store.sources.claimDue(later)).toHaveLength(1);
  expect(await store.sources.claimDue(later)).toEqual([]);
  const again = await underTest.reopen(store);
  expect(await again.sources.claimDue(later)).toHaveLength(1);
});
