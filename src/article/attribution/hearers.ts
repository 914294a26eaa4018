import type { Span } from "../../domain/span.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import type { Candidate } from "../people/find-candidates.ts";
import type { Scene } from "../read-scene.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import { tokenAt } from "../text/lookup.ts";
import type { Words } from "../text/tokenize.ts";
import type { Narration } from "./narrate.ts";

/**
 * "Cole did not say", "never publicly said": nobody says what follows. Other verbs tell of an
 * attitude all the same ("does not believe that").
 */
export function isNegatedCue(words: Words, cue: Span): boolean {
  const index = tokenAt(words, cue.start);
  if (!SAYING.has(words.hashes[index] as number)) return false;
  for (let before = index - 1; before >= 0 && before >= index - MOST_AFTER_NEGATION; before--) {
    const word = words.hashes[before] as number;
    if (NEGATIONS.has(word)) return true;
    if (ONLY.has(word) || !isBetween(words, before)) return false;
  }
  return false;
}

const SAYING = hashedWords(
  `say says said saying tell tells told telling state states stated claim claims claimed
  suggest suggests suggested announce announces announced write writes wrote written
  accuse accuses accused admit admits admitted confirm confirms confirmed quote quoted
  declare declared promise promises promised call called`,
);
const MOST_AFTER_NEGATION = 4;
const NEGATIONS = hashedWords("not n't never cannot");
const WITH_NEGATION = hashedWords("yet ever even once");
/** "She not only said that" */
const ONLY = hashedWords("only just merely simply");

function isBetween({ text, ends, classes, hashes }: Words, index: number): boolean {
  const isAdverb = text.startsWith("ly", (ends[index] as number) - 2);
  if (WITH_NEGATION.has(hashes[index] as number)) return true;
  return isAdverb || ((classes[index] as number) & (ADVERB | AUXILIARY)) !== 0;
}

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

const ASKED = hashedWords("asked pressed questioned told informed quizzed reminded");
const BEFORE_HEARD = hashedWords("when if once though although while");

/** "He said when asked about it", "Asked about it, he said": nobody is named who asked. */
export function isHeardOnly({ words, sentenceFirsts }: Narration, cue: number): boolean {
  if (!ASKED.has(words[cue] as number)) return false;
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

/** "Tisch was asked what she would do": the subject is the one who was spoken to. */
export function isHeard({ words }: Scene, cue: Span): boolean {
  const index = tokenAt(words, cue.start);
  if (!HEARD.has(words.hashes[index] as number)) return false;
  for (let before = index - 1; before >= 0 && before > index - 4; before--) {
    if (PASSIVE.has(words.hashes[before] as number)) return true;
    if (((words.classes[before] as number) & (ADVERB | AUXILIARY)) === 0) return false;
  }
  return false;
}

const PASSIVE = hashedWords("is are was were be been being get gets got 's 're");

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
const BEING_OR_GETTING = hashedWords("is are was were be been being get gets got");
const BETWEEN = hashedWords(", who");

/** The verb whose subject this is: "Lee, who has already been told". */
function verbAfter({ hashes, classes }: Words, { last }: Candidate) {
  let at = last;
  let isPassive = false;
  for (; at < last + MOST_BETWEEN; at++) {
    const word = hashes[at] as number;
    if (BEING_OR_GETTING.has(word)) isPassive = true;
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
const AS_SAYING = hashedWords("saying telling");

/** Whoever stands between "quoted" and "as" ("quoted Lee as saying"), if that is how it goes on. */
function quotedBy(
  { words, candidates }: Scene,
  verb: number,
  { source, said }: { source: number; said: Span },
): number {
  const as = words.hashes.indexOf(AS, verb + 1);
  const isQuoted = as > verb && as <= verb + LONGEST_NAME;
  if (!isQuoted || !AS_SAYING.has(words.hashes[as + 1] as number)) return source;
  const asStart = words.starts[as] as number;
  if (said.start < asStart && said.end > asStart) return source;
  return candidates.findIndex(({ first, last }) => first > verb && last <= as);
}

const LONGEST_NAME = 12;
