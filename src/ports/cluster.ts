/** The processes that work together on one store. */
export interface Cluster {
  /** How many they are, this one among them, when it last looked. */
  size(): number;
  /**
   * Keeps a fair part of the shards 0 to `count` - 1, such as the shards of a platform, and tells of it
   * whenever it changes. Where others ask for more shards, there are as many as they say, for all.
   * No two live processes are told of the same shard: one that is to be given away is not given
   * before `onChange` has resolved. Asked again, it first gives back what it had.
   */
  shareOut(count: number, onChange: OnShards): Promise<void>;
  /** Gives back all shards, and takes no more. */
  withdraw(): Promise<void>;
  /** Resolves when it is one's turn; each turn of that name is `gapMs` after the one before. */
  takeTurn(name: string, gapMs: number): Promise<void>;
  /** What was last noted about a shard, by this process or by one that held it before. */
  handoverOf(shard: number): Promise<string | null>;
  /** For whoever holds the shard next. Ignored for one that is not held here. */
  keepHandover(shard: number, note: string): Promise<void>;
  /** Gives everything back. */
  stop(): Promise<void>;
}

export type OnShards = (shards: readonly number[], count: number) => Promise<void>;
