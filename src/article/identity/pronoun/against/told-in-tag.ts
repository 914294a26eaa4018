import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { OPENING_CLAUSE } from "../../../lexicon/clause-words.ts";
import { CALENDAR_WORD, PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD } from "../../../text/tokenize.ts";
import { namesIn } from "../named-after.ts";
import type { Reference } from "../sentence-topic.ts";

const NOBODY: ReadonlySet<number> = new Set();
/** Tokens of a sentence that are looked through. */
const LONGEST = 80;

/**
 * Whom a report names that a "he said" closes, where whoever spoke last speaks for that one: after "a spokesman for
 * Low denied it" he is not Low in "Low was “tired of it”, he said".
 */
export function toldInTag(
  analysis: Analysis,
  { mention, lastPhrase }: Reference,
): ReadonlySet<number> {
  const { words, mentions, names, entities, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  const phrase = itemOrNone(mentions, lastPhrase);
  if (phrase?.kind !== "nominal" || !isTag(analysis, first)) return NOBODY;
  const { first: opening } = itemAt(sentences, sentenceAt(analysis, first));
  // "When Low came, he spoke."
  if (first - opening > LONGEST || isAmong(words, opening, OPENING_CLAUSE)) return NOBODY;
  const owner = new Set<number>();
  const told = new Set<number>();
  for (const index of namesIn(analysis, { from: phrase.lead, to: first })) {
    const at = itemAt(names, index).first;
    const entity = entities.entityOf[index] ?? -1;
    if (at < phrase.last) owner.add(entity);
    else if (at >= opening && owner.has(entity)) told.add(entity);
  }
  return told;
}

/** A comma, "he", a verb of speech and a stop, or when he said so. */
function isTag(analysis: Analysis, pronoun: number): boolean {
  const { words } = analysis;
  const verb = hasClass(words, pronoun - 1, SPEECH) ? pronoun - 1 : pronoun + 1;
  const before = Math.min(verb, pronoun) - 1;
  if (!hasClass(words, verb, SPEECH) || !endsReport(analysis, before)) return false;
  const end = Math.max(verb, pronoun) + 1;
  const day = hasClass(words, end, PREPOSITION) ? end + 1 : end;
  return !hasShape(words, end, WORD) || hasClass(words, day, CALENDAR_WORD);
}

/** A comma behind the reporter's words, or behind a few words in marks that stand among them. */
function endsReport({ words, quoteOf, sentenceOf }: Analysis, before: number): boolean {
  let token = before;
  while (token > before - LONGEST_MARKS && !hasShape(words, token, WORD)) token--;
  const hasComma = isComma(words, token + 1) || isComma(words, token + 2);
  if (!hasComma) return false;
  const quote = quoteOf[token] ?? -1;
  while (quote !== -1 && quoteOf[token] === quote) token--;
  if (quote !== -1 && !hasShape(words, token, WORD)) token--;
  return hasShape(words, token, WORD) && sentenceOf[token] === sentenceOf[before];
}

/** A comma and a mark. */
const LONGEST_MARKS = 3;
