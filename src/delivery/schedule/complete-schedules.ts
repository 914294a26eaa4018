import type { Completion } from "../../domain/command.ts";
import type { Schedule } from "../../domain/digest.ts";

/** Discord's limits on a menu. */
const MAX_CHOICES = 25;
const MAX_LABEL = 100;

/** By number or by any of its words: "2", "week", "london". */
export function completeSchedules(
  schedules: readonly Schedule[],
  typed: string,
): readonly Completion[] {
  const wanted = typed.trim().toLowerCase();
  return schedules
    .map((schedule) => ({ label: labelOf(schedule).slice(0, MAX_LABEL), value: schedule.id }))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, MAX_CHOICES);
}

function labelOf({ id, timing, state }: Schedule): string {
  const paused = state === "paused" ? ", paused" : "";
  return `${id}: ${timing.words}, ${timing.timezone}${paused}`;
}
