import { z } from "zod";

/** How an edition is laid out, and what it is called: what differs is in `compose-edition.ts`. */
export const TEMPLATES = ["standard", "morning", "evening", "weekly"] as const;

export const LENGTHS = ["short", "usual", "long"] as const;

/** What happens to a posted quotation that its source has changed or withdrawn since. */
export const CORRECTIONS = ["off", "edit"] as const;

const words = z.array(z.string()).readonly().default([]);

/** What a digest is made of. Read from stores too, where an older version may have left out some. */
export const editionSettingsSchema = z.object({
  template: z.enum(TEMPLATES).default("standard"),
  length: z.enum(LENGTHS).default("usual"),
  /** Only stories with one of these, unless there are none. */
  topics: words,
  /** Stories with one of these come first. */
  interests: words,
  /** Only from these sites: "example.org". */
  sources: words,
  /** Only in these, ISO 639-1. */
  languages: words,
  /** With placeholders, `null` for the template's own. */
  title: z.string().nullable().default(null),
  corrections: z.enum(CORRECTIONS).default("off"),
});

export type EditionSettings = Readonly<z.infer<typeof editionSettingsSchema>>;

export const USUAL_EDITION: EditionSettings = editionSettingsSchema.parse({});
