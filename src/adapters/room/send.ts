import type { ServerResponse } from "node:http";
import { finished } from "node:stream/promises";

const SECURITY_HEADERS = {
  // No inline script or style, nothing from elsewhere, and no way to turn text into markup.
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

export function sendSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

/** Settles once the answer has left, so that stopping does not cut it off. */
export async function sendJson(response: ServerResponse, body: unknown): Promise<void> {
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
  // A reader who left in the meantime is no fault.
  await finished(response).catch(() => undefined);
}

/** Closes the connection: what is left of a refused body is not worth reading. */
export function sendProblem(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(JSON.stringify({ error: reason }));
}
