import type { Span } from "../domain/span.ts";
import type { Attribution } from "./find-attributions.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Scene } from "./read-scene.ts";

/** What the running text says of one quotation: who, how surely, and with how many words around. */
export interface Evidence {
  /** The candidate that is the source, or -1. */
  readonly source: number;
  readonly probability: number;
  /** The source phrase as the running text delimits it. */
  readonly phrase: Span | null;
  readonly cue: Span | null;
  /** Characters of the same reported clause that stand outside the quotation. */
  readonly around: number;
}

const NO_EVIDENCE: Evidence = { source: -1, probability: 0, phrase: null, cue: null, around: 0 };

/** Of each quotation, the surest attribution that covers it. */
export function evidenceOf(
  scene: Scene,
  attributions: readonly Attribution[],
): readonly Evidence[] {
  const evidence: Evidence[] = scene.quoted.map(() => NO_EVIDENCE);
  for (const attribution of attributions) {
    const { cue, probability } = attribution;
    for (const content of attribution.content) {
      const from = firstQuotationIn(scene, content);
      for (let quote = from; isWithin(scene, quote, content); quote++) {
        if ((evidence[quote] as Evidence).probability >= probability) continue;
        const source = attribution.source ? candidateIn(scene, attribution.source) : -1;
        evidence[quote] = {
          source,
          probability,
          phrase: attribution.source,
          cue,
          around: charactersAround(scene, content),
        };
      }
    }
  }
  return evidence;
}

function firstQuotationIn({ quoted }: Scene, { start }: Span): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWithin({ quoted }: Scene, quote: number, content: Span): boolean {
  const quotation = quoted[quote];
  return quotation !== undefined && quotation.start < content.end;
}

/** Characters of the clause outside its quotations and their marks. */
function charactersAround(scene: Scene, content: Span): number {
  let around = content.end - content.start;
  for (let quote = firstQuotationIn(scene, content); isWithin(scene, quote, content); quote++) {
    const { start, end } = scene.quoted[quote] as Span;
    around -= Math.min(end + 1, content.end) - Math.max(start - 1, content.start);
  }
  return Math.max(0, around);
}

/** The candidate that a source phrase is about: a name before the role it explains. */
export function candidateIn(scene: Scene, source: Span): number {
  const { words, candidates } = scene;
  let found = -1;
  for (let index = firstCandidateIn(scene, source); index < candidates.length; index++) {
    const { head, kind } = candidates[index] as Candidate;
    if ((words.starts[head] as number) >= source.end) break;
    if (kind === "name") return index;
    if (found === -1) found = index;
  }
  return found;
}

function firstCandidateIn({ words, candidates }: Scene, { start }: Span): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[(candidates[middle] as Candidate).head] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
