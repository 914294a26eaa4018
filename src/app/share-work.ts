import type { Config } from "../config.ts";
import type { Crew } from "../ports/crew.ts";
import type { DeliveryQueue } from "../ports/delivery-queue.ts";
import type { Log } from "../ports/log.ts";

interface Sharing {
  readonly queue: DeliveryQueue;
  readonly crew: Crew;
}

/** Lets several processes on one Postgres share the work; it is `null` for one process alone. */
export async function shareWork({ databaseUrl }: Config, log: Log): Promise<Sharing | null> {
  if (databaseUrl === null) return null;
  const [{ openPostgresQueue }, { openPostgresCrew }] = await Promise.all([
    import("../adapters/postgres/queue/open-postgres-queue.ts"),
    import("../adapters/postgres/cluster/open-postgres-crew.ts"),
  ]);
  const crew = await openPostgresCrew({ databaseUrl, log });
  try {
    return { crew, queue: await openPostgresQueue({ databaseUrl, log }) };
  } catch (error) {
    await crew.stop();
    throw error;
  }
}
