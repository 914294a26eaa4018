export type ErrorCode =
  | "bad-input"
  | "bad-config"
  | "not-found"
  | "not-allowed"
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
