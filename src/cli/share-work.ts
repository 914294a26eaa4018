import { createLog } from "../adapters/log/create-log.ts";
import { type Config, secretsOf } from "../config.ts";
import type { Crew } from "../ports/crew.ts";
import type { DeliveryQueue } from "../ports/delivery-queue.ts";

export interface Sharing {
  readonly queue: DeliveryQueue;
  readonly crew: Crew;
}

/** What lets several processes on one Postgres share the work; `null` for one process alone. */
export async function shareWork(config: Config): Promise<Sharing | null> {
  const { databaseUrl, logLevel } = config;
  if (databaseUrl === null) return null;
  const log = createLog({ level: logLevel, secrets: secretsOf(config) });
  const [{ openPostgresQueue }, { openPostgresCrew }] = await Promise.all([
    import("../adapters/postgres/open-postgres-queue.ts"),
    import("../adapters/postgres/open-postgres-crew.ts"),
  ]);
  const crew = await openPostgresCrew({ databaseUrl, log });
  try {
    return { crew, queue: await openPostgresQueue({ databaseUrl, log }) };
  } catch (error) {
    await crew.stop();
    throw error;
  }
}
