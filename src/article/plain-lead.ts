import type { Span } from "../domain/span.ts";
import type { Candidate } from "./find-candidates.ts";
import { firstWhere } from "./first-where.ts";
import { hashedWords } from "./hash-word.ts";
import type { Scene } from "./read-scene.ts";
import { BEFORE_COLON, SUBJECT, SUBJECT_OVER_ADVERB, type Trait } from "./speaker-traits.ts";
import { LINE_BREAK_BEFORE } from "./tokenize.ts";

/** A candidate and the verb or colon by which it leads into a quotation. */
export interface Lead {
  readonly candidate: number;
  readonly cue: Span;
}

/**
 * Who plainly leads into the quotation: `as the heckler yelled, "Go"`, `- Ann Low: "Go"`. Nothing
 * the sentence says before that can make it anyone else's.
 */
export function plainLead(
  scene: Scene,
  traits: readonly Trait[],
  { start }: Span,
): Lead | undefined {
  const { words, candidates } = scene;
  const after = firstWhere(candidates, ({ lead }) => (words.starts[lead] as number) >= start);
  const candidate = after - 1;
  const trait = traits[candidate];
  if (!trait || trait.cue === -1) return undefined;
  const cue = { start: words.starts[trait.cue] as number, end: words.ends[trait.cue] as number };
  if (cue.end >= start || start - cue.end > LONGEST_GAP) return undefined;
  const gap = scene.text.slice(cue.end, start);
  const leads =
    trait.relation === BEFORE_COLON
      ? /^\s?\S$/.test(gap) && isLabel(scene, candidate)
      : /^[,:]\s?\S$/.test(gap) && isPlainSubject(scene, candidate, trait);
  return leads ? { candidate, cue } : undefined;
}

/** A comma, a blank and the mark. */
const LONGEST_GAP = 3;

const WITHIN_PHRASE = hashedWords("of to on in at with by from for about");

/** "said of Lee's request", "took to Twitter, writing" have another subject. */
function isPlainSubject({ words, candidates }: Scene, index: number, trait: Trait): boolean {
  if (trait.relation !== SUBJECT && trait.relation !== SUBJECT_OVER_ADVERB) return false;
  const { lead } = candidates[index] as Candidate;
  if (WITHIN_PHRASE.has(words.hashes[lead - 1] as number)) return false;
  return !words.text.startsWith("ing", (words.ends[trait.cue] as number) - 3);
}

/** A person's name that opens its line, or follows a dash or a quotation. */
function isLabel({ words, candidates, quoteOf, sentenceOf }: Scene, index: number): boolean {
  const { lead, kind, figure } = candidates[index] as Candidate;
  if (kind !== "name" || figure === -1) return false;
  const before = lead - 1;
  if (before < 0 || sentenceOf[before] !== sentenceOf[lead] || quoteOf[before] !== -1) return true;
  const opensLine = ((words.shapes[lead] as number) & LINE_BREAK_BEFORE) !== 0;
  return opensLine || /^[-–—―]/.test(words.text.slice(words.starts[before], words.ends[before]));
}
