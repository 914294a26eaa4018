import { type Analysis, opensSentence } from "../analyse-text.ts";
import { DASHES } from "../lexicon/cut-words.ts";
import { AND, BETWEEN, COMMA_WORD, WHO } from "../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { CLOSE_BRACKET, OPEN_BRACKET } from "../text/characters.ts";
import { hashWord } from "../text/hash-word.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import {
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";

/** Names in one list. */
const MOST = 6;

/**
 * The mentions who say something together with `source`, in reading order: "Lee, Kim and Park
 * wrote". A source that stands alone, or is no person's name, is alone in the list.
 */
export function jointSpeakers(analysis: Analysis, source: number): readonly number[] {
  let first = source;
  let last = source;
  while (last - first < MOST && linkAfter(analysis, first - 1) !== 0) first--;
  while (last - first < MOST && linkAfter(analysis, last) !== 0) last++;
  // A comma alone may set off anything; it takes the "and" at the end to make a list.
  while (last > first && linkAfter(analysis, last - 1) !== AND) last--;
  if (source > last || isBetween(analysis, first)) return [source];
  if (first === last) {
    const second = secondApposed(analysis, source);
    return second === -1 ? [source] : [source, second];
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * Of "three growers – Lee, Kim and Park – who said" the last of those who all say it; else the source. In "she met Lee
 * and Park, who said" it may be Park alone.
 */
export function jointSource(analysis: Analysis, source: number, standsFor?: number): number {
  const { words, mentions } = analysis;
  if (standsFor === undefined || hashOf(words, mentions[source]?.head ?? -1) !== WHO) return source;
  const [first = standsFor, second] = jointSpeakers(analysis, standsFor);
  const mark = (mentions[first]?.lead ?? 0) - 1;
  const isApposed =
    isComma(words, mark) || isAmong(words, mark, DASHES) || codeOf(words, mark) === OPEN_BRACKET;
  return second !== undefined && isApposed && endsWith(words, mark - 1, "s") ? standsFor : source;
}

/** Mentions between two names: "the panel's chairman". */
const MOST_BETWEEN = 6;
/** What tells of the first: "(D-Dayton)", "of Dayton, the chairman,", ", the chairman,". */
const APPOSED = /^(?: of \p{Lu}[\p{L}. ]*)?(?: \([^()\n]{1,40}\)|, [^,.;:!?“”"()\n]{2,60},) and $/u;
/** Before the verb, what the second is may stand there too: "Lee, the mayor, and his deputy Kim said". */
const APPOSED_BEFORE =
  /^(?: of \p{Lu}[\p{L}. ]*)?(?: \([^()\n]{1,40}\)|, [^,.;:!?“”"()\n]{2,60},) and (?:(?!(?:who|whom|that|which|to|of|for|from|with|by|at|in|met|told|saw)\b)[\p{L}’'-]+ ){0,3}$/u;
/** No verb of the second's own, as in "said Lee, the mayor, and Kim agreed". */
const CLOSED = /^(?:\.|,? \(|, (?:an?|the|its|their|his|her|who|of)\b| of \p{Lu}|\s*$|\n)/u;

/**
 * Who says it too, behind what tells of the first: "said Lee, the mayor, and Kim, his deputy", "Lee, the mayor, and
 * Kim, his deputy, said"; or -1.
 */
function secondApposed(analysis: Analysis, source: number): number {
  const { words, mentions } = analysis;
  const name = mentions[source];
  if (!isPerson(name)) return -1;
  const isBehind = hasClass(words, name.lead - 1, SPEECH);
  if (!isBehind && !isHeadOfSentence(analysis, name.lead)) return -1;
  for (let index = source + 1; index <= source + MOST_BETWEEN; index++) {
    const next = mentions[index];
    if (!isPerson(next)) continue;
    const isToo = isBehind ? isSecondBehind : isSecondBefore;
    return isToo(words, name, next) ? index : -1;
  }
  return -1;
}

function isSecondBehind(words: Words, name: Mention, next: Mention): boolean {
  const end = endOf(words, next.last - 1);
  return (
    APPOSED.test(textBetween(words, name, next)) && CLOSED.test(words.text.slice(end, end + 8))
  );
}

function isSecondBefore(words: Words, name: Mention, next: Mention): boolean {
  let verb = pastApposition(words, next.last);
  const stop = verb + MOST_HELPERS;
  while (verb < stop && (hasClass(words, verb, AUXILIARY | ADVERB) || hashOf(words, verb) === BOTH))
    verb++;
  if (!hasClass(words, verb, SPEECH)) return false;
  return APPOSED_BEFORE.test(textBetween(words, name, next));
}

function textBetween(words: Words, name: Mention, next: Mention): string {
  return words.text.slice(endOf(words, name.last - 1), startOf(words, next.lead));
}

/** "Republican Congresswoman Ann Low" */
function isHeadOfSentence(analysis: Analysis, lead: number): boolean {
  let token = lead;
  while (token > lead - MOST_TITLES && !opensSentence(analysis, token)) {
    if (!hasShape(analysis.words, token - 1, CAPITAL)) return false;
    token--;
  }
  return opensSentence(analysis, token);
}

const MOST_TITLES = 4;

/** Tokens: "the panel's senior Democrat". Chosen by hand. */
const LONGEST_APPOSITION = 12;

function pastApposition(words: Words, last: number): number {
  const isBracket = codeOf(words, last) === OPEN_BRACKET;
  if (!isBracket && !isComma(words, last)) return last;
  for (let token = last + 1; token <= last + LONGEST_APPOSITION; token++) {
    const isClosing = isBracket ? codeOf(words, token) === CLOSE_BRACKET : isComma(words, token);
    if (isClosing) return token + 1;
  }
  return last;
}

/** Words before the verb: "have both said". */
const MOST_HELPERS = 3;
const BOTH = hashWord("both");

/** "The exchange between Lee and Kim has Kim saying" */
function isBetween({ words, mentions }: Analysis, first: number): boolean {
  return hashOf(words, itemAt(mentions, first).lead - 1) === BETWEEN;
}

/** The word that links a mention's name to the next one's, or 0. */
function linkAfter({ words, mentions }: Analysis, index: number): number {
  const name = itemOrNone(mentions, index);
  const next = mentions[index + 1];
  if (!isPerson(name) || !isPerson(next)) return 0;
  if (next.lead !== name.last + 1) return isAlongWith(words, name.last, next.lead) ? AND : 0;
  const link = hashOf(words, name.last);
  return link === AND || link === COMMA_WORD ? link : 0;
}

/** "Low, along with Reed": they say it together. */
function isAlongWith(words: Words, from: number, to: number): boolean {
  const first = isComma(words, from) ? from + 1 : from;
  if (to - first < 2 || to - first > 3) return false;
  return LINKS.has(textOf(words, first, to));
}

const LINKS: ReadonlySet<string> = new Set(["along with", "together with", "as well as"]);

function isPerson(mention: Mention | undefined): mention is Mention {
  return mention?.kind === "name" && mention.entity !== -1;
}
