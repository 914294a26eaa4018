import { Worker } from "node:worker_threads";
import { BotError, messageOf } from "../../domain/errors.ts";
import type { Answer, Task } from "./serve-tasks.ts";

/** A document was given up: reading it took too long, or too much. */
export class ReadingEnded extends BotError {
  constructor(message: string, cause?: unknown) {
    super("bad-input", message, cause);
    this.name = "ReadingEnded";
  }
}

/** A document was not read since the bot is stopping: nothing is known to be wrong with it. */
export class ReaderStopped extends ReadingEnded {
  constructor() {
    super("it was not read, for the bot is stopping.");
    this.name = "ReaderStopped";
  }
}

export interface ThreadLimits {
  readonly deadlineMs?: number;
  readonly maxMemoryMb?: number;
  /** How much is made before what is no longer needed is looked for; Node's own choice unless given. */
  readonly maxYoungMb?: number;
  /** The file that the thread runs. */
  readonly worker?: URL;
}

/**
 * Chosen by hand: the largest document that is fetched takes two seconds on a machine that is idle,
 * and one that other work slows down five times still ends in time.
 */
const DEADLINE_MS = 10_000;

/** Chosen by hand: the nodes of the largest page take 100 MB. */
const MAX_MEMORY_MB = 512;

const WORKER = new URL("./parser-worker.ts", import.meta.url);

const BEGIN = new URL("./begin-thread.js", import.meta.url);

export interface TaskThread {
  /** One after another. Rejects with `ReadingEnded` where the document was given up. */
  read(task: Task): Promise<unknown>;
  /** Gives up what is being read, if anything is, and ends the thread. Nothing more is read. */
  stop(): Promise<void>;
}

/**
 * A thread that begins with the first document. One that takes too long, or too much memory, is
 * ended with its thread, and the next document has a new one.
 */
export function createTaskThread(limits: ThreadLimits): TaskThread {
  const { deadlineMs = DEADLINE_MS, maxMemoryMb = MAX_MEMORY_MB, worker = WORKER } = limits;
  let thread: Worker | null = null;
  let reading: Reading | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  function begin(): Worker {
    const begun = new Worker(BEGIN, {
      workerData: worker.href,
      resourceLimits: {
        maxOldGenerationSizeMb: maxMemoryMb,
        ...(limits.maxYoungMb !== undefined && { maxYoungGenerationSizeMb: limits.maxYoungMb }),
      },
    });
    const own = () => (reading?.thread === begun ? reading : null);
    const giveUp = (reason: string, cause?: unknown) => {
      if (thread === begun) thread = null;
      own()?.giveUp(new ReadingEnded(reason, cause));
    };
    begun.on("message", (answer: Answer) => own()?.take(answer));
    begun.on("error", (error) => giveUp(...whyItFailed(error, maxMemoryMb)));
    begun.on("exit", () => giveUp("its reader ended by itself."));
    return begun;
  }

  function readNow(task: Task): Promise<unknown> {
    if (isStopped) throw new ReaderStopped();
    const { promise, ...settle } = Promise.withResolvers<unknown>();
    thread ??= begin();
    reading = createReading(thread, deadlineMs, settle);
    thread.ref();
    thread.postMessage(task);
    return promise;
  }

  return {
    read(task) {
      const answered = last.then(() => readNow(task));
      last = answered.catch(() => {});
      return answered;
    },
    async stop() {
      isStopped = true;
      const ending = thread;
      thread = null;
      reading?.giveUp(new ReaderStopped());
      await ending?.terminate();
      await last;
    },
  };
}

/** A document in the hands of a thread. */
interface Reading {
  readonly thread: Worker;
  take(answer: Answer): void;
  giveUp(why: ReadingEnded): void;
}

type Settle = Pick<PromiseWithResolvers<unknown>, "resolve" | "reject">;

function createReading(thread: Worker, deadlineMs: number, { resolve, reject }: Settle): Reading {
  const tooSlow = `it took longer than ${deadlineMs / 1_000} s to read, and was given up.`;
  let timer: NodeJS.Timeout | undefined;
  let isGivenUp = false;

  function giveUp(why: ReadingEnded): void {
    // The end of the thread would be a reason once more.
    if (isGivenUp) return;
    isGivenUp = true;
    clearTimeout(timer);
    thread.terminate().then(() => reject(why), reject);
  }

  function take(answer: Answer): void {
    // What a thread said before it heard of its end still arrives, and nobody waits for it: a
    // deadline would keep the process from ending, and an answer would end it before its thread.
    if (isGivenUp) return;
    if (answer.status === "begun") {
      timer = setTimeout(() => giveUp(new ReadingEnded(tooSlow)), deadlineMs);
      return;
    }
    clearTimeout(timer);
    // A thread that waits for work keeps no process alive.
    thread.unref();
    if (answer.status === "done") resolve(answer.result);
    else if (answer.status === "refused") reject(new BotError(answer.code, answer.message));
    else reject(withStack(answer));
  }

  return { thread, take, giveUp };
}

/** The fault as it was in the thread. */
function withStack({ message, stack }: Extract<Answer, { status: "broken" }>): Error {
  const fault = new Error(message);
  fault.stack = stack;
  return fault;
}

/** In words, and the fault itself where it is not the document's. */
function whyItFailed(error: unknown, maxMemoryMb: number): [reason: string, cause?: unknown] {
  const isTooLarge =
    error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (!isTooLarge) return [messageOf(error), error];
  return [`it takes more than ${maxMemoryMb} MB of memory to read, and was given up.`];
}
