import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { SUBJECT } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { headAt, roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { ARTICLES } from "../../../lexicon/cut-words.ts";
import { HE } from "../../../lexicon/function-words.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { DETERMINER, POSSESSIVE, SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionOver, mentionsIn } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { classesOf, hasClass, hashOf, isAmong, isComma, startOf } from "../../../text/token.ts";
import { namesIn, reportBefore, type Stretch } from "../named-after.ts";
import { namedBelow } from "../named-below.ts";
import type { Reference } from "../sentence-topic.ts";
import { takenUp } from "../taken-up.ts";
import { namedWithin } from "../told-of.ts";

/** What somebody does to another whom he then speaks of. */
const MINDING_VERBS = hashedWords(`
  praised praises hailed hails thanked thanks congratulated lauded applauded saluted credited paid pays
  backed backs defended defends endorsed welcomed criticised criticized slammed blasted attacked mocked
  ridiculed hit lashed rounded singled dismissed condemned urged likened compared admires admired
`);
/** Whoever is blamed by somebody without a name may well answer. */
const BLAMING_VERBS = hashedWords("accused accuses blamed blames");
/** Behind "he replied" it may be who was praised or blamed. */
const OWN_WORDS = hashedWords(
  "said says added adds wrote writes tweeted posted told tells explained continued",
);
/** Tokens of the report looked through, and from "he" to the mark before him. Chosen by hand. */
const LONGEST = 60;
const LONGEST_REACH = 4;

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Whom somebody without a name tells of right before a "he": in "The singer praised his friend Low. “I love
 * him,” he said", "He blamed the mayor. “It is late,” he said" and "A walker found Low. “He was cold,” he said" he
 * is not Low, nor the mayor.
 */
export function spokenOf(analysis: Analysis, reference: Reference): ReadonlySet<number> {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, reference.mention);
  if (!isAmong(words, first + 1, OWN_WORDS) && !isAmong(words, first - 1, OWN_WORDS)) return NOBODY;
  const before = reportBefore(analysis, first);
  if (!before) return NOBODY;
  const blamer = blamingPronoun(analysis, before, first);
  if (blamer !== -1) return namedBelow(analysis, blamer);
  const isOfHim = speaksOfHim(analysis, first);
  for (let verb = before.first + 1; verb < Math.min(before.last, before.first + LONGEST); verb++) {
    const minds =
      isAmong(words, verb, MINDING_VERBS) &&
      hashOf(words, verb + 1) !== BY &&
      isOfNameless(analysis, verb, before);
    if (minds || (isOfHim && isDoneByNameless(analysis, verb, before)))
      return toldBehind(analysis, reference, { verb, before, isOfHim });
  }
  return NOBODY;
}

/** Whom the report tells of from this verb on, but for whoever tells it. */
function toldBehind(
  analysis: Analysis,
  { lastSpeaker, lastSource }: Reference,
  { verb, before, isOfHim }: { verb: number; before: Sentence; isOfHim: boolean },
): ReadonlySet<number> {
  const stretch = { from: verb + 1, to: before.last };
  const told = new Set(namedWithin(analysis, stretch));
  if (isOfHim) addDescribed(analysis, stretch, told);
  if (isOfHim && isDoneBy(analysis, verb, lastSource))
    for (const entity of namedAbove(analysis, before)) told.add(entity);
  for (const entity of tellersIn(analysis, stretch)) told.delete(entity);
  if ((itemOrNone(analysis.mentions, lastSource)?.first ?? -1) > verb) told.delete(lastSpeaker);
  return told;
}

/** "A friend of hers said the mayor had slept": she who is the mayor. */
function addDescribed(analysis: Analysis, { from, to }: Stretch, told: Set<number>): void {
  for (const at of mentionsIn(analysis, { first: from, last: to })) {
    const isPhrase = itemAt(analysis.mentions, at).kind === "nominal";
    const entity = isPhrase ? takenUp(analysis, at) : -1;
    if (entity !== -1) told.add(entity);
  }
}

/** "An aide who has worked for him said": whoever has worked is the source. */
function isDoneBy(analysis: Analysis, verb: number, source: number): boolean {
  return source !== -1 && mentionOver(analysis, subjectOf(analysis.grammar, verb)) === source;
}

/** "Low denies it. An aide said the minister had slept. “He was tired,” he said": he is not Low, called so or not. */
function namedAbove(analysis: Analysis, { first }: Sentence): ReadonlySet<number> {
  const above = first > 0 ? sentenceAt(analysis, first - 1) : -1;
  const sentence = itemOrNone(analysis.sentences, above);
  if (!sentence || paragraphAt(analysis, sentence.first) !== paragraphAt(analysis, first))
    return NOBODY;
  return namedWithin(analysis, { from: sentence.first, to: sentence.last });
}

/** Of "he blamed the mayor", "He said that Low was late" the mention "he", where it is the same word as the pronoun asked of; or -1. */
function blamingPronoun(analysis: Analysis, before: Sentence, pronoun: number): number {
  const { grammar, words, mentions } = analysis;
  for (let verb = before.first + 1; verb < Math.min(before.last, before.first + LONGEST); verb++) {
    const isMain = verb <= before.first + 2 && hasClass(words, verb, SPEECH);
    const minds = isAmong(words, verb, MINDING_VERBS) || isAmong(words, verb, BLAMING_VERBS);
    if (!minds && !isMain) continue;
    const index = mentionOver(analysis, subjectOf(grammar, verb));
    const subject = itemOrNone(mentions, index);
    if (subject && hashOf(words, subject.head) === hashOf(words, pronoun)) return index;
  }
  return -1;
}

/** "The driver was hurt, Low said": Low tells, and is not told of. */
function* tellersIn(analysis: Analysis, stretch: Stretch): Iterable<number> {
  const { grammar, words, names, entities } = analysis;
  for (const index of namesIn(analysis, stretch)) {
    const { opening, last } = itemAt(names, index);
    const unit = unitAt(grammar, last - 1);
    const verb = headAt(grammar, unit);
    const speaks = verb !== -1 && hasClass(words, tokenOf(grammar, verb), SPEECH);
    // Whatever the grammar holds "Low told reporters on Monday" behind a comma to hang on.
    const isTail = isComma(words, opening - 1) && hasClass(words, last, SPEECH);
    if (isTail || (speaks && roleAt(grammar, unit) === SUBJECT))
      yield entities.entityOf[index] ?? -1;
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
