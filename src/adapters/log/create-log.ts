import { type DestinationStream, pino } from "pino";
import type { Log } from "../../ports/log.ts";

interface LogOptions {
  readonly level: string;
  /** Settings that must never be read in a log; whatever carries them, they are blotted out. */
  readonly secrets: readonly string[];
  readonly destination?: DestinationStream;
}

/** JSON lines on standard error, so that standard output stays what was asked for. */
export function createLog({ level, secrets, destination = process.stderr }: LogOptions): Log {
  const logger = pino({ level, base: null }, blottingOut(secrets, destination));
  return {
    info: (event, details) => logger.info(details, event),
    warn: (event, details) => logger.warn(details, event),
    error: (event, details) => logger.error(details, event),
  };
}

/** By value rather than by key: a token also turns up in addresses, headers and error messages. */
function blottingOut(
  secrets: readonly string[],
  destination: DestinationStream,
): DestinationStream {
  return {
    write(line) {
      destination.write(
        secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line),
      );
    },
  };
}
