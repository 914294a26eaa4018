import type { Span } from "../../../domain/span.ts";
import { SUBJECT } from "../../grammar/label-words.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import {
  childInRole,
  isFiniteAt,
  taggedUnitAt,
  tagOfWord,
  unitAt,
} from "../../grammar/read-grammar.ts";
import { ADVERB, AUXILIARY, PARTICLE } from "../../grammar/tags.ts";
import { CLAUSE_OPENERS, SUBJECT_RELATIVES } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { NEGATIONS, OTHER_CUES, UNDOING_VERBS } from "../../lexicon/reporting-words.ts";
import { AS, BUT, TO } from "../../lexicon/single-words.ts";
import {
  DETERMINER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { mentionFrom, namedBeforeThat, tellsSomebodyThat } from "../../speaker/mention-at.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, tokenAt } from "../../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma, startOf } from "../../text/token.ts";
import { LINE_BREAK_BEFORE, WORD } from "../../text/tokenize.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import { clauseApart } from "../told/apposed-in-clause.ts";
import { cutBefore, LEAST_CLAUSE, type Piece } from "./piece.ts";

const JOINING = hashedWords("and but while whereas though although yet");
/** A sentence seldom has more cues. */
const NEAR = 6;

/** "Low said it was unfounded, and the board said it would look": the second begins behind the comma. */
export function beforeNextReport(piece: Piece): Span | undefined {
  const { analysis, attributions, nth, content } = piece;
  const { words } = analysis;
  // What accords with a memo goes on: "according to the memo, Low left, and Reed said so".
  if (isAmong(words, piece.place.cue, OTHER_CUES)) return undefined;
  for (let next = nth + 1; next <= nth + NEAR; next++) {
    const other = attributions[next];
    if (!other || other.cue.start >= content.end) return undefined;
    const { source, cue } = other;
    if (!source || source.start <= content.start || source.end > cue.start) continue;
    const first = tokenAt(words, source.start);
    // "Low said it was late, and she said why": that may be one more thing that is said.
    if (mentionFrom(analysis, first)?.kind === "pronoun") continue;
    const joining = first - 1;
    const isJoined = isAmong(words, joining, JOINING) && isComma(words, joining - 1);
    if (isJoined && hasClass(words, tokenAt(words, cue.start), SPEECH))
      return cutBefore(piece, joining - 1);
  }
  return undefined;
}

/** "Low said it was late, but a friend of hers, Tom Reed, has said it was not" */
export function beforeClauseApart(piece: Piece): Span | undefined {
  const { analysis, attributions, nth, place } = piece;
  for (const { cue } of attributions.slice(nth + 1, nth + NEAR)) {
    const verb = tokenAt(analysis.words, cue.start);
    if (verb > place.last + MOST_HELPERS) return undefined;
    const joiner = clauseApart(analysis, verb)?.joiner ?? -1;
    if (joiner > place.first) return cutBefore(piece, joiner - 1);
  }
  return undefined;
}

/** "Low said it was late and Reed that it was lost": what follows the second “that” is Reed's. */
export function beforeGapped(piece: Piece): Span | undefined {
  const { words, mentions } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first <= cue || !hasClass(words, cue, SPEECH)) return undefined;
  if (tellsSomebodyThat(piece.analysis, cue)) return undefined;
  for (let that = first + LEAST_CLAUSE; that < last; that++) {
    const named = mentions[namedBeforeThat(piece.analysis, that)];
    if (!named || !isAmong(words, named.lead - 1, JOINING)) continue;
    return hasFiniteVerb(piece.analysis, first, named.lead)
      ? cutBefore(piece, named.lead - 1)
      : undefined;
  }
  return undefined;
}

/** Tokens from the name to its verb: a comma and "has". */
const MOST_HELPERS = 3;

/** "Reports said a town was lost, the Echo said": the tag at its end tells who tells of the reports. */
export function beforeTag(piece: Piece): Span | undefined {
  const { analysis, place } = piece;
  const { words } = analysis;
  const verb = place.last - 1;
  if (verb <= place.cue || !hasClass(words, verb, SPEECH)) return undefined;
  let comma = verb - 1;
  while (comma > verb - LONGEST_NAME && hasShape(words, comma, WORD)) comma--;
  const isTag = isComma(words, comma) && mentionFrom(analysis, comma + 1)?.last === verb;
  return isTag ? cutBefore(piece, comma) : undefined;
}

/** Tokens of whoever stands between a comma and the last verb. */
const LONGEST_NAME = 7;

/** "Low said it was late, but Reed was clear: “No.”": a clause that a colon ends leads into the words. */
export function beforeColon(piece: Piece): Span | undefined {
  const { analysis, content } = piece;
  const { words, quoted } = analysis;
  const quote = quoted[firstWhere(quoted, ({ start }) => start > content.start)];
  const opening = quote ? tokenAt(words, quote.start) : 0;
  let colon = opening;
  while (colon > opening - LONGEST_MARK && codeOf(words, colon) !== COLON) colon--;
  if (codeOf(words, colon) !== COLON || startOf(words, colon) > content.end) return undefined;
  // Words in marks on the next line are no part of what leads into them.
  if ([opening, opening - 1].some((token) => hasShape(words, token, LINE_BREAK_BEFORE)))
    return cutBefore(piece, colon);
  for (let joining = colon - 1; joining > piece.place.first; joining--) {
    if (!isAmong(words, joining, JOINING)) continue;
    const isClause = isComma(words, joining - 1) || hashOf(words, joining) === BUT;
    if (isClause && hasFiniteVerb(analysis, joining, colon)) return cutBefore(piece, joining);
  }
  return undefined;
}

/** Tokens from a colon to the first word in marks. */
const LONGEST_MARK = 3;

/** "Said it would fly but did not elaborate", "and declined to say when" */
export function beforeSilence(piece: Piece): Span | undefined {
  const { words } = piece.analysis;
  const { first, last } = piece.place;
  for (let verb = first + LEAST_CLAUSE; verb < last; verb++) {
    if (!isAmong(words, verb, TELLING_MORE)) continue;
    const joining = beforeNegated(piece, verb);
    if (isAmong(words, joining, JOINING)) return cutBefore(piece, joining);
  }
  return undefined;
}

/** "Insisted it was late as he was asked whether it was lost": what he is asked he does not say. */
export function beforeAsked(piece: Piece): Span | undefined {
  const { words, quoteOf } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first <= cue) return undefined;
  for (let token = first + LEAST_CLAUSE; token + 3 < last; token++) {
    if (hashOf(words, token) !== AS || quoteOf[token] !== -1) continue;
    if (!hasClass(words, token + 1, PRONOUN) || !isAmong(words, token + 2, WAS)) continue;
    if (isAmong(words, token + 3, QUESTIONED)) return cutBefore(piece, token);
  }
  return undefined;
}

const WAS = hashedWords("was were is are");
const QUESTIONED = hashedWords(
  "asked pressed quizzed questioned challenged grilled confronted heckled cross-examined",
);

/** The token before "did not", "would n't", "declined to", or -1. */
function beforeNegated({ analysis: { words } }: Piece, verb: number): number {
  const isDeclined = hashOf(words, verb - 1) === TO && isAmong(words, verb - 2, UNDOING_VERBS);
  if (isDeclined) return verb - 3;
  const isNegated = isAmong(words, verb - 1, NEGATIONS) && isAmong(words, verb - 2, HELPERS);
  return isNegated ? verb - 3 : -1;
}

const TELLING_MORE = hashedWords(
  "elaborate say specify comment explain name identify disclose reveal clarify",
);
const HELPERS = hashedWords("did does do would could");

/** "A woman who claims he hit her went to the police": she goes, and does not say that she does. */
export function beforeMainVerb(piece: Piece): Span | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first <= cue || !isAmong(words, cue - 1, SUBJECT_RELATIVES)) return undefined;
  for (let token = first + LEAST_CLAUSE; token < last; token++) {
    const unit = unitAt(grammar, token);
    if (!isVerbAt(grammar, unit)) continue;
    const subject = childInRole(grammar, unit, SUBJECT);
    if (subject === -1 || subject >= unitAt(grammar, cue)) continue;
    let from = token;
    while (BESIDE_VERB.includes(tagOfWord(grammar, from - 1))) from--;
    return cutBefore(piece, from);
  }
  return undefined;
}

/** "Has", "will not", "later" before the verb itself. */
const BESIDE_VERB: readonly number[] = [AUXILIARY, PARTICLE, ADVERB];

/**
 * "Called for a deal and White had one", "admitted the charges and accepted a fine": what is called for, or
 * admitted, does nothing. But whoever "and" joins to another may do something with him.
 */
export function beforeSecondVerb(piece: Piece): Span | undefined {
  const { words, grammar } = piece.analysis;
  const { cue, first, last } = piece.place;
  if (first <= cue || isAmong(words, first, CLAUSE_OPENERS)) return undefined;
  let joining = -1;
  for (let token = first + 1; token < last; token++) {
    if (joining === -1 && isAmong(words, token, AND_OR_BUT)) joining = token;
    if (!isVerbAt(grammar, taggedUnitAt(grammar, token))) continue;
    return joining !== -1 && isSecond(piece, token, joining)
      ? cutBefore(piece, joining)
      : undefined;
  }
  return undefined;
}

/** Whether the piece's first verb has another subject than what is joined to the words before. */
function isSecond(piece: Piece, verb: number, joining: number): boolean {
  const { words, grammar } = piece.analysis;
  if (!isFiniteAt(grammar, verb) || hashOf(words, verb - 1) === TO) return false;
  if (joining === verb - 1) return hasClass(words, verb + 1, OPENING_OBJECT);
  const { cue, first } = piece.place;
  const before = first - 1;
  if (!isAmong(words, before, BEFORE_THING)) return false;
  return before === cue + 1 || (before === cue + 2 && hasClass(words, cue + 1, PREPOSITION));
}

const OPENING_OBJECT = DETERMINER | POSSESSIVE | PRONOUN;
const BEFORE_THING = hashedWords("for on at against about to");
