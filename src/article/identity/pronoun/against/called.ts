import type { Analysis } from "../../../analyse-text.ts";
import { AUXILIARY, SPEECH } from "../../../lexicon/word-classes.ts";
import type { Name } from "../../../people/name.ts";
import { holdsOffice, officeCalled } from "../../../speaker/turn/talk/office-called.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import {
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
} from "../../../text/token.ts";
import { CAPITAL, WORD } from "../../../text/tokenize.ts";

const NOBODY: ReadonlySet<number> = new Set();
/** Tokens from a pronoun to the words beside it, and names in them that are asked. Chosen by hand. */
const BEFORE = 3;
const BEHIND = 8;
const MOST_NAMES = 40;

/**
 * Whom the words beside a pronoun call by name, or speak of as of another: “Sit down, Mr Low,” he said, and
 * “Low is wrong,” he said, are not Low's; nor those of whom only the words name: “I played Jane Low,” she said.
 */
export function calledBeside(analysis: Analysis, mention: number): ReadonlySet<number> {
  const { mentions, quoteOf } = analysis;
  const { first, last } = itemAt(mentions, mention);
  const before = nearestQuote(quoteOf, { from: first - 1, step: -1, most: BEFORE });
  const quote =
    before === -1 ? nearestQuote(quoteOf, { from: last, step: 1, most: BEHIND }) : before;
  if (quote === -1) return NOBODY;
  const called = calledIn(analysis, quote);
  const next = before === -1 ? -1 : nextOfTurn(analysis, last);
  return next === -1 ? called : new Set([...called, ...calledIn(analysis, next)]);
}

/** The quotation that goes on behind the tag, “It is late,” he said. “Low is sad.”, where no tag follows; or -1. */
function nextOfTurn(analysis: Analysis, last: number): number {
  const { quoteOf, quoted, words, sentenceOf, paragraphOf } = analysis;
  const quote = nearestQuote(quoteOf, { from: last, step: 1, most: BEHIND });
  if (quote === -1) return -1;
  const opening = tokenAt(words, itemAt(quoted, quote).start);
  let next = tokenAt(words, itemAt(quoted, quote).end);
  while (next < words.count && !hasShape(words, next, WORD)) next++;
  const isSame = paragraphOf[opening] === paragraphOf[last];
  const isNew = sentenceOf[opening] !== sentenceOf[last] && isSame;
  const closes = next >= words.count || sentenceOf[next] !== sentenceOf[next - 1];
  return isNew && closes ? quote : -1;
}

function nearestQuote(
  quoteOf: Int32Array,
  { from, step, most }: { from: number; step: number; most: number },
): number {
  for (let steps = 0; steps < most; steps++) {
    const quote = quoteOf[from + step * steps] ?? -1;
    if (quote !== -1) return quote;
  }
  return -1;
}

function calledIn(analysis: Analysis, quote: number): ReadonlySet<number> {
  const called = new Set<number>();
  const { words, names, quoted } = analysis;
  const { start, end } = itemAt(quoted, quote);
  const opening = tokenAt(words, start);
  const from = firstWhere(names, ({ first }) => first >= opening);
  for (let index = from; index < Math.min(names.length, from + MOST_NAMES); index++) {
    if (startOf(words, itemAt(names, index).first) >= end) break;
    for (const entity of calledBy(analysis, index, { quote, opening })) called.add(entity);
  }
  for (const entity of officersCalled(analysis, quote, opening)) called.add(entity);
  return called;
}

/** “In whose time, minister?”: who is told to be one. */
function officersCalled(analysis: Analysis, quote: number, opening: number): readonly number[] {
  const first = analysis.quoteOf[opening] === quote ? opening : opening + 1;
  const office = officeCalled(analysis, { quote, first: firstWord(analysis.words, first) });
  if (office === -1) return [];
  return analysis.entities.list
    .slice(0, MOST_NAMES)
    .filter(({ id }) => holdsOffice(analysis, id, office))
    .map(({ id }) => id);
}

/** Whose name it is; and where nobody was called so before, whoever else may bear it. */
function calledBy(
  analysis: Analysis,
  index: number,
  words: Pick<Spoken, "quote" | "opening">,
): readonly number[] {
  const { names, entities } = analysis;
  const name = itemAt(names, index);
  const entity = entities.entityOf[index] ?? -1;
  const isNew = itemOrNone(entities.list, entity)?.occurrences[0] === index;
  const isCalled = entity !== -1 && isOfAnother(analysis, { ...words, name, isNew });
  const own = isCalled ? [entity] : [];
  if (entity !== -1 && !isNew) return own;
  const bearers = bearersOf(analysis, name);
  if (bearers.length === 0 || !isOfAnother(analysis, { ...words, name, isNew: false })) return own;
  return [...own, ...bearers];
}

/** “You had the keys, Mr Low,” where two of the article's people are Lows and one is named later: neither says it. */
function bearersOf({ words, entities }: Analysis, { first, last }: Name): readonly number[] {
  if (last - first > 1) return [];
  const surname = hashOf(words, first);
  return entities.list
    .slice(0, MOST_NAMES)
    .filter((bearer) => hashOf(words, bearer.last - 1) === surname)
    .map(({ id }) => id);
}

interface Spoken {
  readonly name: Name;
  readonly quote: number;
  /** The first token of the words. */
  readonly opening: number;
  /** Nobody has been called so before the words. */
  readonly isNew: boolean;
}

function isOfAnother(analysis: Analysis, spoken: Spoken): boolean {
  const { words } = analysis;
  const { name } = spoken;
  if (isInInnerMarks(analysis, spoken) || presentsSpeaker(analysis, spoken)) return false;
  if (name.titled || spoken.isNew || isAddressed(analysis, spoken)) return true;
  if (hasShape(words, name.last, CAPITAL)) return false;
  return hasClass(words, name.last, AUXILIARY | SPEECH) && !endsWith(words, name.last, "ing");
}

/** “Tom, sit down”, “Sit down, Tom” */
function isAddressed({ words, quoteOf }: Analysis, { name, quote, opening }: Spoken): boolean {
  const { opening: first, last } = name;
  const isFirst = firstWord(words, opening) === first;
  if (isFirst && isComma(words, last)) return true;
  let end = last;
  while (quoteOf[end] === quote && !hasShape(words, end, WORD)) end++;
  return isComma(words, first - 1) && quoteOf[end] !== quote;
}

function firstWord(words: Analysis["words"], opening: number): number {
  return hasShape(words, opening, WORD) ? opening : opening + 1;
}

/** “I am Dr Low”, “They called me Mr Low”, “I, Tom Low, …”, “My name is Tom Low” */
function presentsSpeaker({ words }: Analysis, { name }: Spoken): boolean {
  const before = name.opening - 1;
  if (isAmong(words, before, OWN)) return true;
  if (isComma(words, before)) return isAmong(words, before - 1, I);
  return [1, 2, 3].some((back) => isAmong(words, before - back + 1, NAME));
}

const OWN = hashedWords("am 'm i'm me myself");
const I = hashedWords("i me");
const NAME = hashedWords("name called");

/** “He told me, ‘Mr Low, you are late.’” */
function isInInnerMarks({ words, text }: Analysis, { name, opening }: Spoken): boolean {
  const between = text.slice(startOf(words, opening), startOf(words, name.opening));
  const opened = between.match(/[\s,:]['‘"“]/g)?.length ?? 0;
  const closed = between.match(/[\p{L}.,!?]['’"”](?=[\s.,]|$)/gu)?.length ?? 0;
  return opened > closed;
}
