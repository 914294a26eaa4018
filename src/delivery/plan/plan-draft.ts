import { privateTo } from "../../domain/conversation.ts";
import type { DraftWish, Edition, Schedule, Slot } from "../../domain/digest.ts";
import { piecesOf } from "../../domain/edition/arrange-edition.ts";
import { draftMessages } from "../../domain/edition/show-draft.ts";
import type { SlotPlan } from "../../ports/slot-plan.ts";
import { planEdition, planSkip, rowsOf } from "./plan-slot.ts";

/** Less is no time to read it in. Chosen by hand. */
export const LEAST_LEFT_MS = 2 * 60_000;

interface Drafted {
  readonly schedule: Schedule;
  readonly draft: DraftWish;
  readonly slot: Slot;
  readonly now: Date;
}

/** The edition, held until its time, and the messages by which its editor sees it before. */
export function planWithDraft(
  { schedule, draft: { person }, slot, now }: Drafted,
  edition: Edition,
  told: ReadonlySet<string>,
): readonly SlotPlan[] {
  const { conversation, id: digest, timing } = schedule;
  const { messages, more } = edition;
  const sheet = { messages, order: piecesOf(messages).map((_, index) => index) };
  const plan = planEdition({ conversation, digest, slot, now }, edition, told);
  const first = { digest, conversation, dueAt: slot.dueAt, heldUntil: slot.dueAt, version: 1 };
  const draft = { ...first, sheet, hasMore: more !== null };
  const place = privateTo(conversation, person);
  const shown = draftMessages({ draft, timing }, messages);
  return [
    { ...plan, held: { until: slot.dueAt, sheet } },
    {
      slot,
      conversation: place,
      plannedAt: now,
      articleIds: [],
      rows: rowsOf({ conversation: place, digest, slot }, shown, false),
    },
  ];
}

/** Notes that nobody was sent a draft of an edition; what becomes of that, its own line says. */
export function planNoDraft({ schedule, draft: { person }, slot, now }: Drafted): SlotPlan {
  const conversation = privateTo(schedule.conversation, person);
  const skip = planSkip({ conversation, digest: schedule.id, slot, now }, NO_DRAFT);
  return { ...skip, conversation };
}

const NO_DRAFT =
  "No draft was sent: Verbatim was not running when it was to be, or there was nothing new yet. The edition goes without one.";
