export type ErrorCode =
  | "bad-input"
  | "bad-config"
  | "not-found"
  | "not-allowed"
  | "over-quota"
  | "store-busy"
  | "store-failed"
  | "platform-failed";

/** A fault with a stable code; its message names the thing and the mend, and holds no secret. */
export class BotError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "BotError";
    this.code = code;
  }
}

/** The system's name for a fault, such as "ENOENT"; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Whether an error is one that nobody foresaw: it has no words for people, and the system did not
 * give it.
 */
export function isUnforeseen(error: unknown): boolean {
  return !(error instanceof BotError) && !(error instanceof Error && "syscall" in error);
}
