import { createHash, randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Clock } from "../../ports/clock.ts";

/** Who may use a room that others can reach: whoever came by a link that only its owner was shown. */
export interface SignIn {
  /** The key that opens the room once; after it was used there is another. */
  readonly key: string;
  isSignedIn(headers: IncomingHttpHeaders): boolean;
  /** The `Set-Cookie` for the right key, `null` for every other. */
  redeem(key: string, headers: IncomingHttpHeaders): string | null;
}

const COOKIE = "verbatim-room";
/** Chosen by hand: a restart signs everyone out before that. */
const SIGNED_IN_MS = 30 * 24 * 3_600_000;
/** Chosen by hand, many more than a room has; the oldest goes first. */
const MOST_BROWSERS = 200;

/** Kept in memory alone: a restart signs everyone out, and prints a new link. */
export function createSignIn(clock: Clock): SignIn {
  /**
   * When each sign-in ends, by its token's digest: a look-up by digest tells nothing by how long it
   * takes.
   */
  const endsAt = new Map<string, number>();
  let key = newSecret();

  return {
    get key() {
      return key;
    },
    isSignedIn({ cookie = "" }) {
      const now = clock.now().getTime();
      return tokensIn(cookie).some((token) => (endsAt.get(digestOf(token)) ?? 0) > now);
    },
    redeem(given, { origin = "" }) {
      if (digestOf(given) !== digestOf(key)) return null;
      key = newSecret();
      const token = newSecret();
      endsAt.set(digestOf(token), clock.now().getTime() + SIGNED_IN_MS);
      const [oldest = ""] = endsAt.keys();
      if (endsAt.size > MOST_BROWSERS) endsAt.delete(oldest);
      return cookieOf(token, origin.startsWith("https:"));
    },
  };
}

/** 256 bits: too many to be guessed at any pace. */
function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64");
}

function tokensIn(cookies: string): readonly string[] {
  return cookies
    .split(";")
    .map((cookie) => cookie.trim().split("="))
    .flatMap(([name, value]) => (name === COOKIE && value ? [value] : []));
}

/**
 * The cookie is secure only where a proxy speaks HTTPS: over plain HTTP the browser would not keep
 * it.
 */
function cookieOf(token: string, isSecure: boolean): string {
  const parts = [`${COOKIE}=${token}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  parts.push(`Max-Age=${SIGNED_IN_MS / 1000}`);
  return [...parts, ...(isSecure ? ["Secure"] : [])].join("; ");
}
