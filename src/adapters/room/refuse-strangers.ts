import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

export interface Refusal {
  readonly status: 403 | 421;
  readonly reason: string;
}

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * A page elsewhere can make a reader's browser call this server: by naming it outright, or by
 * pointing a name of its own at 127.0.0.1 (DNS rebinding). The first shows in `Origin` and
 * `Sec-Fetch-Site`, the second in `Host`.
 */
export function refuseForeignHost(
  headers: IncomingHttpHeaders,
  allowedHosts: readonly string[],
): Refusal | null {
  const name = hostName(headers.host);
  if (name && [...LOOPBACK_NAMES, ...allowedHosts.map(bracketed)].includes(name)) return null;
  return {
    status: 421,
    reason:
      "This room does not answer to that host name. Open it at http://localhost with its port, " +
      "or add the name to VERBATIM_ALLOWED_HOSTS.",
  };
}

export function refuseForeignOrigin(headers: IncomingHttpHeaders): Refusal | null {
  const site = headers["sec-fetch-site"];
  const isOwnSite = site === undefined || site === "same-origin" || site === "none";
  if (isOwnSite && isOwnOrigin(headers)) return null;
  return { status: 403, reason: "This room answers its own page only, not other sites." };
}

function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** The port is left out: behind a forwarded port or a proxy it is another one. */
function hostName(host: string | undefined): string | null {
  if (!host || !/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) return null;
  return host.replace(/:\d+$/, "").toLowerCase();
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
}
