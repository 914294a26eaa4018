import type { Analysis } from "../../analyse-text.ts";
import { HEARER, OBJECT } from "../../grammar/label-words.ts";
import { roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { HE, REPORTERS } from "../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { TO } from "../../lexicon/single-words.ts";
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  MALE,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { classesOf, endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { pronounIn } from "./against/pronoun-in.ts";
import { isSamePronoun } from "./focus.ts";
import { namesIn, reportsBefore, type Stretch } from "./named-after.ts";

const TELLING_VERBS = hashedWords(`
  put puts show shows showed read reads remind reminds reminded press presses pressed ask asks asked
  give gives gave hand hands handed play plays played
`);
const MENTIONING_VERBS = hashedWords(
  "mention mentioned raise raised suggest suggested wonder wondered quote quoted name named",
);
/** "Asked about Low", "asked what he made of Low" */
const OF_WHICH = hashedWords("about if whether what why how");
/** Sentences looked back over, tokens of one of them, and tokens from a verb to "him". Chosen by hand. */
const LOOK_BACK = { sentences: 8, paragraphs: 1 };
const LONGEST = 60;
const LONGEST_REACH = 4;

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Whom somebody tells or asks "him" of: in "I put it to him that Low had won. He shrugged. “By nine votes,” he
 * said" he is not Low.
 */
export function toldOf(analysis: Analysis, mention: number): ReadonlySet<number> {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = classesOf(words, first) & (MALE | FEMALE);
  if (gender === 0) return NOBODY;
  for (const sentence of reportsBefore(analysis, first, LOOK_BACK)) {
    const stretch = stretchIn(analysis, sentence, gender);
    if (stretch) return namedWithin(analysis, stretch);
    if (pronounIn(analysis, sentence, gender) === -1) break;
  }
  return NOBODY;
}

/** What stands behind "asked him", "put it to him", "when I mention", "I asked about". */
function stretchIn(
  analysis: Analysis,
  { first, last }: Sentence,
  gender: number,
): Stretch | undefined {
  const { words, quoteOf } = analysis;
  let isReporters = false;
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (quoteOf[token] !== -1) continue;
    const isMentioned = isReporters && isAmong(words, token, OF_WHICH);
    if (isMentioned || isTellingHim(analysis, { first, token }, gender))
      return { from: token + 1, to: clauseEnd(words, { first, from: token, last }) };
    if (!isAmong(words, token, REPORTERS)) continue;
    const verb = hasClass(words, token + 1, ADVERB) ? token + 2 : token + 1;
    if (isAmong(words, verb, MENTIONING_VERBS))
      return { from: verb + 1, to: commaAfter(analysis, verb, last) };
    isReporters = isTeller(words, verb);
  }
  return undefined;
}

function isTeller(words: Analysis["words"], verb: number): boolean {
  return hasClass(words, verb, SPEECH) || isAmong(words, verb, TELLING_VERBS);
}

function isTellingHim(
  analysis: Analysis,
  { first, token }: { first: number; token: number },
  gender: number,
): boolean {
  const { words, grammar, quoteOf } = analysis;
  if (isAmong(words, token, HE) || endsWith(words, token, "self")) return false;
  if (!isSamePronoun(analysis, token, gender)) return false;
  const from = Math.max(first, token - LONGEST_REACH + 1);
  let verb = token - 1;
  while (verb > from && quoteOf[verb] === -1 && !isTeller(words, verb)) verb--;
  if (verb < from || quoteOf[verb] !== -1 || !isTeller(words, verb)) return false;
  // "Showed her a tweet": before an article she is no owner.
  if (hashOf(words, token - 1) === TO || hasClass(words, token + 1, DETERMINER)) return true;
  const role = roleAt(grammar, unitAt(grammar, token));
  return role === OBJECT || role === HEARER;
}

/**
 * Up to ", and" or ", but", with which a clause of its own begins; "When this was put to her, Low laughed" goes
 * on with one behind any comma.
 */
function clauseEnd(
  words: Analysis["words"],
  { first, from, last }: { first: number; from: number; last: number },
): number {
  const isOpened = isAmong(words, first, OPENING_CLAUSE);
  let end = from + 1;
  while (end < last) {
    if (isComma(words, end) && (isOpened || hasClass(words, end + 1, CONJUNCTION))) break;
    end++;
  }
  return end;
}

function commaAfter({ words }: Analysis, from: number, last: number): number {
  let end = from + 1;
  while (end < last && !isComma(words, end) && hashOf(words, end) !== TO) end++;
  return end;
}

/** "A pupil asked him who it was" */
export function asksHim(analysis: Analysis, { first, last }: Sentence, gender: number): boolean {
  for (let token = first; token < Math.min(last, first + LONGEST) - 1; token++)
    if (isAmong(analysis.words, token, ASKING_VERBS) && isSamePronoun(analysis, token + 1, gender))
      return true;
  return false;
}

/** The people named there, outside quotation marks. */
export function namedWithin(analysis: Analysis, stretch: Stretch): ReadonlySet<number> {
  const { names, entities, quoteOf } = analysis;
  const named = new Set<number>();
  for (const index of namesIn(analysis, stretch)) {
    const entity = entities.entityOf[index] ?? -1;
    if (entity !== -1 && quoteOf[itemAt(names, index).first] === -1) named.add(entity);
  }
  return named;
}
