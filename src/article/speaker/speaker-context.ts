import type { Attribution } from "../attribution/find-attributions.ts";
import type { Scene } from "../read-scene.ts";
import { type Evidence, evidenceOf } from "./attribution-evidence.ts";
import { describeCandidates, type Trait } from "./speaker-traits.ts";

export interface Stage {
  readonly scene: Scene;
  /** Of each quotation, what the running text around it says. */
  readonly evidence: readonly Evidence[];
  readonly traits: readonly Trait[];
}

/** A quotation as the ranker sees it: its tokens, and what was said before it. */
export interface Utterance {
  readonly quote: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** Candidate chosen for the quotation before, or -1. */
  readonly previous: number;
}

/** The scene with what its running text says of each candidate and each quotation. */
export function setStage(scene: Scene, attributions: readonly Attribution[]): Stage {
  const traits = describeCandidates(scene);
  return { scene, traits, evidence: evidenceOf(scene, traits, attributions) };
}
