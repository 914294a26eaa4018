import type { Analysis } from "../../../analyse-text.ts";
import { APPOSITION, ATTRIBUTE, OBJECT, SUBJECT } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { headAt, roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { ACCORDING, AS, BY, FOR, OF } from "../../../lexicon/single-words.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { FULL_STOP } from "../../../text/characters.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { codeOf, endsWith, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { passiveBefore } from "../against/met-by.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { SPOKEN_OF } from "../brought-in.ts";
import { namesIn } from "../named-after.ts";
import { isTellingOfHim } from "../newcomer.ts";
import { type Antecedent, firstTold, type Reference } from "../sentence-topic.ts";
import { openingOfTold, reportAbove } from "./opener-above.ts";

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
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const above = reportAbove(analysis, first);
  const opening = above ? openingOfTold(analysis, above) : -1;
  if (opening === -1) return -1;
  const named = antecedents.filter(
    ({ entity, earlier }) => entity !== -1 && earlier.first >= opening,
  );
  const one = named.find((antecedent) => isPresented(analysis, antecedent));
  if (!one) return -1;
  const gender = genderOfPronoun(words, first);
  const isAlone = named.length === 1 && !tellsOfOther(analysis, one, { opening, gender });
  if (!isAlone && !joins(analysis, one.earlier.opening)) return -1;
  if (isSilent(analysis, one, opening)) return -1;
  const isBroughtIn =
    isTopic(analysis, one.earlier.opening) || firstTold(analysis, one.entity) >= opening;
  return isBroughtIn && !isTellingOfHim(analysis, first, gender) ? antecedents.indexOf(one) : -1;
}

/** "She saw Low", "Reed, a former miner, had close ties to Low": Reed has been told of by a phrase of his own since. */
function tellsOfOther(
  analysis: Analysis,
  { entity, earlier }: Antecedent,
  { opening, gender }: { opening: number; gender: number },
): boolean {
  for (const index of namesIn(analysis, { from: opening, to: earlier.first })) {
    const other = analysis.entities.entityOf[index] ?? -1;
    if (other !== -1 && other !== entity) return true;
  }
  return pronounIn(analysis, { first: opening, last: earlier.first }, gender) !== -1;
}

function isSilent(analysis: Analysis, { earlier }: Antecedent, opening: number): boolean {
  const { words } = analysis;
  if (agentVerb(analysis, earlier.opening) !== -1) return false;
  for (let token = opening; token < earlier.first; token++)
    if (isAmong(words, token, SPOKEN_OF) || isAmong(words, token, SILENT)) return true;
  return false;
}

/** Of them nobody speaks: "the body was that of Ann Low", "the victim was Ann Low". */
const SILENT = hashedWords(`
  dead death died killed killing murder murdered victim victims body funeral grave missing suspect succeeded arrested
  charged
`);

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
  const verb = passiveBefore(grammar, opening - 1);
  return isAmong(words, verb, LEAVING) ? -1 : verb;
}

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
  if (hashOf(words, opening - 1) === AS && hashOf(words, opening - 2) === SUCH) return true;
  return hashOf(words, opening - 1) === OF && isAmong(words, opening - 2, OWN_WORK);
}

const REACHING = hashedWords("to than from including");
const SUCH = hashWord("such");
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
