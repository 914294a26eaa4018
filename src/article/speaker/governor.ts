import type { Analysis } from "../analyse-text.ts";
import { isOnlyTold } from "../attribution/hearers.ts";
import { isPlainlyTold } from "../attribution/told/plainly-told.ts";
import { isNegated, isPassive } from "../grammar/clauses.ts";
import { CONTENT_CLAUSE } from "../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../grammar/phrases.ts";
import { headAt, roleAt, taggedUnitAt, unitAt } from "../grammar/read-grammar.ts";
import { isUtteredWhole } from "../grammar/running-text.ts";
import {
  ACCEPTING_VERBS,
  ACTIVE_IN_MEANING,
  ANSWERING_VERBS,
  CONTINUING,
  CUES_BESIDE_QUOTATION,
  UNDOING_VERBS,
} from "../lexicon/reporting-words.ts";
import { IT, TO } from "../lexicon/single-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { COLON } from "../text/characters.ts";
import { behindDateline } from "../text/dateline.ts";
import { hashedWords } from "../text/hash-word.ts";
import { tokenAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";
import { codeOf, endsWith, hasClass, hashOf, isAmong, startOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { isCalledByOthers, isSetApart } from "./called/called-by-others.ts";
import { callingVerb } from "./called/called-so.ts";
import { isNamedSo } from "./called/named-so.ts";
import { isOfCalled } from "./called/whom-called.ts";
import { isOne, mentionFrom, namedOver } from "./mention-at.ts";
import { absoluteVerb } from "./sayer/absolute.ts";
import { isShoutedBefore, sayingMeanwhile, verbRightBefore } from "./sayer/right-before.ts";
import { sayerOf } from "./sayer/sayer-of.ts";
import { verbOfClause } from "./sayer/teller-within.ts";

/** How the verb that governs a quotation gives its words. */
export const UNGOVERNED = 0;
/** Its subject says them. */
export const SAID = 1;
/** They are said to its subject, or of it: "was told", "was accused of". */
export const TO_SUBJECT = 2;
/** Its subject answers another's words: "denied", "rejected calls for". */
const OTHERS = 3;
/** It is no verb of speech: "described", "turned". */
export const UNSPOKEN = 4;

/** What the grammar of the sentence says of a quotation. */
export interface Governor {
  readonly manner: number;
  /** Token of the verb, or -1. */
  readonly verb: number;
  /** The mention that is the verb's subject, or -1. */
  readonly subject: number;
  /** Token of that subject's head, whether it is a mention or not, or -1. */
  readonly head: number;
}

const NONE: Governor = { manner: UNGOVERNED, verb: -1, subject: -1, head: -1 };
/** A verb that is further up has another clause for its object. */
const MOST_STEPS = 10;

export function governorsOf(analysis: Analysis): readonly Governor[] {
  return analysis.quoted.map(({ start }) => governorAt(analysis, start));
}

/** Of the quotation whose words begin here: the ranker asks, and whoever weighs its answers. */
export const governorAt = onceFor(findGovernor);

/** Of a reported clause, by the token of its verb. */
export const governorOfClause = onceFor(governorOfCue);

function findGovernor(analysis: Analysis, start: number): Governor {
  const first = tokenAt(analysis.words, start);
  const beside = absoluteVerb(analysis, first);
  if (beside !== -1) return governorBy(analysis, beside, SAID);
  const verb = isShoutedBefore(analysis, first) ? first - 3 : governingVerb(analysis, first);
  if (verb === -1) return NONE;
  const saying = sayingMeanwhile(analysis, first);
  if (saying > verb) return { ...governorBy(analysis, verb, SAID), verb: saying };
  return governorBy(analysis, verb, mannerOf(analysis, verb, first));
}

function governorOfCue(analysis: Analysis, cue: number): Governor {
  const { grammar } = analysis;
  if (!isVerbAt(grammar, taggedUnitAt(grammar, cue))) return NONE;
  const isTold = isSaidTo(analysis, cue) || isOnlyTold(analysis, cue);
  return governorBy(analysis, cue, isTold ? TO_SUBJECT : SAID);
}

/** "Low was told", "was accused of": the words are another's, and not the subject's. */
export function isSaidTo({ words, grammar }: Analysis, verb: number): boolean {
  return isPassive(grammar, verb) && !isAmong(words, verb, ACTIVE_IN_MEANING);
}

function governorBy(analysis: Analysis, verb: number, manner: number): Governor {
  const head = behindLabel(analysis, sayerOf(analysis, verb));
  return { manner, verb, subject: namedOver(analysis, head), head };
}

/** "Editor's note: a spokesman said", "Dayton, May 26, 2011 -- a firm said": what stands before is no subject. */
function behindLabel(analysis: Analysis, head: number): number {
  const { words } = analysis;
  if (head === -1) return head;
  if (codeOf(words, head + 1) === COLON) return mentionFrom(analysis, head + 2)?.head ?? head;
  const start = startOf(words, head);
  const report = behindDateline(analysis, start);
  return report === start ? head : (mentionFrom(analysis, tokenAt(words, report))?.head ?? head);
}

/** For a whole quotation the verb it hangs on; for a part of a clause the nearest verb of speech. */
function governingVerb(analysis: Analysis, first: number): number {
  const { grammar, quoteOf } = analysis;
  const calling = callingVerb(analysis, first);
  if (calling !== -1) return calling;
  const within = verbOfClause(analysis, first);
  if (within !== -1) return within;
  const isVerbOutside = (unit: number) =>
    quoteOf[tokenOf(grammar, unit)] === -1 && isVerbAt(grammar, unit);
  let unit = unitAt(grammar, first);
  const isWhole = isUtteredWhole(grammar.running, first);
  let nearest = -1;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    unit = headAt(grammar, unit);
    if (unit === -1) return steps === 0 ? verbRightBefore(analysis, first) : nearest;
    if (!isVerbOutside(unit)) continue;
    const token = tokenOf(grammar, unit);
    if (mayGovern(analysis, unit, { first, isWhole })) return token;
    if (nearest === -1) nearest = token;
  }
  return nearest;
}

function mayGovern(
  analysis: Analysis,
  unit: number,
  { first, isWhole }: { first: number; isWhole: boolean },
): boolean {
  if (isWhole) return !isOfTold(analysis, unit, first);
  const { words, grammar } = analysis;
  const token = tokenOf(grammar, unit);
  // "Demanded that they speak “plain Dutch”": that is no word of theirs.
  if (token === first - 2 && isAmong(words, token, SPEAKING)) return false;
  if (isOfCalled(analysis, unit, first)) return false;
  return hasClass(words, token, SPEECH) || (token < first && answersAnother(analysis, token));
}

const SPEAKING = hashedWords("speak speaks spoke speaking spoken");

/** "Told the Echo that she had lost her bag: “It fell.”": the words go with what is told, and she tells it. */
function isOfTold({ grammar, words }: Analysis, unit: number, first: number): boolean {
  if (roleAt(grammar, unit) !== CONTENT_CLAUSE) return false;
  const [inner, outer] = [unit, headAt(grammar, unit)].map((verb) => tokenOf(grammar, verb));
  if (inner === undefined || outer === undefined || outer > inner) return false;
  if (first - inner <= RIGHT_BEFORE) return false;
  if (hasClass(words, inner, SPEECH) || isAmong(words, inner, CUES_BESIDE_QUOTATION)) return false;
  return hasClass(words, outer, SPEECH);
}

/** Tokens from "the crowd roared: “Out!”" to the words: a comma or a colon, and the mark. */
const RIGHT_BEFORE = 3;

function mannerOf(analysis: Analysis, verb: number, first: number): number {
  const { words, grammar } = analysis;
  if (isPlainlyTold(words, verb) || isSetApart(words, verb)) return TO_SUBJECT;
  if (isOnlyTold(analysis, verb) || isCalledByOthers(words, verb)) return TO_SUBJECT;
  if (isPassive(grammar, verb)) return isActiveInMeaning(words, verb) ? SAID : TO_SUBJECT;
  const isWhole = isUtteredWhole(grammar.running, first);
  // "“You never did,” countered Low" are her own.
  const isOwn = verb > first && (isWhole || isMannerOf(analysis, verb, first));
  if (!isOwn && answersAnother(analysis, verb) && !isNamedSo(analysis, first)) return OTHERS;
  // "The firm continues to “see healthy sales”"
  if (isAmong(words, verb, CONTINUING) && hashOf(words, verb + 1) === TO) return UNSPOKEN;
  return isWhole || hasClass(words, verb, SPEECH) || isPutSo(words, verb) ? SAID : UNSPOKEN;
}

/** "Low “firmly” rejects it": how she does. */
function isMannerOf({ quoteOf }: Analysis, verb: number, first: number): boolean {
  return quoteOf[verb - 2] === quoteOf[first] && quoteOf[verb - 1] === -1;
}

/** "Who put it “closer to 40”" */
function isPutSo(words: Words, verb: number): boolean {
  return isAmong(words, verb, PUTTING) && hashOf(words, verb + 1) === IT;
}

const PUTTING = hashedWords("put puts putting");

/** "Is quoted as saying", "can be heard to say", "is shown lecturing" */
function isActiveInMeaning(words: Words, verb: number): boolean {
  if (isAmong(words, verb, ACTIVE_IN_MEANING)) return true;
  if (!isAmong(words, verb, WITNESSED)) return false;
  if (hashOf(words, verb + 1) === TO) return hasClass(words, verb + 2, SPEECH);
  return hasClass(words, verb + 1, SPEECH) && endsWith(words, verb + 1, "ing");
}

const WITNESSED = hashedWords("heard overheard recorded filmed seen shown caught captured");

/** "Rejected calls", "did not accept that it was “late”", "refuses to agree that it is “over”" */
function answersAnother({ words, grammar }: Analysis, verb: number): boolean {
  if (isAmong(words, verb, ANSWERING_VERBS)) return true;
  if (!isAmong(words, verb, ACCEPTING_VERBS)) return false;
  if (isNegated(grammar, verb)) return true;
  return hashOf(words, verb - 1) === TO && isAmong(words, verb - 2, UNDOING_VERBS);
}

/** Does this mention answer another's words? "Many face “a bleak winter”, she said" are hers. */
export function isAnswerOf(
  analysis: Analysis,
  { manner, subject, head }: Governor,
  mention: number,
): boolean {
  if (manner !== OTHERS) return false;
  const isPronoun = analysis.mentions[subject]?.kind === "pronoun";
  return head === -1 || isPronoun || isOne(analysis, subject, mention);
}

/** Against a mention that may be the speaker: 0 with no verb, 1 its subject, 2 with another subject, 3 with none. */
export function agreementWith({ manner, subject, head }: Governor, mention: number): number {
  if (manner === UNGOVERNED) return 0;
  if (subject === mention) return 1;
  return head === -1 ? 3 : 2;
}

/**
 * What the verb of a quotation has to do with a mention: 0 without a verb; 1 its subject, 2 the same person,
 * 3 another, and three more where it stands before its words.
 */
export function tieTo(analysis: Analysis, quote: number, mention: number): number {
  const quotation = analysis.quoted[quote];
  if (!quotation) return 0;
  const { manner, verb, subject } = governorAt(analysis, quotation.start);
  if (manner === UNGOVERNED) return 0;
  const tie = subject === mention ? 1 : isOne(analysis, subject, mention) ? 2 : 3;
  return startOf(analysis.words, verb) < quotation.start ? tie + 3 : tie;
}
