import type { Span } from "../../domain/span.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Scene } from "../read-scene.ts";
import { firstWhere } from "../text/first-where.ts";
import { tokenAt } from "../text/token-at.ts";
import type { Utterance } from "./speaker-features.ts";

/** The tokens of each quotation; -1 where it holds none. */
export function quotationTokens({ words, quoted }: Scene): readonly (Span & { quote: number })[] {
  return quoted.map((span, quote) => {
    const start = tokenAt(words, span.start);
    const end = tokenAt(words, span.end);
    return end > start ? { quote, start, end } : { quote, start: -1, end: -1 };
  });
}

/** A paragraph may be a megabyte long: who stands further away than this did not say it. */
const MOST_BEFORE = 40;
const MOST_AFTER = 20;

/**
 * Those who may have said it: whoever the quotation's own paragraph or the one before names, a name
 * signed below it, and the speaker of the quotation before.
 */
export function eligibleCandidates(scene: Scene, utterance: Utterance): readonly number[] {
  const eligible: number[] = [];
  const { candidates, paragraphOf } = scene;
  const near = firstWhere(candidates, ({ first }) => first >= utterance.first);
  const from = firstInSight(scene, utterance, near);
  const to = Math.min(near + MOST_AFTER, candidates.length);
  if (utterance.previous !== -1 && utterance.previous < from) eligible.push(utterance.previous);
  for (let index = from; index < to; index++) {
    const paragraph = paragraphOf[(candidates[index] as Candidate).first] as number;
    if (paragraph > utterance.paragraph + 1) break;
    if (paragraph <= utterance.paragraph || isSignature(scene, index)) eligible.push(index);
  }
  return eligible;
}

/** Counted back from the quotation, as far as the paragraph before its own. */
function firstInSight(
  { candidates, paragraphOf }: Scene,
  { paragraph }: Utterance,
  near: number,
): number {
  const stop = Math.max(0, near - MOST_BEFORE);
  let from = near;
  while (from > stop && startsFrom(from - 1)) from--;
  return from;

  function startsFrom(index: number): boolean {
    const { first } = candidates[index] as Candidate;
    return (paragraphOf[first] as number) >= paragraph - 1;
  }
}

/** "— Ann Low" on a line of its own. */
function isSignature({ words, candidates, paragraphOf }: Scene, index: number): boolean {
  const { lead } = candidates[index] as Candidate;
  const isFirst = lead < 2 || paragraphOf[lead - 2] !== paragraphOf[lead];
  const code = lead > 0 ? words.text.charCodeAt(words.starts[lead - 1] as number) : 0;
  return isFirst && (code === 0x2014 || code === 0x2015 || code === 0x2013 || code === 45);
}
