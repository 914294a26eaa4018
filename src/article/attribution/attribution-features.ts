import { hashFeature, hashWord } from "../text/hash-word.ts";
import type { AttributionWindow } from "./attribution-window.ts";
import {
  AUXILIARY_CLASS,
  CAPITALISED,
  COMMA,
  DETERMINER_CLASS,
  itemClass,
  QUOTED,
  SPEECH_CLASS,
  STOP,
} from "./item-classes.ts";
import type { Narration } from "./narrate.ts";

/** What the features of an article's items are made of, computed once for all its cues. */
export interface ItemTraits {
  readonly narration: Narration;
  readonly classes: Uint8Array;
  /** Hash of the last three letters: "-ing", "-ted". */
  readonly endings: Int32Array;
}

export function itemTraits(narration: Narration): ItemTraits {
  const { count, tokens, lasts, quoted } = narration;
  const classes = new Uint8Array(count);
  const endings = new Int32Array(count);
  for (let item = 0; item < count; item++) {
    classes[item] = itemClass(narration, item);
    if (quoted[item] === 1) continue;
    const end = tokens.ends[(lasts[item] as number) - 1] as number;
    const start = tokens.starts[(lasts[item] as number) - 1] as number;
    endings[item] = hashWord(tokens.text, Math.max(start, end - 3), end);
  }
  return { narration, classes, endings };
}

const EDGE = -1;

export const PLAIN_FEATURES = 10;

/** Features of an item that are the same for every cue of its sentence. */
export function writePlainFeatures(traits: ItemTraits, item: number, rows: Int32Array): void {
  const { narration, classes, endings } = traits;
  const { words, count, shapes } = narration;
  const word = words[item] as number;
  const before = item > 0 ? (words[item - 1] as number) : EDGE;
  const after = item + 1 < count ? (words[item + 1] as number) : EDGE;
  const shape = shapes[item] as number;
  const here = classes[item] as number;
  const left = item > 0 ? (classes[item - 1] as number) : EDGE;
  const right = item + 1 < count ? (classes[item + 1] as number) : EDGE;
  const farLeft = item > 1 ? (classes[item - 2] as number) : EDGE;
  const farRight = item + 2 < count ? (classes[item + 2] as number) : EDGE;
  rows[0] = hashFeature(0, word);
  rows[1] = hashFeature(1, before);
  rows[2] = hashFeature(2, after);
  rows[3] = hashFeature(3, before, word);
  rows[4] = hashFeature(4, word, after);
  rows[5] = hashFeature(5, shape & 63, here);
  rows[6] = hashFeature(6, endings[item] as number, here);
  rows[7] = hashFeature(9, left, here, right);
  rows[8] = hashFeature(10, farLeft, left, here);
  rows[9] = hashFeature(11, here, right, farRight);
}

/** What lies between an item and the cue, kept up to date as the item moves away from it. */
export interface Path {
  commas: number;
  quotations: number;
  stops: number;
  verbs: number;
  openers: number;
  capitalsOnly: number;
}

export function emptyPath(): Path {
  return {
    commas: 0,
    quotations: 0,
    stops: 0,
    verbs: 0,
    openers: 0,
    capitalsOnly: 1,
  };
}

const CLAUSE_OPENERS = new Set(
  ["that", "who", "which", "if", "whether", "what", "how", "why", "where", "as", "because"].map(
    (word) => hashWord(word),
  ),
);

/** Adds `item` to what lies between. */
export function extendPath(path: Path, { narration, classes }: ItemTraits, item: number): void {
  const here = classes[item] as number;
  if (here === COMMA) path.commas = Math.min(3, path.commas + 1);
  if (here === QUOTED) path.quotations = 1;
  if (here === STOP) path.stops = 1;
  if (here === SPEECH_CLASS || here === AUXILIARY_CLASS) path.verbs = Math.min(2, path.verbs + 1);
  if (CLAUSE_OPENERS.has(narration.words[item] as number)) path.openers = 1;
  if (here !== CAPITALISED && here !== DETERMINER_CLASS) path.capitalsOnly = 0;
}

/** What the cue and its surroundings look like, shared by the features of all items. */
export interface CueSignature {
  readonly word: number;
  readonly neighbours: number;
  readonly form: number;
}

export function cueSignature(traits: ItemTraits, window: AttributionWindow): CueSignature {
  const { narration, classes } = traits;
  const { cue, first, last } = window;
  const before = cue > first ? (classes[cue - 1] as number) : 31;
  const after = cue + 1 < last ? (classes[cue + 1] as number) : 31;
  const isQuotedFirst = classes[first] === QUOTED ? 1 : 0;
  const isQuotedLast = classes[last - 1] === QUOTED ? 2 : 0;
  const isCommaEarlier = before === COMMA ? 4 : 0;
  return {
    word: narration.words[cue] as number,
    neighbours: before * 32 + after,
    form: isQuotedFirst | isQuotedLast | isCommaEarlier | (after === STOP ? 8 : 0),
  };
}

export const CUE_FEATURES = 16;

/** The same for every item: how common each label is. */
const BIAS = 0;

export function writeCueFeatures(
  { narration, classes }: ItemTraits,
  { cue, first, last }: AttributionWindow,
  at: { item: number; path: Path; signature: CueSignature; rows: Int32Array; offset: number },
): void {
  const { item, path, signature, rows, offset } = at;
  const { words } = narration;
  const side = item < cue ? 1 : item > cue ? 2 : 3;
  const distance = distanceBucket(Math.abs(item - cue)) * 4 + side;
  const here = classes[item] as number;
  const left = item > first ? (classes[item - 1] as number) : 31;
  const right = item + 1 < last ? (classes[item + 1] as number) : 31;
  const word = words[item] as number;
  const between =
    side | (path.commas << 2) | (path.quotations << 4) | (path.stops << 5) | (path.openers << 6);
  const edge = (item === first ? 1 : 0) | (item + 1 === last ? 2 : 0);
  const verbs = between | (path.verbs << 7);
  rows[offset] = BIAS;
  rows[offset + 1] = hashFeature(20, distance, here);
  rows[offset + 2] = hashFeature(21, side, word);
  rows[offset + 3] = hashFeature(22, side, item > first ? (words[item - 1] as number) : EDGE);
  rows[offset + 4] = hashFeature(23, side, item + 1 < last ? (words[item + 1] as number) : EDGE);
  rows[offset + 5] = hashFeature(24, distance, signature.word);
  rows[offset + 6] = hashFeature(27, verbs, here);
  rows[offset + 7] = hashFeature(28, side * 32 + here, signature.word, left);
  rows[offset + 8] = hashFeature(29, distance, signature.neighbours);
  rows[offset + 9] = hashFeature(31, between, signature.neighbours, here);
  rows[offset + 10] = hashFeature(32, between * 4 + edge, here, signature.form);
  rows[offset + 11] = hashFeature(33, side * 2 + path.capitalsOnly, here, left);
  rows[offset + 12] = hashFeature(34, verbs, signature.word);
  rows[offset + 13] = hashFeature(35, distance, signature.form, path.capitalsOnly);
  rows[offset + 14] = hashFeature(36, between, left * 32 + here, right);
  rows[offset + 15] = hashFeature(39, between, word, signature.form & 3);
}

function distanceBucket(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 7) return 6;
  if (distance <= 10) return 7;
  if (distance <= 15) return 8;
  return distance <= 25 ? 9 : 10;
}

export const CUE_CHOICE_FEATURES = 22;

/** Features for whether a possible cue is one. */
export function writeChoiceFeatures(
  traits: ItemTraits,
  window: AttributionWindow,
  rows: Int32Array,
): void {
  const { narration, classes, endings } = traits;
  const { words } = narration;
  const { cue, first, last } = window;
  const wordAt = (item: number) => (item >= first && item < last ? (words[item] as number) : EDGE);
  const classAt = (item: number) => (item >= first && item < last ? (classes[item] as number) : 31);
  const { word, neighbours, form } = cueSignature(traits, window);
  const shape = narration.shapes[cue] as number;
  rows[0] = hashFeature(50, word);
  rows[1] = hashFeature(51, wordAt(cue - 1));
  rows[2] = hashFeature(52, wordAt(cue + 1));
  rows[3] = hashFeature(53, word, wordAt(cue - 1));
  rows[4] = hashFeature(54, word, wordAt(cue + 1));
  rows[5] = hashFeature(55, word, neighbours);
  rows[6] = hashFeature(56, neighbours);
  rows[7] = hashFeature(57, word, form);
  rows[8] = hashFeature(58, neighbours, form);
  rows[9] = hashFeature(59, wordAt(cue - 2));
  rows[10] = hashFeature(60, wordAt(cue + 2));
  rows[11] = hashFeature(61, wordAt(cue - 2), wordAt(cue - 1));
  rows[12] = hashFeature(62, wordAt(cue + 1), wordAt(cue + 2));
  rows[13] = hashFeature(
    63,
    classAt(cue - 2),
    classAt(cue - 1),
    classAt(cue + 1) * 32 + classAt(cue + 2),
  );
  rows[14] = hashFeature(64, endings[cue] as number, neighbours);
  rows[15] = hashFeature(65, shape & 63, form);
  rows[16] = hashFeature(66, word, classAt(cue - 1));
  rows[17] = hashFeature(67, word, classAt(cue + 1));
  rows[18] = hashFeature(68, word, Math.min(4, cue - first), Math.min(6, last - cue));
  rows[19] = hashFeature(69, endings[cue] as number, wordAt(cue - 1));
  rows[20] = hashFeature(70, word, speechNearby(traits, window));
  rows[21] = hashFeature(71, quotationsNearby(traits, window), word);
}

/** Another verb of speech in the sentence, before or after, may be the real cue. */
function speechNearby({ classes }: ItemTraits, { cue, first, last }: AttributionWindow): number {
  let found = 0;
  for (let item = Math.max(first, cue - 8); item < cue; item++) {
    if (classes[item] === SPEECH_CLASS) found |= 1;
  }
  for (let item = cue + 1; item < Math.min(last, cue + 9); item++) {
    if (classes[item] === SPEECH_CLASS) found |= 2;
  }
  return found;
}

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

/** Visits the window's items outward from the cue, each with what lies between it and the cue. */
export function walkWindow(
  traits: ItemTraits,
  { cue, first, last }: AttributionWindow,
  visit: (item: number, path: Path) => void,
): void {
  visit(cue, emptyPath());
  const left = emptyPath();
  for (let item = cue - 1; item >= first; item--) {
    visit(item, left);
    extendPath(left, traits, item);
  }
  const right = emptyPath();
  for (let item = cue + 1; item < last; item++) {
    visit(item, right);
    extendPath(right, traits, item);
  }
}
