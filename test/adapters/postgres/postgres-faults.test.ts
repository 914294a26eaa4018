import { once } from "node:events";
import { inspect } from "node:util";
import { Client } from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { openPostgresStore } from "../../../src/adapters/postgres/open-postgres-store.ts";
import { NO_KEY, newSchedule, plan, ROOM, slot } from "../../support/digests/digests.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { usePostgres } from "../../support/store/postgres-server.ts";
import { postgresStore } from "../../support/store/postgres-store.ts";
import { startReplica } from "../../support/store/start-replica.ts";

const DUE = slot("2026-03-02T08:30:00Z");
const SECRET = "hunter2canary";

const postgres = await usePostgres();
const newDatabase = async () => (await postgres?.newDatabase()) ?? "";

describe("a database that cannot be reached", () => {
  it.each([
    ["where nothing listens", `postgres://u:${SECRET}@127.0.0.1:1/db`],
    ["on a host that does not exist", `postgres://u:${SECRET}@nowhere.invalid/db`],
    ["at what is no address", `postgres://u:${SECRET}@[::/db`],
    ["at a port that is none", `postgres://u:${SECRET}@127.0.0.1:99999/db`],
  ])("%s is named by its setting, never by its value", async (_, databaseUrl) => {
    const error = await faultOf(databaseUrl);
    expect(error).toMatchObject({ code: "store-failed" });
    expect(String(error)).toContain("DATABASE_URL");
    expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
  });
});

describe.runIf(postgres)("a Postgres that refuses", { timeout: 30_000 }, () => {
  it.each([
    ["the password", (url: URL) => Object.assign(url, { password: SECRET }), "password"],
    ["an unknown database", (url: URL) => Object.assign(url, { pathname: `/${SECRET}` }), "Create"],
    ["TLS", (url: URL) => Object.assign(url, { search: `?sslmode=require&x=${SECRET}` }), "TLS"],
  ])("%s: says what to mend", async (_, change, mend) => {
    const url = change(new URL(await newDatabase()));
    const error = await faultOf(url.href);
    expect(error).toMatchObject({ code: "store-failed" });
    expect(String(error)).toContain("DATABASE_URL");
    expect(String(error)).toContain(mend);
    expect(String(error)).not.toContain(SECRET);
  });

  it("the right to make a schema: says so", async () => {
    const databaseUrl = await newDatabase();
    await postgres?.query(`CREATE ROLE guest_${process.pid} LOGIN PASSWORD '${SECRET}'`);
    onTestFinished(async () => void (await postgres?.query(`DROP ROLE guest_${process.pid}`)));
    const url = new URL(databaseUrl);
    url.username = `guest_${process.pid}`;
    url.password = SECRET;
    expect(await faultOf(url.href)).toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("create a schema"),
    });
  });

  it("text in every script: asks for a database that keeps it", async () => {
    const url = new URL(await newDatabase());
    const name = `${url.pathname.slice(1)}_latin`;
    await postgres?.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'`,
    );
    onTestFinished(async () => void (await postgres?.query(`DROP DATABASE ${name} (FORCE)`)));
    url.pathname = `/${name}`;
    expect(await faultOf(url.href)).toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("ENCODING 'UTF8'"),
    });
  });
});

describe.runIf(postgres)("the tables in Postgres", { timeout: 30_000 }, () => {
  it("are made once by processes that start at the same time", async () => {
    const databaseUrl = await newDatabase();
    const replicas = [1, 2, 3].map(() => startReplica(databaseUrl, "1000"));
    const ends = replicas.map(({ process }) => once(process, "exit"));
    expect(await Promise.all(ends)).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(await postgres?.query("SELECT version FROM verbatim.version", databaseUrl)).toEqual([
      { version: expect.any(Number) },
    ]);
  });

  it("are left alone when a newer version wrote them", async () => {
    const databaseUrl = await newDatabase();
    await postgresStore(databaseUrl);
    await postgres?.query("UPDATE verbatim.version SET version = 99", databaseUrl);
    const refused = { code: "store-failed", message: expect.stringContaining("newer") };
    expect(await faultOf(databaseUrl)).toMatchObject(refused);
    expect(await faultOf(databaseUrl, { readOnly: true })).toMatchObject(refused);
  });

  it("are not changed by one who only looks", async () => {
    const databaseUrl = await newDatabase();
    const store = await postgresStore(databaseUrl);
    await store.planAskedFor(ROOM, plan(DUE, ["a"]));
    const reader = await postgresStore(databaseUrl, { readOnly: true });

    expect(await reader.deliveries({})).toHaveLength(1);
    await expect(reader.addSchedule(newSchedule(), DUE)).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("read-only"),
    });
    await postgres?.query("UPDATE verbatim.version SET version = 1", databaseUrl);
    expect(await faultOf(databaseUrl, { readOnly: true })).toMatchObject({
      message: expect.stringContaining("Start this one once"),
    });
  });

  it("are empty to one who looks before the first start", async () => {
    const reader = await postgresStore(await newDatabase(), { readOnly: true });
    expect(await reader.deliveries({})).toEqual([]);
  });
});

describe.runIf(postgres)("a store in Postgres under strain", { timeout: 30_000 }, () => {
  it("refuses a call when all its connections stay busy, and recovers", async () => {
    const databaseUrl = await newDatabase();
    // Long enough for a busy machine to connect, for that is waited for as well.
    const store = await postgresStore(databaseUrl, { maxConnections: 1, patienceMs: 2_000 });
    const lock = await lockSchedules(databaseUrl);

    const patient = store.listSchedules();
    await expect(store.deliveries({})).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("All connections to Postgres (DATABASE_URL) are busy"),
    });
    await lock.end();
    expect(await patient).toEqual([]);
    expect(await store.deliveries({})).toEqual([]);
  });

  it("waits for the disk even where the server does not", async () => {
    const databaseUrl = await newDatabase();
    const name = new URL(databaseUrl).pathname.slice(1);
    await postgres?.query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    const store = await postgresStore(databaseUrl);
    await postgres?.query(RECORD_SETTING, databaseUrl);
    const planned = plan(DUE, ["a"]);
    await store.planAskedFor(ROOM, planned);
    await store.beginSending(planned.rows[0]?.key ?? NO_KEY, DUE.dueAt);
    const seen = await postgres?.query("SELECT DISTINCT setting FROM verbatim.seen", databaseUrl);
    expect(seen).toEqual([{ setting: "on" }]);
  });

  it("keeps a reason with a zero byte in it", async () => {
    const store = await postgresStore(await newDatabase());
    const planned = plan(DUE, ["a"]);
    const key = planned.rows[0]?.key ?? NO_KEY;
    await store.planAskedFor(ROOM, planned);
    await store.beginSending(key, DUE.dueAt);
    await store.recordStep(key, "sending", { state: "unknown", reason: "502 \u0000 bad" });
    expect(await store.deliveries({})).toMatchObject([
      { state: "unknown", reason: "502 \uFFFD bad" },
    ]);
  });
});

async function faultOf(databaseUrl: string, options = {}): Promise<unknown> {
  return openPostgresStore({ databaseUrl, log: silentLog, ...options }).then(
    (store) => store.close(),
    (error: unknown) => error,
  );
}

async function lockSchedules(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("BEGIN; LOCK TABLE verbatim.schedules IN ACCESS EXCLUSIVE MODE");
  return client;
}

const RECORD_SETTING = `
  CREATE TABLE verbatim.seen (setting TEXT);
  CREATE FUNCTION verbatim.see() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO verbatim.seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
  CREATE TRIGGER see BEFORE INSERT OR UPDATE ON verbatim.outbox
    FOR EACH ROW EXECUTE FUNCTION verbatim.see()`;
