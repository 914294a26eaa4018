import type { Correction } from "../domain/correction/correction.ts";
import { showDifference } from "../domain/correction/show-difference.ts";
import type { Block } from "../domain/reply.ts";
import { longDate } from "../domain/wording.ts";

/** Chosen by hand, so that changes do not push what was asked for out of sight. */
const MOST_SHOWN = 8;

/** What has changed in quotations since they were first read, with the difference to be seen. */
export function correctionBlocks(corrections: readonly Correction[]): readonly Block[] {
  if (corrections.length === 0) return [];
  const newest = corrections.slice(-MOST_SHOWN).toReversed();
  const left = corrections.length - newest.length;
  return [
    { kind: "heading", text: "Changed since it was first read" },
    ...newest.map((correction): Block => ({ kind: "text", text: describe(correction) })),
    ...(left > 0 ? [{ kind: "note", text: `And ${left} more before.` } as const] : []),
  ];
}

function describe({ before, after, difference, seenAt }: Correction): string {
  const day = longDate(seenAt.toISOString().slice(0, 10));
  const who = after?.speaker ?? before.speaker ?? "unattributed";
  if (after === null) return `Withdrawn, seen ${day}: “${before.text}” (${who})`;
  if (before.text !== after.text) {
    return `Changed, seen ${day}: “${showDifference(difference)}” (${who})`;
  }
  const were = before.speaker ?? "unattributed";
  return `Now ${who}, before ${were}, seen ${day}: “${after.text}”`;
}
