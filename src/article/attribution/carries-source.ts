import { ADVERB, AUXILIARY } from "../lexicon/word-classes.ts";
import { hashedWords } from "../text/hash-word.ts";
import type { Narration } from "./narrate.ts";

const JOINING = hashedWords("and but or also then");
const PARTICIPLE = "ing";

/**
 * Does a cue without a subject of its own go on with that of the cue before: "Low said it was
 * late and added that…", "Low agreed, adding that…"? Only within one sentence.
 */
export function carriesSource(narration: Narration, before: number, cue: number): boolean {
  const { sentenceFirsts } = narration;
  if (sentenceFirsts[before] !== sentenceFirsts[cue]) return false;
  return isParticiple(narration, cue) || followsJoiningWord(narration, cue);
}

function isParticiple({ tokens, lasts }: Narration, cue: number): boolean {
  const end = tokens.ends[(lasts[cue] as number) - 1] as number;
  return tokens.text.startsWith(PARTICIPLE, end - PARTICIPLE.length);
}

function followsJoiningWord({ tokens, firsts, words }: Narration, cue: number): boolean {
  for (let item = cue - 1; item >= 0 && item > cue - 4; item--) {
    if (JOINING.has(words[item] as number)) return true;
    const bits = tokens.classes[firsts[item] as number] as number;
    if ((bits & (ADVERB | AUXILIARY)) === 0) return false;
  }
  return false;
}
