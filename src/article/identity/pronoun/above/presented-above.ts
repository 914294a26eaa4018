import { type Analysis, isQuotedIn, paragraphAt } from "../../../analyse-text.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { APPOSITION, ATTRIBUTE, OBJECT, SUBJECT } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { headAt, roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { ACCORDING, AS, BY, FOR, OF } from "../../../lexicon/single-words.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { FULL_STOP } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../../../text/lookup.ts";
import { codeOf, endsWith, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { SPOKEN_OF } from "../brought-in.ts";
import { reportBefore } from "../named-after.ts";
import { isTellingOfHim } from "../newcomer.ts";
import type { Antecedent, Reference } from "../sentence-topic.ts";
import { sentenceAbove } from "./opener-above.ts";

/** Tokens of a paragraph that is looked through. */
const LONGEST = 120;
const OWN_PARAGRAPH = { sentences: 6, paragraphs: 0 };

/**
 * The rank of the only one whom the paragraph above presents, though its sentence opens with something else: "Among
 * those who were stopped was Ann Low.\n\n“They stared at me,” she said", "Beside him sat Ann Low", "For Low, it was
 * the first trip", "The fire was seen by Ann Low"; or -1.
 */
export function presentedAbove(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, paragraphs, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const above = sentenceAbove(analysis, first) ?? reportBefore(analysis, first, OWN_PARAGRAPH);
  if (!above) return -1;
  const opening = tokenAt(words, itemAt(paragraphs, paragraphAt(analysis, above.last - 1)).start);
  if (above.last - opening > LONGEST || isQuotedIn(analysis, opening, above.last)) return -1;
  const within = antecedents.filter(({ earlier }) => earlier.first >= opening);
  const named = within.filter(({ entity }) => entity !== -1);
  const one = named.find((antecedent) => isPresented(analysis, antecedent));
  if (!one || !isAlone(analysis, { one, named, opening })) return -1;
  const gender = genderOfPronoun(words, first);
  const isOfAnother = pronounIn(analysis, { first: opening, last: one.earlier.first }, gender);
  const isJoining = joins(analysis, one.earlier.opening);
  if ((isOfAnother !== -1 && !isJoining) || isTellingOfHim(analysis, first, gender)) return -1;
  return antecedents.indexOf(one);
}

function isAlone(
  analysis: Analysis,
  { one, named, opening }: { one: Antecedent; named: readonly Antecedent[]; opening: number },
): boolean {
  const { words } = analysis;
  const isDoer = agentVerb(analysis, one.earlier.opening) !== -1;
  for (let token = opening; token < one.earlier.first && !isDoer; token++)
    if (isAmong(words, token, SPOKEN_OF) || isAmong(words, token, SILENT)) return false;
  const isWithOther = named.length > 1 || namesOther(analysis, one, opening);
  if (isWithOther && !joins(analysis, one.earlier.opening)) return false;
  return isTopic(analysis, one.earlier.opening) || isNew(analysis, one, opening);
}

/** "Reed, a former miner, had close ties to Low": Reed has been told of by a phrase of his own since. */
function namesOther({ names, entities }: Analysis, one: Antecedent, opening: number): boolean {
  for (let index = firstWhere(names, ({ first }) => first >= opening); ; index++) {
    const name = names[index];
    if (!name || name.first >= one.earlier.first) return false;
    const entity = entities.entityOf[index] ?? -1;
    if (entity !== -1 && entity !== one.entity) return true;
  }
}

/** Of them nobody speaks: "the body was that of Ann Low", "the victim was Ann Low". */
const SILENT = hashedWords(`
  dead death died killed killing murder murdered victim victims body funeral grave missing suspect succeeded arrested
  charged
`);

function isNew({ entities, names }: Analysis, { entity }: Antecedent, opening: number): boolean {
  const told = itemAt(entities.list, entity).occurrences[0] ?? -1;
  return itemAt(names, told).first >= opening;
}

function isPresented(analysis: Analysis, { earlier }: Antecedent): boolean {
  const { opening } = earlier;
  return (
    isTopic(analysis, opening) ||
    agentVerb(analysis, opening) !== -1 ||
    isWith(analysis, opening) ||
    isReached(analysis, earlier) ||
    isBehindVerb(analysis, earlier)
  );
}

/** "For Low, it was the first trip", "As for Low, it came late" */
function isTopic({ words, sentences, sentenceOf }: Analysis, opening: number): boolean {
  if (hashOf(words, opening - 1) !== FOR) return false;
  const { first } = itemAt(sentences, sentenceOf[opening] ?? 0);
  return first === opening - 1 || (first === opening - 2 && isAmong(words, first, AS_BUT));
}

const AS_BUT = hashedWords("as and but");

/** The verb of "the fire was first seen by Low", or -1. */
function agentVerb({ words, grammar }: Analysis, opening: number): number {
  if (hashOf(words, opening - 1) !== BY) return -1;
  let verb = opening - 2;
  while (verb > opening - LONGEST_BEFORE_BY && !isPassive(grammar, verb)) verb--;
  return isPassive(grammar, verb) && !isAmong(words, verb, LEAVING) ? verb : -1;
}

/** Tokens from "by" to the verb: "was joined at the old gate by". Chosen by hand. */
const LONGEST_BEFORE_BY = 7;

/** "Reed will be succeeded by Low": Reed may well say so. */
const LEAVING = hashedWords("succeeded replaced beaten defeated followed");

/** "She was joined at the gate by Low": she has spoken, and Low has not. */
function joins(analysis: Analysis, opening: number): boolean {
  return isAmong(analysis.words, agentVerb(analysis, opening), JOINED) || isWith(analysis, opening);
}

/** "It is no comfort to Low, whose shop was flooded", "few know it better than Low, a boatman" */
function isReached({ words }: Analysis, { opening, last }: Antecedent["earlier"]): boolean {
  if (!isComma(words, last) && codeOf(words, last) !== FULL_STOP) return false;
  if (isAmong(words, opening - 1, REACHING)) return hashOf(words, opening - 2) !== ACCORDING;
  if (hashOf(words, opening - 1) === AS && isAmong(words, opening - 2, SUCH)) return true;
  return hashOf(words, opening - 1) === OF && isAmong(words, opening - 2, OWN_WORK);
}

const REACHING = hashedWords("to than from including");
const SUCH = hashedWords("such");
/** "The shop is the work of Low" */
const OWN_WORK = hashedWords("that work idea brainchild invention creation dream turn");

/** "With him was Low", "there is Low", "then came Low", "the only critic is Low", "meet Low" */
function isBehindVerb({ grammar, words }: Analysis, { last }: Antecedent["earlier"]): boolean {
  let unit = unitAt(grammar, last - 1);
  if (roleAt(grammar, unit) === APPOSITION) unit = headAt(grammar, unit);
  const role = roleAt(grammar, unit);
  if (role !== ATTRIBUTE && role !== OBJECT && role !== SUBJECT) return false;
  const verb = headAt(grammar, unit);
  if (verb === -1) return false;
  const token = tokenOf(grammar, verb);
  return token < last && isAmong(words, token, PRESENTING);
}

/** "Accompanying her was Low", "beside him sat Low", "standing next to Reed was Low" */
function isWith(analysis: Analysis, opening: number): boolean {
  const { words, sentences, sentenceOf } = analysis;
  const { first } = itemAt(sentences, sentenceOf[opening] ?? 0);
  const isNear = opening - first < LONGEST_BESIDE && isAmong(words, opening - 1, BEING);
  if (!isNear) return false;
  return isAmong(words, first, WITH) || endsWith(words, first, "ing");
}

/** Tokens up to the name: "Standing next to Tom Reed was". Chosen by hand. */
const LONGEST_BESIDE = 8;
const BEING = hashedWords("was is sat sits stood stands were are came");

const WITH = hashedWords("with beside behind alongside accompanying joining among near");
const PRESENTING = hashedWords(`
  was is sat sits stood stands came comes lay waits waited meet take consider enter elected appointed
`);
/** Whoever joins another is brought in. */
const JOINED = hashedWords("joined accompanied flanked welcomed criticised criticized opposed");
