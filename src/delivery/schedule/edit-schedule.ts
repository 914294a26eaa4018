import {
  type DraftWish,
  LONGEST_LEAD_MS,
  type QuietHours,
  type Schedule,
  type Timing,
  type WhenEmpty,
  type WhenUnknown,
} from "../../domain/digest.ts";
import { readDuration } from "../../domain/wording.ts";
import type { Store } from "../../ports/store.ts";
import { nextSlot } from "./occurrences.ts";
import { parseWhen } from "./parse-when.ts";
import { parseQuietHours } from "./quiet-hours.ts";
import { type EditionWishes, isNone, readEditionWishes } from "./read-edition-wishes.ts";

/** A setting that is left out stays as it is. */
export interface DigestWishes extends EditionWishes {
  readonly when?: string | undefined;
  readonly whenEmpty?: WhenEmpty | undefined;
  readonly whenUnknown?: WhenUnknown | undefined;
  /** "22:00-07:00", or "none". */
  readonly quietHours?: string | undefined;
  /** "6h", "30 minutes". */
  readonly lateBy?: string | undefined;
  readonly draft?: DraftRequest | undefined;
}

export interface DraftRequest {
  /** "30m", or "none". */
  readonly before: string;
  /** Whoever asks for drafts gets them. */
  readonly person: string;
}

/**
 * Changes a digest as a whole or not at all; resolves to what was wrong with the wishes, or `null`.
 */
export async function editIn(
  store: Store,
  { schedule, wishes }: { schedule: Schedule; wishes: DigestWishes },
  { now, defaultTimezone }: { now: Date; defaultTimezone: string },
): Promise<string | null> {
  const edition = readEditionWishes(schedule.edition, wishes);
  if (edition.status === "unreadable") return edition.problem;
  const { lateBy } = wishes;
  const graceMs = lateBy === undefined ? schedule.graceMs : readGrace(lateBy);
  if (graceMs === null) return badGrace(lateBy ?? "");
  const draft = wishes.draft === undefined ? schedule.draft : readDraft(wishes.draft);
  if (draft === "unreadable") return badDraft(wishes.draft?.before ?? "");
  const times = readTimes(schedule, wishes, defaultTimezone);
  if ("problem" in times) return times.problem;

  const isMoved = wishes.when !== undefined || wishes.quietHours !== undefined;
  const next = isMoved
    ? nextSlot({ ...times.timing, ...times }, now, await store.lastSlot(schedule.id))
    : null;
  if (isMoved && !next) return neverDue(times.timing.words, times.quietHours);
  const { whenEmpty = schedule.whenEmpty, whenUnknown = schedule.whenUnknown } = wishes;
  const choices = { whenEmpty, whenUnknown, graceMs, draft, edition: edition.settings };
  await store.changeSchedule({ id: schedule.id, ...times, ...choices, next, now });
  return null;
}

interface Times {
  readonly timing: Timing;
  readonly quietHours: QuietHours | null;
}

function readTimes(
  schedule: Schedule,
  { when, quietHours }: DigestWishes,
  defaultTimezone: string,
): Times | { readonly problem: string } {
  const parsed = when === undefined ? null : parseWhen(when, defaultTimezone);
  if (parsed?.status === "unreadable") return parsed;
  const timing = parsed?.timing ?? schedule.timing;
  if (quietHours === undefined) return { timing, quietHours: schedule.quietHours };
  if (isNone(quietHours)) return { timing, quietHours: null };
  const quiet = parseQuietHours(quietHours);
  return quiet ? { timing, quietHours: quiet } : { problem: badQuietHours(quietHours) };
}

export function badQuietHours(text: string): string {
  return `“${text}” cannot be read as quiet hours. Give when they begin and end, such as 22:00-07:00.`;
}

/** Chosen by hand: a restart would miss a digest with less, and after a week it is no news. */
const GRACE = { leastMs: 5 * 60_000, mostMs: 7 * 24 * 60 * 60_000 };

export function readGrace(text: string): number | null {
  const graceMs = readDuration(text);
  return graceMs !== null && graceMs >= GRACE.leastMs && graceMs <= GRACE.mostMs ? graceMs : null;
}

export function badGrace(text: string): string {
  return `“${text}” is not how late it may come. Give 5 minutes to 7 days, such as 30m, 6h or 2d.`;
}

export function neverDue(when: string, quietHours: QuietHours | null): string {
  return `“${when}” never comes up${quietHours ? " outside of the quiet hours" : ""}.`;
}

/** Chosen by hand: nobody reads an edition in less. */
const SHORTEST_LEAD_MS = 5 * 60_000;

export function readDraft({ before, person }: DraftRequest): DraftWish | null | "unreadable" {
  if (isNone(before)) return null;
  const leadMs = readDuration(before);
  const isReadable = leadMs !== null && leadMs >= SHORTEST_LEAD_MS && leadMs <= LONGEST_LEAD_MS;
  return isReadable ? { leadMs, person } : "unreadable";
}

export function badDraft(text: string): string {
  return `“${text}” is not how long before its time its draft may come. Give 5 minutes to 12 hours, such as 30m or 2h, or none.`;
}
