import type { MessagePort } from "node:worker_threads";
import { BotError, type ErrorCode, messageOf } from "../../domain/errors.ts";

/** What a worker is asked for. */
export interface Task {
  readonly name: string;
  readonly input: unknown;
}

/** What it answers to each: first that it has begun, since its deadline counts from there. */
export type Answer =
  | { readonly status: "begun" }
  | { readonly status: "done"; readonly result: unknown }
  | { readonly status: "refused"; readonly code: ErrorCode; readonly message: string }
  | { readonly status: "broken"; readonly message: string; readonly stack: string };

/** Answers each task with what is made of it by whatever has its name. */
export function serveTasks(
  port: MessagePort,
  makers: Readonly<Record<string, (input: never) => unknown>>,
): void {
  const known = new Map(Object.entries(makers));
  port.on("message", async ({ name, input }: Task) => {
    port.postMessage({ status: "begun" } satisfies Answer);
    port.postMessage(await answer(async () => known.get(name)?.(input as never)));
  });
}

async function answer(make: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: "done", result: await make() };
  } catch (error) {
    // An error's class is lost on the way from one thread to another.
    if (error instanceof BotError) {
      return { status: "refused", code: error.code, message: error.message };
    }
    const message = messageOf(error);
    return { status: "broken", message, stack: (error instanceof Error && error.stack) || message };
  }
}
