import { describe, expect, it } from "vitest";
import { usePostgres } from "../support/store/postgres-server.ts";
import { killAtEachStep } from "./kill-at-each-step.ts";

/** `npm run simulate:kill` does all of the steps, each a hundred times. */
const STEPS = {
  delivering: ["decideSlot/after/1", "beginSending/after/1", "wire/1", "recordStep/before/1"],
  settling: ["recordStep/after/1", "findPosted/after/1"],
};

const postgres = await usePostgres();

describe("processes killed as they post to Slack and to Discord", { timeout: 240_000 }, () => {
  it("leave every message there once, or reported as unknown", async () => {
    expect(await killed({ newDatabase: async () => null, replicas: 1 })).toEqual(NONE);
  });

  it.runIf(postgres)("of three on one Postgres do so too", async () => {
    const newDatabase = async () => (await postgres?.newDatabase()) ?? null;
    expect(await killed({ newDatabase, replicas: 3 })).toEqual(NONE);
  });
});

const NONE = { problems: [], lost: 0, repeated: 0, unknown: 0, wasEachFatal: true };

async function killed(where: {
  newDatabase: () => Promise<string | null>;
  replicas: number;
}): Promise<typeof NONE> {
  const report = await killAtEachStep({ ...where, killsOfEach: 1, steps: STEPS, seed: 1 });
  const { problems, lost, repeated, unknown, kills } = report;
  const wasEachFatal = [...kills.values()].every((count) => count > 0);
  return { problems: [...problems] as never[], lost, repeated, unknown, wasEachFatal };
}
