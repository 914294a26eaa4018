import type { Span } from "../../domain/span.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Scene } from "../read-scene.ts";
import type { Words } from "../text/classify-words.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";

/**
 * Who says these words, of whom the models hold to be their source: not who is told them ("Lee
 * was told"), and not who quotes another ("Ito quoted Lee as saying"). -1 is nobody named.
 */
export function trueSource(scene: Scene, source: number, said: Span): number {
  const candidate = scene.candidates[source];
  if (!candidate) return -1;
  if (isSpeech(scene, candidate.lead - 1)) return source;
  const verb = verbAfter(scene.words, candidate);
  const word = scene.words.hashes[verb.at] as number;
  if (verb.isPassive) return HEARD.has(word) && isToldHere(scene, verb.at, said) ? -1 : source;
  return QUOTES.has(word) ? quotedBy(scene, verb.at, { source, said }) : source;
}

function isSpeech({ words, quoteOf }: Scene, index: number): boolean {
  return quoteOf[index] === -1 && ((words.classes[index] as number) & SPEECH) !== 0;
}

const HEARD = hashedWords(
  "asked told informed questioned urged pressed reminded warned advised quizzed briefed instructed",
);
const QUOTES = hashedWords("quote quotes quoted cite cites cited");
const BEING = hashedWords("is are was were be been being get gets got");
const BETWEEN = hashedWords(", who");

/** The verb whose subject this is: "Lee, who has already been told". */
function verbAfter({ hashes, classes }: Words, { last }: Candidate) {
  let at = last;
  let isPassive = false;
  for (; at < last + MOST_BETWEEN; at++) {
    const word = hashes[at] as number;
    if (BEING.has(word)) isPassive = true;
    else if (!BETWEEN.has(word) && ((classes[at] ?? 0) & (ADVERB | AUXILIARY)) === 0) break;
  }
  return { at, isPassive };
}

const MOST_BETWEEN = 6;

/** Who is told of one thing may speak of it in the same breath: "Lee was told of it and said". */
function isToldHere(scene: Scene, verb: number, said: Span): boolean {
  const { words, text } = scene;
  if (said.end <= (words.starts[verb] as number)) return isSameSentence(scene, verb, said);
  for (let at = verb + 1; at < words.count && (words.starts[at] as number) < said.start; at++) {
    if (isSpeech(scene, at)) return false;
  }
  return !/[:.!?;\n]/.test(text.slice(words.ends[verb], said.start));
}

function isSameSentence({ words, sentenceOf }: Scene, verb: number, { end }: Span): boolean {
  for (let at = verb; at >= 0 && (words.starts[at] as number) >= end; at--) {
    if (sentenceOf[at] !== sentenceOf[verb]) return false;
  }
  return true;
}

const AS = hashWord("as");
const SAYING = hashedWords("saying telling");

/** Whoever stands between "quoted" and "as" ("quoted Lee as saying"), if that is how it goes on. */
function quotedBy(
  { words, candidates }: Scene,
  verb: number,
  { source, said }: { source: number; said: Span },
): number {
  const as = words.hashes.indexOf(AS, verb + 1);
  const isQuoted = as > verb && as <= verb + LONGEST_NAME;
  if (!isQuoted || !SAYING.has(words.hashes[as + 1] as number)) return source;
  const asStart = words.starts[as] as number;
  if (said.start < asStart && said.end > asStart) return source;
  return candidates.findIndex(({ first, last }) => first > verb && last <= as);
}

const LONGEST_NAME = 12;
