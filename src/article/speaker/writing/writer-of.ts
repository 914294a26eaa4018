import type { Analysis } from "../../analyse-text.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { HUMAN, kindOfHead, ORGANISATION, PLACE, TIME } from "../../grammar/noun-kinds.ts";
import { type Grammar, isFiniteAt, isTagged, tagOfWord } from "../../grammar/read-grammar.ts";
import { INFINITIVE, ING_FORM, NOUN, PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { BY_OR_FROM } from "../../lexicon/function-words.ts";
import { PUT_OUT } from "../../lexicon/reporting-words.ts";
import { FROM, POSSESSIVE_CLITIC, THAT, WITH } from "../../lexicon/single-words.ts";
import { CALENDAR_WORD, PLACE as PLACE_WORD, POSSESSIVE } from "../../lexicon/word-classes.ts";
import {
  CITING_VERBS,
  GIVEN_TO,
  HANGING_VERBS,
  OWN_WRITINGS,
  QUOTING_VERBS,
  RECEIVING_VERBS,
  SENDING_VERBS,
  SPOKEN_GIFTS,
} from "../../lexicon/writings.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { indexFrom, mentionOver } from "../mention-at.ts";
import { ISSUING_VERBS, issuerThrough } from "../sayer/issuer.ts";
import {
  BY_COLON,
  BY_PARTICIPLE,
  BY_PARTICIPLE_APART,
  BY_RELATIVE,
  type WritingTold,
  writingTold,
} from "./writing-told.ts";

/** Tokens from the noun of a writing back to the verb it is an object of: "read out part of the long". */
const LONGEST_OBJECT = 8;

/**
 * Whoever has written what stands in marks, by its first token, where a piece of writing right before it holds the words:
 * "the police found an email from Low to Reed that read “…”"; or the writing, where it is nobody's who is named; -1
 * where neither is a mention; undefined where no writing has the words, or whoever issues it says them.
 */
export function writerOfWords(analysis: Analysis, first: number): number | undefined {
  return first < 3 ? undefined : inWriting(analysis, first)?.mention;
}

/** The token of the writing that words stand in, by their first; or -1. */
export function writingOfWords(analysis: Analysis, first: number): number {
  return first < 3 ? -1 : (inWriting(analysis, first)?.noun ?? -1);
}

interface InWriting {
  readonly mention: number;
  readonly noun: number;
}

function inWriting(analysis: Analysis, first: number): InWriting | undefined {
  const told = writingTold(analysis, first);
  if (!told || isAboutSomebody(analysis, told)) return undefined;
  const { noun } = told;
  const writer = writerIn(analysis, told);
  const verb = verbBefore(analysis, noun);
  if (!isHeld(analysis, told, { writer, verb })) return undefined;
  if (writer !== -1) return { noun, mention: writer };
  const mention = mentionOver(analysis, noun);
  return { noun, mention: isItsOwn(analysis, mention, noun) ? mention : -1 };
}

/** Not of "the publication of a review that found", "begin running ads that": those are no phrases for the review and the ads. */
function isItsOwn({ words, mentions, grammar }: Analysis, mention: number, noun: number): boolean {
  const phrase = itemOrNone(mentions, mention);
  if (!phrase || isVerbal(grammar, phrase.lead)) return false;
  // "Graffiti that" may be one.
  const isThat = phrase.head === noun + 1 && hashOf(words, phrase.head) === THAT;
  return phrase.head === noun || isThat;
}

function isVerbal(grammar: Grammar, token: number): boolean {
  return isFiniteAt(grammar, token) || VERBAL.has(tagOfWord(grammar, token));
}

/** Do the words stand in the writing, whatever its sentence does with it? */
function isHeld(
  analysis: Analysis,
  { noun, tie }: WritingTold,
  { writer, verb }: { writer: number; verb: number },
): boolean {
  const { words, grammar } = analysis;
  const isGiven = isAmong(words, verb, GIVEN_TO) && isPassive(grammar, verb);
  const isReceived = isGiven || isAmong(words, verb, RECEIVING_VERBS);
  const isQuoted = isReceived || isAmong(words, verb, QUOTING_VERBS);
  if (tie === BY_PARTICIPLE_APART) return writer !== -1 && isReceived;
  if (writer !== -1) return tie !== BY_COLON || isQuoted;
  if (tie === BY_COLON && isAmong(words, verb, HANGING_VERBS)) return true;
  if (tie === BY_COLON)
    return isQuoted && !isAmong(words, noun, PUT_OUT) && !isAmong(words, verb, PUBLISHING);
  if (isSubjects(analysis, noun, verb)) return false;
  return tie === BY_RELATIVE || isQuoted || isAmong(words, verb, CITING_VERBS);
}

/** "Orr wrote a note that read", "hit back in a tweet that read", "with a card that said", "her letter": they may be hers. */
function isSubjects({ words, grammar }: Analysis, noun: number, verb: number): boolean {
  const isIssued = isAmong(words, verb, ISSUING_VERBS) && !isPassive(grammar, verb);
  if (isIssued || isAmong(words, verb, PUBLISHING) || isAmong(words, verb, MAKING)) return true;
  if (issuerThrough(grammar, noun) !== -1) return true;
  const before = [1, 2, 3].map((back) => noun - back);
  return before.some((one) => hasClass(words, one, POSSESSIVE) || hashOf(words, one) === WITH);
}

const PUBLISHING = hashedWords("published publishes shared shares released");
const MAKING = hashedWords(
  "made makes filed file files filing had has have gave gives given ran runs aired",
);

/** "A report about Low saying", "a story on a man telling": whoever it is about. */
function isAboutSomebody(analysis: Analysis, { noun, end, tie }: WritingTold): boolean {
  if (tie !== BY_PARTICIPLE) return false;
  const { words, mentions, grammar } = analysis;
  for (let token = end - 1; token > noun; token--) {
    if (!isAmong(words, token, ABOUT)) continue;
    const index = indexFrom(analysis, token + 1);
    return index !== -1 && kindOfHead(grammar, itemAt(mentions, index).head) !== PLACE;
  }
  return false;
}

const ABOUT = hashedWords("about of on against over");

/** Whom a letter is from, or a report by, or whose it is; or -1. */
function writerIn(analysis: Analysis, { noun, end }: WritingTold): number {
  const { words } = analysis;
  for (let token = noun + 1; token < end; token++) {
    const sender = senderAt(analysis, token);
    if (maySay(analysis, sender)) return sender;
    if (!isAmong(words, token, BY_OR_FROM)) continue;
    const isWritten =
      hashOf(words, token) === FROM || token === noun + 1 || isAmong(words, token - 1, WRITTEN);
    if (!isWritten) continue;
    const writer = namedBeside(analysis, indexFrom(analysis, token + 1));
    if (maySay(analysis, writer)) return writer;
    const mention = mentionOver(analysis, noun);
    if (writer === -1 && isFromSomebody(analysis, mention, token + 1)) return mention;
  }
  return ownerOf(analysis, noun);
}

/** Of "the letter Low sent him" Low, by "sent"; or -1. */
function senderAt({ words, mentions }: Analysis, verb: number): number {
  if (!isAmong(words, verb, SENDING_VERBS)) return -1;
  const sender = mentionUpTo(mentions, verb);
  return mentions[sender]?.last === verb ? sender : -1;
}

const WRITTEN = hashedWords(`
  written sent signed penned drafted recorded left issued filed compiled authored prepared produced posted dictated
`);

/** "A letter from Low" may be one phrase, which tells whose it is. */
function isFromSomebody({ words, mentions }: Analysis, mention: number, first: number): boolean {
  const last = itemOrNone(mentions, mention)?.last ?? -1;
  return last > first && hasShape(words, first, CAPITAL) && !hasClass(words, first, NO_WRITERS);
}

const NO_WRITERS = PLACE_WORD | CALENDAR_WORD;

/** Of "Low's first letter" Low, or the letter where the phrase has her; or -1. */
function ownerOf(analysis: Analysis, noun: number): number {
  const { words, mentions } = analysis;
  if (!isAmong(words, noun, OWN_WRITINGS) && !isAmong(words, noun, SPOKEN_GIFTS)) return -1;
  for (let token = noun - 1; token > noun - 4; token--) {
    if (hashOf(words, token) !== POSSESSIVE_CLITIC) continue;
    const owner = mentionUpTo(mentions, token);
    if (mentions[owner]?.last === token && maySay(analysis, owner)) return owner;
    const over = mentionOver(analysis, noun);
    return isFromSomebody(analysis, over, itemOrNone(mentions, over)?.lead ?? 0) ? over : -1;
  }
  return -1;
}

/** Not "from Dayton", "by Friday", "by email". */
function maySay({ mentions, grammar }: Analysis, index: number): boolean {
  if (index === -1) return false;
  const { kind, head, last } = itemAt(mentions, index);
  if (kind === "pronoun") return true;
  // "By the marine laboratory" may be held to be by a marine.
  if (kind === "nominal" && isTagged(grammar, last, NOUN)) return false;
  const of = kindOfHead(grammar, head);
  if (kind === "name") return of !== PLACE && of !== TIME;
  return of === HUMAN || of === ORGANISATION;
}

/** The verb that the writing is an object of, however loosely; or -1. */
function verbBefore(analysis: Analysis, noun: number): number {
  const { words, grammar, quoteOf } = analysis;
  for (let token = noun - 1; token > Math.max(0, noun - LONGEST_OBJECT); token--) {
    if (quoteOf[token] !== -1 || isComma(words, token)) return -1;
    if (isVerbal(grammar, token)) return token;
  }
  return -1;
}

const VERBAL: ReadonlySet<number> = new Set([PAST_PARTICIPLE, ING_FORM, INFINITIVE]);
