import { personIn } from "../../src/domain/conversation.ts";
import type { Delivery, Schedule } from "../../src/domain/digest.ts";
import { asDeliveryKey } from "../../src/domain/ids.ts";
import { localTimeLabel } from "../../src/domain/time/local-time.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Committed, SimulatedPlatform } from "./simulated-platform.ts";

/** What readers and `/deliveries` were promised, and does not hold. */
export async function brokenPromises(
  store: Store,
  platforms: readonly SimulatedPlatform[],
  now: Date,
): Promise<readonly string[]> {
  const rows = await store.deliveries({});
  const committed = platforms.flatMap((platform) => platform.committed);
  const known = new Set<string>(rows.map(({ key }) => key));
  const schedules = await store.listSchedules();
  const active = schedules.filter(({ state }) => state === "active");

  return [
    ...committed.filter(({ key }) => !known.has(key)).map(({ key }) => `${key} was never planned`),
    ...rows.filter(isPast(now)).flatMap((row) =>
      brokenIn(row, {
        times: committed.filter(({ key }) => key === row.key).length,
        canBeAsked: canBeAsked(row, platforms),
        now,
      }),
    ),
    ...active.flatMap((schedule) =>
      schedule.quietHours
        ? []
        : gapsIn(
            schedule,
            rows.filter((row) => row.digest === schedule.id && !isDraft(row)),
          ),
    ),
    ...active.filter(({ draft }) => draft).flatMap(({ id }) => undraftedIn(id, rows)),
    ...(await rewordedIn(store, committed)),
    ...(await unsaidIn(store, rows, committed)),
    ...disorderIn(rows, committed),
  ];
}

/** After that nobody goes on asking a platform that does not answer. */
const PATIENCE_MS = 72 * 60 * 60 * 1000;

interface Facts {
  readonly times: number;
  readonly canBeAsked: boolean;
  readonly now: Date;
}

function brokenIn(row: Delivery, { times, canBeAsked, now }: Facts): readonly string[] {
  const { state, reason, mayRepeat, messageId, conversation } = row;
  const which = `${conversation.platform} ${conversation.channel} ${row.dueAt.toISOString()} part ${row.part}, ${state}`;
  const isOld = now.getTime() - (row.startedAt ?? row.plannedAt).getTime() > PATIENCE_MS;
  const isOpen = state === "planned" || state === "sending" || row.nextAttemptAt !== null;

  return [
    ...(times > 1 && !mayRepeat ? [`${which}: posted ${times} times`] : []),
    ...(state === "sent" && (times === 0 || !messageId) ? [`${which}: is not there`] : []),
    ...(isSaidNotToBeThere(row) && times > 0 ? [`${which}: is there`] : []),
    ...(state === "unknown" && canBeAsked && !mayRepeat && !isOld
      ? [`${which}: could have been found`]
      : []),
    ...(state !== "sent" && !reason ? [`${which}: without a reason`] : []),
    ...(isOpen ? [`${which}: still open`] : []),
  ];
}

/** Longer than from one of the last ticks to the end of the life. */
const LAST_TICK_MS = 30 * 60 * 1000;

/** What is held until its time is not settled before. */
const isPast =
  (now: Date) =>
  ({ state, dueAt }: Delivery): boolean =>
    state !== "planned" || now.getTime() - dueAt.getTime() > LAST_TICK_MS;

function isDraft({ conversation }: Delivery): boolean {
  return personIn(conversation) !== null;
}

/** Of each edition its editor was sent a draft, or is told why not. */
function undraftedIn(id: string, all: readonly Delivery[]): readonly string[] {
  const rows = all.filter(({ digest }) => digest === id);
  const drafted = new Set(rows.filter(isDraft).map(({ dueAt }) => dueAt.getTime()));
  return rows
    .filter((row) => row.state === "sent" && !drafted.has(row.dueAt.getTime()))
    .map(({ dueAt }) => `digest ${id}: ${dueAt.toISOString()} without a draft`);
}

/** What is there is what the store says: no message of a version that was changed since. */
async function rewordedIn(
  store: Store,
  committed: readonly Committed[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { key, words } of committed) {
    const frozen = await store.frozenMessage(asDeliveryKey(key));
    if (JSON.stringify(frozen) !== words) broken.push(`${key}: posted in other words`);
  }
  return broken;
}

/** What a message is to say by now is what readers see, unless its edit was given up for a reason. */
async function unsaidIn(
  store: Store,
  rows: readonly Delivery[],
  committed: readonly Committed[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { key, edit, messageId } of rows.filter(({ state }) => state === "sent")) {
    if (edit?.state === "ended" || edit === null) continue;
    const there = committed.find((one) => one.key === key && one.id === messageId);
    const shown = JSON.stringify(await store.shownMessage(key));
    if (there?.shown !== shown) broken.push(`${key}: an edit (${edit.state}) is not there`);
  }
  return broken;
}

function canBeAsked({ conversation }: Delivery, platforms: readonly SimulatedPlatform[]): boolean {
  const { platform, channel } = conversation;
  const asked = platforms.find(({ chat }) => chat.platform.name === platform);
  return (
    Boolean(asked?.chat.findPosted) && channel !== "closed" && !asked?.everDeleted.has(channel)
  );
}

function isSaidNotToBeThere({ state, mayRepeat }: Delivery): boolean {
  return (state === "dead" || state === "skipped") && !mayRepeat;
}

/** From the first slot on each has a row: posted, or not, with the reason; and none has two. */
function gapsIn({ id, timing }: Schedule, rows: readonly Delivery[]): readonly string[] {
  const due = [...new Set(rows.map(({ dueAt }) => dueAt.getTime()))].sort((a, b) => a - b);
  // A digest that was paused and resumed has nothing due in between, as people were told.
  const wasPaused = rows.some(({ state, replayedAt }) => state === "dead" || replayedAt);
  const timesADay = timing.words.split(" and ").length;
  const perDay = timing.timezone === "UTC" ? [] : slotsPerDay(due, timing.timezone);
  const isEven = timing.timezone === "UTC" ? isEvenlySpaced(due) : isFull(perDay, timesADay);
  return [
    ...(perDay.some((count) => count > timesADay) ? [`digest ${id}: a time of day twice`] : []),
    ...(isEven || wasPaused ? [] : [`digest ${id}: a slot without a row`]),
  ];
}

function isEvenlySpaced(due: readonly number[]): boolean {
  const steps = due.slice(1).map((time, index) => time - (due[index] ?? 0));
  return steps.every((step) => step === steps[0]);
}

function slotsPerDay(due: readonly number[], timezone: string): readonly number[] {
  const dayOf = (time: number) => localTimeLabel(new Date(time), timezone).split(" ")[0];
  return [...Map.groupBy(due, dayOf).values()].map(({ length }) => length);
}

/** On the first day and on the last one some may lie outside of what was lived through. */
function isFull(perDay: readonly number[], timesADay: number): boolean {
  return perDay.slice(1, -1).every((count) => count === timesADay);
}

function disorderIn(rows: readonly Delivery[], committed: readonly Committed[]): readonly string[] {
  const sentAt = new Map(committed.map(({ key, at }) => [key, at]));
  return rows.flatMap((row) => {
    const next = rows.find((other) => isNextPart(row, other));
    const [one, other] = [sentAt.get(row.key), next && sentAt.get(next.key)];
    // One that nobody could ask about may have arrived later than the next.
    const isKnown = row.state !== "unknown" && !row.mayRepeat;
    const isAsPlanned = isKnown && !row.replayedAt && !next?.replayedAt;
    return isAsPlanned && one !== undefined && other !== undefined && one > other
      ? [`part ${row.part} of ${row.dueAt.toISOString()} after the next`]
      : [];
  });
}

function isNextPart(row: Delivery, other: Delivery): boolean {
  return (
    other.digest === row.digest &&
    other.conversation.channel === row.conversation.channel &&
    other.dueAt.getTime() === row.dueAt.getTime() &&
    other.part === row.part + 1
  );
}
