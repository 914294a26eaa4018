/** One structured line per event: ids and reasons, never a token or an article's body. */
export interface Log {
  info(event: string, details?: LogDetails): void;
  warn(event: string, details?: LogDetails): void;
  error(event: string, details?: LogDetails): void;
}

export type LogDetails = Readonly<Record<string, unknown>>;
