const STOPPING = ["SIGINT", "SIGTERM"] as const;

/** A terminal tells npm and the bot of its Ctrl-C, and npm passes it on within milliseconds. */
const SAME_SIGNAL_MS = 500;

/**
 * Is aborted at Ctrl-C or when a service manager says so. A second signal ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    controller.abort(new StoppedBySignal(name));
    setTimeout(letGo, SAME_SIGNAL_MS).unref();
  };
  const letGo = () => {
    for (const name of STOPPING) process.removeListener(name, stop);
  };
  for (const name of STOPPING) process.on(name, stop);
  return controller.signal;
}

/** Why the work in hand was given up. */
class StoppedBySignal extends Error {
  readonly signal: NodeJS.Signals;
  /** As shells tell of a signal, though the process ends by itself. */
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}.`);
    this.name = "StoppedBySignal";
    this.signal = signal;
    this.exitCode = signal === "SIGINT" ? 130 : 143;
  }
}

/**
 * Does the work, which may give up by a fault once the signal is aborted; then that is told instead
 * of the fault. Gives the exit code.
 */
export async function untilToldToStop(
  work: (stop: AbortSignal) => Promise<number>,
  told: string,
): Promise<number> {
  const stop = stopSignal();
  try {
    return await work(stop);
  } catch (fault) {
    const { reason }: { reason: unknown } = stop;
    if (!(reason instanceof StoppedBySignal)) throw fault;
    process.stderr.write(`${told}\n`);
    endSoon(reason.signal);
    return reason.exitCode;
  }
}

/**
 * Chosen by hand: all has been let go of, so that a process that can end has ended by then, and a
 * second signal is no more taken for the first one.
 */
const ENDS_WITHIN_MS = 5_000;

/** A pipe that nobody writes to is still waited for, also by `process.exit`: only a signal ends that. */
function endSoon(signal: NodeJS.Signals): void {
  setTimeout(() => process.kill(process.pid, signal), ENDS_WITHIN_MS).unref();
}

/** Rejects with the signal's reason as soon as it is given, whatever the work still waits for. */
export async function untilStopped<Result>(
  work: Promise<Result>,
  stop: AbortSignal,
): Promise<Result> {
  const stopped = Promise.withResolvers<never>();
  const giveUp = () => stopped.reject(stop.reason);
  if (stop.aborted) giveUp();
  stop.addEventListener("abort", giveUp, { once: true });
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    stop.removeEventListener("abort", giveUp);
  }
}
