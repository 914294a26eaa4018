import type { Article, Quotation } from "../../domain/article.ts";

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

  const following = text.slice(speakerEnd, speakerEnd + REACH);
  const preceding = text.slice(Math.max(0, speakerStart - REACH), speakerStart);
  const after = following.indexOf(cue);
  const before = preceding.lastIndexOf(cue);
  if (after < 0 && before < 0) return cue;

  const gapBefore = preceding.length - before - cue.length;
  const printed =
    before < 0 || (after >= 0 && after <= gapBefore)
      ? text.slice(speakerStart, speakerEnd + after + cue.length)
      : text.slice(speakerStart - preceding.length + before, speakerEnd);
  return /[“”"\n]/.test(printed) ? cue : printed;
}
