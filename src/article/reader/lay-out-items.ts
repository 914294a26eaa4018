import type { Analysis } from "../analyse-text.ts";
import { headAt, roleAt, tagOfWord, unitAt } from "../grammar/read-grammar.ts";
import { QUOTATION } from "../grammar/tags.ts";
import type { Mention } from "../people/find-mentions.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { int32Array } from "../text/number-arrays.ts";
import { classesOf, hashOf, hasShape, isAmong, shapeOf } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";

/** The reporter's words, and each quotation as one item, whatever is said in it. */
export interface Items {
  readonly count: number;
  /** Of each item `TRAITS` numbers. */
  readonly traits: Int32Array;
  /** Of each token its item, and of each quotation its own, or -1. */
  readonly itemOf: Int32Array;
  readonly itemOfQuote: Int32Array;
  /** Of each item its first token; longer than there are items. */
  readonly firsts: Int32Array;
}

/** In the order of an item's numbers: what the reader is told of it. */
export const WORD = 0;
export const TAG = 1;
export const ROLE = 2;
export const MENTION = 3;
export const SINCE = 4;
export const GENDER = 5;
export const CLASSES = 6;
export const SHAPE = 7;
export const PLACE = 8;
export const LENGTH = 9;
export const HEAD_WORD = 10;
export const HEAD_PLACE = 11;
export const SAID = 12;
export const TRAITS = 13;

/** Words that stand for others: no name is told by its letters. */
const NAME = 1;
const QUOTATION_WORD = 2;
const ROOT_WORD = 3;
/** The head is a word within marks. */
const QUOTED_HEAD = 2;

export function layOutItems(analysis: Analysis): Items {
  const { words, quoteOf, quoted } = analysis;
  const itemOf = int32Array(words.count);
  const itemOfQuote = int32Array(quoted.length).fill(-1);
  const firsts = int32Array(words.count);
  let count = 0;
  for (let token = 0; token < words.count; token++) {
    const quote = quoteOf[token] ?? -1;
    if (quote === -1 || token === 0 || quoteOf[token - 1] !== quote) {
      if (quote !== -1 && itemOfQuote[quote] === -1) itemOfQuote[quote] = count;
      firsts[count++] = token;
    }
    itemOf[token] = count - 1;
  }
  const traits = int32Array(count * TRAITS);
  const laid = { analysis, itemOf, firsts, count, traits };
  writeWords(laid);
  writeMentions(laid);
  return { count, traits, itemOf, itemOfQuote, firsts };
}

interface Laid {
  readonly analysis: Analysis;
  readonly itemOf: Int32Array;
  readonly firsts: Int32Array;
  readonly count: number;
  readonly traits: Int32Array;
}

function writeWords(laid: Laid): void {
  const { analysis, firsts, count, traits } = laid;
  const { words, quoteOf } = analysis;
  const units = unitsOf(laid);
  for (let item = 0; item < count; item++) {
    const token = firsts[item] ?? 0;
    const at = item * TRAITS;
    traits[at + SHAPE] = shapeOf(words, token);
    traits[at + PLACE] = placeOf(analysis, firsts, { item, count });
    traits[at + SINCE] = NOBODY_SINCE;
    if (quoteOf[token] === -1) writeWord(laid, units, item);
    else writeQuotation(laid, item);
  }
}

interface Units {
  readonly unitOf: Int32Array;
  readonly itemOf: ReadonlyMap<number, number>;
}

/** Of each item its unit of the grammar, where it is a word of the reporter's own, and the other way round. */
function unitsOf({ analysis, firsts, count }: Laid): Units {
  const { grammar, quoteOf } = analysis;
  const unitOf = int32Array(count).fill(-1);
  const itemOf = new Map<number, number>();
  for (let item = 0; item < count; item++) {
    const token = firsts[item] ?? 0;
    if (quoteOf[token] !== -1) continue;
    const unit = unitAt(grammar, token);
    unitOf[item] = unit;
    itemOf.set(unit, item);
  }
  return { unitOf, itemOf };
}

/** Nothing is told of its words but how long they are, what mark ends them and how they are said. */
function writeQuotation({ analysis, firsts, count, traits }: Laid, item: number): void {
  const { words, quoteOf, quoted } = analysis;
  const next = item + 1 < count ? (firsts[item + 1] ?? 0) : words.count;
  const { start, end } = itemAt(quoted, quoteOf[firsts[item] ?? 0] ?? 0);
  const at = item * TRAITS;
  traits[at + WORD] = QUOTATION_WORD;
  traits[at + TAG] = QUOTATION;
  traits[at + LENGTH] = 1 + Math.min(LONGEST, Math.floor(Math.log2(end - start + 1)));
  traits[at + HEAD_WORD] = hashOf(words, next - 1);
  traits[at + SAID] = 1 + mannerOf(words, { first: firsts[item] ?? 0, next, end });
}

const FIRST_PERSON = hashedWords("i i'm i've i'd i'll me my mine myself");
const FIRST_PLURAL = hashedWords("we we're we've we'd we'll us our ours ourselves");
/** Tokens: whoever speaks of himself does so early, and a quotation may be a megabyte long. */
const LOOKED_THROUGH = 60;

/** Whether it says I or we, opens with a capital, asks or cries: four bits. */
function mannerOf(
  words: Words,
  { first, next, end }: { first: number; next: number; end: number },
) {
  let manner = hasShape(words, first, CAPITAL) ? 4 : 0;
  for (let token = first; token < Math.min(next, first + LOOKED_THROUGH); token++) {
    if (isAmong(words, token, FIRST_PERSON)) manner |= 1;
    else if (isAmong(words, token, FIRST_PLURAL)) manner |= 2;
  }
  return manner + (/[?!]/.test(words.text.charAt(end - 1)) ? 8 : 0);
}

function writeWord({ analysis, firsts, traits }: Laid, units: Units, item: number): void {
  const { words, grammar } = analysis;
  const token = firsts[item] ?? 0;
  const unit = units.unitOf[item] ?? -1;
  const head = headAt(grammar, unit);
  const headItem = units.itemOf.get(head) ?? -1;
  const at = item * TRAITS;
  traits[at + WORD] = hashOf(words, token);
  traits[at + TAG] = tagOfWord(grammar, token);
  traits[at + ROLE] = roleAt(grammar, unit) + 1;
  traits[at + CLASSES] = classesOf(words, token);
  traits[at + HEAD_WORD] = headWord(analysis, firsts, { head, headItem });
  if (headItem !== -1)
    traits[at + HEAD_PLACE] = Math.max(-FAR, Math.min(FAR, headItem - item)) + FAR + 1;
}

function headWord(
  { words }: Analysis,
  firsts: Int32Array,
  { head, headItem }: { head: number; headItem: number },
): number {
  if (head === -1) return ROOT_WORD;
  return headItem === -1 ? QUOTED_HEAD : hashOf(words, firsts[headItem] ?? 0);
}

/** Items. */
const FAR = 10;
/** A power of two, in characters. */
const LONGEST = 7;

/** Whether it opens a paragraph or a sentence, and whether it ends a paragraph. */
function placeOf(
  { paragraphOf, sentenceOf }: Analysis,
  firsts: Int32Array,
  { item, count }: { item: number; count: number },
): number {
  const token = firsts[item] ?? 0;
  const before = firsts[item - 1] ?? 0;
  const opensParagraph = item === 0 || paragraphOf[token] !== paragraphOf[before];
  const opens = opensParagraph ? 2 : sentenceOf[token] === sentenceOf[before] ? 0 : 1;
  const isLast = item + 1 >= count || paragraphOf[token] !== paragraphOf[firsts[item + 1] ?? 0];
  return opens + (isLast ? ENDS_PARAGRAPH : 0);
}

const ENDS_PARAGRAPH = 3;

const NAME_HEAD = 1;
const IN_NAME = 2;
const PRONOUN = 3;
const PHRASE_HEAD = 4;
const IN_PHRASE = 5;
/** People named since somebody was named last; more are as many. */
const MOST_SINCE = 8;
const NOBODY_SINCE = 9;

function writeMentions(laid: Laid): void {
  const { mentions, entities } = laid.analysis;
  const named = { order: [] as number[], seen: new Set<number>() };
  for (const mention of mentions) {
    const since = sinceNamed(named, mention);
    const person = itemOrNone(entities.list, mention.entity);
    const gender = person ? 1 + Math.min(3, person.gender) + (person.lone ? LONE : 0) : 0;
    for (let token = mention.lead; token < mention.last; token++)
      writeMentionWord(laid, mention, { token, since, gender });
    laid.traits[(laid.itemOf[mention.head] ?? 0) * TRAITS + MENTION] = headTrait(mention);
  }
}

function writeMentionWord(
  { analysis, itemOf, traits }: Laid,
  { kind, entity, head }: Mention,
  { token, since, gender }: { token: number; since: number; gender: number },
): void {
  const { words, quoteOf } = analysis;
  if (quoteOf[token] !== -1) return;
  const isHead = itemOf[token] === itemOf[head];
  const at = (itemOf[token] ?? 0) * TRAITS;
  if (!isHead) traits[at + MENTION] = kind === "name" ? IN_NAME : IN_PHRASE;
  traits[at + GENDER] = gender;
  if (entity !== -1) traits[at + SINCE] = since;
  if (kind === "name" && hasShape(words, token, CAPITAL)) traits[at + WORD] = NAME;
}

function headTrait({ kind }: Mention): number {
  if (kind === "pronoun") return PRONOUN;
  return kind === "name" ? NAME_HEAD : PHRASE_HEAD;
}

const LONE = 4;

interface Named {
  /** The people named last, the latest at the end. */
  readonly order: number[];
  readonly seen: Set<number>;
}

/** How many people have been named since this one was; 0 where it is named for the first time. */
function sinceNamed({ order, seen }: Named, { kind, entity }: Mention): number {
  if (kind !== "name" || entity === -1) return 0;
  const at = order.lastIndexOf(entity);
  const isNew = !seen.has(entity);
  const since = isNew ? 0 : Math.min(MOST_SINCE, at === -1 ? MOST_SINCE : order.length - at);
  seen.add(entity);
  if (at !== -1) order.splice(at, 1);
  order.push(entity);
  if (order.length > MOST_SINCE) order.shift();
  return since;
}
