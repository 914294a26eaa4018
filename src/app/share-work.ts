import type { Config } from "../config.ts";
import type { Cluster } from "../ports/cluster.ts";
import type { DeliveryQueue } from "../ports/delivery-queue.ts";
import type { Log } from "../ports/log.ts";

interface Sharing {
  readonly queue: DeliveryQueue;
  readonly cluster: Cluster;
}

/** Lets several processes on one Postgres share the work; it is `null` for one process alone. */
export async function shareWork({ databaseUrl }: Config, log: Log): Promise<Sharing | null> {
  if (databaseUrl === null) return null;
  const [{ openPostgresQueue }, { openPostgresCluster }] = await Promise.all([
    import("../adapters/postgres/queue/open-postgres-queue.ts"),
    import("../adapters/postgres/cluster/open-postgres-cluster.ts"),
  ]);
  const cluster = await openPostgresCluster({ databaseUrl, log });
  try {
    return { cluster, queue: await openPostgresQueue({ databaseUrl, log }) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
