import { afterAll } from "vitest";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

/**
 * A Postgres for one test file, ended with it: the one at DATABASE_URL where that is set, else one
 * of our own. `null` where none can be started, which fails where CI=true and is said elsewhere.
 */
export async function usePostgres(): Promise<PostgresServer | null> {
  try {
    const server = await startPostgres();
    afterAll(server.end, 60_000);
    return server;
  } catch (error) {
    if (process.env.CI === "true") throw error;
    process.stderr.write(`Skipped, since no Postgres can be started here: ${String(error)}\n`);
    return null;
  }
}
