import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningVerbatim } from "../../test/support/process/running-verbatim.ts";
import { randomFrom } from "../generate-articles.ts";
import { nameAt } from "./generate-archive.ts";

const QUESTIONS = 50;

interface Started {
  readonly readyMs: number;
  /** When it is ready, and after it has answered. */
  readonly megabytes: readonly [number, number];
}

/** The real bot as a process of its own on an archive that is there. */
export async function startBot(dataDir: string): Promise<Started> {
  const contentDir = mkdtempSync(join(tmpdir(), "verbatim-no-content-"));
  const began = performance.now();
  const bot = await runningVerbatim({
    VERBATIM_DATA_DIR: dataDir,
    VERBATIM_CONTENT_DIR: contentDir,
  });
  try {
    const readyMs = performance.now() - began;
    const before = memoryOf(bot.pid);
    const random = randomFrom(3);
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      await bot.ask(`/quote ${nameAt(Math.floor(3_000 ** random()))}`);
    }
    return { readyMs, megabytes: [before, memoryOf(bot.pid)] };
  } finally {
    await bot.stop();
    rmSync(contentDir, { recursive: true });
  }
}

function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_000);
}
