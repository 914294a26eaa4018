import { type Conversation, DIRECT } from "./conversation.ts";
import { BotError } from "./errors.ts";
import { count } from "./wording.ts";

/**
 * How many of a thing one channel has or may have, and all channels of its workspace or server
 * together.
 */
export interface Quota {
  readonly channel: number;
  readonly workspace: number;
}

export type QuotaKind = "sources" | "digests" | "filters" | "watches";

export type Quotas = Readonly<Record<QuotaKind, Quota>>;

/**
 * Chosen by hand for a newsroom. A reading list of a desk holds one or two hundred feeds; Discord's
 * menus offer 25 digests to choose from; a channel has one filter, which its next replaces; of more
 * watches nobody knows what they wanted.
 */
export const USUAL_QUOTAS: Quotas = {
  sources: { channel: 500, workspace: 2_500 },
  digests: { channel: 25, workspace: 500 },
  filters: { channel: 1, workspace: 500 },
  watches: { channel: 50, workspace: 2_000 },
};

const NOUNS: Readonly<Record<QuotaKind, readonly [string, string?]>> = {
  sources: ["source"],
  digests: ["digest"],
  filters: ["filter"],
  watches: ["watch", "watches"],
};

const MENDS = {
  sources: "Remove one with /source remove",
  digests: "Remove one with /digest remove",
  filters: "Clear one with /filter clear",
  watches: "Remove one with /watch remove",
} as const;

/**
 * Refuses what was just added where it is one too many. What a store held before its quota was
 * lowered stays. @throws BotError `over-quota` with the limit, how many there are and what to do.
 */
export function requireWithin(
  kind: QuotaKind,
  { used, quota, tenant }: { used: Quota; quota: Quota } & Pick<Conversation, "tenant">,
): void {
  if (used.channel > quota.channel) throw overQuota(kind, "channel", { used, quota });
  // People who write to the bot directly on Discord have a channel each and share no workspace.
  if (used.workspace > quota.workspace && tenant !== DIRECT) {
    throw overQuota(kind, "workspace", { used, quota });
  }
}

function overQuota(
  kind: QuotaKind,
  scope: keyof Quota,
  { used, quota }: { used: Quota; quota: Quota },
): BotError {
  const there = count(used[scope] - 1, ...NOUNS[kind]);
  const whose =
    scope === "channel"
      ? `This channel has ${there}`
      : `The channels of this workspace or server have ${there} together`;
  const setting = `VERBATIM_${kind.toUpperCase()}_PER_${scope.toUpperCase()}`;
  return new BotError(
    "over-quota",
    `${whose}; at most ${quota[scope]} are allowed. ${MENDS[kind]}, or ask whoever runs Verbatim to raise ${setting}.`,
  );
}
