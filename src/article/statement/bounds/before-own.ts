import type { Span } from "../../../domain/span.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { CONJUNCT, SUBJECT } from "../../grammar/label-words.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../../grammar/noun-kinds.ts";
import { childInRole, headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { AND_OR_BUT, HAVING_DONE, HE } from "../../lexicon/function-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hasShape, isAmong, isComma, startOf } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { cutBefore, LEAST_CLAUSE, type Piece } from "./piece.ts";

/** Attributions that follow: a sentence seldom has more cues. */
const NEAR = 4;

/**
 * "Low said it was “late” and urged the board to drop it", "said he was “sad” and thanked her": what whoever speaks does
 * besides is not said, where who or what the clause is about does no such thing.
 */
export function beforeOwnVerb(piece: Piece): Span | undefined {
  const { analysis, place } = piece;
  const { words } = analysis;
  if (place.first <= place.cue) return undefined;
  for (let verb = place.first + LEAST_CLAUSE + 1; verb < place.last; verb++) {
    if (!isAmong(words, verb - 1, AND_OR_BUT) || !isOwn(piece, verb)) continue;
    return cutBefore(piece, verb - 1);
  }
  return undefined;
}

function isOwn(piece: Piece, verb: number): boolean {
  const { words, grammar, quoteOf } = piece.analysis;
  const isDeed = isAmong(words, verb, DEEDS);
  if (quoteOf[verb] !== -1 || (!isDeed && !hasClass(words, verb, SPEECH))) return false;
  const unit = unitAt(grammar, verb);
  if (childInRole(grammar, unit, SUBJECT) !== -1) return false;
  const isJoined = roleAt(grammar, unit) === CONJUNCT;
  const isOfCue = isJoined && headAt(grammar, unit) === unitAt(grammar, piece.place.cue);
  if (isDeed) return isOfCue;
  if (tagAt(grammar.text, unit) !== FINITE_VERB || !isReported(piece, verb)) return false;
  if (isOfCue || isComma(words, verb - 2)) return !isPerfect(piece, verb);
  return isOfThing(piece, verb);
}

/** No clause reports them, but whoever says something does them. */
const DEEDS = hashedWords("thanked praised congratulated set");

/** "The plan was late and urged": no plan urges. */
function isOfThing({ analysis: { words, grammar }, place }: Piece, verb: number): boolean {
  const head = subjectOf(grammar, verb);
  if (head < place.first || hasShape(words, head, CAPITAL) || isAmong(words, head, HE))
    return false;
  const kind = kindOfHead(grammar, head);
  return kind !== HUMAN && kind !== ORGANISATION;
}

/** "Had seen it, and responded": that may be one more thing that they had done. */
function isPerfect({ analysis: { words }, place }: Piece, verb: number): boolean {
  for (let token = place.first; token < verb; token++)
    if (isAmong(words, token, HAVING_DONE)) return true;
  return false;
}

/** The model has whoever says the whole for who says what follows the verb. */
function isReported({ analysis, attributions, attribution, nth }: Piece, verb: number): boolean {
  const at = startOf(analysis.words, verb);
  for (let next = nth + 1; next <= nth + NEAR; next++) {
    const other = attributions[next];
    if (!other || other.cue.start > at) return false;
    if (other.cue.start === at) return other.source?.start === attribution.source?.start;
  }
  return false;
}
