import { createFairQueue } from "./create-fair-queue.ts";

/** Lets only so many works run at a time, and shares the places fairly among workspaces. */
export interface FairSemaphore {
  hold<Result>(workspace: string, work: () => Promise<Result>): Promise<Result>;
}

interface SemaphoreOptions {
  readonly count: number;
  /** One workspace holds at most so many places, so that there is room for others. */
  readonly mostOfOne: number;
}

export function createFairSemaphore({ count, mostOfOne }: SemaphoreOptions): FairSemaphore {
  const queue = createFairQueue<() => void>();
  const heldBy = new Map<string, number>();
  let held = 0;

  const mayEnter = (workspace: string) => held < count && (heldBy.get(workspace) ?? 0) < mostOfOne;

  function add(workspace: string, change: 1 | -1): void {
    held += change;
    const own = (heldBy.get(workspace) ?? 0) + change;
    if (own > 0) heldBy.set(workspace, own);
    else heldBy.delete(workspace);
  }

  function letIn(): void {
    const next = queue.shift(mayEnter);
    if (!next) return;
    add(next.workspace, 1);
    next.item();
  }

  return {
    async hold(workspace, work) {
      if (mayEnter(workspace)) add(workspace, 1);
      else await new Promise<void>((resolve) => queue.push(workspace, resolve));
      try {
        return await work();
      } finally {
        add(workspace, -1);
        letIn();
      }
    },
  };
}
