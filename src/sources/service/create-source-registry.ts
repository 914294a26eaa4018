import type { Completion } from "../../domain/command.ts";
import { BotError } from "../../domain/errors.ts";
import type { NewsSource } from "../../domain/news-source.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { completeSources, type Place } from "./complete-sources.ts";

/** Knows which sources there are. */
export interface SourceRegistry {
  /** The sources of the place, then everyone's, of which at most so many. */
  list(place: Place, mostOfEveryone?: number): Promise<readonly NewsSource[]>;
  /** `null` when the place has no source of that number itself. */
  pause(place: Place, id: string): Promise<NewsSource | null>;
  resume(place: Place, id: string): Promise<NewsSource | null>;
  remove(place: Place, id: string): Promise<NewsSource | null>;
  /** Answered from memory, because menus must answer at once. */
  completeSources(place: Place, typed: string): readonly Completion[];
  /** Reads the store again now and then, which another process may have changed. */
  refreshAtTimes(): Promise<void>;
  refresh(): Promise<void>;
}

export function createSourceRegistry({
  store,
  clock,
}: {
  readonly store: SourceStore;
  readonly clock: Clock;
}): SourceRegistry {
  let known: readonly NewsSource[] = [];
  let lookedAt = 0;
  const refresh = async () => {
    lookedAt = clock.now().getTime();
    known = await store.list();
  };
  const change = async (place: Place, id: string, work: (source: NewsSource) => Promise<void>) => {
    const source = (await store.list(place)).find((one) => one.id === id.trim());
    if (!source) return null;
    await work(source);
    await refresh();
    return (await store.find(source.id)) ?? { ...source, state: "removed" as const };
  };

  const resumed = async ({ id, kind }: NewsSource) => {
    if (kind === "archive") {
      throw new BotError("bad-input", "What was imported comes from nowhere that could be polled.");
    }
    await store.resume(id, clock.now());
  };

  return {
    refresh,
    async refreshAtTimes() {
      if (Math.abs(clock.now().getTime() - lookedAt) >= REFRESH_AFTER_MS) await refresh();
    },
    list: async (place, mostOfEveryone) => [
      ...(await store.list(place)),
      ...(place ? await store.list(null, mostOfEveryone) : []),
    ],
    pause: (place, id) => change(place, id, ({ id: found }) => store.stop(found, PAUSED)),
    resume: (place, id) => change(place, id, resumed),
    remove: (place, id) => change(place, id, ({ id: found }) => store.stop(found, REMOVED)),
    completeSources: (place, typed) => completeSources(known, place, typed),
  };
}

/** Reading ten thousand sources takes a fifth of a second, and only menus need it. */
const REFRESH_AFTER_MS = 60_000;

const PAUSED = { state: "paused", reason: "Paused by hand." } as const;
const REMOVED = { state: "removed", reason: "The source was removed." } as const;
