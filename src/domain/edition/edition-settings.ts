import { z } from "zod";
import { SECTIONS } from "./sections.ts";

/** How an edition is laid out and what it is called; `compose-edition.ts` has the differences. */
export const TEMPLATES = ["standard", "morning", "evening", "weekly"] as const;

export const LENGTHS = ["short", "usual", "long"] as const;

/** What happens to a posted quotation that its source has changed or withdrawn since. */
export const CORRECTIONS = ["off", "edit"] as const;

const words = z.array(z.string()).readonly().default([]);

/** What a digest is made of. Read from stores too, where an older version may have left out some. */
export const editionSettingsSchema = z.object({
  template: z.enum(TEMPLATES).default("standard"),
  length: z.enum(LENGTHS).default("usual"),
  /** Only stories that have one of these words are told, unless there are none. */
  topics: words,
  /** Stories that have one of these words come first. */
  interests: words,
  /** Only articles from these sites are told, such as "example.org". */
  sources: words,
  /** Only articles in these languages are told, ISO 639-1. */
  languages: words,
  /** Nothing of these sections is told: "sport", "opinion". */
  without: z.array(z.enum(SECTIONS)).readonly().default([]),
  /** A title with placeholders; `null` takes the template's own. */
  title: z.string().nullable().default(null),
  corrections: z.enum(CORRECTIONS).default("off"),
});

export type EditionSettings = Readonly<z.infer<typeof editionSettingsSchema>>;

export const USUAL_EDITION: EditionSettings = editionSettingsSchema.parse({});
