import type { Span } from "../../../domain/span.ts";
import { isFiniteAt, tagOfWord } from "../../grammar/read-grammar.ts";
import { ADVERB, ING_FORM, isFiniteTag, PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { CLAUSE_OPENERS, RELATIVES_BUT_THAT } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { HAVING } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endOf, endsWith, hashOf, isAmong, isComma } from "../../text/token.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import type { Piece } from "./piece.ts";

/** Tokens from the comma that sets a clause off to its verb: "whom the mayor of Denby once called". */
const LONGEST_OPENING = 9;

/** "Reed, who said it was late, has left", "Reed, described by Low as late, left": what he did is no part of it. */
export function beforeReturn(piece: Piece): Span | undefined {
  const { analysis, content, place } = piece;
  const { words, quoteOf } = analysis;
  const { cue, first, last } = place;
  if (first <= cue || !isSetOff(piece, cue)) return undefined;
  let comma = first;
  while (comma < last && !(isComma(words, comma) && quoteOf[comma] === -1)) comma++;
  if (comma >= last - 1 || !goesOn(piece, comma + 1)) return undefined;
  return { start: content.start, end: endOf(words, comma - 1) };
}

/** "Explained the plan, then quibbled with her": what is explained does nothing; but "said the boat sank, then rose". */
export function beforeNext(piece: Piece): Span | undefined {
  const { analysis, content, place } = piece;
  const { words, quoteOf } = analysis;
  const { cue, first, last } = place;
  if (first <= cue || isAmong(words, first, CLAUSE_OPENERS)) return undefined;
  for (let then = first + 2; then < last - 1; then++) {
    if (!isAmong(words, then, THEN) || quoteOf[then] !== -1) continue;
    const comma = isAmong(words, then - 1, AND_OR_BUT) ? then - 2 : then - 1;
    const isJoined = isComma(words, comma) || comma === then - 2;
    if (!isJoined || !isDone(piece, then + 1) || hasFiniteVerb(analysis, first, comma)) continue;
    const end = isComma(words, comma) ? comma : comma + 1;
    return { start: content.start, end: endOf(words, end - 1) };
  }
  return undefined;
}

/** "Then quibbled", "then immediately left": no subject stands between. */
function isDone(piece: Piece, token: number): boolean {
  const tag = tagOfWord(piece.analysis.grammar, token);
  if (tag === ADVERB) return isFiniteAt(piece.analysis.grammar, token + 1);
  // "Quibbled" is a word that few know.
  return isFiniteTag(tag) || tag === PAST_PARTICIPLE || endsWith(piece.analysis.words, token, "ed");
}

const THEN = hashedWords("then later subsequently afterwards");

/** Whether the verb stands in a clause that a comma opens behind whom it tells of. */
function isSetOff(piece: Piece, cue: number): boolean {
  const { words, sentenceOf } = piece.analysis;
  for (let comma = cue - 1; comma > cue - LONGEST_OPENING; comma--) {
    if (sentenceOf[comma] !== sentenceOf[cue]) return false;
    if (!isComma(words, comma)) continue;
    const opening = tagOfWord(piece.analysis.grammar, comma + 1) === ADVERB ? comma + 2 : comma + 1;
    if (isAmong(words, opening, RELATIVES_BUT_THAT) || hashOf(words, opening) === HAVING)
      return true;
    const tag = tagOfWord(piece.analysis.grammar, opening);
    return tag === ING_FORM || tag === PAST_PARTICIPLE;
  }
  return false;
}

/** "“Late”, has left", "“late”, closed the road": behind words in marks a participle is a finite verb that was read as one. */
function goesOn(piece: Piece, token: number): boolean {
  const { words, text } = piece.analysis;
  const tag = tagOfWord(piece.analysis.grammar, token);
  if (tag === ADVERB) return isFiniteAt(piece.analysis.grammar, token + 1);
  if (tag !== PAST_PARTICIPLE) return isFiniteTag(tag);
  return (
    /["”’']/.test(text.charAt(endOf(words, token - 2) - 1)) && !isAmong(words, token + 1, BY_OR_AS)
  );
}

const BY_OR_AS = hashedWords("by as");
