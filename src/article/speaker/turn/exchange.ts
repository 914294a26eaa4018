import type { Span } from "../../../domain/span.ts";
import { type Analysis, fillsParagraph } from "../../analyse-text.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { BY } from "../../lexicon/single-words.ts";
import { SPEECH, TITLE } from "../../lexicon/word-classes.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import {
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
} from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { SAID, UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import { chosenOf, isSame, NOBODY, PLAIN, type Turn } from "./turn.ts";

/** Characters: an exchange of questions and cries is short. Chosen by hand on the invented articles. */
export const LONGEST_CRY = 90;

/** `“Why?” “Because,” said Rill`: Rill did not ask. */
export function questionBeforeAnswer(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis, governors } = context;
  const next = analysis.quoted[quote + 1];
  const { start, end } = itemAt(analysis.quoted, quote);
  const isAtOnce = touches(analysis, quote);
  if (!next || !(isAtOnce || standsAlone(analysis, quote))) return undefined;
  if (end - start > LONGEST_CRY) return undefined;
  if (!/[?!]$/.test(analysis.text.slice(start, end))) return undefined;
  if (governors[quote]?.manner === SAID) return undefined;
  if (!isAtOnce) return askerBefore(analysis, quote);
  const chosen = chosenOf(turn);
  const isAfter = chosen !== undefined && startOf(analysis.words, chosen.lead) >= next.end;
  const isOneVoice = isSame(analysis, choices[quote], choices[quote + 1]);
  return isAfter || isOneVoice ? NOBODY : undefined;
}

/** The question is a line of its own, and the next line opens with the answer. */
function standsAlone(analysis: Analysis, quote: number): boolean {
  const { quoted } = analysis;
  if (quoted[quote + 1]?.paragraph !== itemAt(quoted, quote).paragraph + 1) return false;
  return fillsParagraph(analysis, quote) && isNextTurn(analysis, quote + 1);
}

/** "Cross-examined by Tom Lee, she wept.", and on the next line the question: Lee asks. */
function askerBefore(
  { words, mentions, quoted, paragraphs, quoteOf }: Analysis,
  quote: number,
): Choice | undefined {
  const before = paragraphs[itemAt(quoted, quote).paragraph - 1];
  let token = before ? tokenAt(words, before.end) - 1 : -1;
  for (; before && token > 0 && startOf(words, token) >= before.start; token--) {
    if (quoteOf[token] !== -1) return undefined;
    if (hashOf(words, token) !== BY || !isAmong(words, token - 1, QUESTIONED)) continue;
    const mention = mentionOpening(mentions, token + 1);
    const isNamed = itemOrNone(mentions, mention)?.kind === "name";
    return isNamed ? { mention, probability: PLAIN } : undefined;
  }
  return undefined;
}

const QUESTIONED = hashedWords(
  "cross-examined examined questioned asked pressed quizzed challenged",
);

/** Nothing but space stands between two closed quotations of one paragraph. */
function touches({ text, quoted }: Analysis, quote: number): boolean {
  const one = quoted[quote];
  const other = quoted[quote + 1];
  if (!one?.closed || !other || one.paragraph !== other.paragraph) return false;
  return other.start - one.end <= 4 && /^\S?\s+\S$/.test(text.slice(one.end, other.start));
}

/** "“Are you sure?” the umpire asked. “I am.”": the umpire does not answer. */
export function answerAfterQuestion(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis, governors } = context;
  const before = choices[quote - 1];
  if (!before || before.mention === -1 || !asks(context, quote - 1)) return undefined;
  if (governors[quote]?.manner !== UNGOVERNED || !isNextTurn(analysis, quote)) return undefined;
  // "“Why did he go?” Low asked. “Was he ill?”"
  if (asksOn(analysis, quote)) return before;
  if (!isSame(analysis, before, choices[quote])) return undefined;
  if (isIntroduced(analysis, quote, before)) return undefined;
  if (isToldAbove(analysis, quote, before))
    return { ...before, probability: before.probability * ALTERNATE };
  return earlierSpeaker(turn);
}

/** Whoever spoke before the one before; nobody where that is far off or the same one. */
export function earlierSpeaker({ context: { analysis }, quote, choices }: Turn): Choice {
  const earlier = choices[quote - 2];
  if (!earlier || earlier.mention === -1 || isSame(analysis, earlier, choices[quote - 1]))
    return NOBODY;
  const { paragraph } = itemAt(analysis.quoted, quote);
  const isNear = paragraph - itemAt(analysis.quoted, quote - 2).paragraph <= 2;
  return isNear ? { ...earlier, probability: earlier.probability * ALTERNATE } : NOBODY;
}

/** Whether the words are one more question in the same paragraph, with no tail of their own. */
function asksOn({ text, quoted }: Analysis, quote: number): boolean {
  const { end, paragraph } = itemAt(quoted, quote);
  if (itemAt(quoted, quote - 1).paragraph !== paragraph || text.charAt(end - 1) !== "?")
    return false;
  return endsParagraph(text, end);
}

/** The mark and the paragraph's end: behind "Wow!" no tail follows then. */
export function endsParagraph(text: string, end: number): boolean {
  return /^\S?\s*(?:\n|$)/.test(text.slice(end, end + 3));
}

/** "“Who would?” asked Ann Low, who chairs the board. “I have never met one.”": no partner in a talk, but a source of the reporter's. */
function isIntroduced(
  { words, mentions, quoted }: Analysis,
  quote: number,
  { mention }: Choice,
): boolean {
  const { last, lead } = itemAt(mentions, mention);
  const { start, paragraph } = itemAt(quoted, quote);
  if (itemAt(quoted, quote - 1).paragraph !== paragraph) return false;
  if (!isAmong(words, lead - 1, ASKING_VERBS)) return false;
  for (let token = last; startOf(words, token) < start - 1; token++) {
    if (isComma(words, token)) return !endsWith(words, token + 1, "ing");
  }
  return false;
}

/** "Ann Low disagreed. She said it was early. / “Who would?” Low asked. “I have met none.”": she argues, and asks nobody. */
function isToldAbove(analysis: Analysis, quote: number, { mention }: Choice): boolean {
  const { words, mentions, quoted, paragraphs } = analysis;
  const [question, own] = [itemAt(quoted, quote - 1), itemAt(quoted, quote)];
  const { entity } = itemAt(mentions, mention);
  const above = paragraphs[own.paragraph - 1];
  if (!above || entity === -1 || own.paragraph !== question.paragraph) return false;
  if (own.end - own.start <= LONGEST_REPLY) return false;
  if ((quoted[quote - 2]?.end ?? -1) > above.start) return false;
  // "Low asked him": he answers.
  const asked = mentions[mention + 1];
  if (asked && startOf(words, asked.lead) < own.start) return false;
  return saysIn(analysis, above, entity);
}

/** Mentions of a paragraph. */
const MOST_ABOVE = 30;

/** Whether the paragraph names somebody and has them, or a "she" behind their name, say something. */
function saysIn({ words, mentions }: Analysis, { start, end }: Span, entity: number): boolean {
  let isNamed = false;
  const from = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start);
  for (const one of mentions.slice(from, from + MOST_ABOVE)) {
    if (startOf(words, one.lead) >= end) return false;
    const isOwn = one.entity === entity;
    isNamed ||= isOwn;
    if (!isNamed || !hasClass(words, one.last, SPEECH)) continue;
    if (isOwn || one.kind === "pronoun") return true;
  }
  return false;
}

/** Characters: statements that go on in a paragraph of their own are longer. Chosen by hand. */
export const LONGEST_REPLY = 28;

/** "“Did you write it?” asked Lee. “I was drunk,” said Orr. “You were.”": either may go on. */
export function afterAnswer({ context, quote, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const [one, other] = [analysis.quoted[quote - 2], itemAt(analysis.quoted, quote)];
  if (!one || one.paragraph !== other.paragraph || governors[quote]?.manner !== UNGOVERNED)
    return undefined;
  if (other.end - other.start > LONGEST_REPLY || !asks(context, quote - 2)) return undefined;
  const isAnswered = choices[quote - 2]?.mention !== -1 && choices[quote - 1]?.mention !== -1;
  if (!isAnswered || isSame(analysis, choices[quote - 2], choices[quote - 1])) return undefined;
  return isSame(analysis, choices[quote - 1], choices[quote]) ? NOBODY : undefined;
}

/** Two speakers mostly take turns; a third may cut in. Chosen by hand. */
export const ALTERNATE = 0.8;

/** A question that somebody asks, or a short one with no tail at all. */
function asks({ analysis, governors, evidence }: SpeakerContext, quote: number): boolean {
  const { text, quoted, words } = analysis;
  const { start, end } = itemAt(quoted, quote);
  if (text.charAt(end - 1) !== "?") return false;
  const { manner, verb } = itemAt(governors, quote);
  if (manner !== UNGOVERNED) return isAmong(words, verb, ASKING_VERBS);
  // "“It happens, right?” Low went on": it has a tail, though the grammar knows its verb for none of speech.
  return end - start <= LONGEST_CRY && itemAt(evidence, quote).cue === null;
}

/** It opens a paragraph of its own, where the one before was closed, or follows the question's tail in the same one. */
function isNextTurn({ quoted, paragraphs }: Analysis, quote: number): boolean {
  const { start, paragraph } = itemAt(quoted, quote);
  const before = itemAt(quoted, quote - 1);
  if (before.paragraph === paragraph) return true;
  const isFirst = itemAt(paragraphs, paragraph).start >= start - 1;
  return before.closed && before.paragraph === paragraph - 1 && isFirst;
}

/** "“She hugged him,” said Ivo. “I shook his hand, Ivo.”": whom the words call does not say them. */
export function calledByName({ context, quote, first, choices }: Turn): Choice | undefined {
  const mention = choices[quote]?.mention ?? -1;
  const governor = itemAt(context.governors, quote);
  const isTold = governor.manner === SAID && governor.subject === mention;
  if (first === -1 || mention === -1 || isTold) return undefined;
  return isCalled(context.analysis, { quote, first }, mention) ? NOBODY : undefined;
}

/** Whether the words begin with the name and a comma, or end with a comma and the name. */
export function isCalled(
  { mentions, entities, words, quoteOf }: Analysis,
  { quote, first }: Pick<Turn, "quote" | "first">,
  mention: number,
): boolean {
  const person = itemOrNone(entities.list, itemOrNone(mentions, mention)?.entity ?? -1);
  if (!person) return false;
  const called = [hashOf(words, person.first), hashOf(words, person.last - 1)];
  let last = first;
  while (quoteOf[last + 1] === quote) last++;
  while (last > first && !hasShape(words, last, WORD)) last--;
  const opening = hasClass(words, first, TITLE) ? first + 1 : first;
  const opens = called.includes(hashOf(words, opening)) && isComma(words, opening + 1);
  if (opens || isCalledWithin(words, { first, last }, called)) return true;
  const before = hasClass(words, last - 1, TITLE) ? last - 2 : last - 1;
  return called.includes(hashOf(words, last)) && isComma(words, before);
}

/** Tokens of the words that are looked through. */
const LONGEST_SPEECH = 80;

/** "You are late, Mr Reed, and the dogs have gone." */
function isCalledWithin(
  words: Words,
  { first, last }: { first: number; last: number },
  called: readonly number[],
): boolean {
  for (let title = first + 2; title < Math.min(last - 1, first + LONGEST_SPEECH); title++) {
    if (!hasClass(words, title, TITLE) || !isComma(words, title - 1)) continue;
    if (called.includes(hashOf(words, title + 1)) && isComma(words, title + 2)) return true;
  }
  return false;
}
