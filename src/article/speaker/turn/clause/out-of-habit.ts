import type { Analysis } from "../../../analyse-text.ts";
import { THAT, TO } from "../../../lexicon/single-words.ts";
import { ADVERB, SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne } from "../../mention-at.ts";
import { RELAYED } from "../others-words.ts";
import { NOBODY, type Turn } from "../turn.ts";

export const HABIT_RULE: Rule<Turn, Choice> = {
  name: "what somebody tells that another used to shout is that one's",
  example: {
    text: "Ann Low spoke last. Low recalled that her father used to shout “Mind the step!” from the landing.",
    said: [["Mind the step!", "her father"]],
  },
  answer({ context: { analysis }, quote, first, choices }) {
    const habit = first === -1 ? -1 : habitBefore(analysis, first);
    if (habit === -1) return undefined;
    const { words, mentions } = analysis;
    const who = mentionUpTo(mentions, habit);
    if (who === -1) return isToldOf(words, subjectFrom(words, habit)) ? NOBODY : undefined;
    const { lead, kind } = itemAt(mentions, who);
    if (kind === "pronoun" || !isToldOf(words, lead)) return undefined;
    // "Said the board would say “no”": it has yet to.
    if (isAmong(words, habit, WOULD) && !isRecalled(words, lead)) return NOBODY;
    const mention = namedBeside(analysis, who);
    if (isOne(analysis, mention, choices[quote]?.mention ?? -1)) return undefined;
    return { mention, probability: RELAYED, isPlain: true, isInside: true };
  },
};

/** Tokens: ", in the old man's own voice,", and of whoever does so, "the old bird". */
const LONGEST_ASIDE = 8;
const LONGEST_SUBJECT = 5;

/** The "used" of "used to shout “…”", the "kept" of "kept shouting", the "would" of "would shout"; or -1. */
function habitBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  let verb = pastAside(words, first - 2);
  if (isAmong(words, verb, OUT)) verb--;
  if (verb < 2 || quoteOf[verb] !== -1 || sentenceOf[verb] !== sentenceOf[first - 2]) return -1;
  if (!hasClass(words, verb, SPEECH) && !isAmong(words, verb, CRYING)) return -1;
  let before = verb - 1;
  while (hasClass(words, before, ADVERB)) before--;
  if (hashOf(words, before) === TO && isAmong(words, before - 1, USED)) return before - 1;
  return isAmong(words, before, WOULD) || isAmong(words, before, KEPT) ? before : -1;
}

/** From the end of "shout," and "call out, in his voice," to the verb. */
function pastAside(words: Words, end: number): number {
  if (codeOf(words, end) === COLON) return end - 1;
  if (!isComma(words, end)) return end;
  for (let token = end - 1; token > end - LONGEST_ASIDE; token--)
    if (isComma(words, token)) return token - 1;
  return end - 1;
}

/** Where "the old bird" begins, of whom there is no mention. */
function subjectFrom(words: Words, end: number): number {
  let lead = end;
  while (lead > end - LONGEST_SUBJECT && hasShape(words, lead - 1, WORD)) {
    if (isToldOf(words, lead)) return lead;
    lead--;
  }
  return lead;
}

/** "Recalled that her father", "said her father", "tells how her father" */
function isToldOf(words: Words, lead: number): boolean {
  if (isAmong(words, lead - 1, HOW) || isRecalled(words, lead)) return true;
  return hasClass(words, pastThat(words, lead), SPEECH);
}

function isRecalled(words: Words, lead: number): boolean {
  return isAmong(words, pastThat(words, lead), RECALLING);
}

function pastThat(words: Words, lead: number): number {
  return hashOf(words, lead - 1) === THAT ? lead - 2 : lead - 1;
}

const HOW = hashedWords("how");
/** "Called out", "shouted back" */
export const OUT = hashedWords("out back up");
const USED = hashedWords("used");
const WOULD = hashedWords("would");
const KEPT = hashedWords("kept keeps");
const RECALLING = hashedWords("remember remembers remembered recall recalls recalled");
const CRYING = hashedWords(`
  call shout shriek scream yell cry squawk sing chant announce repeat shouting shrieking screaming yelling crying
  singing chanting repeating calling
`);
