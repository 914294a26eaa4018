import { ADVERB, AUXILIARY } from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import type { Narration } from "./narrate.ts";

const BEING = hashedWords("is are was were be been being");
const NEGATION = hashWord("n't");
/** Their subject speaks all the same: "is quoted as saying", "was worried that". */
const ACTIVE_IN_MEANING = hashedWords("quoted worried concerned");
const PARTICIPLE = "ing";
const ADVERB_ENDING = "ly";

/**
 * Where the auxiliaries of a passive cue begin ("has been asked", "was widely criticised"), or -1.
 * What stands before them is spoken to or about, and is not the one who speaks.
 */
export function passiveChain(narration: Narration, cue: number): number {
  const { words } = narration;
  if (ACTIVE_IN_MEANING.has(words[cue] as number) || endsWith(narration, cue, PARTICIPLE))
    return -1;
  let item = cue - 1;
  while (isAdverb(narration, item)) item--;
  if (item < 0 || !BEING.has(words[item] as number)) return -1;
  while (item > 0 && (isAdverb(narration, item - 1) || isAuxiliary(narration, item - 1))) item--;
  return item;
}

const HEARD = hashedWords("asked pressed questioned told informed quizzed reminded");
const BEFORE_HEARD = hashedWords("when if once though although while");

/** "He said when asked about it", "Asked about it, he said": nobody is named who asked. */
export function isHeardOnly({ words, sentenceFirsts }: Narration, cue: number): boolean {
  if (!HEARD.has(words[cue] as number)) return false;
  return sentenceFirsts[cue] === cue || BEFORE_HEARD.has(words[cue - 1] as number);
}

function isAdverb(narration: Narration, item: number): boolean {
  const isNegation = item >= 0 && narration.words[item] === NEGATION;
  return (
    isNegation || hasClass(narration, item, ADVERB) || endsWith(narration, item, ADVERB_ENDING)
  );
}

function isAuxiliary(narration: Narration, item: number): boolean {
  return hasClass(narration, item, AUXILIARY);
}

function hasClass({ tokens, firsts, quoted }: Narration, item: number, mask: number): boolean {
  if (item < 0 || quoted[item] === 1) return false;
  return ((tokens.classes[firsts[item] as number] as number) & mask) !== 0;
}

function endsWith({ tokens, lasts, quoted }: Narration, item: number, ending: string): boolean {
  if (item < 0 || quoted[item] === 1) return false;
  const end = tokens.ends[(lasts[item] as number) - 1] as number;
  return tokens.text.startsWith(ending, end - ending.length);
}
