import type { Article, Quotation } from "../domain/article.ts";

/** How far the cue may stand from the speaker: "Ann Lee, who runs the shelter, said". */
const REACH = 160;

/**
 * The article's own words that name the speaker: "he said", "Mamdani told". Readers see by them
 * what the name rests on. `null` where the quotation has no cue of its own.
 */
export function cueAsPrinted({ text }: Article, quotation: Quotation): string | null {
  const { cue, speakerStart, speakerEnd } = quotation;
  if (!cue) return null;
  if (speakerStart === null || speakerEnd === null) return cue;

  const after = text.indexOf(cue, speakerEnd);
  const before = text.lastIndexOf(cue, speakerStart - cue.length);
  const gapAfter = after < 0 ? Number.POSITIVE_INFINITY : after - speakerEnd;
  const gapBefore = before < 0 ? Number.POSITIVE_INFINITY : speakerStart - before - cue.length;
  if (Math.min(gapAfter, gapBefore) > REACH) return cue;

  const printed =
    gapAfter <= gapBefore
      ? text.slice(speakerStart, after + cue.length)
      : text.slice(before, speakerEnd);
  return /[“”"\n]/.test(printed) ? cue : printed;
}
