import type { Span } from "../../domain/span.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { LABELLED } from "../marks/read-transcript.ts";
import type { Scene } from "../read-scene.ts";

/** Speech by its place alone, whatever its words: no title or term stands so. */
export function isCertainQuotation(scene: Scene, quote: number): boolean {
  const quotation = scene.quoted[quote] as Quoted;
  if (quotation.mark === LABELLED) return true;
  return isCarriedOn(scene, quote) || standsAlone(scene, quotation);
}

/**
 * Left open at its paragraph's end, and taken up by a mark that opens the next; or by the next mark
 * where the paragraphs were run together.
 */
export function isCarriedOn({ text, quoted, paragraphs }: Scene, quote: number): boolean {
  const { closed, end, paragraph, mark } = quoted[quote] as Quoted;
  const next = quoted[quote + 1];
  if (closed || mark === LABELLED || !next) return false;
  if (next.paragraph === paragraph) return text.slice(end, next.start - 1).trim() === "";
  if (next.paragraph !== paragraph + 1) return false;
  return next.start - 1 === (paragraphs[next.paragraph] as Span).start;
}

const LEAST_ALONE = 20;

/** A sentence in marks that is a paragraph of its own carries on what was said before it. */
function standsAlone(
  { text, paragraphs }: Scene,
  { start, end, closed, paragraph }: Quoted,
): boolean {
  const whole = paragraphs[paragraph] as Span;
  const isWhole = whole.start >= start - 1 && whole.end <= end + 1;
  if (!isWhole || !closed || end - start < LEAST_ALONE) return false;
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) && /[.?!…]/.test(text.charAt(end - 1));
}
