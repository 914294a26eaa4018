import type { Conversation } from "../../domain/conversation.ts";
import { ASKED_FOR, type Schedule, type Telling } from "../../domain/digest.ts";
import { type EditionSettings, USUAL_EDITION } from "../../domain/edition/edition-settings.ts";

/** An edition to be composed: whose, where, and by which settings. */
export interface WantedEdition {
  readonly conversation: Conversation;
  /** A schedule's id, or `ASKED_FOR`. */
  readonly digest: string;
  readonly settings: EditionSettings;
  readonly timezone: string;
  readonly late: string | null;
}

export function editionOf({ conversation, id, edition, timing }: Schedule): WantedEdition {
  const { timezone } = timing;
  return { conversation, digest: id, settings: edition, timezone, late: null };
}

/** The edition by the usual settings, where no schedule of the conversation says otherwise. */
export function usualEdition(conversation: Conversation, timezone: string): WantedEdition {
  return { conversation, digest: ASKED_FOR, settings: USUAL_EDITION, timezone, late: null };
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The articles that a conversation is not told again. A weekly edition looks back on what the other
 * digests told there during the week, so of that week only what its own last edition told counts.
 */
export function toldBefore(
  tellings: readonly Telling[],
  { digest, settings }: Pick<WantedEdition, "digest" | "settings">,
  now: Date,
): ReadonlyMap<string, Date> {
  const isWeekly = settings.template === "weekly";
  const ownArticles = new Set(
    tellings.filter((telling) => telling.digest === digest).map(({ articleId }) => articleId),
  );
  const told = new Map<string, Date>();
  for (const { articleId, at } of tellings) {
    const isOfTheWeek = now.getTime() - at.getTime() < WEEK_MS;
    if (isWeekly && isOfTheWeek && !ownArticles.has(articleId)) continue;
    const known = told.get(articleId);
    if (!known || known < at) told.set(articleId, at);
  }
  return told;
}
