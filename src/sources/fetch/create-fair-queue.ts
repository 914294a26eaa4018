/** A queue in which workspaces take turns, so that one with many entries holds up no other. */
export interface FairQueue<Item> {
  push(workspace: string, item: Item): void;
  /** Takes out the entry that waits the longest, of the workspace whose turn it is. */
  shift(mayLeave?: (workspace: string) => boolean): Waiting<Item> | null;
  /** How many entries of a workspace wait. */
  sizeOf(workspace: string): number;
  /** How many workspaces have something waiting. */
  workspaces(): number;
}

interface Waiting<Item> {
  readonly workspace: string;
  readonly item: Item;
}

export function createFairQueue<Item>(): FairQueue<Item> {
  /** The workspaces in the order of their turns; one without entries is not kept. */
  const waiting = new Map<string, Item[]>();

  return {
    push(workspace, item) {
      const items = waiting.get(workspace);
      if (items) items.push(item);
      else waiting.set(workspace, [item]);
    },
    shift(mayLeave = () => true) {
      for (const [workspace, items] of waiting) {
        if (!mayLeave(workspace)) continue;
        const [item] = items.splice(0, 1);
        // A workspace that had its turn goes to the end.
        waiting.delete(workspace);
        if (items.length > 0) waiting.set(workspace, items);
        if (item !== undefined) return { workspace, item };
      }
      return null;
    },
    sizeOf: (workspace) => waiting.get(workspace)?.length ?? 0,
    workspaces: () => waiting.size,
  };
}
