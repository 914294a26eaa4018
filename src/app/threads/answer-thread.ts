import type { Briefing, Briefings } from "../../briefing/briefing.ts";
import { BotError } from "../../domain/errors.ts";
import { createTaskThread, ReaderStopped, ReadingEnded } from "../../ingest/worker/task-thread.ts";
import type { Log } from "../../ports/log.ts";
import { ASKED, type Asked, type Asking } from "./open-answers.ts";

interface AnswerThread {
  readonly briefings: Briefings;
  /** Answers nothing more. */
  stop(): Promise<void>;
}

/** Chosen by hand: a platform's user has given up by then, and the next one still waits. */
const DEADLINE_MS = 30_000;
/** Chosen by hand: the articles of the longest answer take a tenth of it. */
const MAX_MEMORY_MB = 1_024;
/** Measured: after fifty answers the process takes 60 MB less than with none set, 10 less than with 8. */
const MAX_YOUNG_MB = 2;

/**
 * Answers in a thread of its own, so that what comes meanwhile is acknowledged at once: a platform
 * waits for 3 s, and twenty answers may take longer. What is remembered of names is written here.
 */
export function openAnswerThread(here: Briefings, log: Log): AnswerThread {
  const worker = new URL("./answer-worker.ts", import.meta.url);
  const thread = createTaskThread({
    ...{ worker, deadlineMs: DEADLINE_MS },
    ...{ maxMemoryMb: MAX_MEMORY_MB, maxYoungMb: MAX_YOUNG_MB },
  });

  async function ask(input: Asked): Promise<unknown> {
    try {
      return await thread.read({ name: "ask", input });
    } catch (error) {
      if (!(error instanceof ReadingEnded) || error instanceof ReaderStopped) throw error;
      log.error("answer given up", { asked: input.name, error });
      const mend = "Ask for less: one person, a day, an outlet.";
      throw new BotError("bad-input", `That took too long to answer. ${mend}`, error);
    }
  }

  let answers = 0;
  return {
    briefings: {
      of(conversation, today) {
        answers += 1;
        const about = { answer: answers, conversation, today };
        const apart = ASKED.map((name) => [
          name,
          (...input: readonly unknown[]) => ask({ ...about, name, input }),
        ]);
        // The thread runs the very same code, so that what it answers needs no check.
        const asked: Pick<Briefing, Asking> = Object.fromEntries(apart);
        return { ...here.of(conversation, today), ...asked };
      },
    },
    stop: thread.stop,
  };
}
