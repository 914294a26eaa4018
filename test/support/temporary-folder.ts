import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** For a folder that several tests share; `dataDir` makes one that goes with its test. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "verbatim-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
