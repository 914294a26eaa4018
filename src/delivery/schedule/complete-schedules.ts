import type { Completion } from "../../domain/command.ts";
import type { Schedule } from "../../domain/digest.ts";

/** The schedules whose number or words hold what was typed: "2", "week", "london". */
export function completeSchedules(
  schedules: readonly Schedule[],
  typed: string,
): readonly Completion[] {
  const wanted = typed.trim().toLowerCase();
  return schedules
    .map((schedule) => ({ label: labelOf(schedule), value: schedule.id }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
}

function labelOf({ id, timing, state }: Schedule): string {
  const paused = state === "paused" ? ", paused" : "";
  return `${id}: ${timing.words}, ${timing.timezone}${paused}`;
}
