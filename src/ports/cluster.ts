/** The processes that work together on one store. */
export interface Cluster {
  /** How many processes there were, this one among them, when it last looked. */
  size(): number;
  /**
   * Keeps a fair part of the shards 0 to `count` - 1 and calls `onChange` whenever that part
   * changes. Where another process asks for more shards, there are as many as it says, for all. No
   * two live processes hold the same shard: a shard is not given away before `onChange` has
   * resolved. Called again, this first gives back what it had.
   */
  shareOut(count: number, onChange: OnShards): Promise<void>;
  /** Gives back all shards, and takes no more. */
  withdraw(): Promise<void>;
  /**
   * Resolves when the caller's turn has come; each turn of that name is `gapMs` after the one
   * before.
   */
  takeTurn(name: string, gapMs: number): Promise<void>;
  /**
   * What was last written down for whoever takes over a shard, by this process or by an earlier
   * holder.
   */
  handoverOf(shard: number): Promise<string | null>;
  /** Writes that down. Ignored for a shard that is not held here. */
  keepHandover(shard: number, note: string): Promise<void>;
  /** Gives everything back. */
  stop(): Promise<void>;
}

export type OnShards = (shards: readonly number[], count: number) => Promise<void>;
