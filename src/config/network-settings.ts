import { isIP } from "node:net";
import { z } from "zod";
import { type Check, listOf, port } from "./setting-kinds.ts";

/** These settings say where the room listens, and what may be fetched from one's own network. */
export const networkSettingsShape = {
  VERBATIM_HOST: z
    .string()
    .trim()
    .refine(isHost, notAHost("127.0.0.1 or 0.0.0.0"))
    .default("127.0.0.1"),
  PORT: port.default(3000),
  VERBATIM_ALLOWED_HOSTS: listOf(wrongWithHost),
  VERBATIM_HEALTH_PORT: port.optional(),
  VERBATIM_HEALTH_HOST: z
    .string()
    .trim()
    .refine(isHost, notAHost("127.0.0.1 or 0.0.0.0"))
    .default("127.0.0.1"),
  VERBATIM_ALLOWED_SOURCES: listOf(wrongWithRange),
};

function notAHost(examples: string): string {
  return `is no address or name of a machine. Give one such as ${examples}, without port or path`;
}

function wrongWithHost(entry: string): ReturnType<Check> {
  return isHost(entry) ? null : notAHost("briefing.example.org or 192.168.1.5");
}

/**
 * A host is what a browser would take for one in an address; 300.1.1.1 is neither a name nor a
 * number.
 */
function isHost(host: string): boolean {
  if (isIP(host.replace(/^\[(.*)\]$/, "$1"))) return !host.includes("%");
  return /^[\w.-]+$/.test(host) && URL.canParse(`http://${host}`);
}

const RANGE_EXAMPLES = "Give addresses and ranges such as 10.0.0.7 or 192.168.1.0/24";

function wrongWithRange(entry: string): ReturnType<Check> {
  const [address = "", bits, ...more] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || address.includes("%") || more.length > 0) return notARange(entry);
  if (bits === undefined) return null;
  const most = family === 4 ? 32 : 128;
  const isWhole = /^\d{1,3}$/.test(bits) && Number(bits) <= most;
  return isWhole ? null : `has no range after its slash: 0 to ${most}. ${RANGE_EXAMPLES}`;
}

function notARange(entry: string): string {
  if (/^https?:/i.test(entry)) return `is a web address. ${RANGE_EXAMPLES}`;
  if (/^localhost(:\d+)?$/i.test(entry)) return "is a name. Give the address: 127.0.0.1";
  if (/^[\d.]+:\d+$|^\[.*\]:\d+$/.test(entry)) {
    return "has a port, and every port of an address is allowed. Give the address alone";
  }
  return `is no address and no range. ${RANGE_EXAMPLES}`;
}
