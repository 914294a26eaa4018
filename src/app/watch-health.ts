import type { HealthServer, Troubles } from "../adapters/health/serve-health.ts";
import type { Config } from "../config.ts";
import { messageOf } from "../domain/errors.ts";
import { asScheduleId } from "../domain/ids.ts";
import type { Meter } from "../ports/meter.ts";
import type { Store } from "../ports/store.ts";

/** Where a platform stands, for whoever watches the bot from outside. */
export interface Health {
  /** Counts what happens; nothing where no port is set. */
  readonly meter: Meter | null;
  note(platform: string, standing: Standing): void;
  /** Listens, where a port is set. */
  open(store: Store): Promise<void>;
  close(): Promise<void>;
}

type Standing =
  | { readonly state: "connecting" | "connected" }
  | { readonly state: "gone"; readonly reason: string };

/** Chosen by hand: supervisors give up on a look after some seconds. */
const STORE_ANSWERS_WITHIN_MS = 5_000;

/** The code that counts is loaded only where somebody looks at it. */
export async function watchHealth({ health }: Config): Promise<Health> {
  const standings = new Map<string, Standing>();
  const note: Health["note"] = (platform, standing) => void standings.set(platform, standing);
  if (health === null) return { meter: null, note, async open() {}, async close() {} };

  const { createMetrics } = await import("../adapters/health/create-metrics.ts");
  const { serveHealth } = await import("../adapters/health/serve-health.ts");
  let store: Store | null = null;
  let server: HealthServer | null = null;
  const metrics = createMetrics({
    deliveries: async () => (await store?.deliveryCounts()) ?? [],
    platforms: () =>
      new Map([...standings].map(([name, { state }]) => [name, state === "connected"])),
    now: () => new Date(),
  });
  const troubles = async (isTrouble: (standing: Standing) => string | null): Promise<Troubles> => ({
    store: await storeTrouble(store),
    ...Object.fromEntries([...standings].map(([name, standing]) => [name, isTrouble(standing)])),
  });

  return {
    meter: metrics,
    note,
    async open(opened) {
      store = opened;
      server = await serveHealth({
        ...health,
        metrics,
        healthy: () => troubles(goneFor),
        ready: () => troubles((standing) => goneFor(standing) ?? notYet(standing)),
      });
    },
    close: async () => server?.close(),
  };
}

const goneFor = (standing: Standing) => (standing.state === "gone" ? standing.reason : null);
const notYet = ({ state }: Standing) => (state === "connecting" ? "connecting" : null);

async function storeTrouble(store: Store | null): Promise<string | null> {
  try {
    const late = AbortSignal.timeout(STORE_ANSWERS_WITHIN_MS);
    const isLate = new Promise<never>((_, reject) => {
      late.addEventListener("abort", () => reject(new Error("It does not answer.")));
    });
    await Promise.race([store?.findSchedule(asScheduleId("0")), isLate]);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
