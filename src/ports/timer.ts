/** Time as it passes, whatever happens to the clock on the wall. */
export interface Timer {
  /** Milliseconds since some moment; they never go back. */
  elapsedMs(): number;
  /** Ends early when the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
