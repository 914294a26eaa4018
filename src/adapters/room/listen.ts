import { once } from "node:events";
import type { Server } from "node:http";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import { BotError } from "../../domain/errors.ts";

export const LOOPBACK = "127.0.0.1";

/** Listens. @throws BotError `bad-config` naming the setting and the mend. */
export async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((cause: NodeJS.ErrnoException) => {
    throw new BotError("bad-config", listenProblem(cause, host, port), cause);
  });
}

function listenProblem({ code, message }: NodeJS.ErrnoException, host: string, port: number) {
  if (code === "EADDRINUSE") {
    return `PORT: ${port} on ${host} is in use. Stop what uses it, or set PORT to another number, 0 for any free one.`;
  }
  if (code === "EACCES") {
    return `PORT: ${port} needs rights this process lacks. Set PORT to a number from 1024 up.`;
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EADDRNOTAVAIL") {
    return `VERBATIM_HOST: ${host} is no address of this machine. Set it to 127.0.0.1 for this machine alone, or to 0.0.0.0 for its network.`;
  }
  return `The room cannot listen on ${host} (VERBATIM_HOST), port ${port} (PORT): ${message}`;
}

/** Asks for the address that the system bound, since a name may stand for any. */
export function isOnLoopback(server: Server): boolean {
  const bound = server.address();
  if (bound === null || typeof bound === "string") return false;
  return /^(?:(?:::ffff:)?127\.|::1$)/.test(bound.address);
}

/**
 * The names by which the server can be asked; where it listens at every address of the machine,
 * each of these.
 */
export function ownNames(host: string): readonly string[] {
  return isWildcard(host) ? [host, ...machineAddresses()] : [host];
}

export function addressOf(server: Server, host: string, configuredPort: number): string {
  const bound = server.address();
  const port = bound && typeof bound === "object" ? bound.port : configuredPort;
  const [shown = "localhost"] = isWildcard(host) ? machineAddresses() : [host];
  const name = shown === LOOPBACK ? "localhost" : isIP(shown) === 6 ? `[${shown}]` : shown;
  return `http://${name}:${port}`;
}

function isWildcard(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** The addresses by which other machines can reach it, IPv4 first. */
function machineAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .toSorted((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => address);
}
