import { attachWords } from "./attach-words.ts";
import { enterSentence } from "./enter-sentence.ts";
import { type GrammarModel, trainedGrammarModel } from "./grammar-model.ts";
import { labelWord } from "./label-words.ts";
import { createParseState, type ParseState } from "./parse-state.ts";
import { type Items, layOutRunningText, type RunningText } from "./running-text.ts";
import { createTaggedText, type TaggedText, tagWords } from "./tag-words.ts";

/**
 * Who does what in an article's running text: for each word its part of speech, the word it hangs
 * on and what it is to that word. Sentences are read when first asked about, since most of an
 * article never is.
 */
export interface Grammar {
  readonly running: RunningText;
  readonly model: GrammarModel;
  readonly text: TaggedText;
  /** Of each unit: its head or -1, its role, and the words that hang on it, in reading order. */
  readonly heads: Int32Array;
  readonly roles: Uint8Array;
  readonly firstChildren: Int32Array;
  readonly lastChildren: Int32Array;
  readonly nextSiblings: Int32Array;
  /** 1 where the unit's sentence has been read. */
  readonly read: Uint8Array;
}

export function readGrammar(items: Items, model: GrammarModel = trainedGrammarModel()): Grammar {
  return openGrammar(layOutRunningText(items), model);
}

/** The same over running text that is laid out already. */
export function openGrammar(running: RunningText, model: GrammarModel): Grammar {
  const { count } = running;
  return {
    running,
    model,
    text: createTaggedText(running),
    heads: new Int32Array(count).fill(-1),
    roles: new Uint8Array(count),
    firstChildren: new Int32Array(count).fill(-1),
    lastChildren: new Int32Array(count).fill(-1),
    nextSiblings: new Int32Array(count).fill(-1),
    read: new Uint8Array(count),
  };
}

/** The unit of a token, its sentence read. */
export function unitAt(grammar: Grammar, token: number): number {
  const unit = grammar.running.unitOf[token] as number;
  if (grammar.read[unit] === 0) readSentence(grammar, unit);
  return unit;
}

const state = createParseState();

function readSentence(grammar: Grammar, unit: number): void {
  const { running, text, model, read } = grammar;
  const first = running.sentenceFirsts[unit] as number;
  const last = running.sentenceLasts[unit] as number;
  read.fill(1, first, last);
  tagWords(text, model, first, last);
  enterSentence(state, text, { first, last });
  if (state.count === 0) return;
  attachWords(state, model);
  keep(grammar, state);
}

function keep(grammar: Grammar, parse: ParseState): void {
  const { heads, roles, firstChildren, lastChildren, nextSiblings, model } = grammar;
  const { units, count } = parse;
  for (let word = count - 1; word >= 0; word--) {
    const unit = units[word] as number;
    roles[unit] = labelWord(parse, model, word);
    const place = parse.heads[word] as number;
    if (place < 0 || place >= count) continue;
    const head = units[place] as number;
    heads[unit] = head;
    nextSiblings[unit] = firstChildren[head] as number;
    firstChildren[head] = unit;
    if (lastChildren[head] === -1) lastChildren[head] = unit;
  }
}

/** The first word in this role that hangs on `head`, or -1. */
export function childInRole(grammar: Grammar, head: number, role: number): number {
  let child = grammar.firstChildren[head] as number;
  while (child !== -1 && grammar.roles[child] !== role)
    child = grammar.nextSiblings[child] as number;
  return child;
}
