import { hashFeature } from "../text/hash-word.ts";
import { cueSignature, distanceBucket, OWN_SHAPE, pairOf } from "./attribution-features.ts";
import type { AttributionWindow } from "./attribution-window.ts";
import {
  classWithin,
  endingOf,
  type ItemTraits,
  QUOTED,
  SPEECH_CLASS,
  wordWithin,
} from "./item-classes.ts";
import { itemShape } from "./unquoted-tokens.ts";

/** The numbers of their templates, as those of `attribution-features.ts`. */
const CHOICE = {
  word: 50,
  before: 51,
  after: 52,
  wordAndBefore: 53,
  wordAndAfter: 54,
  wordAndNeighbours: 55,
  neighbours: 56,
  wordAndForm: 57,
  neighboursAndForm: 58,
  secondBefore: 59,
  secondAfter: 60,
  twoBefore: 61,
  twoAfter: 62,
  classesAround: 63,
  endingAndNeighbours: 64,
  shape: 65,
  wordAndClassBefore: 66,
  wordAndClassAfter: 67,
  place: 68,
  endingAndBefore: 69,
  otherSpeech: 70,
  quotations: 71,
} as const;

export const CUE_CHOICE_FEATURES = 22;

/** Features for whether a possible cue is one. */
export function writeChoiceFeatures(
  traits: ItemTraits,
  window: AttributionWindow,
  rows: Int32Array,
): void {
  const { cue, first, last } = window;
  const wordAt = (item: number) => wordWithin(traits, window, item);
  const classAt = (item: number) => classWithin(traits, window, item);
  const { word, neighbours, form } = cueSignature(traits, window);
  const ending = endingOf(traits, cue);
  const shape = itemShape(traits.unquoted, cue) & OWN_SHAPE;
  const twoAfter = pairOf(classAt(cue + 1), classAt(cue + 2));
  rows[0] = hashFeature(CHOICE.word, word);
  rows[1] = hashFeature(CHOICE.before, wordAt(cue - 1));
  rows[2] = hashFeature(CHOICE.after, wordAt(cue + 1));
  rows[3] = hashFeature(CHOICE.wordAndBefore, word, wordAt(cue - 1));
  rows[4] = hashFeature(CHOICE.wordAndAfter, word, wordAt(cue + 1));
  rows[5] = hashFeature(CHOICE.wordAndNeighbours, word, neighbours);
  rows[6] = hashFeature(CHOICE.neighbours, neighbours);
  rows[7] = hashFeature(CHOICE.wordAndForm, word, form);
  rows[8] = hashFeature(CHOICE.neighboursAndForm, neighbours, form);
  rows[9] = hashFeature(CHOICE.secondBefore, wordAt(cue - 2));
  rows[10] = hashFeature(CHOICE.secondAfter, wordAt(cue + 2));
  rows[11] = hashFeature(CHOICE.twoBefore, wordAt(cue - 2), wordAt(cue - 1));
  rows[12] = hashFeature(CHOICE.twoAfter, wordAt(cue + 1), wordAt(cue + 2));
  rows[13] = hashFeature(CHOICE.classesAround, classAt(cue - 2), classAt(cue - 1), twoAfter);
  rows[14] = hashFeature(CHOICE.endingAndNeighbours, ending, neighbours);
  rows[15] = hashFeature(CHOICE.shape, shape, form);
  rows[16] = hashFeature(CHOICE.wordAndClassBefore, word, classAt(cue - 1));
  rows[17] = hashFeature(CHOICE.wordAndClassAfter, word, classAt(cue + 1));
  rows[18] = hashFeature(CHOICE.place, word, Math.min(4, cue - first), Math.min(6, last - cue));
  rows[19] = hashFeature(CHOICE.endingAndBefore, ending, wordAt(cue - 1));
  rows[20] = hashFeature(CHOICE.otherSpeech, word, speechNearby(traits, window));
  rows[21] = hashFeature(CHOICE.quotations, quotationsNearby(traits, window), word);
}

const SPEECH_BEFORE = 1;
const SPEECH_AFTER = 2;

/** Another verb of speech in the sentence, before or after, may be the real cue. */
function speechNearby({ classes }: ItemTraits, { cue, first, last }: AttributionWindow): number {
  let found = 0;
  for (let item = Math.max(first, cue - NEARBY); item < cue; item++) {
    if (classes[item] === SPEECH_CLASS) found |= SPEECH_BEFORE;
  }
  for (let item = cue + 1; item < Math.min(last, cue + 1 + NEARBY); item++) {
    if (classes[item] === SPEECH_CLASS) found |= SPEECH_AFTER;
  }
  return found;
}

/** Items; the weights were trained with this reach. */
const NEARBY = 8;

function quotationsNearby(
  { classes }: ItemTraits,
  { cue, first, last }: AttributionWindow,
): number {
  let before = 0;
  let after = 0;
  for (let item = first; item < cue; item++) if (classes[item] === QUOTED) before = cue - item;
  for (let item = last - 1; item > cue; item--) if (classes[item] === QUOTED) after = item - cue;
  return distanceBucket(before) * 16 + distanceBucket(after);
}
