import { int32Array, uint8Array } from "../text/number-arrays.ts";
import { hashOf as wordHashOf } from "../text/token.ts";
import { attachWords } from "./attach-words.ts";
import { enterSentence } from "./enter-sentence.ts";
import { type GrammarModel, trainedGrammarModel } from "./grammar-model.ts";
import {
  CONJUNCT,
  labelWord,
  MAIN,
  MEASURE,
  MODIFIER,
  OBJECT,
  OF_ADPOSITION,
  OTHER_ROLE,
  SUBJECT,
} from "./label-words.ts";
import { mainAfterClause, verbOfStranded } from "./mend/main-after-clause.ts";
import { governorBefore, isSubjectByPlace } from "./mend/mend-parse.ts";
import { isSubjectBeforeAside, verbOfWhich } from "./mend/past-asides.ts";
import { verbOfJoined } from "./mend/verb-of-joined.ts";
import { createParseState, headOf, type ParseState, tagOf, unitOfWord } from "./parse-state.ts";
import { type Items, layOutRunningText, type RunningText, sentenceOf } from "./running-text.ts";
import { tagsOf } from "./tag-lexicon.ts";
import { tagWords } from "./tag-words.ts";
import { createTaggedText, type TaggedText, tagAt } from "./tagged-text.ts";
import { isFiniteTag, isVerb, type Tag } from "./tags.ts";

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
  /** How far the unit's sentence has been read: `TAGGED`, `PARSED`, or 0. */
  readonly read: Uint8Array;
  /** What each unit stands for, as `kindOfHead` tells it, and 1; 0 where nobody has asked. */
  readonly kinds: Uint8Array;
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
    heads: int32Array(count).fill(-1),
    roles: uint8Array(count),
    firstChildren: int32Array(count).fill(-1),
    lastChildren: int32Array(count).fill(-1),
    nextSiblings: int32Array(count).fill(-1),
    read: uint8Array(count),
    kinds: uint8Array(count),
  };
}

/** What stands for a head or a child where there is none. */
const NO_UNIT = -1;

/** The unit that this one hangs on, or -1. */
export function headAt({ heads }: Grammar, unit: number): number {
  return heads[unit] ?? NO_UNIT;
}

/** What the unit is to its head. */
export function roleAt({ roles }: Grammar, unit: number): number {
  return roles[unit] ?? OTHER_ROLE;
}

/** The first unit that hangs on this one, or -1. */
export function firstChildAt({ firstChildren }: Grammar, unit: number): number {
  return firstChildren[unit] ?? NO_UNIT;
}

export function lastChildAt({ lastChildren }: Grammar, unit: number): number {
  return lastChildren[unit] ?? NO_UNIT;
}

/** The unit that hangs on the same head and stands next, or -1. */
export function nextSiblingAt({ nextSiblings }: Grammar, unit: number): number {
  return nextSiblings[unit] ?? NO_UNIT;
}

const TAGGED = 1;
const PARSED = 2;

/** The unit of a token, its sentence read. */
export function unitAt(grammar: Grammar, token: number): number {
  const unit = taggedUnitAt(grammar, token);
  if (grammar.read[unit] === TAGGED) parseSentence(grammar, unit);
  return unit;
}

/** The same where only the tags of its sentence are asked for, which takes half the time. */
export function taggedUnitAt({ running, text, model, read }: Grammar, token: number): number {
  const unit = running.unitOf[token] ?? NO_UNIT;
  if (read[unit] === 0) {
    const { first, last } = sentenceOf(running, unit);
    for (let own = first; own < last; own++) read[own] = TAGGED;
    tagWords(text, model, first, last);
  }
  return unit;
}

/** Of a word outside quotations, by its token; its sentence is tagged, and not parsed. */
export function tagOfWord(grammar: Grammar, token: number): Tag {
  return tagAt(grammar.text, taggedUnitAt(grammar, token));
}

/** "Said", "has": a verb that has a subject. */
export function isFiniteAt(grammar: Grammar, token: number): boolean {
  return isFiniteTag(tagOfWord(grammar, token));
}

/** Whether a word is an infinitive, a finite verb …: its sentence is read only for one that may be. */
export function isTagged(grammar: Grammar, token: number, tag: Tag): boolean {
  const { running, model } = grammar;
  const tags = tagsOf(model.lexicon, wordHashOf(running.words, token));
  if (tags !== 0 && ((tags >> tag) & 1) === 0) return false;
  return tagOfWord(grammar, token) === tag;
}

const state = createParseState();

function parseSentence(grammar: Grammar, unit: number): void {
  const { running, text, model, read } = grammar;
  const { first, last } = sentenceOf(running, unit);
  for (let own = first; own < last; own++) read[own] = PARSED;
  enterSentence(state, text, { first, last });
  if (state.count === 0) return;
  attachWords(state, model);
  keep(grammar, state);
}

function keep(grammar: Grammar, parse: ParseState): void {
  const { heads, roles, firstChildren, lastChildren, nextSiblings, model } = grammar;
  const { count } = parse;
  for (let word = 0; word < count; word++) {
    roles[unitOfWord(parse, word)] = labelWord(parse, model, word);
  }
  const stranded = verbOfStranded(parse, roles);
  const turned = mainAfterClause(parse, roles);
  for (let word = count - 1; word >= 0; word--) {
    const unit = unitOfWord(parse, word);
    const isMain = turned ? word === turned.main : word === stranded?.verb;
    if (isMain) {
      roles[unit] = MAIN;
      continue;
    }
    if (word === turned?.clause) roles[unit] = turned.role;
    const place =
      word === turned?.clause ? turned.main : mendedHead(parse, roles, { word, stranded });
    if (place < 0 || place >= count) continue;
    const head = unitOfWord(parse, place);
    heads[unit] = head;
    nextSiblings[unit] = firstChildAt(grammar, head);
    firstChildren[head] = unit;
    if (lastChildAt(grammar, head) === NO_UNIT) lastChildren[head] = unit;
  }
}

/** The word that this one hangs on, as the sentence's other words allow; its role is set right as well. */
function mendedHead(
  parse: ParseState,
  roles: Uint8Array,
  { word, stranded }: { word: number; stranded: ReturnType<typeof verbOfStranded> },
): number {
  const unit = unitOfWord(parse, word);
  if (word === stranded?.subject) {
    roles[unit] = SUBJECT;
    return stranded.verb;
  }
  if (((DOUBTFUL >> (roles[unit] ?? OTHER_ROLE)) & 1) === 0) return headOf(parse, word);
  const own = verbOfWhich(parse, roles[unit] ?? 0, word);
  if (own !== -1) {
    roles[unit] = SUBJECT;
    return own;
  }
  const governor = governorBefore(parse, roles, word);
  if (governor !== -1) {
    roles[unit] = isVerb(tagOf(parse, governor)) ? OBJECT : OF_ADPOSITION;
    return governor;
  }
  if (isSubjectByPlace(parse, roles, word) || isSubjectBeforeAside(parse, roles[unit] ?? 0, word))
    roles[unit] = SUBJECT;
  const verb = verbOfJoined(parse, roles, word);
  if (verb === -1) return headOf(parse, word);
  roles[unit] = SUBJECT;
  const joined = unitOfWord(parse, verb);
  if (roles[joined] !== MAIN) roles[joined] = CONJUNCT;
  return verb;
}

/** The roles of nouns that are mended: most words have others. */
const DOUBTFUL =
  (1 << SUBJECT) | (1 << MODIFIER) | (1 << MEASURE) | (1 << OF_ADPOSITION) | (1 << CONJUNCT);

/** The units that hang on this one, in reading order. */
export function childrenOf(grammar: Grammar, unit: number): readonly number[] {
  const children: number[] = [];
  let child = firstChildAt(grammar, unit);
  while (child !== NO_UNIT) {
    children.push(child);
    child = nextSiblingAt(grammar, child);
  }
  return children;
}

/** The first word in this role that hangs on `head`, or -1. */
export function childInRole(grammar: Grammar, head: number, role: number): number {
  let child = firstChildAt(grammar, head);
  while (child !== NO_UNIT && roleAt(grammar, child) !== role) {
    child = nextSiblingAt(grammar, child);
  }
  return child;
}
