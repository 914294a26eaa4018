/** How Discord reaches us. */
export interface Connection {
  /**
   * `take` gets what Discord sends, and says whether it can be answered at all. Rejects with a
   * `BotError` that says what to mend, or with what the SDK says.
   */
  open(take: (payload: unknown) => boolean): Promise<void>;
  /** Takes nothing new from now on. */
  close(): Promise<void>;
}
