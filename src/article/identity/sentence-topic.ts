import type { Candidate } from "../people/find-candidates.ts";
import type { Name } from "../people/find-names.ts";
import { type Scene, sentenceAt } from "../read-scene.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { startOf } from "../text/token.ts";

/** "he" or "she" as a source, with the figure that spoke last, or -1. */
export interface Reference {
  readonly candidate: number;
  readonly lastSpeaker: number;
  /** Candidate that was the last source, or -1. */
  readonly lastSource: number;
}

/** An earlier mention of a figure: the nearest one before the pronoun. */
export interface Antecedent {
  readonly figure: number;
  /** Number of the name. */
  readonly name: number;
}

/** The subject of one of the last two sentences, brought up since anybody spoke. */
export function isNewTopic(scene: Scene, reference: Reference, { name }: Antecedent): boolean {
  const spoke = scene.candidates[reference.lastSource]?.first ?? -1;
  const mention = itemAt(scene.names, name);
  const pronoun = itemAt(scene.candidates, reference.candidate);
  const isNear = sentenceGap(scene, mention, pronoun) <= 2;
  return isNear && scene.quoteOf[mention.first] === -1 && isSubjectSince(scene, name, spoke);
}

export function isSubjectSince(scene: Scene, index: number, spoke: number): boolean {
  const name = itemAt(scene.names, index);
  return name.first > spoke && subjectRank(scene, name) === 0;
}

/** 0 for the sentence's opening phrase, 1 for a later one, 2 for a word in another's phrase. */
export function subjectRank(scene: Scene, { first, last }: Name): number {
  const { candidates } = scene;
  const index = firstWhere(candidates, (candidate) => candidate.last >= last);
  const candidate = candidates[index];
  if (!candidate || candidate.first !== first) return 2;
  return opensAt(scene, candidate.lead) || explainsOpening(scene, index) ? 0 : 1;
}

function opensAt({ sentenceOf }: Scene, token: number): boolean {
  return token === 0 || sentenceOf[token - 1] !== sentenceOf[token];
}

/** "The mayor's sister, Ann Low, left": the name of whom the sentence opened with. */
function explainsOpening(scene: Scene, index: number): boolean {
  const { candidates, words } = scene;
  const before = candidates[index - 1];
  const { lead } = itemAt(candidates, index);
  if (before?.kind !== "nominal" || before.last !== lead - 1) return false;
  return words.text[startOf(words, before.last)] === "," && opensAt(scene, before.lead);
}

export function sentenceGap(scene: Scene, mention: Name, pronoun: Candidate): number {
  return sentenceAt(scene, pronoun.first) - sentenceAt(scene, mention.first);
}
