import type { MessagePort } from "node:worker_threads";
import { BotError, type ErrorCode, messageOf } from "../../domain/errors.ts";
import type { Parsers } from "./parsers.ts";

/** What a worker is asked for. */
export interface Task {
  readonly name: string;
  readonly input: unknown;
}

/** What it answers to each: first that it has begun, since its deadline counts from there. */
export type Answer =
  | { readonly status: "begun" }
  | { readonly status: "parsed"; readonly result: unknown }
  | { readonly status: "refused"; readonly code: ErrorCode; readonly message: string }
  | { readonly status: "broken"; readonly message: string; readonly stack: string };

/** Answers one task after another, with what one of the parsers makes of it. */
export function serveParsers(port: MessagePort, parsers: Partial<Parsers>): void {
  const known = new Map<string, (input: never) => unknown>(Object.entries(parsers));
  port.on("message", async ({ name, input }: Task) => {
    port.postMessage({ status: "begun" } satisfies Answer);
    port.postMessage(await answer(async () => known.get(name)?.(input as never)));
  });
}

async function answer(parse: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: "parsed", result: await parse() };
  } catch (error) {
    // An error's class is lost on the way from one thread to another.
    if (error instanceof BotError) {
      return { status: "refused", code: error.code, message: error.message };
    }
    const message = messageOf(error);
    return { status: "broken", message, stack: (error instanceof Error && error.stack) || message };
  }
}
