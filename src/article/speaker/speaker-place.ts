import type { Candidate } from "../people/find-candidates.ts";
import { paragraphAt, type Scene, sentenceAt } from "../read-scene.ts";
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

export function placeOf(scene: Scene, utterance: Utterance, candidate: Candidate): Place {
  const isAfter = candidate.first >= utterance.last;
  const near = isAfter ? candidate.first : candidate.last - 1;
  const edge = isAfter ? utterance.last - 1 : utterance.first;
  const from = Math.min(near, edge);
  const to = Math.max(near, edge);
  const paragraphs = Math.min(3, Math.abs(utterance.paragraph - paragraphAt(scene, near)));
  const sentences = Math.abs(sentenceAt(scene, near) - sentenceAt(scene, edge));
  return {
    side: isAfter ? 1 : 0,
    paragraphs,
    sentences: Math.min(3, sentences),
    distance: bucket(to - from),
    quotesBetween: quotesBetween(scene, utterance, { near, isAfter }),
  };
}

const MOST_BETWEEN = 3;

function quotesBetween(
  scene: Scene,
  { quote }: Utterance,
  { near, isAfter }: { near: number; isAfter: boolean },
): number {
  const start = startOf(scene.words, near);
  const isBetween = (nth: number) =>
    isAfter
      ? (scene.quoted[quote + 1 + nth]?.end ?? Number.POSITIVE_INFINITY) <= start
      : (scene.quoted[quote - 1 - nth]?.start ?? -1) > start;
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

/** How near candidate and cue together come to the quotation. */
export function touchOf(utterance: Utterance, candidate: Candidate, { cue }: Trait): number {
  const isAfter = candidate.first >= utterance.last;
  const start = cue === -1 ? candidate.lead : Math.min(cue, candidate.lead);
  const end = cue === -1 ? candidate.last : Math.max(cue + 1, candidate.last);
  const gap = isAfter ? start - utterance.last : utterance.first - end;
  return gap < 0 ? 11 : bucket(gap);
}
