import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../../ports/meter.ts";
import type { DeliveryCount } from "../../ports/store.ts";

export interface Metrics extends Meter {
  /** In Prometheus's text form. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What is read only when it is asked for. */
export interface Readings {
  deliveries(): Promise<readonly DeliveryCount[]>;
  /** The platforms that are set up, and whether each is connected. */
  platforms(): ReadonlyMap<string, boolean>;
  now(): Date;
}

/** A page takes milliseconds, an edition seconds; Discord gives up on an answer after 3 s. */
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30];
/** Of which the oldest is waited for. */
const OPEN = new Set(["planned", "sending"]);

export function createMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    ...{ name: "verbatim_answer_seconds", help: "How long answers took", registers },
    ...{ labelNames: ["platform", "to", "fault"], buckets: SECONDS },
  });
  const events = new Counter({
    ...{ name: "verbatim_events_total", help: "Events of the log, by name and level", registers },
    labelNames: ["event", "level"],
  });
  const durations = new Histogram({
    ...{ name: "verbatim_event_seconds", help: "How long what an event tells of took", registers },
    ...{ labelNames: ["event"], buckets: SECONDS },
  });
  gaugeDeliveries(readings, registers);
  gaugePlatforms(readings, registers);

  return {
    happened({ name: event, level, seconds }) {
      events.inc({ event, level });
      if (seconds !== undefined) durations.observe({ event }, seconds);
    },
    answered({ platform, to, isFault, seconds }) {
      answers.observe({ platform, to, fault: String(isFault) }, seconds);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function gaugeDeliveries({ deliveries, now }: Readings, registers: Registry[]): void {
  const oldest = new Gauge({
    name: "verbatim_oldest_open_delivery_seconds",
    help: "Since when the delivery that has waited longest is planned; 0 where none waits",
    registers,
  });
  new Gauge({
    ...{ name: "verbatim_deliveries", help: "Messages of digests, by state", registers },
    labelNames: ["state"],
    async collect() {
      const counts = await deliveries();
      this.reset();
      for (const { state, count } of counts) this.set({ state }, count);
      const waiting = counts.filter(({ state }) => OPEN.has(state));
      const since = Math.min(...waiting.map(({ oldest: at }) => at.getTime()));
      oldest.set(waiting.length === 0 ? 0 : Math.max(0, now().getTime() - since) / 1_000);
    },
  });
}

function gaugePlatforms({ platforms }: Readings, registers: Registry[]): void {
  new Gauge({
    ...{ name: "verbatim_platform_connected", help: "1 where it is, 0 where not", registers },
    labelNames: ["platform"],
    collect() {
      for (const [platform, isConnected] of platforms())
        this.set({ platform }, Number(isConnected));
    },
  });
}
