import type { PlatformName } from "../conversation.ts";
import type { Ping } from "../reply.ts";

/** How a platform writes somebody's name in what people type. */
const WRITTEN: Readonly<Partial<Record<PlatformName, Readonly<Record<Ping["kind"], RegExp>>>>> = {
  discord: { person: /<@!?(\d{5,20})>/g, role: /<@&(\d{5,20})>/g },
  slack: {
    person: /<@([UW][A-Z0-9]{2,20})(?:\|[^>]*)?>/g,
    role: /<!subteam\^(S[A-Z0-9]{2,20})(?:\|[^>]*)?>/g,
  },
};

/** Chosen by hand: whoever is to be pinged with more should have a role. */
const MOST_PINGED = 5;

/**
 * Whom somebody named by their @name; `null` where there is anything else, such as @everyone, or
 * where nobody can be pinged.
 */
export function readPings(typed: string, platform: PlatformName): readonly Ping[] | null {
  const written = WRITTEN[platform];
  if (!written) return null;
  const found = (["person", "role"] as const).flatMap((kind) =>
    [...typed.matchAll(written[kind])].map(([whole, id = ""]) => ({ whole, ping: { kind, id } })),
  );
  const rest = found.reduce((left, { whole }) => left.replace(whole, ""), typed);
  const isAll = rest.replace(/[\s,]|and/g, "") === "";
  return isAll && found.length > 0 && found.length <= MOST_PINGED
    ? found.map(({ ping }) => ping)
    : null;
}
