import type { Span } from "../../domain/span.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Scene } from "../read-scene.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere } from "../text/lookup.ts";
import { LINE_BREAK_BEFORE } from "../text/tokenize.ts";
import { BEFORE_COLON, SUBJECT, SUBJECT_OVER_ADVERB, type Trait } from "./speaker-traits.ts";

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
  const candidate = isHeard(scene, traits, after - 1) ? after - 2 : after - 1;
  const trait = traits[candidate];
  if (!trait || trait.cue === -1) return undefined;
  const cue = { start: words.starts[trait.cue] as number, end: words.ends[trait.cue] as number };
  if (cue.end >= start || start - cue.end > LONGEST_GAP) return undefined;
  const gap = scene.text.slice(cue.end, start);
  const leads =
    trait.relation === BEFORE_COLON
      ? /^\s?\S$/.test(gap) && isLabel(scene, candidate)
      : LEAD.test(gap) && isPlainSubject(scene, candidate, trait);
  return leads ? { candidate, cue } : undefined;
}

/** A comma or colon and the mark, after whom it was told, if anyone. */
const LEAD = /^(?: (?:her|him|me|reporters|them|us))?[,:]\s?\S$/;
const LONGEST_GAP = 14;

/** "told her": whom the words are said to. */
function isHeard({ words, candidates }: Scene, traits: readonly Trait[], index: number): boolean {
  const told = candidates[index];
  const verb = traits[index - 1]?.cue ?? -1;
  if (!told || verb === -1 || verb !== told.lead - 1) return false;
  return HEARERS.has(words.hashes[told.first] as number);
}

const HEARERS = hashedWords("her him me reporters them us");
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
