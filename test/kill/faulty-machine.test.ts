import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { dataDir } from "../support/data-dir.ts";
import { plan, ROOM, slot } from "../support/digests.ts";
import { usePostgres } from "../support/postgres-server.ts";
import { runVerbatim } from "../support/run-verbatim.ts";
import { momentOf } from "./articles-by.ts";
import { openSite, type Site } from "./open-site.ts";
import { ABSENCE_MS, type Order } from "./orders.ts";
import { type Replica, startReplica } from "./replica.ts";

const CLEAN = { messages: 4, repeated: [], lost: [], unknown: [], wrong: [] };
const FIRST_HOUR = { now: momentOf(0).toISOString(), looks: 1, fatal: null };
const HALF_PAST = { now: momentOf(0, 30).toISOString(), looks: 3, fatal: null };

const postgres = await usePostgres();

async function siteFor(options: Partial<Parameters<typeof openSite>[0]> = {}) {
  const site = await openSite({ databaseUrl: null, ...options });
  onTestFinished(() => site.close());
  const start = () => {
    const replica = startReplica(site.place);
    onTestFinished(() => replica.kill());
    return replica;
  };
  return { site, start };
}

describe("a disk that is full", { timeout: 60_000 }, () => {
  const canLimit = spawnSync("prlimit", ["--version"]).status === 0;
  /** What a process may write to files; to the others it is as if the disk were full. */
  const limit = (pid: number, bytes: string) =>
    spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

  it.runIf(canLimit)(
    "when a digest is due keeps it from being posted, until there is room",
    async () => {
      const { site, start } = await siteFor();
      const replica = start();
      await replica.obey({ ...FIRST_HOUR, now: momentOf(-1).toISOString() });

      limit(replica.pid, "0");
      expect(await replica.obey(FIRST_HOUR)).toBe(true);
      expect(await site.deliveries()).toEqual([]);
      expect([...site.slack.messages, ...site.discord.messages]).toEqual([]);

      limit(replica.pid, "unlimited");
      await replica.obey(FIRST_HOUR);
      expect(await site.account(1)).toEqual(CLEAN);
    },
  );

  it.runIf(canLimit)("once the first message is there repeats none, and loses none", async () => {
    const { site, start } = await siteFor();
    const replica = start();
    await replica.obey({ ...FIRST_HOUR, now: momentOf(-1).toISOString() });

    site.onPosted(() => {
      site.onPosted(() => {});
      limit(replica.pid, "0");
    });
    expect(await replica.obey(FIRST_HOUR)).toBe(true);
    expect(await site.deliveries()).not.toContainEqual(expect.objectContaining({ state: "sent" }));

    limit(replica.pid, "unlimited");
    await replica.obey(HALF_PAST);
    expect(await site.account(1)).toEqual(CLEAN);
  });

  it.runIf(canMount())(
    "says so, with the mend, and posts each once when there is room",
    async () => {
      const folder = smallDisk();
      const { site, start } = await siteFor({ dataDir: folder });
      const ballast = join(folder, "ballast");
      fill(ballast);
      const refused = await runVerbatim(["tick"], { env: { VERBATIM_DATA_DIR: folder } });
      expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(FULL) });

      rmSync(ballast);
      const replica = start();
      await replica.obey({ ...FIRST_HOUR, now: momentOf(-1).toISOString() });
      fill(ballast);
      expect(await replica.obey(FIRST_HOUR)).toBe(true);
      expect([...site.slack.messages, ...site.discord.messages]).toEqual([]);
      rmSync(ballast);
      await replica.obey(FIRST_HOUR);
      expect(await site.account(1)).toEqual(CLEAN);
    },
  );
});

const FULL = "the disk is full. Make room on it.";

/** Two megabytes of memory in a disk's place. */
function smallDisk(): string {
  const folder = dataDir();
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]);
  if (mounted.status === 0) onTestFinished(() => void spawnSync("umount", ["--lazy", folder]));
  return folder;
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status === 0;
  if (isMounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
}

function fill(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(4_096));
  } catch {
    // Full.
  }
}

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
    const [command = "", ...args] = [...before, process.execPath, "src/main.ts", "tick"];
    const env = { ...process.env, VERBATIM_DATA_DIR: folder };
    return spawnSync(command, args, { env, encoding: "utf8" });
  }
});

describe("a clock that is set back an hour", { timeout: 60_000 }, () => {
  it("after the digests were posted repeats none, and the next hour's come once", async () => {
    const { site, start } = await siteFor();
    const replica = start();
    await replica.obey(FIRST_HOUR);
    await replica.obey({ ...FIRST_HOUR, now: momentOf(-1).toISOString() });
    await replica.obey(FIRST_HOUR);
    expect(await site.account(1)).toEqual(CLEAN);
    await replica.obey({ ...FIRST_HOUR, now: momentOf(1).toISOString() });
    expect(await site.account(2)).toEqual({ ...CLEAN, messages: 8 });
  });
});

/** By night a whole minute. */
const STOPPED_MS = Number(process.env.VERBATIM_STOPPED_MS ?? ABSENCE_MS * 5);
const STOPPED = { timeout: 60_000 + STOPPED_MS };

describe("a process that is stopped while it posts (SIGSTOP), and goes on", STOPPED, () => {
  it("past its time for the answer finds out what came of it", async () => {
    const { site, start } = await siteFor({ timeoutMs: 400 });
    const replica = start();
    const stopped = stopAtPost(site, replica);
    const obeyed = replica.obey(FIRST_HOUR);
    await stopped;
    await wait(STOPPED_MS);
    replica.kill("SIGCONT");
    expect(await obeyed).toBe(true);
    await replica.obey(HALF_PAST);
    expect(await site.account(1)).toEqual(CLEAN);
  });

  it.runIf(postgres)("keeps its claim, whatever other replicas do meanwhile", async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? "";
    const { site, start } = await siteFor({ databaseUrl });
    const [replica, other] = [start(), start()];
    await other.obey({ ...FIRST_HOUR, now: momentOf(-1).toISOString() });
    const stopped = stopAtPost(site, replica);
    const obeyed = replica.obey(FIRST_HOUR);
    await stopped;
    await wait(STOPPED_MS);
    await other.obey(HALF_PAST);
    const inFlight = (await site.deliveries()).filter(({ state }) => state === "sending");
    expect(inFlight.length).toBeGreaterThan(0);

    replica.kill("SIGCONT");
    expect(await obeyed).toBe(true);
    await Promise.all([replica, other].map((each) => each.obey(HALF_PAST)));
    expect(await site.account(1)).toEqual(CLEAN);
  });

  function stopAtPost(site: Site, replica: Replica): Promise<void> {
    return new Promise((resolve) => {
      site.onPosted(() => {
        replica.kill("SIGSTOP");
        site.onPosted(() => {});
        resolve();
      });
    });
  }
});

describe.runIf(postgres?.power)(
  "a Postgres that is restarted while replicas post",
  { timeout: 120_000 },
  () => {
    it("costs no message and repeats none", async () => {
      const databaseUrl = (await postgres?.newDatabase()) ?? "";
      const { site, start } = await siteFor({ databaseUrl });
      const replicas = [start(), start(), start()];
      const all = (order: Order) => Promise.all(replicas.map((replica) => replica.obey(order)));
      await all({ ...FIRST_HOUR, now: momentOf(-1).toISOString() });

      const restarted = new Promise<void>((resolve) => {
        site.onPosted(() => {
          site.onPosted(() => {});
          resolve(postgres?.power?.off().then(() => postgres.power?.on()));
        });
      });
      expect(await all(FIRST_HOUR)).toEqual([true, true, true]);
      await restarted;
      await wait(ABSENCE_MS * 2);
      await vi.waitFor(
        async () => {
          await all(HALF_PAST);
          expect(await site.account(1)).toEqual(CLEAN);
        },
        { timeout: 60_000, interval: 200 },
      );
    });
  },
);
