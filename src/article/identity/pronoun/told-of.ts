import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { HEARER, OBJECT, SUBJECT } from "../../grammar/label-words.ts";
import { tokenOf } from "../../grammar/phrases.ts";
import { headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { HE, REPORTERS } from "../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { TO } from "../../lexicon/single-words.ts";
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  MALE,
  POSSESSIVE,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { mentionOver } from "../../speaker/mention-at.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import {
  classesOf,
  endsWith,
  hasClass,
  hashOf,
  isAmong,
  isComma,
  startOf,
} from "../../text/token.ts";
import { pronounIn } from "./against/pronoun-in.ts";
import { isSamePronoun } from "./focus.ts";
import { isTold, reportBefore, type Stretch } from "./named-after.ts";
import type { Reference } from "./sentence-topic.ts";

const TELLING_VERBS = hashedWords(`
  put puts show shows showed read reads remind reminds reminded press presses pressed ask asks asked
  give gives gave hand hands handed play plays played
`);
const MENTIONING_VERBS = hashedWords(
  "mention mentioned raise raised suggest suggested wonder wondered quote quoted name named",
);
/** What somebody does to another whom he then speaks of. */
const MINDING_VERBS = hashedWords(`
  praised praises hailed hails thanked thanks congratulated lauded applauded saluted credited paid pays
  backed backs defended defends endorsed welcomed criticised criticized slammed blasted attacked mocked
  ridiculed hit lashed rounded singled dismissed condemned urged likened compared admires admired
`);
/** Behind "he replied" it may be who was praised or blamed. */
const OWN_WORDS = hashedWords(
  "said says added adds wrote writes tweeted posted told tells explained continued",
);
/** "Asked about Low", "asked what he made of Low" */
const OF_WHICH = hashedWords("about if whether what why how");
/** Sentences looked back over, tokens of one of them, and tokens from a verb to "him". Chosen by hand. */
const MOST_SENTENCES = 8;
const LONGEST = 60;
const LONGEST_REACH = 4;

/** From a "he" to whom the report before it tells of. Chosen by hand. */
const LOOK_BACK = { sentences: 3, paragraphs: 1 };

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Whom somebody tells or asks "him" of: in "I put it to him that Low had won. He shrugged. “By nine votes,” he
 * said" he is not Low.
 */
export function toldOf(analysis: Analysis, mention: number): ReadonlySet<number> {
  const { sentences, words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = classesOf(words, first) & (MALE | FEMALE);
  if (gender === 0) return NOBODY;
  const own = sentenceAt(analysis, first);
  for (let index = own - 1; index >= Math.max(0, own - MOST_SENTENCES); index--) {
    const sentence = itemAt(sentences, index);
    if (paragraphAt(analysis, first) - paragraphAt(analysis, sentence.first) > 1) break;
    if (!isTold(analysis, sentence)) continue;
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
    if (isMentioned || isTellingHim(analysis, token, gender))
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

function isTellingHim(analysis: Analysis, token: number, gender: number): boolean {
  const { words, grammar, quoteOf } = analysis;
  if (isAmong(words, token, HE) || endsWith(words, token, "self")) return false;
  if (!isSamePronoun(analysis, token, gender)) return false;
  let verb = token - 1;
  while (verb > token - LONGEST_REACH && quoteOf[verb] === -1 && !isTeller(words, verb)) verb--;
  if (quoteOf[verb] !== -1 || !isTeller(words, verb)) return false;
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

function namedWithin(
  { names, entities, quoteOf }: Analysis,
  { from, to }: Stretch,
): ReadonlySet<number> {
  const named = new Set<number>();
  for (let index = firstWhere(names, ({ first }) => first >= from); ; index++) {
    const name = names[index];
    if (!name || name.first >= to) return named;
    const entity = entities.entityOf[index] ?? -1;
    if (entity !== -1 && quoteOf[name.first] === -1) named.add(entity);
  }
}

/**
 * Whom somebody without a name tells of right before a "he": in "The singer praised his friend Low. “I love
 * him,” he said" and "A walker found Low. “He was cold,” he said" he is not Low.
 */
export function spokenOf(
  analysis: Analysis,
  { mention, lastSpeaker, lastSource }: Reference,
): ReadonlySet<number> {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  if (!isAmong(words, first + 1, OWN_WORDS) && !isAmong(words, first - 1, OWN_WORDS)) return NOBODY;
  const before = reportBefore(analysis, first, LOOK_BACK);
  if (!before) return NOBODY;
  const isOfHim = speaksOfHim(analysis, first);
  for (let verb = before.first + 1; verb < Math.min(before.last, before.first + LONGEST); verb++) {
    const minds = isAmong(words, verb, MINDING_VERBS) && isOfNameless(analysis, verb, before);
    if (!minds && !(isOfHim && isDoneByNameless(analysis, verb, before))) continue;
    const told = new Set(namedWithin(analysis, { from: verb + 1, to: before.last }));
    for (const entity of tellersIn(analysis, { from: verb + 1, to: before.last }))
      told.delete(entity);
    if ((itemOrNone(mentions, lastSource)?.first ?? -1) > verb) told.delete(lastSpeaker);
    return told;
  }
  return NOBODY;
}

/** "The driver was hurt, Low said": Low tells, and is not told of. */
function* tellersIn(analysis: Analysis, { from, to }: Stretch): Iterable<number> {
  const { grammar, words, names, entities } = analysis;
  for (let index = firstWhere(names, ({ first }) => first >= from); ; index++) {
    const name = names[index];
    if (!name || name.first >= to) return;
    const unit = unitAt(grammar, name.last - 1);
    const verb = headAt(grammar, unit);
    const speaks = verb !== -1 && hasClass(words, tokenOf(grammar, verb), SPEECH);
    if (speaks && roleAt(grammar, unit) === SUBJECT) yield entities.entityOf[index] ?? -1;
  }
}

/** “He was cold,” he said; but “He saved me” may be of either. */
function speaksOfHim(analysis: Analysis, pronoun: number): boolean {
  const { words, quoteOf } = analysis;
  let token = pronoun - 1;
  while (token > pronoun - LONGEST_REACH && quoteOf[token] === -1) token--;
  while (token < pronoun + LONGEST_CUE && quoteOf[token] === -1) token++;
  const quote = quoteOf[token] ?? -1;
  if (quote === -1) return false;
  const { start, end } = itemAt(analysis.quoted, quote);
  const opening = tokenAt(words, start);
  const gender = genderOfPronoun(words, pronoun);
  const isHe = isAmong(words, opening, HE) && (classesOf(words, opening) & gender) === gender;
  if (!isHe) return false;
  for (let at = opening; startOf(words, at) < end; at++)
    if (isAmong(words, at, FIRST_PERSON)) return false;
  return true;
}

/** Tokens from "he" to the words that he says. */
const LONGEST_CUE = 8;
const FIRST_PERSON = hashedWords("i me my");

/** "His boss", "a walker", and no name. */
function isDoneByNameless(analysis: Analysis, verb: number, { first }: Sentence): boolean {
  const { grammar, mentions, words } = analysis;
  const head = subjectOf(grammar, verb);
  if (head < first || !hasClass(words, first, DETERMINER | POSSESSIVE)) return false;
  const index = mentionOver(analysis, head);
  return itemOrNone(mentions, index)?.kind === "nominal" && namedBeside(analysis, index) === index;
}

/** "The singer", "the 34-year-old", whether the article has told who that is or not. */
function isOfNameless(analysis: Analysis, verb: number, { first }: Sentence): boolean {
  const { grammar, mentions, words } = analysis;
  if (!isAmong(words, first, ARTICLES)) return false;
  const opener = itemOrNone(
    mentions,
    firstWhere(mentions, ({ lead }) => lead >= first),
  );
  if (!opener || opener.lead > verb) return true;
  const head = subjectOf(grammar, verb);
  return head >= first && itemOrNone(mentions, mentionOver(analysis, head))?.kind !== "name";
}
