import type { Conversation } from "../../../src/domain/conversation.ts";
import {
  type ComposeEdition,
  DEFAULT_GRACE_MS,
  type NewSchedule,
  type Slot,
} from "../../../src/domain/digest.ts";
import { USUAL_EDITION } from "../../../src/domain/edition/edition-settings.ts";
import { asDeliveryKey } from "../../../src/domain/ids.ts";
import type { Reply } from "../../../src/domain/reply.ts";
import type { SlotPlan } from "../../../src/ports/slot-plan.ts";

export const ROOM: Conversation = { platform: "room", tenant: "local", channel: "room" };
export const OTHER_ROOM: Conversation = { platform: "room", tenant: "local", channel: "other" };
export const SLACK: Conversation = { platform: "slack", tenant: "T1", channel: "C1" };

export function message(text: string): Reply {
  return { title: text, blocks: [{ kind: "text", text }], buttons: [], audience: "everyone" };
}

/** Writes one message about each article that this destination was not told of. */
export function composeFrom(articleIds: readonly string[]): ComposeEdition {
  return async ({ told, late }) => {
    const fresh = articleIds.filter((id) => !told.has(id));
    if (fresh.length === 0) return null;
    const [first = "", ...others] = fresh;
    const opening = late ? `${first} (${late})` : first;
    return {
      messages: [opening, ...others].map(message),
      more: null,
      articleIds: fresh,
      account: { stages: [], chosen: [], leftOut: [] },
    };
  };
}

export function newSchedule(changes: Partial<NewSchedule> = {}): NewSchedule {
  return {
    conversation: ROOM,
    timing: { cron: "30 8 * * *", words: "every day at 08:30", timezone: "UTC" },
    whenEmpty: "skip",
    whenUnknown: "may-miss",
    quietHours: null,
    graceMs: DEFAULT_GRACE_MS,
    edition: USUAL_EDITION,
    draft: null,
    createdBy: "ada",
    createdAt: new Date("2026-03-01T00:00:00Z"),
    ...changes,
  };
}

/** At that moment, on a wall clock in UTC. */
export function slot(iso: string): Slot {
  return { dueAt: new Date(iso), localTime: iso.slice(0, 16).replace("T", " ") };
}

/** Of no delivery. */
export const NO_KEY = asDeliveryKey("no such key");

let plans = 0;

/** An edition of one message a text, with keys of its own. */
export function plan(
  at: Slot,
  texts: readonly string[],
  articleIds: readonly string[] = [],
): SlotPlan {
  plans += 1;
  return {
    slot: at,
    plannedAt: at.dueAt,
    articleIds,
    rows: texts.map((text, index) => ({
      key: asDeliveryKey(`key-${plans}-${index + 1}`),
      state: "planned",
      message: message(text),
    })),
  };
}
