import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { BY_OR_FROM } from "../../../lexicon/function-words.ts";
import { AND, TO } from "../../../lexicon/single-words.ts";
import { DOCUMENT } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { SAID, UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne, mentionOver, mentionsIn } from "../../mention-at.ts";
import { chosenOf, isSame, NOBODY, type Turn } from "../turn.ts";

export const LETTER_TO_RULE: Rule<Turn, Choice> = {
  name: "whom a letter is to does not say what stands in it",
  example: {
    text: "The text from Ana Hill to Tom Lee is short. “Nobody will come to help us.”",
    said: [["Nobody will come to help us.", null]],
  },
  answer: letterTo,
};

/** Tokens from "letter" to whom it is to: "an email from the board's aide and campaign chairman Ann Low to". */
const LONGEST_LETTER = 24;
/** "A book, according to Reed" */
const SOURCES = hashedWords("according thanks due owing");
/** The letter leads its sentence, and the words hang on it or on what it goes on to say. */
const LIKELY = 0.9;

/** "The email from Low to Reed asks “…” and continues in its body “…”": Reed only gets it. */
function letterTo(turn: Turn): Choice | undefined {
  const { quote, first, choices } = turn;
  const { analysis } = turn.context;
  const chosen = chosenOf(turn);
  if (!chosen || first === -1 || chosen.kind === "pronoun" || chosen.lead > first) return undefined;
  const own = sentenceAt(analysis, first);
  const { mention } = itemAt(choices, quote);
  if (sentenceAt(analysis, chosen.lead) !== own)
    return isOfLetterBefore(analysis, { mention, first }) ? NOBODY : undefined;
  const { manner, subject } = itemAt(turn.context.governors, quote);
  // "In an email sent to the Echo, Low said": she is no part of the phrase.
  const isSubject = manner === SAID && isOne(analysis, subject, mention);
  const letter = letterBefore(analysis, mention);
  if (letter === -1 || (isSubject && hashOf(analysis.words, chosen.lead - 1) !== TO))
    return undefined;
  const before = choices[quote - 1];
  if (before && isGoingOn(turn, own)) return before;
  const written = mentionOver(analysis, letter);
  const opening = itemAt(analysis.sentences, own).first;
  const isTopic = itemOrNone(analysis.mentions, written)?.lead === opening;
  return isTopic && manner !== UNGOVERNED ? { mention: written, probability: LIKELY } : NOBODY;
}

/** The sentence has said who says the words before these, and it is another. */
function isGoingOn({ context: { analysis }, quote, choices }: Turn, sentence: number): boolean {
  const [before, own] = [choices[quote - 1], choices[quote]];
  const one = itemOrNone(analysis.mentions, before?.mention ?? -1);
  return (
    one !== undefined &&
    sentenceAt(analysis, one.lead) === sentence &&
    !isSame(analysis, before, own)
  );
}

/** "The email from Low to Reed is short. “Nobody will come.”" */
function isOfLetterBefore(
  analysis: Analysis,
  { mention, first }: { mention: number; first: number },
): boolean {
  const before = itemOrNone(analysis.sentences, sentenceAt(analysis, first - 1) - 1);
  if (!before || paragraphAt(analysis, before.first) !== paragraphAt(analysis, first)) return false;
  const named = [...mentionsIn(analysis, before)].filter((one) => isOne(analysis, one, mention));
  const letter = named.length === 1 ? letterBefore(analysis, itemAt(named, 0)) : -1;
  return letter !== -1 && isAmong(analysis.words, letter + 1, BY_OR_FROM);
}

/** The letter, email or note that is to this mention, or to another and to him; or -1. */
function letterBefore(analysis: Analysis, mention: number): number {
  const { words, grammar, mentions, quoteOf, sentenceOf } = analysis;
  const { lead } = itemAt(mentions, mention);
  const to = hashOf(words, lead - 1) === TO ? lead - 1 : beforeFirst(analysis, mention);
  if (to === -1) return -1;
  const stop = Math.max(0, to - LONGEST_LETTER);
  for (let token = to - 1; token >= stop; token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[to]) return -1;
    if (isAmong(words, token, SOURCES)) return -1;
    if (hasClass(words, token, DOCUMENT)) return token;
    if (isFiniteAt(grammar, token)) return -1;
  }
  return -1;
}

/** "To her boss, Tom Low", "to Reed and Low": the "to", or -1. */
function beforeFirst({ words, mentions }: Analysis, mention: number): number {
  const [one, other] = [itemOrNone(mentions, mention - 1), itemAt(mentions, mention)];
  const tie = other.lead - 1;
  if (one?.last !== tie || !(isComma(words, tie) || hashOf(words, tie) === AND)) return -1;
  return hashOf(words, one.lead - 1) === TO ? one.lead - 1 : -1;
}
