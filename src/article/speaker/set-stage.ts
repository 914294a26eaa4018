import type { Attribution } from "../attribution/find-attributions.ts";
import type { Scene } from "../read-scene.ts";
import { evidenceOf } from "./attribution-evidence.ts";
import type { Stage } from "./speaker-features.ts";
import { describeCandidates } from "./speaker-traits.ts";

/** The scene with what its running text says of each candidate and each quotation. */
export function setStage(scene: Scene, attributions: readonly Attribution[]): Stage {
  const traits = describeCandidates(scene);
  return { scene, traits, evidence: evidenceOf(scene, traits, attributions) };
}
