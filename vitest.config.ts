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
  ...["end-to-end", "ask", "backup", "extract", "feed", "parse", "cli/source", "start"],
  ...["hold-guard", "killed-process", "full-disk", "unusable-store"],
  // long or in real time
  ...["discord-chat", "slack-chat", "shards", "simulation", "fuzz"],
];

/** These need several processes on one Postgres for many seconds each: too slow for `npm test`. */
export const ONLY_IN_CI = [
  ...["replicas", "open-postgres-queue", "open-postgres-cluster"],
  ...["behind-a-balancer", "shards-on-postgres", "slack-on-postgres", "start-on-postgres"],
  ...["interrupted-process", "killed-on-platforms"],
];

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
          sequence: { groupOrder: 0 },
        },
      },
      unhurried("slow", SLOW),
      unhurried("ci", ONLY_IN_CI),
    ],
  },
});

/** Such tests mostly wait, so three of them share two cores well. */
function unhurried(name: string, files: string[]) {
  const include = named(files);
  return { extends: true, test: { name, include, maxWorkers: 3, sequence: { groupOrder: 1 } } };
}

function named(files: string[]): string[] {
  return files.map((file) => `test/**/${file}.test.ts`);
}
