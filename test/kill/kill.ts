/**
 * `npm run simulate:kill -- [--store postgres] [--replicas 3] [--rounds 100]`: real processes, each
 * of the named steps fatal to that many of them, on a Slack and a Discord that note what they took.
 */
import { parseArgs } from "node:util";
import { startPostgres } from "../support/store/start-postgres.ts";
import { killAtEachStep } from "./kill-at-each-step.ts";
import { DELIVERING, SETTLING } from "./kill-steps.ts";

const { values } = parseArgs({
  options: {
    store: { type: "string", default: "sqlite" },
    replicas: { type: "string", default: "1" },
    rounds: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
  },
});
const postgres = values.store === "postgres" ? await startPostgres() : null;
const replicas = Number(values.replicas);
if (!postgres && replicas > 1) throw new Error("SQLite is for one process: add --store postgres.");

try {
  const began = performance.now();
  const report = await killAtEachStep({
    newDatabase: async () => (await postgres?.newDatabase()) ?? null,
    replicas,
    killsOfEach: Number(values.rounds),
    steps: { delivering: DELIVERING, settling: SETTLING },
    seed: Number(values.seed),
  });
  for (const [step, kills] of report.kills) print(`${String(kills).padStart(5)}  ${step}`);
  for (const line of report.problems) print(line);
  const kills = [...report.kills.values()].reduce((sum, each) => sum + each, 0);
  print(
    `${values.store}, ${replicas} at once: ${kills} killed in ${Math.round((performance.now() - began) / 1000)} s; ` +
      `${report.messages} messages sent, ${report.unknown} reported as unknown, ${report.lost} lost, ${report.repeated} repeated`,
  );
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} finally {
  await postgres?.end();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
