/** The processes that work together on one store. */
export interface Crew {
  /** How many they are, this one among them, when it last looked. */
  size(): number;
  /**
   * Keeps a fair part of the pieces 0 to `count` - 1, such as the shards of a platform, and tells of it
   * whenever it changes. Where others ask for more pieces, there are as many as they say, for all.
   * No two live processes are told of the same piece: one that is to be given away is not given
   * before `onChange` has resolved. Asked again, it first gives back what it had.
   */
  shareOut(count: number, onChange: OnPieces): Promise<void>;
  /** Gives back all pieces, and takes no more. */
  withdraw(): Promise<void>;
  /** Resolves when it is one's turn; each turn of that name is `gapMs` after the one before. */
  takeTurn(name: string, gapMs: number): Promise<void>;
  /** What was last noted about a piece, by this process or by one that held it before. */
  noteOf(piece: number): Promise<string | null>;
  /** For whoever holds the piece next. Ignored for one that is not held here. */
  keepNote(piece: number, note: string): Promise<void>;
  /** Gives everything back. */
  stop(): Promise<void>;
}

export type OnPieces = (pieces: readonly number[], count: number) => Promise<void>;
