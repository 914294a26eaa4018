import type { Log, LogDetails } from "../../../src/ports/log.ts";

interface LogLine {
  readonly level: keyof Log;
  readonly event: string;
  readonly details: LogDetails;
}

/** A log that can be looked at. */
export function noteLog(): { readonly log: Log; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const note =
    (level: keyof Log) =>
    (event: string, details: LogDetails = {}) =>
      void lines.push({ level, event, details });
  return { log: { info: note("info"), warn: note("warn"), error: note("error") }, lines };
}
