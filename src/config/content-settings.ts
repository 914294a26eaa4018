import { z } from "zod";
import { yesOrNo } from "./setting-kinds.ts";

/** Limits what is read of the folder of articles. */
export interface ContentLimits {
  readonly maxBytes: number;
  /** Whether a link may lead out of the folder. */
  readonly followsLinks: boolean;
}

const MEGABYTE = 1024 * 1024;
const SIZES = "is not a whole number of megabytes from 1 to 1000";

export const contentSettingsShape = {
  VERBATIM_CONTENT_DIR: z.string().default("content"),
  VERBATIM_CONTENT_MAX_MB: z.coerce
    .number(SIZES)
    .int(SIZES)
    .min(1, SIZES)
    .max(1_000, SIZES)
    // Files are read whole, and news is small: 20 MB are ten thousand pages.
    .default(20),
  VERBATIM_CONTENT_LINKS: yesOrNo.default(false),
};

type Given = z.infer<z.ZodObject<typeof contentSettingsShape>>;

export function contentLimits(given: Given): ContentLimits {
  return {
    maxBytes: given.VERBATIM_CONTENT_MAX_MB * MEGABYTE,
    followsLinks: given.VERBATIM_CONTENT_LINKS,
  };
}
