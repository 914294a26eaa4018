import { isDeepStrictEqual } from "node:util";
import type { Completion } from "../../domain/command.ts";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import {
  DEFAULT_GRACE_MS,
  type Outlook,
  type Schedule,
  type Timing,
  type WhenEmpty,
  type WhenUnknown,
} from "../../domain/digest.ts";
import { USUAL_EDITION } from "../../domain/edition/edition-settings.ts";
import { asScheduleId } from "../../domain/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";
import {
  badDraft,
  badGrace,
  badQuietHours,
  type DigestWishes,
  type DraftRequest,
  editIn,
  neverDue,
  readDraft,
  readGrace,
} from "./edit-schedule.ts";
import { nextSlot, nextTimes } from "./occurrences.ts";
import { parseWhen } from "./parse-when.ts";
import { parseQuietHours } from "./quiet-hours.ts";
import { type EditionWishes, readEditionWishes } from "./read-edition-wishes.ts";

/** Knows which digests there are and when they come. */
export interface ScheduleService {
  schedule(request: ScheduleRequest): Promise<Scheduled>;
  list(conversation: Conversation): Promise<readonly Outlook[]>;
  /** The digests of every conversation, the soonest first and the paused ones last. */
  upcoming(): Promise<readonly Outlook[]>;
  /** `null` when no digest of this conversation has that id. */
  pause(conversation: Conversation, id: string): Promise<Outlook | null>;
  resume(conversation: Conversation, id: string): Promise<Outlook | null>;
  remove(conversation: Conversation, id: string): Promise<Outlook | null>;
  /** A setting that is left out stays as it is. */
  edit(conversation: Conversation, id: string, wishes: DigestWishes): Promise<Edited>;
  /** Answered from memory, because menus must answer at once; at most 25. */
  completeSchedules(conversation: Conversation, typed: string): readonly Completion[];
  /** Reads the store again, which another process may have changed. */
  refresh(): Promise<void>;
}

interface ScheduleRequest {
  readonly conversation: Conversation;
  /** "weekdays 08:30 America/New_York", or a cron expression and a timezone. */
  readonly when: string;
  readonly whenEmpty: WhenEmpty;
  readonly whenUnknown?: WhenUnknown;
  /** "22:00-07:00". */
  readonly quietHours?: string;
  /** "6h", "30 minutes". */
  readonly lateBy?: string;
  readonly draft?: DraftRequest;
  readonly edition?: EditionWishes;
  readonly createdBy: string;
}

type Scheduled =
  | { readonly status: "scheduled" | "already-there"; readonly outlook: Outlook }
  /** Says which part cannot be read, and how to mend it. */
  | { readonly status: "unreadable"; readonly problem: string };

type Edited =
  | { readonly status: "edited"; readonly outlook: Outlook }
  | { readonly status: "unreadable"; readonly problem: string }
  | { readonly status: "no-such-digest" };

interface ScheduleServiceOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The IANA name of the timezone of schedules that name none. */
  readonly defaultTimezone: string;
}

export function createScheduleService({
  store,
  clock,
  defaultTimezone,
}: ScheduleServiceOptions): ScheduleService {
  let known: readonly Schedule[] = [];
  const refresh = async () => {
    known = await store.listSchedules();
  };
  const outlook = async (schedule: Schedule) => {
    const [draft] = await store.drafts.list(schedule.id);
    return outlookOf(schedule, clock.now(), draft?.dueAt);
  };
  const change = async (conversation: Conversation, id: string, work: Change) => {
    const schedule = await store.findSchedule(asScheduleId(id.trim()));
    if (!schedule || !isIn(conversation, schedule)) return null;
    await work(schedule);
    await refresh();
    return outlook((await store.findSchedule(schedule.id)) ?? { ...schedule, state: "removed" });
  };

  return {
    refresh,
    async schedule(request) {
      const scheduled = await addTo(store, request, { now: clock.now(), defaultTimezone });
      await refresh();
      return scheduled;
    },
    list: async (conversation) =>
      Promise.all((await store.listSchedules(conversation)).map(outlook)),
    async upcoming() {
      await refresh();
      return (await Promise.all(known.map(outlook))).sort(soonestFirst);
    },
    pause: (conversation, id) => change(conversation, id, (schedule) => pauseIn(store, schedule)),
    resume: (conversation, id) =>
      change(conversation, id, (schedule) => resumeIn(store, schedule, clock.now())),
    remove: (conversation, id) =>
      change(conversation, id, (schedule) => removeFrom(store, schedule)),
    async edit(conversation, id, wishes) {
      let problem: string | null = null;
      const outlook = await change(conversation, id, async (schedule) => {
        problem = await editIn(store, { schedule, wishes }, { now: clock.now(), defaultTimezone });
      });
      if (!outlook) return { status: "no-such-digest" };
      return problem ? { status: "unreadable", problem } : { status: "edited", outlook };
    },
    completeSchedules: (conversation, typed) =>
      completeSchedules(
        known.filter((schedule) => isIn(conversation, schedule)),
        typed,
      ),
  };
}

/** Chosen by hand: three times show the rhythm of a schedule. */
const TIMES_SHOWN = 3;

type Change = (schedule: Schedule) => Promise<void>;

function outlookOf(schedule: Schedule, now: Date, drafted: Date | null = null): Outlook {
  const isActive = schedule.state === "active";
  const next = isActive ? nextTimes(timesOf(schedule), now, TIMES_SHOWN) : [];
  return { schedule, drafted, next };
}

function isIn(conversation: Conversation, schedule: Schedule): boolean {
  return conversationKey(schedule.conversation) === conversationKey(conversation);
}

async function addTo(
  store: Store,
  { conversation, when, ...request }: ScheduleRequest,
  { now, defaultTimezone }: { now: Date; defaultTimezone: string },
): Promise<Scheduled> {
  const parsed = parseWhen(when, defaultTimezone);
  if (parsed.status === "unreadable") return parsed;

  const { timing } = parsed;
  const quietHours = request.quietHours ? parseQuietHours(request.quietHours) : null;
  if (request.quietHours && !quietHours) {
    return { status: "unreadable", problem: badQuietHours(request.quietHours) };
  }
  const graceMs = request.lateBy ? readGrace(request.lateBy) : DEFAULT_GRACE_MS;
  if (graceMs === null) return { status: "unreadable", problem: badGrace(request.lateBy ?? "") };
  const draft = request.draft ? readDraft(request.draft) : null;
  if (draft === "unreadable") {
    return { status: "unreadable", problem: badDraft(request.draft?.before ?? "") };
  }
  const here = await store.listSchedules(conversation);
  const edition = readEditionWishes(USUAL_EDITION, request.edition ?? {});
  if (edition.status === "unreadable") return edition;
  const same = here.find(
    (schedule) =>
      isSame(schedule.timing, timing) && isDeepStrictEqual(schedule.edition, edition.settings),
  );
  if (same) return { status: "already-there", outlook: outlookOf(same, now) };

  const first = nextSlot({ ...timing, quietHours }, now);
  if (!first) return { status: "unreadable", problem: neverDue(when, quietHours) };
  const { whenEmpty, whenUnknown = "may-miss", createdBy } = request;
  const choices = { whenEmpty, whenUnknown, quietHours, graceMs, draft, edition: edition.settings };
  const added = await store.addSchedule(
    { conversation, timing, ...choices, createdBy, createdAt: now },
    first,
  );
  return { status: "scheduled", outlook: outlookOf(added, now) };
}

function timesOf({ timing, quietHours }: Pick<Schedule, "timing" | "quietHours">) {
  return { ...timing, quietHours };
}

function isSame(one: Timing, other: Timing): boolean {
  return one.cron === other.cron && one.timezone === other.timezone;
}

function soonestFirst(one: Outlook, other: Outlook): number {
  const time = ({ next }: Outlook) => next[0]?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return time(one) - time(other);
}

async function pauseIn(store: Store, { id, state }: Schedule): Promise<void> {
  if (state === "paused") return;
  await store.stopSchedule({ id, state: "paused", reason: "Paused by hand." });
}

async function removeFrom(store: Store, { id }: Schedule): Promise<void> {
  await store.stopSchedule({ id, state: "removed", reason: "The digest was removed." });
}

async function resumeIn(store: Store, schedule: Schedule, now: Date): Promise<void> {
  const { id, state } = schedule;
  if (state === "active") return;
  // A slot that was due during the pause is not posted, and one that was decided is not decided
  // again.
  const next = nextSlot(timesOf(schedule), now, await store.lastSlot(id));
  if (next) await store.resumeSchedule(id, next);
}

/** The schedules whose number or words hold what was typed: "2", "week", "london". */
function completeSchedules(schedules: readonly Schedule[], typed: string): readonly Completion[] {
  const wanted = typed.trim().toLowerCase();
  return schedules
    .map((schedule) => ({ label: labelOf(schedule), value: schedule.id }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
}

function labelOf({ id, timing, state }: Schedule): string {
  const paused = state === "paused" ? ", paused" : "";
  return `${id}: ${timing.words}, ${timing.timezone}${paused}`;
}
