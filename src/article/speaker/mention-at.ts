import type { Analysis } from "../analyse-text.ts";
import { AND, POSSESSIVE_CLITIC, THAT, THE } from "../lexicon/single-words.ts";
import { POST_NOMINALS } from "../lexicon/titles.ts";
import { type Mention, mentionUpTo } from "../people/find-mentions.ts";
import { firstWhere, itemAt, itemOrNone } from "../text/lookup.ts";
import { hashOf, hasShape, isAmong } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";
import { namedBeside } from "./apposition.ts";

/** The mention that begins at the token. */
export function mentionFrom(analysis: Analysis, token: number): Mention | undefined {
  return itemOrNone(analysis.mentions, indexFrom(analysis, token));
}

/** Its number, or -1; of "the Echo's Ann Low" it is hers, whether the Echo is one or not. */
export function indexFrom({ mentions, words }: Analysis, token: number): number {
  const index = firstWhere(mentions, ({ lead }) => lead >= token);
  const first = mentions[index];
  if (first?.lead !== token) return isOwned(words, token, first) ? index : -1;
  return isOwned(words, first.last, mentions[index + 1]) ? index + 1 : index;
}

/** Tokens of a name: "the Daily Echo". */
const LONGEST_OWNER = 4;

/** Is there, from the token to the phrase, but a name with "'s"? */
function isOwned(words: Words, from: number, phrase: Mention | undefined): boolean {
  const clitic = (phrase?.lead ?? 0) - 1;
  if (clitic < from || clitic - from > LONGEST_OWNER) return false;
  if (hashOf(words, clitic) !== POSSESSIVE_CLITIC) return false;
  for (let token = from; token < clitic; token++) {
    if (!hasShape(words, token, CAPITAL) && hashOf(words, token) !== THE) return false;
  }
  return true;
}

/** The numbers of the mentions that begin in a stretch of tokens, `last` exclusive. */
export function* mentionsIn(
  { mentions }: Analysis,
  { first, last }: { first: number; last: number },
): Iterable<number> {
  for (let at = firstWhere(mentions, ({ lead }) => lead >= first); at < mentions.length; at++) {
    if (itemAt(mentions, at).lead >= last) return;
    yield at;
  }
}

/** The mention that the head decides, or a phrase whose words it is among; or -1. */
export function mentionOver({ mentions, words }: Analysis, token: number): number {
  if (token === -1) return -1;
  // "Peter Low MP said": the letters are the head, and the name has them.
  const isLetters = isAmong(words, token, POST_NOMINALS) && hasShape(words, token - 1, CAPITAL);
  const head = isLetters ? token - 1 : token;
  const over = firstWhere(mentions, ({ last }) => last > head);
  const mention = mentions[over];
  if (!mention || mention.lead > head) return -1;
  const isIts = mention.kind !== "name" || mention.head === head || isOffice(mention, head);
  return isIts ? over : -1;
}

/** Whom it names, where a name stands beside that mention; or -1. */
export function namedOver(analysis: Analysis, token: number): number {
  return namedBeside(analysis, mentionOver(analysis, token));
}

/** The name that a “that” outside marks stands right behind, "and Reed that it was late"; or -1. */
export function namedBeforeThat({ words, mentions, quoteOf }: Analysis, token: number): number {
  if (hashOf(words, token) !== THAT || quoteOf[token] !== -1) return -1;
  const named = mentionUpTo(mentions, token);
  return mentions[named]?.kind === "name" ? named : -1;
}

/** "Told Orr that it was late and Reed that it was over": both hear it. */
export function tellsSomebodyThat(analysis: Analysis, verb: number): boolean {
  const hearer = mentionFrom(analysis, verb + 1);
  return hearer !== undefined && hashOf(analysis.words, hearer.last) === THAT;
}

/** "Chairman of the committee Peter Ainsworth": whichever the grammar takes for the head. */
function isOffice({ kind, lead, first }: Mention, head: number): boolean {
  return kind === "name" && head >= lead && head < first;
}

/** Two mentions, or one, of the same. */
export function isOne({ mentions }: Analysis, one: number, other: number): boolean {
  const entity = mentions[one]?.entity ?? -1;
  return one === other || (entity !== -1 && entity === mentions[other]?.entity);
}

/**
 * The first mention of somebody by name that stands in no list: of "Low and Reed ran it. Low's reply was:" the second, since
 * the first stands for both; the first of all where there is no other; or -1.
 */
export function aloneMention({ mentions, words }: Analysis, entity: number): number {
  if (entity === -1) return -1;
  const isOf = (one: Mention) => one.kind === "name" && one.entity === entity;
  const first = mentions.findIndex(isOf);
  const isJoined = ({ lead, last }: Mention) =>
    hashOf(words, last) === AND || hashOf(words, lead - 1) === AND;
  if (first === -1 || !isJoined(itemAt(mentions, first))) return first;
  const alone = mentions.findIndex((one) => isOf(one) && !isJoined(one));
  return alone === -1 ? first : alone;
}
