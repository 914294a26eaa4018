import { BotError, isUnforeseen } from "../../domain/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Input, ParseMarkup, ParserName, Result } from "./parsers.ts";
import { createTaskThread, type ThreadLimits } from "./task-thread.ts";

export interface OpenParsers {
  readonly parse: ParseMarkup;
  /** Ends what is being read at once, and reads nothing more. */
  stop(): Promise<void>;
}

/**
 * Reads what strangers wrote in a thread of its own, one document after another, so that none holds
 * up an answer. Rejects with `ReadingEnded` where a document was given up. Nothing more is read once
 * the signal is given, and what is being read then is ended at once.
 */
export function openParsers(log: Log, limits: ThreadLimits = {}): OpenParsers {
  const thread = createTaskThread(limits);

  return {
    async parse<Name extends ParserName>(name: Name, input: Input<Name>) {
      try {
        // The thread runs the very same code, so that what it answers needs no check.
        return (await thread.read({ name, input: withOwnBytes(input) })) as Result<Name>;
      } catch (error) {
        // What is wrong with a document is told to whoever asked; what is wrong with us is not.
        const isOurs = isUnforeseen(error) || (error instanceof BotError && error.cause);
        if (isOurs) log.error("parser failed", { parser: name, error });
        throw error;
      }
    },
    stop: thread.stop,
  };
}

/** A buffer may be part of a larger one, which would be copied whole. */
function withOwnBytes<Document extends { readonly bytes: Uint8Array }>(input: Document): Document {
  return { ...input, bytes: Uint8Array.from(input.bytes) };
}
