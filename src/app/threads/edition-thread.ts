import type { ComposeEdition, CorrectMessage } from "../../domain/digest.ts";
import { createTaskThread } from "../../ingest/worker/task-thread.ts";
import type { Log } from "../../ports/log.ts";
import { timed } from "../measure.ts";

interface EditionThread {
  readonly compose: ComposeEdition;
  readonly correct: CorrectMessage;
  /** Composes nothing more: what was not composed stays due. */
  stop(): Promise<void>;
}

/** Chosen by hand: a long edition of 2,000 articles takes a second, on a busy machine ten. */
const DEADLINE_MS = 120_000;
/** What Node gives a process of its own on most machines. */
const MAX_MEMORY_MB = 4_096;

/**
 * Composes in a thread of its own, so that whoever asks something meanwhile has an answer: one edition
 * of thousands of articles takes longer than a platform waits. The thread begins with the first one.
 */
export function openEditionThread(log: Log): EditionThread {
  const worker = new URL("./edition-worker.ts", import.meta.url);
  const thread = createTaskThread({ worker, deadlineMs: DEADLINE_MS, maxMemoryMb: MAX_MEMORY_MB });

  // The thread runs the very same code, so that what it answers needs no check.
  return {
    compose: async (input) => {
      const composing = thread.read({ name: "compose", input });
      const edition = await timed(composing, (ms) => log.info("edition composed", { ms }));
      return edition as Awaited<ReturnType<ComposeEdition>>;
    },
    correct: async (...input) =>
      (await thread.read({ name: "correct", input })) as Awaited<ReturnType<CorrectMessage>>,
    stop: thread.stop,
  };
}
