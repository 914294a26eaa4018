import { type Job, PgBoss } from "pg-boss";
import { type Conversation, conversationKey } from "../../../domain/conversation.ts";
import type { DeliveryQueue } from "../../../ports/delivery-queue.ts";
import type { Log } from "../../../ports/log.ts";
import { placeRow } from "../../sql/delivery-rows.ts";
import { toStoreFault } from "../to-store-fault.ts";
import { createPump } from "./create-pump.ts";

interface QueueOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  /** How many destinations this process serves at once. */
  readonly atOnce?: number;
  /** How often it looks for what other processes ask for. */
  readonly lookEveryMs?: number;
  readonly retries?: number;
  readonly retryDelaySeconds?: number;
}

/**
 * Shares the destinations that have work out among all processes on the database, by pg-boss: one
 * job for each destination, taken over from a process that dies, tried again when it fails, and
 * reported when it fails for good. When something is due is not its business: its clock skips what
 * it misses.
 */
export async function openPostgresQueue(options: QueueOptions): Promise<DeliveryQueue> {
  const { log, atOnce = 100, lookEveryMs = 1_000 } = options;
  const boss = await openBoss(options);
  const pump = createPump<Job>({
    atOnce,
    lookEveryMs,
    fetch: (count) => boss.fetch(DELIVER, { batchSize: count }),
    hold: (jobs) => boss.touch(DELIVER, jobs),
    log,
  });

  return {
    async ask(destinations) {
      if (destinations.length === 0) return;
      await boss.insert(DELIVER, destinations.map(jobFor)).catch(rethrow);
      pump.look();
    },

    async start(serve) {
      await boss.work<object>(GIVEN_UP, { batchSize: 10 }, async (jobs) => {
        for (const job of jobs) log.error("destination given up for now", detailsOf(job));
      });
      pump.start(async (job) => {
        try {
          await serve(placeRow.parse(job.data));
          await boss.complete(DELIVER, job);
        } catch (error) {
          log.warn("destination not served", { ...detailsOf(job), error });
          await boss.fail(DELIVER, job, { reason: String(error) });
        }
      });
    },

    async stop() {
      await pump.stop();
      await boss.stop({ graceful: false });
    },
  };
}

const DELIVER = "deliver";
const GIVEN_UP = "deliver-given-up";
/** The least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;

async function openBoss(options: QueueOptions): Promise<PgBoss> {
  const { databaseUrl, log, retries = 5, retryDelaySeconds = 5 } = options;
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "verbatim queue",
    schema: "verbatim_queue",
    max: 4,
    schedule: false,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
  });
  boss.on("error", (error) => log.warn("queue failed", { error }));
  try {
    await boss.start();
    await boss.createQueue(GIVEN_UP);
    await boss.createQueue(DELIVER, {
      policy: "exclusive",
      deadLetter: GIVEN_UP,
      retryLimit: retries,
      retryDelay: retryDelaySeconds,
      retryBackoff: retryDelaySeconds > 0,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: 3_600,
    });
    return boss;
  } catch (error) {
    // Its connections would keep a process that could not start from ending.
    await boss.stop({ graceful: false }).catch(() => {});
    throw toStoreFault(error);
  }
}

function jobFor(destination: Conversation) {
  return { data: destination, singletonKey: conversationKey(destination) };
}

function detailsOf({ data }: Job): { conversation: string } {
  const place = placeRow.safeParse(data);
  return { conversation: place.success ? conversationKey(place.data) : "unreadable" };
}

function rethrow(error: unknown): never {
  throw toStoreFault(error);
}
