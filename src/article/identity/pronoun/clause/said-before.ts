import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isModal, isNegated, isPassive } from "../../../grammar/clauses.ts";
import { isMainVerb } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { HE } from "../../../lexicon/function-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionsIn, namedOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { codeOf, hasClass, isAmong, startOf } from "../../../text/token.ts";
import { REPLYING } from "../../phrase/who-goes-on.ts";
import type { Identity } from "../../rules.ts";
import { reportBefore } from "../named-after.ts";
import { takenUp } from "../taken-up.ts";
import { mayBeHe } from "./may-be-he.ts";

/** Tokens of the report that are looked through. Chosen by hand. */
const LONGEST = 70;

/**
 * "A member of 40 years said it was late.\n\n“I have nothing against her,” he said": whether whoever a "he" is held to
 * mean says something in the report right before, which tells of nobody else who may be a "he".
 */
export function saidBefore(
  analysis: Analysis,
  mention: number,
  { entity, standsFor = -1 }: Pick<Identity, "entity" | "standsFor">,
): boolean {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  if (!isAmong(words, first, HE) || isReply(analysis, first)) return false;
  const before = reportBefore(analysis, first);
  if (!before || quotesFrom(analysis, before.last, first) > 1 || isAsking(analysis, before))
    return false;
  const sayer = namedOver(analysis, sayerIn(analysis, before));
  const gender = genderOfPronoun(words, first);
  if (!mayBeHe(analysis, sayer, gender)) return false;
  const isHe =
    entity === -1
      ? sayer === standsFor
      : itemAt(mentions, sayer).entity === entity || takenUp(analysis, sayer) === entity;
  if (
    !isHe ||
    isQuestioner(analysis, sayer) ||
    isNamedInside(analysis, entity, { from: before.last, to: first })
  )
    return false;
  return isAlone(analysis, before, { sayer, gender });
}

/** "“You are right,” he said" answers "one questioner said it was late". */
function isQuestioner({ words, mentions }: Analysis, sayer: number): boolean {
  return isAmong(words, itemAt(mentions, sayer).head, QUESTIONERS);
}

const QUESTIONERS = hashedWords(
  "questioner reporter journalist interviewer presenter host moderator caller heckler",
);

/** "He replied": to somebody else. */
function isReply({ words }: Analysis, he: number): boolean {
  return [he - 1, he + 1].some(
    (at) => isAmong(words, at, REPLYING) || isAmong(words, at, ANSWERING),
  );
}

const ANSWERING = hashedWords("answers replies retorts shot snapped asked");

function quotesFrom({ quoted, words }: Analysis, from: number, to: number): number {
  const [start, end] = [startOf(words, from), startOf(words, to)];
  return quoted.filter((quote) => quote.start >= start && quote.start < end).length;
}

/** Whether the report asks, or ends what is asked: "“By whom?” called a peer." */
function isAsking({ words }: Analysis, { first, last }: Sentence): boolean {
  for (let token = first; token < last; token++)
    if (codeOf(words, token) === QUESTION_MARK) return true;
  return false;
}

const QUESTION_MARK = 63;

/** The head of whoever says something in the first main clause of the report; or -1. */
function sayerIn({ words, grammar, quoteOf }: Analysis, { first, last }: Sentence): number {
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (quoteOf[token] !== -1 || !isMainVerb(grammar, taggedUnitAt(grammar, token))) continue;
    const isSaying = hasClass(words, token, SPEECH) && !isAmong(words, token, ASKING);
    const isSaid =
      isPassive(grammar, token) || isNegated(grammar, token) || isModal(grammar, token);
    return isSaying && !isSaid ? subjectOf(grammar, token) : -1;
  }
  return -1;
}

/** The other may answer. */
const ASKING = hashedWords("asked asks asking wondered wonders inquired challenged invited");

function isAlone(
  analysis: Analysis,
  report: Sentence,
  { sayer, gender }: { sayer: number; gender: number },
): boolean {
  const { mentions, quoteOf } = analysis;
  const { entity } = itemAt(mentions, sayer);
  for (const index of mentionsIn(analysis, report)) {
    const other = itemAt(mentions, index);
    if (index === sayer || other.kind === "pronoun" || quoteOf[other.lead] !== -1) continue;
    if (entity !== -1 && other.entity === entity) continue;
    if (isBeside(analysis, sayer, index)) continue;
    if (mayBeHe(analysis, index, gender)) return false;
  }
  return true;
}

/** "The chair, Ann Low, said": one person. */
function isBeside({ mentions }: Analysis, sayer: number, index: number): boolean {
  const [one, other] = [itemAt(mentions, sayer), itemAt(mentions, index)];
  return Math.max(one.lead - other.last, other.lead - one.last) <= 1;
}

/** Whoever is named in the words does not say them. */
function isNamedInside(
  { names, entities }: Analysis,
  entity: number,
  { from, to }: { from: number; to: number },
): boolean {
  const { occurrences = [] } = itemOrNone(entities.list, entity) ?? {};
  return occurrences.some((name) => {
    const { first } = itemAt(names, name);
    return first >= from && first < to;
  });
}
