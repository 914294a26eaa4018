/** The processes that work together on one store. */
export interface Crew {
  /** How many they are, this one among them, when it last looked. */
  size(): number;
  /**
   * Keeps a fair part of the pieces 0 to `count` - 1, such as Discord's shards, and tells of it
   * whenever it changes. No two processes are told of the same piece: one that is to be given away
   * is not given before `onChange` has resolved.
   */
  shareOut(count: number, onChange: (pieces: readonly number[]) => Promise<void>): Promise<void>;
  /** Gives everything back. */
  stop(): Promise<void>;
}
