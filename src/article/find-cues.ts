import { hashedWords, hashWord } from "./hash-word.ts";
import { isSpeechVerb } from "./lexicon/speech-verbs.ts";
import type { Narration } from "./narrate.ts";

const ALWAYS = new Set([":", "according", "per"].map((word) => hashWord(word)));

/** They report speech beside a quotation only: `"No," she shot back`, `"No" — Ann Low`. */
const BESIDE_QUOTATION = hashedWords(`
  — – ― -- - put puts went goes shot shoots fired fires began begins begun laughed laughs started starts
  ended ends weighed sang cut turned gave gives made makes released signed titled entitled known
  offered offers used found finds showed shows assured smiled nodded issued sent sends shared
  saw sees felt feels wanted wants remembers hopes hoped heard
`);

/** The items that may be the cue of reported speech; the model decides which of them are. */
export function findCues(narration: Narration): readonly number[] {
  const cues: number[] = [];
  let quotedBefore = -1;
  for (let item = 0; item < narration.count; item++) {
    if (narration.quoted[item] === 1) {
      quotedBefore = item;
      continue;
    }
    const word = narration.words[item] as number;
    if (isSpeechVerb(word) || ALWAYS.has(word)) cues.push(item);
    else if (BESIDE_QUOTATION.has(word) && isBesideQuotation(narration, item, quotedBefore)) {
      cues.push(item);
    }
  }
  return cues;
}

function isBesideQuotation(narration: Narration, item: number, quotedBefore: number): boolean {
  if (quotedBefore >= (narration.sentenceFirsts[item] as number) - 1 && quotedBefore >= 0) {
    return true;
  }
  const last = Math.min(narration.sentenceLasts[item] as number, narration.count - 1);
  for (let after = item + 1; after <= last; after++) {
    if (narration.quoted[after] === 1) return true;
  }
  return false;
}
