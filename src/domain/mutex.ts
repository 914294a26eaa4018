/** Runs one work at a time. */
export interface Mutex {
  /** Runs the work after all that was given before it; work that fails holds up no other. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();

  return {
    run(work) {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
  };
}

/** One mutex for each key, so that what must not overlap waits and nothing else does. */
export interface KeyedMutex {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

export function createKeyedMutex(): KeyedMutex {
  const last = new Map<string, Promise<unknown>>();

  return {
    run(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work);
      const ended = turn
        .catch(() => {})
        .finally(() => {
          // A key that nobody waits for is forgotten, since there are as many as conversations.
          if (last.get(key) === ended) last.delete(key);
        });
      last.set(key, ended);
      return turn;
    },
  };
}
