import { type DestinationStream, pino, stdSerializers } from "pino";
import { z } from "zod";
import type { Log } from "../../ports/log.ts";

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

/** Docker splits a line at 16 kB; so the longest message and the longest stack fit into one. */
const LONGEST_MESSAGE = 2_000;
const LONGEST_STACK = 8_000;

/** An address may hold a token in its path, its query or before its host. */
const ADDRESS = /\b(https?|wss?|postgres(?:ql)?):\/\/(?:[^\s/@]*@)?([^\s/?#)"']+)[^\s)"']*/g;

const detailsSchema = z.object({
  /** The system's word or the platform's number for what went wrong. */
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  /** The status of an answer over HTTP. */
  status: z.number().optional().catch(undefined),
  errors: z.array(z.unknown()).optional().catch(undefined),
});

/**
 * Gives what a log line shows of an error: its kind, its words, its stack, and those of its causes.
 * It leaves out what else an SDK keeps in it, such as the request with its headers and its body.
 */
function traceOf(error: unknown, blot: (text: string) => string): unknown {
  const shown = (text: string, limit: number) =>
    blot(text).replace(ADDRESS, "$1://$2/…").slice(0, limit);
  if (!(error instanceof Error)) return shown(String(error), LONGEST_MESSAGE);

  const { type, message, stack } = stdSerializers.err(error);
  const { code, status, errors } = detailsSchema.parse(error);
  return {
    type,
    message: shown(message, LONGEST_MESSAGE),
    code,
    status,
    stack: shown(stack, LONGEST_STACK),
    errors: errors?.map((each) => traceOf(each, blot)),
  };
}
