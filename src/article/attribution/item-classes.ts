import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FORENAME,
  ORGANISATION,
  PERSON_WORD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { CAPITAL, NUMBER, WORD } from "../text/tokenize.ts";
import type { Narration } from "./narrate.ts";

/** One coarse class an item: what the order of source, cue and content depends on. */
export const QUOTED = 0;
export const COMMA = 1;
export const STOP = 2;
const OTHER_MARK = 3;
export const CAPITALISED = 4;
const PLAIN = 5;
const FIGURE = 6;
const PRONOUN_CLASS = 7;
export const DETERMINER_CLASS = 8;
const PREPOSITION_CLASS = 9;
const CONJUNCTION_CLASS = 10;
export const AUXILIARY_CLASS = 11;
export const SPEECH_CLASS = 12;
const ROLE_CLASS = 13;
const ADVERB_CLASS = 14;
const POSSESSIVE_CLASS = 15;
export const CLASS_COUNT = 16;

const WORD_CLASSES: readonly (readonly [bits: number, itemClass: number])[] = [
  [PRONOUN, PRONOUN_CLASS],
  [POSSESSIVE, POSSESSIVE_CLASS],
  [DETERMINER, DETERMINER_CLASS],
  [AUXILIARY, AUXILIARY_CLASS],
  [PREPOSITION, PREPOSITION_CLASS],
  [CONJUNCTION, CONJUNCTION_CLASS],
  [SPEECH, SPEECH_CLASS],
  [PERSON_WORD | ORGANISATION, ROLE_CLASS],
  [ADVERB, ADVERB_CLASS],
];

const ANY_CLASS = WORD_CLASSES.reduce((bits, [mask]) => bits | mask, 0);

export function itemClass({ tokens, firsts, shapes, quoted }: Narration, item: number): number {
  if (quoted[item] === 1) return QUOTED;
  const shape = shapes[item] as number;
  if ((shape & NUMBER) !== 0) return FIGURE;
  if ((shape & WORD) === 0) {
    return markClass(tokens.text.charCodeAt(tokens.starts[firsts[item] as number] as number));
  }
  const bits = tokens.classes[firsts[item] as number] as number;
  if ((shape & CAPITAL) !== 0 && ((bits & FORENAME) !== 0 || bits === 0)) return CAPITALISED;
  if ((bits & ANY_CLASS) !== 0) {
    for (const [mask, wordClass] of WORD_CLASSES) if ((bits & mask) !== 0) return wordClass;
  }
  return (shape & CAPITAL) !== 0 ? CAPITALISED : PLAIN;
}

function markClass(code: number): number {
  if (code === 44) return COMMA;
  return code === 46 || code === 33 || code === 63 ? STOP : OTHER_MARK;
}
