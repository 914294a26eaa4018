import type { Config } from "../config.ts";
import type { Cluster } from "../ports/cluster.ts";
import type { DeliveryQueue } from "../ports/delivery-queue.ts";
import type { Log } from "../ports/log.ts";
import { closeAll } from "./close-all.ts";

interface Sharing {
  readonly queue: DeliveryQueue;
  readonly cluster: Cluster;
  /** Ends both. */
  stop(): Promise<void>;
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
    const queue = await openPostgresQueue({ databaseUrl, log });
    return { cluster, queue, stop: () => closeAll([queue.stop, cluster.stop]) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
