import { createLog } from "../../adapters/log/create-log.ts";
import { toText } from "../../adapters/terminal/render.ts";
import { TERMINAL } from "../../adapters/terminal/terminal-chat.ts";
import { rehearse as liveThrough } from "../../app/rehearse.ts";
import { readConfig, secretsOf } from "../../config.ts";
import { parseWhen } from "../../delivery/schedule/parse-when.ts";
import { readEditionWishes } from "../../delivery/schedule/read-edition-wishes.ts";
import { DEFAULT_GRACE_MS, type Schedule } from "../../domain/digest.ts";
import { LENGTHS, TEMPLATES, USUAL_EDITION } from "../../domain/edition/edition-settings.ts";
import { BotError } from "../../domain/errors.ts";
import { asScheduleId } from "../../domain/ids.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";

interface RehearseOptions {
  readonly from: string;
  readonly to: string;
  readonly when: string;
  readonly template?: string;
  readonly length?: string;
  readonly json?: boolean;
}

/** Prints the editions that digests would have posted on days that have passed. */
export async function rehearse(options: RehearseOptions): Promise<number> {
  const config = readConfig();
  const period = { from: dayOf("--from", options.from), to: endOf(dayOf("--to", options.to)) };
  if (period.from > period.to) {
    throw new BotError("bad-input", `--from ${options.from} is after --to ${options.to}.`);
  }
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const usual = usualSchedule(options, config.timezone);
  let count = 0;
  for await (const { schedule, dueAt, edition } of liveThrough(config, period, { log, usual })) {
    count += 1;
    const { conversation, timing } = schedule;
    const place = `${conversation.platform} ${conversation.channel}, digest ${schedule.id}`;
    if (options.json) {
      process.stdout.write(`${JSON.stringify({ place, dueAt, edition })}\n`);
      continue;
    }
    const head = `##### ${formatLocalTime(dueAt, timing.timezone)}, ${place}`;
    const texts = edition?.messages.map((message) => toText(message)) ?? ["Nothing new.\n"];
    process.stdout.write(`${head}\n\n${texts.join("\n")}\n`);
  }
  if (count === 0) process.stdout.write("No digest is due on these days.\n");
  return 0;
}

function dayOf(option: string, text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  // "2026-02-31" would be a day in March.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
  if (isDay) return day;
  throw new BotError("bad-input", `${option} takes a day such as 2026-11-20, not "${text}".`);
}

const DAY_MS = 86_400_000;

function endOf(day: Date): Date {
  return new Date(day.getTime() + DAY_MS - 1);
}

/** Where no digest is set up, one is made up. */
function usualSchedule({ when, template, length }: RehearseOptions, timezone: string): Schedule {
  const parsed = parseWhen(when, timezone);
  if (parsed.status === "unreadable") throw new BotError("bad-input", parsed.problem);
  const wishes = {
    template: TEMPLATES.find((one) => one === template),
    length: LENGTHS.find((one) => one === length),
  };
  const read = readEditionWishes(USUAL_EDITION, wishes);
  return {
    id: asScheduleId("rehearsal"),
    conversation: TERMINAL,
    timing: parsed.timing,
    whenEmpty: "skip",
    whenUnknown: "may-miss",
    draft: null,
    quietHours: null,
    graceMs: DEFAULT_GRACE_MS,
    edition: read.status === "read" ? read.settings : USUAL_EDITION,
    state: "active",
    reason: null,
    createdBy: "rehearsal",
    createdAt: new Date(0),
  };
}
