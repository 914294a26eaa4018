import type { Completion } from "../../domain/command.ts";
import { conversationKey } from "../../domain/conversation.ts";
import { type NewsSource, sourceName } from "../../domain/news-source.ts";

/** A conversation, or `null` for everyone. */
export type Place = NewsSource["conversation"];

/** The sources whose number or name holds what was typed. */
export function completeSources(
  known: readonly NewsSource[],
  place: Place,
  typed: string,
): readonly Completion[] {
  const wanted = typed.trim().toLowerCase();
  const here = place && conversationKey(place);
  return known
    .filter(({ conversation }) => (conversation && conversationKey(conversation)) === here)
    .map((source) => ({
      label: `${source.id}: ${sourceName(source)}`,
      value: source.id,
    }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
}
