import { z } from "zod";

const DAY_MS = 86_400_000;
const UNITS = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS, year: 365 * DAY_MS } as const;
/** Digests and corrections look back so far. */
const FEWEST_DAYS = 30;
const KEPT = /^(\d{1,4})\s*(day|week|month|year)s?$/i;

export const keepSettingsShape = {
  VERBATIM_KEEP: z
    .string()
    .default("forever")
    .transform((text, context): number | null => {
      if (/^forever$/i.test(text.trim())) return null;
      const [, number, unit] = KEPT.exec(text.trim()) ?? [];
      const ms = Number(number) * UNITS[unit?.toLowerCase() as keyof typeof UNITS];
      if (ms >= FEWEST_DAYS * DAY_MS) return ms;
      const message = `is neither "forever" nor a time such as "2 years", of ${FEWEST_DAYS} days or more`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
};
