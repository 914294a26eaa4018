import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";
import { z } from "zod";
import { RateLimitedError } from "./slack-fetch.ts";

/** What went wrong between us and Slack, whatever the SDK called it. */
export type SlackFault =
  /** Slack's own word for why not: "channel_not_found". */
  | {
      readonly kind: "answered";
      readonly code: string;
      readonly retryAfterMs: number | null;
      /** The scope that the app lacks. */
      readonly needed: string | null;
    }
  | { readonly kind: "rate limited"; readonly retryAfterMs: number | null }
  /** An HTTP status other than 200. */
  | { readonly kind: "status"; readonly status: number }
  /** No connection was made, so nothing was asked. */
  | { readonly kind: "unreachable"; readonly code: string }
  /** It was asked, and what came back was nothing or rubbish. */
  | { readonly kind: "no answer"; readonly reason: string };

const NEVER_CONNECTED = new Set([
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export function toSlackFault(error: unknown): SlackFault {
  if (error instanceof WebAPIPlatformError) return answeredFault(error);
  if (error instanceof WebAPIHTTPError) return { kind: "status", status: error.statusCode };
  const original = error instanceof WebAPIRequestError ? error.original : error;
  if (original instanceof RateLimitedError) {
    return { kind: "rate limited", retryAfterMs: original.retryAfterMs };
  }
  return networkFault(original);
}

/** In a few words, for a log line or an outcome; it holds no token and no article. */
export function describeFault(fault: SlackFault): string {
  switch (fault.kind) {
    case "answered":
      return fault.needed === null ? fault.code : `${fault.code} ${fault.needed}`;
    case "unreachable":
      return fault.code;
    case "rate limited":
      return "rate limited";
    case "status":
      return `HTTP ${fault.status}`;
    case "no answer":
      return fault.reason;
  }
}

function answeredFault({ data }: WebAPIPlatformError): SlackFault {
  // Where a body is no answer of Slack's the SDK gives all of it as the error's code, or no code.
  const { error: code, needed, response_metadata } = platformErrorSchema.parse(data);
  if (!/^[a-z][a-z0-9_]*$/.test(code)) return { kind: "no answer", reason: "unreadable body" };
  const seconds = response_metadata?.retryAfter;
  const retryAfterMs = seconds === undefined ? null : seconds * 1000;
  return { kind: "answered", code, retryAfterMs, needed };
}

const platformErrorSchema = z
  .object({
    error: z.string(),
    needed: z.string().nullable().catch(null).default(null),
    response_metadata: z.object({ retryAfter: z.number().optional() }).optional(),
  })
  .catch({ error: "", needed: null });

function networkFault(error: unknown): SlackFault {
  const code = codeOf(error) ?? codeOf(error instanceof Error ? error.cause : null);
  if (code !== null && NEVER_CONNECTED.has(code)) return { kind: "unreachable", code };
  const name = error instanceof Error ? error.name : "Error";
  return { kind: "no answer", reason: code ?? (name === "TimeoutError" ? "timeout" : "cut off") };
}

function codeOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}
