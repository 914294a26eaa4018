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
export class StoppedBySignal extends Error {
  /** As shells tell of a signal, though the process ends by itself. */
  readonly exitCode: number;

  constructor(name: NodeJS.Signals) {
    super(`Stopped by ${name}.`);
    this.name = "StoppedBySignal";
    this.exitCode = name === "SIGINT" ? 130 : 143;
  }
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
