export interface Claim {
  readonly words: string;
  readonly speaker: string | null;
}

const MARKED = /["“„«]([^"“”„«»]+)["”“»]/gu;
const CUES = /\b(?:said|says|say|told|tells|by|according to|added|adds|tweeted|posted|wrote)\b/gi;
/** A name of up to five words, perhaps with a title. Chosen by hand. */
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}$/u;

/**
 * Reads what people paste, in which the name often stands beside the marks: `"We won," Tisch said`,
 * "“We won” — Jessica Tisch", `Tisch: "We won"`.
 */
export function readClaim(pasted: string): Claim {
  const [marked, ...others] = pasted.matchAll(MARKED);
  const words = marked?.[1];
  if (!marked || words === undefined || others.length > 0) return { words: pasted, speaker: null };
  const beside = pasted
    .replace(marked[0], " ")
    .replace(CUES, " ")
    .replace(/[–—,:~]|\s-|-\s|[.!\s]+$/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (beside === "") return { words, speaker: null };
  return NAME.test(beside) ? { words, speaker: beside } : { words: pasted, speaker: null };
}
