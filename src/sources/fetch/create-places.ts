/** A number of places, each held for as long as some work takes. */
export interface Places {
  hold<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createPlaces(count: number): Places {
  const queue: (() => void)[] = [];
  let held = 0;

  return {
    async hold(work) {
      if (held >= count) await new Promise<void>((resolve) => queue.push(resolve));
      else held += 1;
      try {
        return await work();
      } finally {
        // A place goes straight to the one who waits the longest.
        const next = queue.shift();
        if (next) next();
        else held -= 1;
      }
    },
  };
}
