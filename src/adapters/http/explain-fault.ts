import { codeOf, messageOf } from "../../domain/errors.ts";

const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: "no server has that name.",
  EAI_AGAIN: "its name could not be looked up just now.",
  ECONNREFUSED: "its server takes no connections there.",
  ECONNRESET: "its server broke the connection off.",
  EPIPE: "its server broke the connection off.",
  EHOSTUNREACH: "its server cannot be reached.",
  ENETUNREACH: "its server cannot be reached.",
  ETIMEDOUT: "its server took too long.",
  UND_ERR_SOCKET: "its server broke the connection off.",
  UND_ERR_CONNECT_TIMEOUT: "its server took too long to connect.",
  UND_ERR_HEADERS_TIMEOUT: "its server took too long to answer.",
  UND_ERR_BODY_TIMEOUT: "its server stopped in the middle.",
};

/**
 * Says in words what went wrong on the way; a fault without words of ours is said as the system
 * says it.
 */
export function explainFault(error: unknown): string {
  const [code, message] = [codeOf(error), messageOf(error)];
  const known = FAULTS[code];
  if (known) return known;
  if (
    /^(?:ERR_)?(?:SSL|TLS)|CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ||
    /SSL routines/.test(message)
  )
    return `its secure connection is faulty (${code || "TLS"}).`;
  return message;
}
