import { type DestinationStream, pino } from "pino";
import type { Log } from "../../ports/log.ts";
import { traceOf } from "./trace-of.ts";

interface LogOptions {
  readonly level: string;
  /** Settings that must never be read in a log; whatever carries them, they are blotted out. */
  readonly secrets: readonly string[];
  readonly destination?: DestinationStream;
}

/** JSON lines on standard error, so that standard output stays what was asked for. */
export function createLog({ level, secrets, destination = process.stderr }: LogOptions): Log {
  const blot = createBlot(secrets);
  const serializers = { error: (error: unknown) => traceOf(error, blot) };
  const blotted = { write: (line: string) => void destination.write(blot(line)) };
  const logger = pino({ level, base: null, serializers }, blotted);
  return {
    info: (event, details) => logger.info(details, event),
    warn: (event, details) => logger.warn(details, event),
    error: (event, details) => logger.error(details, event),
  };
}

/**
 * Secrets are blotted out by value rather than by key: a token also turns up in addresses, headers
 * and error messages.
 */
function createBlot(secrets: readonly string[]): (text: string) => string {
  // In a line of JSON a quotation mark or a backslash of a password stands escaped.
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  // One secret may hold another: the password stands in DATABASE_URL too.
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((left, secret) => left.replaceAll(secret, "[secret]"), text);
}
