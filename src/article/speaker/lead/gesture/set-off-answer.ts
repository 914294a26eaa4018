import { type Analysis, opensSentence } from "../../../analyse-text.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../../../text/lookup.ts";
import { codeOf, hasShape, isAmong, isComma, spanOf } from "../../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../../text/tokenize.ts";
import { governorAt, TO_SUBJECT } from "../../governor.ts";
import type { Lead } from "../lead.ts";

/** "Low's reply – “not on my land” – was cheered", "“Will you go?” Low was asked. His answer, “Never,” was": whose the answer is. */
export function setOffAnswer(analysis: Analysis, { start }: Quoted): Lead | undefined {
  const { words } = analysis;
  const gap = tokenAt(words, start) - 2;
  if (!isComma(words, gap) && !DASHES.has(codeOf(words, gap))) return undefined;
  const noun = answerBefore(words, gap);
  if (noun === -1) return undefined;
  const owner = ownerBefore(analysis, noun, start);
  return owner === -1 ? undefined : { mention: owner, cue: spanOf(words, noun), isSigned: true };
}

const DASHES: ReadonlySet<number> = new Set([..."-–—"].map((dash) => dash.charCodeAt(0)));
const ANSWERS = hashedWords(`
  answer answers reply replies response retort riposte comeback rejoinder verdict advice explanation message reaction plea
  motto mantra catchphrase question warning conclusion assessment
`);
/** Tokens: "advice to young cooks"; "much quoted". */
const LONGEST_HEARER = 4;
const MOST_ADJECTIVES = 3;

/** "Answer", "advice to young cooks"; or -1. */
function answerBefore(words: Words, gap: number): number {
  for (let token = gap - 1; token > gap - 2 - LONGEST_HEARER; token--) {
    if (isAmong(words, token, ANSWERS)) return isToSome(words, token, gap) ? token : -1;
    if (!hasShape(words, token, WORD) || hasShape(words, token, CAPITAL)) return -1;
  }
  return -1;
}

function isToSome(words: Words, noun: number, gap: number): boolean {
  return noun === gap - 1 || isAmong(words, noun + 1, TO_OR_FOR);
}

const TO_OR_FOR = hashedWords("to for on");
const HIS = hashedWords("his her their");

/** "Low's", or of "his" whoever was asked the question before it; or -1. */
function ownerBefore(analysis: Analysis, noun: number, start: number): number {
  const { words, mentions } = analysis;
  let token = noun - 1;
  while (token > noun - MOST_ADJECTIVES && isAdjective(words, token)) token--;
  if (isPossessiveClitic(words, token)) {
    const owner = mentionUpTo(mentions, token);
    return mentions[owner]?.kind === "pronoun" ? -1 : owner;
  }
  const isHis = isAmong(words, token, HIS) && opensSentence(analysis, token);
  return isHis ? askedBefore(analysis, start) : -1;
}

function isAdjective(words: Words, token: number): boolean {
  return (
    hasShape(words, token, WORD) &&
    !hasShape(words, token, CAPITAL) &&
    !isPossessiveClitic(words, token) &&
    !isAmong(words, token, HIS)
  );
}

const ASKED = hashedWords("asked questioned quizzed pressed");

/** Who was asked the question before the words, a paragraph up at most; or -1. */
function askedBefore(analysis: Analysis, start: number): number {
  const { quoted, text, words } = analysis;
  const quote = firstWhere(quoted, ({ end }) => end > start);
  const question = quoted[quote - 1];
  if (!question || itemAt(quoted, quote).paragraph - question.paragraph > 1) return -1;
  if (text.charAt(question.end - 1) !== "?") return -1;
  const { manner, verb, subject } = governorAt(analysis, question.start);
  return manner === TO_SUBJECT && isAmong(words, verb, ASKED) ? subject : -1;
}
