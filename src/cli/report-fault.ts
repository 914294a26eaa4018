import { createLog } from "../adapters/log/create-log.ts";
import { readConfig, secretsOf } from "../config.ts";

/**
 * A fault that nobody has caught is logged, instead of printed on the terminal with all that it
 * holds.
 */
export function reportFault(error: unknown): void {
  createLog({ level: "error", secrets: knownSecrets() }).error("unexpected fault", { error });
}

function knownSecrets(): readonly string[] {
  try {
    return secretsOf(readConfig());
  } catch {
    return []; // Settings that can't be read have not been used either.
  }
}
