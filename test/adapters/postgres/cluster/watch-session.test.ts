import { Client } from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { watchSession } from "../../../../src/adapters/postgres/cluster/watch-session.ts";
import { cutWire } from "../../../support/sources/cut-wire.ts";
import { usePostgres } from "../../../support/store/postgres-server.ts";

const postgres = await usePostgres();
const SLEEP = "SELECT 1 AS one FROM pg_sleep(0.3)";
const row = z.object({ one: z.int() });

describe.runIf(postgres)("a session that is watched", { timeout: 30_000 }, () => {
  it("ends when a statement is never answered", async () => {
    const { client, wire } = await connected();
    const session = watchSession(client, 200);
    wire.mute();
    await expect(session.run("SELECT 1")).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("cut"),
    });
  });

  it("lives on through many statements that take their time, and through silence", async () => {
    const { client } = await connected();
    const session = watchSession(client, 1_000);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await session.all(row, SLEEP)).toEqual([{ one: 1 }]);
    }
    await new Promise((later) => setTimeout(later, 1_300));
    expect(await session.all(row, SLEEP)).toEqual([{ one: 1 }]);
  });
});

async function connected() {
  const wire = await cutWire((await postgres?.newDatabase()) ?? "");
  const client = new Client({ connectionString: wire.url });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => void client.end().catch(() => {}));
  return { client, wire };
}
