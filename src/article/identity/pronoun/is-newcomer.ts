import { type Analysis, isQuotedIn } from "../../analyse-text.ts";
import { isNegated, isPassive } from "../../grammar/clauses.ts";
import { CONTENT_CLAUSE, SUBJECT } from "../../grammar/label-words.ts";
import { branchAt, isMainVerb, tokenOf } from "../../grammar/phrases.ts";
import { type Grammar, headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { BRINGING_IN } from "../../lexicon/function-words.ts";
import { POSSESSIVE_CLITIC, THE } from "../../lexicon/single-words.ts";
import { DETERMINER, FEMALE, MALE, POSSESSIVE, PREPOSITION } from "../../lexicon/word-classes.ts";
import { type Mention, mentionOpening } from "../../people/find-mentions.ts";
import { mentionsIn } from "../../speaker/mention-at.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { isEpithet } from "../epithet.ts";
import { namesIn } from "./named-after.ts";
import { type Antecedent, firstTold, isHere } from "./sentence-topic.ts";

/** What tells of somebody who will say nothing: "Low's mother died in May". */
const SILENT = hashedWords("died dies dead ill buried unwell born asleep");
/** Tokens from the phrase to such a word: "had long been ill". Chosen by hand. */
const LONGEST_VERB = 5;

/** "A nurse", "her brother", "Orr's brother", "the lawyer for Orr": somebody brought in, of whom the sentence tells what he does. */
export function isNewcomer(analysis: Analysis, mention: Mention): boolean {
  const { words, grammar } = analysis;
  const { lead, head, last } = mention;
  if (isAmong(words, lead, BRINGING_IN)) return true;
  const isOwned =
    hasClass(words, lead, POSSESSIVE) ||
    words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC);
  const isToldOf = hashOf(words, lead) === THE && hasClass(words, head + 1, PREPOSITION);
  if (!isOwned && !isToldOf) return false;
  for (let token = last; token < last + LONGEST_VERB; token++)
    if (isAmong(words, token, SILENT) || isDoneTo(grammar, token)) return false;
  return true;
}

/** "Was buried", but "would not be drawn" is what he does. */
function isDoneTo(grammar: Grammar, verb: number): boolean {
  return isPassive(grammar, verb) && !isNegated(grammar, verb);
}

/** "Mayor Orr opened it. A nurse waiting outside was less sure", "Orr's brother was less sure. “It came late,” he said" */
export function openerAmong(
  analysis: Analysis,
  before: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const rank = antecedents.findIndex(
    (one) =>
      one.phrase !== -1 &&
      (one.earlier.opening === subjectOpening(analysis, before) ||
        isLateSubject(analysis, before, { one, antecedents })),
  );
  const { phrase = -1 } = antecedents[rank] ?? {};
  if (phrase === -1) return namedOpener(analysis, before, antecedents);
  const opener = itemAt(analysis.mentions, phrase);
  // "The Czech declined to say more": a description that nobody named is known for.
  const isNew = isNewcomer(analysis, opener) || isToldByName(analysis, opener);
  if (!isNew && !isEpithet(analysis, opener)) return -1;
  return isShared(analysis, phrase, before) ? -1 : rank;
}

/** "The guard, a nephew of Low,", "the ferryman, whose brother works for Low,": whom an aside ties to somebody by name. */
function isToldByName(analysis: Analysis, { head, last }: Mention): boolean {
  const { words, grammar, names, entities } = analysis;
  if (!isComma(words, last)) return false;
  const aside = { from: last + 1, to: branchAt(grammar, head).last };
  for (const index of namesIn(analysis, aside)) {
    const isSomebody = (entities.entityOf[index] ?? -1) !== -1;
    if (isSomebody && itemAt(names, index).opening > aside.from) return true;
  }
  return false;
}

/** "Low's daughter, Jess, wept. “We love her,” she said": of whom the name beside the phrase tells for the first time; or -1. */
export function namedOpener(
  analysis: Analysis,
  before: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { mentions, words } = analysis;
  const opening = mentionOpening(mentions, subjectOpening(analysis, before));
  const phrase = itemOrNone(mentions, opening);
  if (phrase?.kind !== "nominal") return -1;
  const named = mentions[opening + 1];
  if (named?.kind !== "name" || named.lead !== phrase.last + 1) return -1;
  const isBeside = isComma(words, phrase.last) && isComma(words, named.last);
  if (!isBeside || !isNewcomer(analysis, phrase)) return -1;
  const rank = antecedents.findIndex(({ entity }) => entity !== -1 && entity === named.entity);
  const isNew = firstTold(analysis, named.entity) === named.first;
  return rank === -1 || !isNew || isShared(analysis, opening + 1, before) ? -1 : rank;
}

/** "Behind her was a father who was less sure": whoever stands beside is the one who speaks next; or -1. */
export function standingBeside(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words } = analysis;
  if (!isAmong(words, first, BESIDE) || isQuotedIn(analysis, first, last)) return -1;
  const until = Math.min(last, first + LONGEST_PLACE);
  let verb = first + 1;
  while (verb < until && !isAmong(words, verb, STANDING)) verb++;
  if (verb >= until || !hasClass(words, verb + 1, DETERMINER | POSSESSIVE)) return -1;
  const rank = antecedents.findIndex(
    ({ phrase, earlier }) => phrase !== -1 && earlier.opening === verb + 1,
  );
  const { phrase = -1 } = antecedents[rank] ?? {};
  return phrase === -1 || isShared(analysis, phrase, { first, last }) ? -1 : rank;
}

export const BESIDE = hashedWords(
  "behind beside next near opposite alongside among with before after facing by across outside inside",
);
export const STANDING = hashedWords(`
  was is sat sits stood stands lay lies waited waits walked walks came comes lived lives worked works hovered knelt
  queued
`);
/** Tokens: "At the back of the hall". Chosen by hand. */
const LONGEST_PLACE = 10;

/** Past "but" and "yet". */
function subjectOpening({ words }: Analysis, { first }: Sentence): number {
  return isAmong(words, first, YET) ? first + 1 : first;
}

export const YET = hashedWords("but yet and still");

/** "At the gate, on Abbey Road, a woman stopped": nobody else comes before. */
function isLateSubject(
  { grammar, mentions }: Analysis,
  { first, last }: Sentence,
  { one, antecedents }: { one: Antecedent; antecedents: readonly Antecedent[] },
): boolean {
  const { opening } = one.earlier;
  if (opening <= first || opening >= last) return false;
  if (antecedents.some(isHere({ first, last: opening }))) return false;
  const unit = unitAt(grammar, itemAt(mentions, one.phrase).head);
  return roleAt(grammar, unit) === SUBJECT && isMainVerb(grammar, headAt(grammar, unit));
}

/** "The report says that an auditor raised concerns": of nobody else is told what she does; or -1. */
export function toldNewcomer(
  analysis: Analysis,
  before: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { grammar, mentions, words } = analysis;
  const within = antecedents.filter(isHere(before));
  const [only, other] = within;
  if (!only || other || only.phrase === -1 || !isAmong(words, only.earlier.opening, BRINGING_IN))
    return -1;
  const unit = unitAt(grammar, itemAt(mentions, only.phrase).head);
  const verb = headAt(grammar, unit);
  if (verb === -1 || roleAt(grammar, unit) !== SUBJECT) return -1;
  const isTold =
    roleAt(grammar, verb) === CONTENT_CLAUSE && isActing(grammar, tokenOf(grammar, verb));
  return isTold && !isShared(analysis, only.phrase, before) ? antecedents.indexOf(only) : -1;
}

function isActing(grammar: Grammar, verb: number): boolean {
  return !isPassive(grammar, verb) && !isAmong(grammar.running.words, verb, SILENT);
}

/** Words of somebody else's, or another name or "she" behind the phrase with all that hangs on it. */
function isShared(
  analysis: Analysis,
  phrase: number,
  { first, last }: { first: number; last: number },
): boolean {
  const { mentions, grammar, words } = analysis;
  if (isQuotedIn(analysis, first, last)) return true;
  const { head } = itemAt(mentions, phrase);
  const end = branchAt(grammar, head).last;
  for (const at of mentionsIn(analysis, { first: end, last })) {
    const next = itemAt(mentions, at);
    const isHe = next.kind === "pronoun" && hasClass(words, next.first, MALE | FEMALE);
    if (isHe || next.kind === "name") return true;
    if (next.kind === "nominal") return false;
  }
  return false;
}
