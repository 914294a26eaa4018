import { limits } from "../../../src/app/platforms.ts";
import { createWatchReader } from "../../../src/briefing/watch/create-watch-reader.ts";
import {
  createWatchService,
  type WatchService,
} from "../../../src/delivery/watch/create-watch-service.ts";
import { dayIn } from "../../../src/domain/time/days.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Store } from "../../../src/ports/store.ts";

interface WatchedStore {
  readonly store: Store;
  readonly clock: Clock;
}

export function watchReader({ store, clock }: WatchedStore) {
  const today = () => dayIn(clock.now(), "UTC");
  return createWatchReader({ archive: store.archive, today, most: limits });
}

/** The real service over the archive of the store. */
export function watchService(test: WatchedStore): WatchService {
  const reader = watchReader(test);
  const { store, clock } = test;
  return createWatchService({ store: store.watches, reader, clock, defaultTimezone: "UTC" });
}
