export interface Turns {
  /** Runs the work after all that was taken under this name before it. */
  take<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  isBusy(name: string): boolean;
}

/** One queue for each name, so that what must not overlap waits and nothing else does. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  return {
    take(name, work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work);
      const ended = turn
        .catch(() => {})
        .finally(() => {
          if (last.get(name) === ended) last.delete(name);
        });
      last.set(name, ended);
      return turn;
    },

    isBusy: (name) => last.has(name),
  };
}
