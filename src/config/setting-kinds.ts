import { z } from "zod";

export type Check = (entry: string) => string | null;

export const port = z.coerce
  .number("is not a number. Give a port from 0 (any free one) to 65535")
  .int("is not a whole number. Give a port from 0 (any free one) to 65535")
  .min(0, "is below 0. Give a port from 0 (any free one) to 65535")
  .max(65_535, "is above 65535. Give a port from 0 (any free one) to 65535");

export const baseUrl = z.url({
  protocol: /^https?$/,
  error: "is not an http(s) address, such as http://127.0.0.1:4003/api/",
});

export const yesOrNo = z.stringbool({
  truthy: ["yes", "true", "1"],
  falsy: ["no", "false", "0"],
  error: "is neither yes nor no",
});

export const wholeToken = (where: string) =>
  z.string().regex(/^[^\s"'<>]+$/, `has spaces, quotes or brackets in it. Copy it whole: ${where}`);

/**
 * Entries parted by commas or spaces. `wrongWith` says what is wrong with one; the message names
 * an entry by its place only, because a token may have been put into the wrong setting.
 */
export function listOf(wrongWith: Check) {
  return z
    .string()
    .transform((text, context) => {
      const entries = text.split(/[\s,]+/).filter(Boolean);
      for (const [index, entry] of entries.entries()) {
        const wrong = wrongWith(entry);
        if (wrong === null) continue;
        const which = entries.length === 1 ? "" : `entry ${index + 1} `;
        context.addIssue({ code: "custom", message: `${which}${wrong}` });
      }
      return entries;
    })
    .default([]);
}
