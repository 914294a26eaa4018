import { BotError } from "../../domain/errors.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EACCES: "this user has no permission to read it",
  EISDIR: "it is a folder",
  ENOTDIR: "it is not a folder",
  ELOOP: "its links lead in a circle",
};

/** Says why a file or folder could not be read, in words that name the mend where there is one. */
export function whyUnreadable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof BotError) return error.message;
  return REASONS["code" in error ? String(error.code) : ""] ?? error.message;
}
