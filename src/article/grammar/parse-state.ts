import { NO_TAG, ROOT } from "./tags.ts";

/** No sentence is read further: a text without stops may go on for megabytes. */
export const LONGEST_SENTENCE = 200;

/**
 * The words of one sentence without its marks, and how far they are attached. One state serves
 * every sentence in turn. Word `count` is the root that the main verb hangs on.
 */
export interface ParseState {
  count: number;
  /** Of each word: its unit, its tag, its tag with its kind, its hash, the mark before it. */
  readonly units: Int32Array;
  readonly fines: Uint8Array;
  readonly tags: Uint8Array;
  readonly hashes: Int32Array;
  readonly marks: Uint8Array;
  readonly heads: Int32Array;
  /** The tags of the outermost words attached on each side, and how many there are. */
  readonly leftTags: Uint8Array;
  readonly rightTags: Uint8Array;
  readonly leftCounts: Uint8Array;
  readonly rightCounts: Uint8Array;
  readonly stack: Int32Array;
  depth: number;
  next: number;
}

/** Stands for a word that is not there, below the stack's last. */
const NO_WORD = LONGEST_SENTENCE + 4;
const SIZE = NO_WORD + 1;

/** A tag together with a kind below 8. */
export function fineTag(tag: number, kind: number): number {
  return tag * 8 + kind;
}

/*
 * What is known of one word. `NO_WORD` has a tag of its own, and nothing else.
 */

export function unitOfWord({ units }: ParseState, word: number): number {
  return units[word] ?? -1;
}

export function tagOf({ tags }: ParseState, word: number): number {
  return tags[word] ?? NO_TAG;
}

export function fineOf({ fines }: ParseState, word: number): number {
  return fines[word] ?? NO_TAG;
}

export function hashOf({ hashes }: ParseState, word: number): number {
  return hashes[word] ?? 0;
}

/** The mark before the word, 0 for none. */
export function markOf({ marks }: ParseState, word: number): number {
  return marks[word] ?? 0;
}

/** The word that this one hangs on: `count` is the root, and -1 is not known yet. */
export function headOf({ heads }: ParseState, word: number): number {
  return heads[word] ?? -1;
}

export function leftTagOf({ leftTags }: ParseState, word: number): number {
  return leftTags[word] ?? NO_TAG;
}

export function rightTagOf({ rightTags }: ParseState, word: number): number {
  return rightTags[word] ?? NO_TAG;
}

/** The word on the stack that has so many above it. */
export function stacked({ stack, depth }: ParseState, above: number): number {
  return depth > above ? (stack[depth - 1 - above] ?? NO_WORD) : NO_WORD;
}

export function createParseState(): ParseState {
  const state = emptyState();
  for (const tags of [state.tags, state.fines, state.leftTags, state.rightTags]) {
    tags[NO_WORD] = NO_TAG;
  }
  return state;
}

function emptyState(): ParseState {
  return {
    count: 0,
    units: new Int32Array(SIZE),
    fines: new Uint8Array(SIZE),
    tags: new Uint8Array(SIZE),
    hashes: new Int32Array(SIZE),
    marks: new Uint8Array(SIZE),
    heads: new Int32Array(SIZE),
    leftTags: new Uint8Array(SIZE),
    rightTags: new Uint8Array(SIZE),
    leftCounts: new Uint8Array(SIZE),
    rightCounts: new Uint8Array(SIZE),
    stack: new Int32Array(SIZE),
    depth: 0,
    next: 0,
  };
}

/** Makes the state ready for the `count` words entered in it. By hand: `fill` leaves the compiled code. */
export function beginParse(state: ParseState, count: number): void {
  const { heads, leftTags, rightTags, leftCounts, rightCounts } = state;
  state.count = count;
  setWord(state, count, { tag: ROOT, hash: ROOT, fine: fineTag(ROOT, 0) });
  for (let beyond = count + 1; beyond < count + 4; beyond++) setWord(state, beyond, NOTHING);
  for (let word = 0; word <= count; word++) {
    heads[word] = -1;
    leftTags[word] = NO_TAG;
    rightTags[word] = NO_TAG;
    leftCounts[word] = 0;
    rightCounts[word] = 0;
  }
  state.stack[0] = 0;
  state.depth = 1;
  state.next = 1;
}

const NOTHING = { tag: NO_TAG, hash: 0, fine: fineTag(NO_TAG, 0) };

function setWord(state: ParseState, word: number, { tag, hash, fine }: typeof NOTHING): void {
  state.tags[word] = tag;
  state.hashes[word] = hash;
  state.marks[word] = 0;
  state.fines[word] = fine;
}

/** The moves of a transition parser (arc-hybrid). */
export const SHIFT = 0;
/** The top of the stack hangs on the word below it. */
export const HANG_BACK = 1;
/** The top of the stack hangs on the next word. */
export const HANG_AHEAD = 2;
export const MOVES = 3;
/** For the loops: V8 folds no constant that is exported. */
const FORWARD = SHIFT;
const BACK = HANG_BACK;

export function mayMove(state: ParseState, move: number): boolean {
  if (move === FORWARD) return state.next < state.count;
  return state.depth >= (move === BACK ? 2 : 1);
}

export function isParsed(state: ParseState): boolean {
  return state.depth === 0 && state.next >= state.count;
}

export function makeMove(state: ParseState, move: number): void {
  if (move === FORWARD) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const word = stacked(state, 0);
  state.depth--;
  if (move === BACK) attachBack(state, word, stacked(state, 0));
  else attachAhead(state, word, state.next);
}

/** More than these are not told apart. */
const MOST_CHILDREN = 7;

function attachBack(state: ParseState, word: number, head: number): void {
  const { heads, rightTags, rightCounts } = state;
  heads[word] = head;
  rightTags[head] = tagOf(state, word);
  rightCounts[head] = Math.min(MOST_CHILDREN, (rightCounts[head] ?? 0) + 1);
}

function attachAhead(state: ParseState, word: number, head: number): void {
  const { heads, leftTags, leftCounts } = state;
  heads[word] = head;
  leftTags[head] = tagOf(state, word);
  leftCounts[head] = Math.min(MOST_CHILDREN, (leftCounts[head] ?? 0) + 1);
}
