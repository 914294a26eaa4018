import { existsSync, statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Slow tests start real processes, databases or browsers, or wait for real time to pass.
 * They are found by file name, so that a file may move to another folder.
 */
export const SLOW = [
  // in Chromium
  ...["room-page", "room-sign-in-page", "room-painting", "room-product", "room-charts"],
  // on Postgres
  ...["open-postgres-store", "old-postgres-store", "postgres-faults", "watch-session"],
  "shared-polls",
  // in child processes
  ...[
    "end-to-end",
    "watch-end-to-end",
    "ask",
    "backup",
    "extract",
    "feed",
    "parse",
    "cli/source",
    "start",
  ],
  ...["doctor", "cli/archive", "cli/verify", "cli/health", "cli/init", "container"],
  ...["hold-guard", "killed-process", "full-disk", "unusable-store"],
  // in threads that are given up where they take too long
  ...["open-parsers", "read-apart", "edition-thread", "answer-thread", "parse-thread"],
  // long or in real time
  ...[
    "discord-chat",
    "slack-chat",
    "drafts-on-platforms",
    "share-one",
    "shards",
    "simulation",
    "fuzz",
  ],
];

/** These need several processes on one Postgres for many seconds each: too slow for `npm test`. */
export const ONLY_IN_CI = [
  ...["replicas", "open-postgres-queue", "open-postgres-cluster"],
  ...["behind-a-balancer", "shards-on-postgres", "slack-on-postgres", "start-on-postgres"],
  ...["interrupted-process", "killed-on-platforms"],
];

/** Tests wait as well as work, so that one more than there are cores keeps these busy. */
const WORKERS = availableParallelism() + 1;

/** Containers give 64 MB by default, which is too little for a Postgres. */
const ROOM_IN_MEMORY = 2 ** 30;

export default defineConfig({
  test: {
    // Generous: real processes, databases and browsers on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "commands/**/*.ts"],
      reporter: ["text-summary"],
    },
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: ["test/**/*.test.ts"],
          exclude: named([...SLOW, ...ONLY_IN_CI]),
          // One worker keeps what it has loaded from file to file: a third of the time.
          isolate: false,
          maxWorkers: WORKERS,
          env: inMemory(),
          sequence: { groupOrder: 0 },
        },
      },
      unhurried("slow", SLOW, inMemory()),
      unhurried("ci", ONLY_IN_CI, {}),
    ],
  },
});

/**
 * Stores that tests make lie in memory where there is room. What is synced to a disk costs a shared
 * machine most of the time, and no test here takes the power away; those of CI keep to the disk.
 */
function inMemory(): Record<string, string> {
  const folder = "/dev/shm";
  if (!existsSync(folder)) return {};
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM_IN_MEMORY ? { TMPDIR: folder } : {};
}

function unhurried(name: string, files: string[], env: Record<string, string>) {
  const include = named(files);
  const test = { name, include, env, maxWorkers: WORKERS, sequence: { groupOrder: 1 } };
  return { extends: true, test };
}

function named(files: string[]): string[] {
  return files.map((file) => `test/**/${file}.test.ts`);
}
