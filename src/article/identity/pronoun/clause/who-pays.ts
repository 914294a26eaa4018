import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { OBJECT, REDUCED_CLAUSE } from "../../../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../../../grammar/phrases.ts";
import {
  childInRole,
  type Grammar,
  roleAt,
  taggedUnitAt,
  unitAt,
} from "../../../grammar/read-grammar.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionOver, mentionsIn, namedOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { isAmong, isComma } from "../../../text/token.ts";
import { isSamePronoun } from "../focus.ts";
import type { Reference } from "../sentence-topic.ts";
import { mayBeHe } from "./may-be-he.ts";

/** Tokens from whoever pays for it to "after he". Chosen by hand. */
const LONGEST = 40;

/**
 * "A pastor was arrested on Saturday after he told them it was “late”", "Police arrested a driver because he …", "Reed
 * resigned after he …": he is whoever pays for it, named or not, where nobody else stands between; or -1.
 */
export function whoPays(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = genderOfPronoun(words, first);
  const start = Math.max(itemAt(sentences, sentenceAt(analysis, first)).first, first - LONGEST);
  const he = firstHe(analysis, { start, first, gender });
  if (he === -1) return -1;
  for (let verb = he - 2; verb > start; verb--) {
    if (analysis.quoteOf[verb] !== -1) return -1;
    if (!isAmong(words, verb, PAYING) && !isAmong(words, verb, LEAVING)) continue;
    const paying = whoPaysBy(analysis, verb);
    if (!mayBeHe(analysis, paying, gender)) return -1;
    const { last } = itemAt(mentions, paying);
    return isAlone(analysis, { first: Math.max(verb, last), last: he }, gender) ? paying : -1;
  }
  return he === start + 1 ? whoPaysBelow(analysis, he, gender) : -1;
}

/** "After he wrote that it was “late”, the teacher was suspended": the clause stands before the main one. */
function whoPaysBelow(analysis: Analysis, he: number, gender: number): number {
  const { words, mentions, quoteOf, sentences } = analysis;
  const { last } = itemAt(sentences, sentenceAt(analysis, he));
  for (let verb = he + 1; verb < Math.min(last, he + LONGEST); verb++) {
    if (quoteOf[verb] !== -1 || !isAmong(words, verb, PAYING)) continue;
    const paying = isPassive(analysis.grammar, verb) ? whoPaysBy(analysis, verb) : -1;
    if (!mayBeHe(analysis, paying, gender)) return -1;
    const { lead } = itemAt(mentions, paying);
    // The mark that closes his words may stand behind the comma.
    const isMain = [1, 2].some((back) => isComma(words, lead - back));
    return isMain && isAlone(analysis, { first: he + 1, last: lead }, gender) ? paying : -1;
  }
  return -1;
}

/** The first "he" of the clause that "after" or "because" opens, be it this one or one before it: "after he posted what he called"; or -1. */
function firstHe(
  analysis: Analysis,
  { start, first, gender }: { start: number; first: number; gender: number },
): number {
  const { words } = analysis;
  for (let token = first; token > start; token--) {
    if (token < first && !isSamePronoun(analysis, token, gender)) continue;
    if (!isAmong(words, token - 1, BECAUSE)) continue;
    return isAlone(analysis, { first: token + 1, last: first }, gender) ? token : -1;
  }
  return -1;
}

const BECAUSE = hashedWords("after because since when");

/** Whether nobody else is told of there who may be a "he". */
function isAlone(
  analysis: Analysis,
  stretch: { first: number; last: number },
  gender: number,
): boolean {
  for (const index of mentionsIn(analysis, stretch))
    if (itemAt(analysis.mentions, index).kind !== "pronoun" && mayBeHe(analysis, index, gender))
      return false;
  return true;
}

/** Whom it is done to, or who leaves; or -1. */
function whoPaysBy(analysis: Analysis, verb: number): number {
  const { grammar, words } = analysis;
  if (!isVerbAt(grammar, taggedUnitAt(grammar, verb))) return -1;
  // "A judge jailed a driver": read as if the judge were jailed.
  const isReduced = roleAt(grammar, unitAt(grammar, verb)) === REDUCED_CLAUSE;
  const isDone = isPassive(grammar, verb) && !(isReduced && objectOf(grammar, verb) !== -1);
  if (isAmong(words, verb, LEAVING) || isDone) return namedOver(analysis, subjectOf(grammar, verb));
  const by = mentionOver(analysis, subjectOf(grammar, verb));
  const isBy = by === -1 || isBody(analysis, by) || isAmong(words, verb, PUNISHING);
  return isBy ? namedOver(analysis, objectOf(grammar, verb)) : -1;
}

/** "Police", "the club": no "he" himself. */
function isBody(analysis: Analysis, index: number): boolean {
  return !mayBeHe(analysis, index, 0);
}

function objectOf(grammar: Grammar, verb: number): number {
  const object = childInRole(grammar, unitAt(grammar, verb), OBJECT);
  return object === -1 ? -1 : tokenOf(grammar, object);
}

/** Whoever does so to another does it for what that one did: "a judge jailed a driver after he told them". */
const PUNISHING = hashedWords(`
  arrested jailed imprisoned detained fined convicted sentenced suspended sacked fired dismissed banned expelled
  disciplined reprimanded ejected evicted deported ousted axed
`);

/** What is done to somebody for what he did or said. */
const PAYING = new Set([
  ...PUNISHING,
  ...hashedWords(`
    held charged censured barred demoted removed investigated questioned sued prosecuted condemned criticised criticized
    attacked beaten shot stabbed killed injured hurt punished dropped praised honoured honored mocked ridiculed rebuked
    booed jeered cautioned cheered
  `),
]);

const LEAVING = hashedWords("resigned apologised apologized quit");
