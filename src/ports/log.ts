/** One structured line per event: ids and reasons, never a token or an article's body. */
export interface Log {
  info(event: string, details?: LogDetails): void;
  warn(event: string, details?: LogDetails): void;
  error(event: string, details?: LogDetails): void;
}

export interface LogDetails {
  /** What was thrown, as it was caught: the line shows its stack, and those of its causes. */
  readonly error?: unknown;
  readonly [detail: string]: unknown;
}
