import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import { startOf } from "../text/token.ts";
import type { Utterance } from "./speaker-context.ts";
import type { Trait } from "./speaker-traits.ts";

interface Place {
  /** 0 before the quotation, 1 after it. */
  readonly side: number;
  readonly paragraphs: number;
  readonly sentences: number;
  readonly distance: number;
  readonly quotesBetween: number;
}

export function placeOf(analysis: Analysis, utterance: Utterance, mention: Mention): Place {
  const isAfter = mention.first >= utterance.last;
  const near = isAfter ? mention.first : mention.last - 1;
  const edge = isAfter ? utterance.last - 1 : utterance.first;
  const from = Math.min(near, edge);
  const to = Math.max(near, edge);
  const paragraphs = Math.min(3, Math.abs(utterance.paragraph - paragraphAt(analysis, near)));
  const sentences = Math.abs(sentenceAt(analysis, near) - sentenceAt(analysis, edge));
  return {
    side: isAfter ? 1 : 0,
    paragraphs,
    sentences: Math.min(3, sentences),
    distance: bucket(to - from),
    quotesBetween: quotesBetween(analysis, utterance, { near, isAfter }),
  };
}

const MOST_BETWEEN = 3;

function quotesBetween(
  analysis: Analysis,
  { quote }: Utterance,
  { near, isAfter }: { near: number; isAfter: boolean },
): number {
  const start = startOf(analysis.words, near);
  const isBetween = (nth: number) =>
    isAfter
      ? (analysis.quoted[quote + 1 + nth]?.end ?? Number.POSITIVE_INFINITY) <= start
      : (analysis.quoted[quote - 1 - nth]?.start ?? -1) > start;
  let count = 0;
  while (count < MOST_BETWEEN && isBetween(count)) count++;
  return count;
}

function bucket(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  if (distance < 12) return 6;
  if (distance < 20) return 7;
  if (distance < 40) return 8;
  return distance < 80 ? 9 : 10;
}

/** How near mention and cue together come to the quotation. */
export function touchOf(utterance: Utterance, mention: Mention, { cue }: Trait): number {
  const isAfter = mention.first >= utterance.last;
  const start = cue === -1 ? mention.lead : Math.min(cue, mention.lead);
  const end = cue === -1 ? mention.last : Math.max(cue + 1, mention.last);
  const gap = isAfter ? start - utterance.last : utterance.first - end;
  return gap < 0 ? 11 : bucket(gap);
}
