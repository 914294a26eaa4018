import { isCarriedOn } from "../statement/certain-quotation.ts";
import type { Choice } from "./rank-speakers.ts";
import type { Stage } from "./speaker-features.ts";

/**
 * A quotation over several paragraphs has one speaker, named in any of them: the surest choice is
 * taken for all, and before it one that the running text tells.
 */
export function joinContinued(stage: Stage, choices: readonly Choice[]): readonly Choice[] {
  const joined = [...choices];
  for (let first = 0; first < joined.length; first++) {
    let last = first;
    while (isCarriedOn(stage.scene, last)) last++;
    if (last === first) continue;
    const turn = joined.slice(first, last + 1);
    const told = turn.filter((choice, at) => isTold(stage, first + at, choice));
    joined.fill(surest(told.length > 0 ? told : turn), first, last + 1);
    first = last;
  }
  return joined;
}

/** Whoever merely stands near is often the surest: nobody else is in sight. */
function isTold({ evidence }: Stage, quote: number, { candidate }: Choice): boolean {
  return candidate !== -1 && evidence[quote]?.source === candidate;
}

function surest(turn: readonly Choice[]): Choice {
  return turn.reduce((best, choice) => (choice.probability > best.probability ? choice : best));
}
