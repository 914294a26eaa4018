import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { ADJECTIVE, FINITE_VERB, isNominal, NOUN, PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { WEEKDAYS } from "../../lexicon/calendar.ts";
import { RELATIVES } from "../../lexicon/clause-words.ts";
import { BACK, COMMA_WORD, THE } from "../../lexicon/single-words.ts";
import { FINITE_VERBS, IRREGULAR_VERBS } from "../../lexicon/verbs/past-verbs.ts";
import { CALENDAR_WORD, DETERMINER, POSSESSIVE, PREPOSITION } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isShopsOwn } from "../../people/firm/shop-name.ts";
import { isDay, isLate } from "../../people/phrase/day.ts";
import { endBeforeTurn } from "../../people/phrase/phrase-end.ts";
import { pastRemark } from "../../people/phrase/remark.ts";
import { authorEnd } from "../../people/phrase/written-by.ts";
import { squeezed } from "../../text/damaged-letters.ts";
import { behindPlace } from "../../text/dateline.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { tokenAt } from "../../text/lookup.ts";
import {
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  spanOf,
  startOf,
} from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { firmStart, nameStart } from "./firm-start.ts";
import { isOnlyVerb } from "./only-verb.ts";
import { beforeDeed, isTaken, LONGEST_PHRASE, wholePhrase } from "./source-phrase.ts";
import { subjectEnd, verbPastRelative } from "./subject-end.ts";

/**
 * A phrase for somebody without a name, with what tells who it is and without its appositions: "a
 * doctor" of "a doctor, 50, said", "a woman who asked not to be named".
 */
export function phraseName(analysis: Analysis, mention: Mention, phrase: Span | null): string {
  const { text, words } = analysis;
  if (isShopsOwn(words, mention))
    return text.slice(startOf(words, mention.lead), endOf(words, mention.last - 1));
  const own =
    mention.kind === "nominal"
      ? wholePhrase(analysis, mention)
      : spanOf(words, firmStart(words, mention), mention.last);
  const isAround =
    phrase !== null &&
    phrase.start <= own.start &&
    phrase.end >= own.start &&
    phrase.start >= bodyAt(analysis, mention.first);
  const isWhole = isAround && !isSetOff(analysis, mention, phrase);
  const whole = isWhole && isTaken(analysis, mention, { phrase, own }) ? phrase : own;
  const span = beforeDeed(analysis, mention, whole);
  const end = phraseEnd(analysis, mention, span);
  const isOwn = span.start === own.start;
  const opening = startOf(words, pastRemark(words, tokenAt(words, span.start)));
  const start = isOwn ? Math.max(opening, nameStart(words, mention)) : opening;
  const named = text.slice(start, endOfOwner(text, start, end));
  // "The Dayton, Mersey and Croft councillor": the first comma parts nothing from the noun.
  const upTo = hasList(words, mention) ? Math.max(0, startOf(words, mention.last - 1) - start) : 0;
  const cut = named.slice(upTo).search(/,(?!\d{3})|\s[—–-]+(?:\s|$)|\s\(/);
  const name = (upTo + cut > 0 && cut !== -1 ? named.slice(0, upTo + cut) : named)
    .replace(TURN, "")
    .replace(LINK, "")
    .replace(LAST_WEEK, "$1")
    .replace(OWNING, "")
    .replace(hasShape(words, mention.head, CAPITAL) ? BASED : NEVER, "");
  return squeezed(name).replace(LEFT_OVER, "");
}

/** "The regulator, Broadcheck, said": the name, and no more of the phrase than that. */
function isSetOff({ text, words }: Analysis, { lead, last }: Mention, { start }: Span): boolean {
  if (!isComma(words, lead - 1)) return false;
  for (let token = hashOf(words, lead) === THE ? lead + 1 : lead; token < last; token++)
    if (!hasShape(words, token, CAPITAL)) return false;
  return SET_OFF.test(text.slice(start, startOf(words, lead)).trim());
}

const SET_OFF = /^(?:the|its|their) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+,$/iu;

function phraseEnd(analysis: Analysis, mention: Mention, span: Span): number {
  const verb = mention.kind === "nominal" ? subjectEnd(analysis, mention) : -1;
  const end =
    verb === -1 ? endBeforeVerb(analysis, mention, span) : endBeforeDay(analysis, mention, verb);
  if (mention.kind !== "nominal") return end;
  const whole = verb === -1 ? Math.max(end, authorEnd(analysis, mention)) : end;
  return endBeforeTurn(analysis.words, mention.head, whole);
}

/** "Dayton, Tenn. -- Officials say": where the report begins in the paragraph of a token. */
export function bodyAt({ words, paragraphs, paragraphOf }: Analysis, token: number): number {
  return behindPlace(words, paragraphs[paragraphOf[token] ?? 0]?.start ?? 0);
}

function hasList(words: Words, { first, last }: Mention): boolean {
  return words.hashes.subarray(first, last).includes(COMMA_WORD);
}

/** "A friend of Sir Ned Low's said": his is the friend, and no word for what he owns follows. */
function endOfOwner(text: string, start: number, end: number): number {
  return /\sof\s/.test(text.slice(start, end)) && /^['’]s\s/.test(text.slice(end, end + 3))
    ? end + 2
    : end;
}

/**
 * "The deal that critics say will fail", and "graffiti that" of "graffiti that says", "an aide with the words" of
 * whoever is quoted so; and "the unions all" of those who all say it; nor "a boy who had" of a clause that was cut,
 * and of "a note pinned to it" the note.
 */
const LINK =
  /^that\s+|(?:\s+(?:pinned|stuck|taped|fixed|attached|glued|tied|nailed|scrawled|written))?\s+(?:across|on|to|in|under|beneath|below|above|around|round|over|inside) (?:it|them)$|\s+(?:(?:that|which|who)(?: (?:had|has|have|was|were|is|are))?|it|he|she|they|both|all|each|with the(?:se)? words)$/g;

/** "The governor however", "a spokesman in turn": how his clause follows the one before. */
const TURN =
  /(?<!\b(?:who|that|which)\b.*) (?:however|meanwhile|though|nevertheless|nonetheless|therefore|thus|hence|instead|moreover|furthermore|too|at (?:the time|first|once)|in turn|by contrast|so far|for (?:his|her|its|their) part)$/;

/** "The council last month", but "a poll taken last month" */
const LAST_WEEK =
  /^((?:the |an? |his |her |its |their )?[\p{L}’'-]+) (?:last|this) (?:night|week|weekend|month|year)$/iu;

/** "In the Economist's words", but "a friend of Low's" */
const OWNING = /(?<!\sof\s.*)['’]s$/;

/** "The Alaska-based Northern Command", but not "the Dayton-based Briton". */
const BASED =
  /^(?:[Tt]he |[Aa]n? )?[\p{L}.’'-]+-(?:based|headquartered|listed)\s+(?=\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|for|and|the|on) )*\p{Lu}[\p{L}.’'-]*)+$)/u;
const NEVER = /(?!)/;

/** "Statement from the board on the": of a phrase that was cut. */
const LEFT_OVER =
  /(?: (?:on|in|at|to|for|from|with|by|of|and|or))* (?:the|an?|of|and|or|but|no longer)$/u;

/** "The base chief known as Bob" goes on. */
const CLAUSE_ENDS = hashedWords(
  "after amid because before despite during since though although when while what where why how if",
);

/**
 * "The chancellor told reporters", "a spokesman when asked", "Reyes & Sons on Friday": the phrase ends
 * before its verb, and before a clause or a day.
 */
function endBeforeVerb(analysis: Analysis, { head }: Mention, { end }: Span): number {
  const { words } = analysis;
  let last = head + 1;
  while (startOf(words, last) < end && !isAmong(words, last, RELATIVES)) {
    if (endsPhrase(analysis, last) || isOnlyVerb(analysis, last)) break;
    if (opensAnother(analysis, head, last)) break;
    last++;
  }
  if (isAmong(words, last, RELATIVES) && isWholeClause(analysis, last, end)) {
    const main = verbPastRelative(analysis, head, { from: last, end });
    return main === -1 ? end : endOf(words, main - 1);
  }
  while (last > head + 1 && opensTail(analysis, last - 1, isCutAt(words, last, end))) last--;
  return Math.min(end, endOf(words, last - 1));
}

function isCutAt(words: Words, last: number, end: number): boolean {
  return startOf(words, last) < end || isAmong(words, last, RELATIVES);
}

/** "An official reportedly", "a report issued" on Friday by the board, "an aide late" on Monday night. */
function opensTail({ words, grammar }: Analysis, index: number, isCut: boolean): boolean {
  if (isLate(words, index)) return true;
  const isAdverb = endsWith(words, index, "ly");
  if (!isAdverb && !isCut) return false;
  // "An email in which Low told her", "an article in May"
  if (hasClass(words, index, PREPOSITION)) return true;
  const tag = tagOfWord(grammar, index);
  // "A statement from the family"
  return isAdverb ? !isNominal(tag) : tag === PAST_PARTICIPLE;
}

/** Up to its verb, without a day and a clause that tell of the verb. */
function endBeforeDay(analysis: Analysis, { head }: Mention, verb: number): number {
  const { words } = analysis;
  let last = head + 1;
  while (last < verb && !isAmong(words, last, RELATIVES)) {
    const isTime = hasClass(words, last, CALENDAR_WORD) || isBeforeDay(words, last);
    const isOfVerb = isAmong(words, last, FINITE_VERBS) || isAmong(words, last, CLAUSE_ENDS);
    if (isTime || isOfVerb || opensAnother(analysis, head, last)) {
      while (last > head + 1 && opensTail(analysis, last - 1, true)) last--;
      return endOf(words, last - 1);
    }
    last++;
  }
  return endOf(words, verb - 1);
}

function isBeforeDay(words: Words, index: number): boolean {
  return hasClass(words, index, PREPOSITION) && hasClass(words, index + 1, CALENDAR_WORD);
}

function endsPhrase(analysis: Analysis, index: number): boolean {
  const { words, grammar } = analysis;
  if (isAmong(words, index, FINITE_VERBS) || isAmong(words, index, CLAUSE_ENDS)) return true;
  // "A spokesperson hit back", "shot back": no word of the phrase.
  if (isDay(words, index) || isBeforeBack(words, index)) return true;
  if (isWeekdayBehind(analysis, index)) return true;
  if (hasClass(words, index, PREPOSITION)) return isBeforeDay(words, index);
  return tagOfWord(grammar, index) === FINITE_VERB;
}

/** "It cost one trader his stall", "to one farmer the plan is an insult", but "a man half her age", "Juror No. 7". */
function opensAnother({ words, grammar }: Analysis, head: number, index: number): boolean {
  if (!hasClass(words, index, DETERMINER | POSSESSIVE) || hasShape(words, index, CAPITAL))
    return false;
  if (isAmong(words, index, MEASURING)) return false;
  // "A baker giving his name"
  if (endsWith(words, index - 1, "ing")) return false;
  const isBehind = index - 1 === head || tagOfWord(grammar, index - 1) === NOUN;
  return isBehind && isNominal(tagOfWord(grammar, index + 1));
}

const MEASURING = hashedWords("half all both each double twice no");

/** "Hit back", and not "a woman at the back". */
function isBeforeBack(words: Words, index: number): boolean {
  return hashOf(words, index + 1) === BACK && !hasClass(words, index, DETERMINER);
}

/** "An aide Friday morning", but not "a memo released Friday by the board". */
function isWeekdayBehind({ words, grammar }: Analysis, index: number): boolean {
  if (isLate(words, index)) return true;
  if (!WEEKDAYS.has(hashOf(words, index)) || hasShape(words, index + 1, CAPITAL)) return false;
  if (hasClass(words, index - 1, DETERMINER | PREPOSITION)) return false;
  const before = tagOfWord(grammar, index - 1);
  return isNominal(before) || before === ADJECTIVE;
}

/** It ends with a noun: "who now raises" lacks what the grammar has hung elsewhere. */
function isWholeClause({ words, grammar }: Analysis, relative: number, end: number): boolean {
  let last = relative;
  while (endOf(words, last) < end) last++;
  if (isAmong(words, last, IRREGULAR_VERBS)) return false;
  return last - relative < LONGEST_PHRASE && isNominal(tagOfWord(grammar, last));
}
