import { isCarriedOn } from "./certain-quotation.ts";
import type { Choice } from "./rank-speakers.ts";
import type { Scene } from "./read-scene.ts";

/**
 * A quotation over several paragraphs has one speaker, named in any of them: the surest choice is
 * taken for all.
 */
export function joinContinued(scene: Scene, choices: readonly Choice[]): readonly Choice[] {
  const joined = [...choices];
  for (let first = 0; first < joined.length; first++) {
    let last = first;
    while (isCarriedOn(scene, last)) last++;
    if (last === first) continue;
    const turn = joined.slice(first, last + 1);
    joined.fill(surest(turn), first, last + 1);
    first = last;
  }
  return joined;
}

function surest(turn: readonly Choice[]): Choice {
  return turn.reduce((best, choice) => (choice.probability > best.probability ? choice : best));
}
