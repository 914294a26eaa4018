import { Client } from "pg";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { watchSession } from "../../../../src/adapters/postgres/cluster/watch-session.ts";
import { cutWire } from "../../../support/sources/cut-wire.ts";
import { usePostgres } from "../../../support/store/postgres-server.ts";

const postgres = await usePostgres();
const ONE = "SELECT 1 AS one";
const PATIENCE_MS = 200;
const row = z.object({ one: z.int() });

describe.runIf(postgres)("a session that is watched", { timeout: 30_000 }, () => {
  it("ends when a statement is never answered", async () => {
    const { client, wire } = await connected();
    const session = watchSession(client, PATIENCE_MS);
    wire.mute();
    await expect(session.run("SELECT 1")).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("cut"),
    });
  });

  it("lives on through many statements that take their time, and through silence", async () => {
    const { client } = await connected();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const session = watchSession(client, PATIENCE_MS);
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = session.all(row, ONE);
      vi.advanceTimersByTime(PATIENCE_MS * 0.9);
      expect(await answer).toEqual([{ one: 1 }]);
    }
    vi.advanceTimersByTime(PATIENCE_MS * 10);
    expect(await session.all(row, ONE)).toEqual([{ one: 1 }]);
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
