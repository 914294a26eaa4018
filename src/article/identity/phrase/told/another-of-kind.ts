import { type Analysis, opensSentence } from "../../../analyse-text.ts";
import { SUBJECT } from "../../../grammar/label-words.ts";
import { roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { BRINGING_IN } from "../../../lexicon/function-words.ts";
import { OF, ONE } from "../../../lexicon/single-words.ts";
import { PREPOSITION } from "../../../lexicon/word-classes.ts";
import { isPresentedTo } from "../../../people/subjects/presenting.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";

/** Tokens above a description that are looked through, and of the phrase that brought another in: "a young". */
const FARTHEST = 250;
const MOST_ADJECTIVES = 3;
/** Tokens from "One of" to the comma before who that is. */
const LONGEST_THEM = 8;

/** "A rookie stood by the door. Reed came in. … the rookie said": somebody without a name was told of by the same word. */
export function isOneToldOf(
  analysis: Analysis,
  { lead, head }: { lead: number; head: number },
): boolean {
  const { words, quoteOf } = analysis;
  const own = hashOf(words, head);
  for (let token = lead - 1; token > Math.max(0, lead - FARTHEST); token--) {
    if (hashOf(words, token) !== own || quoteOf[token] !== -1) continue;
    let opening = token - 1;
    while (opening > token - MOST_ADJECTIVES && !isAmong(words, opening, BRINGING_IN)) opening--;
    if (isAmong(words, opening, BRINGING_IN) && isStranger(analysis, opening, token)) return true;
  }
  return false;
}

/** Whoever does something, or is presented, and whom no name stands beside. */
function isStranger(analysis: Analysis, lead: number, head: number): boolean {
  const { words, grammar } = analysis;
  const after = isComma(words, head + 1) ? head + 2 : head + 1;
  if (hasShape(words, after, CAPITAL)) return false;
  if (isComma(words, lead - 1))
    return isOneOfThem(analysis, lead - 1) || isBehindOpening(analysis, lead, head);
  if (opensSentence(analysis, lead) || isAmong(words, lead - 1, BESIDE)) return true;
  return (
    roleAt(grammar, unitAt(grammar, head)) === SUBJECT || isPresentedTo(grammar, { lead, head })
  );
}

/** "In a video by Reed, a man in a hat tells them": the subject, and nothing that is told of Reed. */
function isBehindOpening(
  { words, grammar, sentences, sentenceOf }: Analysis,
  lead: number,
  head: number,
): boolean {
  const { first } = itemAt(sentences, sentenceOf[head] ?? 0);
  if (!hasClass(words, first, PREPOSITION) || roleAt(grammar, unitAt(grammar, head)) !== SUBJECT)
    return false;
  for (let token = first; token < lead - 1; token++) if (isComma(words, token)) return false;
  return true;
}

const BESIDE = hashedWords("with by beside behind between past near against");

/** "One of them, a rookie," */
function isOneOfThem({ words }: Analysis, comma: number): boolean {
  for (let token = comma - 1; token > comma - LONGEST_THEM; token--)
    if (hashOf(words, token) === ONE) return hashOf(words, token + 1) === OF;
  return false;
}
