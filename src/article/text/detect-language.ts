import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { ENGLISH_WORDS } from "../lexicon/function-words.ts";
import { hasShape, isAmong, startOf } from "./token.ts";
import { type Tokens, WORD } from "./tokenize.ts";

const UNDETERMINED = "und";

/**
 * Words and characters of an article that are enough to tell its language by; fewer than four are not.
 */
const SAMPLE_WORDS = 150;
const SAMPLE_LENGTH = 2_000;
const FEWEST_WORDS = 4;
/** English news has 0.35, its name-laden headlines 0.15, its neighbours (Dutch "of") 0.06. */
const ENGLISH_SHARE = 0.1;

/** ISO 639-1 of the article's language, or "und" where there is too little to tell. */
export function detectLanguage(tokens: Tokens, from = 0): string {
  const { words, english } = countWords(tokens, from);
  if (words < FEWEST_WORDS) return UNDETERMINED;
  if (english >= words * ENGLISH_SHARE) return "en";
  const result = languageDetector().detect(tokens.text.slice(from, from + SAMPLE_LENGTH));
  return result.isReliable() ? result.language : UNDETERMINED;
}

function countWords(tokens: Tokens, from: number): { words: number; english: number } {
  let words = 0;
  let english = 0;
  for (let index = 0; index < tokens.count && words < SAMPLE_WORDS; index++) {
    if (startOf(tokens, index) < from) continue;
    if (!hasShape(tokens, index, WORD)) continue;
    words++;
    if (isAmong(tokens, index, ENGLISH_WORDS)) english++;
  }
  return { words, english };
}

interface LanguageDetector {
  detect(text: string): { readonly language: string; isReliable(): boolean };
}

let detector: LanguageDetector | undefined;

/**
 * Loaded at the first article that is not in English: its dictionary takes 140 ms and 90 MB, which
 * a bot that reads English never pays. `require` loads it without making every parse asynchronous.
 */
function languageDetector(): LanguageDetector {
  detector ??= loadDetector();
  return detector;
}

function loadDetector(): LanguageDetector {
  const file = fileURLToPath(import.meta.resolve("eld/extrasmall"));
  return (createRequire(import.meta.url)(file) as { eld: LanguageDetector }).eld;
}
