import { stdSerializers } from "pino";
import { z } from "zod";

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
export function traceOf(error: unknown, blot: (text: string) => string): unknown {
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
