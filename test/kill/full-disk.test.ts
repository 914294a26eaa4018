import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { dataDir } from "../support/store/data-dir.ts";
import { BEFORE, CLEAN, FIRST_HOUR, QUARTER_PAST, useSite } from "./use-site.ts";

describe("a disk that is full", { timeout: 60_000 }, () => {
  const canLimit = spawnSync("prlimit", ["--version"]).status === 0;
  /** What a process may write to files; to the others it is as if the disk were full. */
  const limit = (pid: number, bytes: string) =>
    spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

  it.runIf(canLimit)(
    "when a digest is due keeps it from being posted, until there is room",
    async () => {
      const { site, start } = await useSite();
      const replica = start();
      await replica.obey(BEFORE);

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
    const { site, start } = await useSite();
    const replica = start();
    await replica.obey(BEFORE);

    site.onPosted(() => {
      site.onPosted(() => {});
      limit(replica.pid, "0");
    });
    expect(await replica.obey(FIRST_HOUR)).toBe(true);
    expect(await site.deliveries()).not.toContainEqual(expect.objectContaining({ state: "sent" }));

    limit(replica.pid, "unlimited");
    await replica.obey(QUARTER_PAST);
    expect(await site.account(1)).toEqual(CLEAN);
  });

  it.runIf(canMount())(
    "says so, with the mend, and posts each once when there is room",
    async () => {
      const folder = smallDisk();
      const { site, start } = await useSite({ dataDir: folder });
      const ballast = join(folder, "ballast");
      fill(ballast);
      const refused = await runVerbatim(["tick"], { env: { VERBATIM_DATA_DIR: folder } });
      expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(FULL) });

      rmSync(ballast);
      const replica = start();
      await replica.obey(BEFORE);
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

/** Twelve megabytes of memory in a disk's place. */
function smallDisk(): string {
  const folder = dataDir();
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=12m", "tmpfs", folder]);
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
