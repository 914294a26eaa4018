import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { areSubjectsOfTwo } from "../grammar/phrases.ts";
import { writingBefore } from "../speaker/sayer/writing-before.ts";
import { itemAt, tokenAt } from "../text/lookup.ts";
import { rightBefore } from "./clause-speaker.ts";

/** "Low sued and Reed dismissed it, ruling", "she got a reply, which told her": the nearest subject. */
export function isNearer(
  analysis: Analysis,
  { speaker, chosen, cue }: { speaker: number; chosen: number; cue: Span },
): boolean {
  const { grammar, mentions, words } = analysis;
  if (speaker === rightBefore(analysis, cue)) return true;
  const { head } = itemAt(mentions, speaker);
  if (writingBefore(analysis, tokenAt(words, cue.start)) === head) return true;
  const other = mentions[chosen];
  return other !== undefined && areSubjectsOfTwo(grammar, other.head, head);
}
