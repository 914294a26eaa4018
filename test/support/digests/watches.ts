import type { NewWatch } from "../../../src/domain/watch/watch.ts";
import { ROOM } from "./digests.ts";

/** Set up before anything that `articleFound` brings. */
export function newWatch(changes: Partial<NewWatch> = {}): NewWatch {
  return {
    conversation: ROOM,
    expression: "ferry",
    quietHours: null,
    pings: [],
    timezone: "UTC",
    createdBy: "ada",
    createdAt: new Date("2026-03-01T00:00:00.123Z"),
    ...changes,
  };
}
