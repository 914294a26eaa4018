import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { OF, TO } from "../../../lexicon/single-words.ts";
import { AUXILIARY } from "../../../lexicon/word-classes.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionFrom, mentionOver } from "../../../speaker/mention-at.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { isSomebody } from "../../phrase/somebody.ts";
import { reportsBefore } from "../named-after.ts";
import { takenUp } from "../taken-up.ts";

const NOBODY: ReadonlySet<number> = new Set();
/** Sentences of the report looked back over, and tokens of one. Chosen by hand. */
const LOOK_BACK = { sentences: 4, paragraphs: 1 };
const LONGEST = 80;

/**
 * Whom the report before a "he" tells to have said nothing or to have left, while another goes on in it: in "Low did
 * not speak to the press, but his doctor was blunt. “It is late,” he said" he is not Low.
 */
export function silentBefore(analysis: Analysis, mention: number): ReadonlySet<number> {
  let report: number | undefined;
  const { first: he } = itemAt(analysis.mentions, mention);
  for (const { first } of reportsBefore(analysis, he, LOOK_BACK)) {
    report ??= paragraphAt(analysis, first);
    if (paragraphAt(analysis, first) !== report) break;
    const silent = silentIn(analysis, sentenceAt(analysis, first));
    if (silent !== -1) return new Set([silent]);
  }
  return NOBODY;
}

/** Of a sentence the entity, or -1: every "he" after it asks. */
const silentIn = onceFor(findSilent);

function findSilent(analysis: Analysis, sentence: number): number {
  const { grammar, mentions, sentences } = analysis;
  const { first, last } = itemAt(sentences, sentence);
  const dead = deadIn(analysis, first, last);
  if (dead !== -1) return dead;
  for (let token = first + 1; token < Math.min(last, first + LONGEST); token++) {
    if (!isSilence(analysis, token)) continue;
    if (!goesOnBehind(analysis, token, last)) continue;
    const subject = subjectOf(grammar, token);
    const index = namedBeside(analysis, mentionOver(analysis, subject));
    const { entity } = itemOrNone(mentions, index) ?? { entity: -1 };
    if (entity !== -1) return entity;
    const meant = index === -1 ? -1 : takenUp(analysis, index);
    return meant === -1 && subject === first + 1 ? openerBefore(analysis, first) : meant;
  }
  return -1;
}

/** Whom the sentence names as "the murdered woman", "the body": the entity, or -1. */
function deadIn({ words, mentions }: Analysis, first: number, last: number): number {
  let isOfDead = false;
  for (let token = first + 1; token < Math.min(last, first + LONGEST_DEAD); token++) {
    isOfDead ||= isAmong(words, token, DEAD);
    if (!isOfDead || !isAmong(words, token, WAS)) continue;
    const next = mentions[firstWhere(mentions, ({ lead }) => lead > token)];
    const isThatOf = isAmong(words, token + 1, THAT) && hashOf(words, token + 2) === OF;
    return next?.kind === "name" && next.lead === token + (isThatOf ? 3 : 1) ? next.entity : -1;
  }
  return -1;
}

/** Tokens of "the body of a young woman that was found was". Chosen by hand. */
const LONGEST_DEAD = 12;
const THAT = hashedWords("that");
const DEAD = hashedWords("dead murdered slain drowned victim body deceased");
const WAS = hashedWords("was is");

/** "The 23-year-old", where nobody was called so, is whom the sentence before opened with. */
function openerBefore(analysis: Analysis, first: number): number {
  const before = itemOrNone(analysis.sentences, sentenceAt(analysis, first) - 1);
  return before ? (mentionFrom(analysis, before.first)?.entity ?? -1) : -1;
}

const NEGATIONS = hashedWords("not n't never");
const SPEAKING = hashedWords("speak talk comment respond reply appear attend");
const SPOKEN = hashedWords("spoken talked commented responded replied appeared");
const REFUSING = hashedWords("declined refused");
const LEFT = hashedWords("left gone flown headed driven");
const HOME = hashedWords("home already");
const WITHOUT = hashWord("without");
const SPEAKS_NOT = hashedWords("speaking talking commenting comment");

/** "Did not speak", "refused to talk", "had gone home", "left without speaking"; the token of a verb. */
function isSilence({ words }: Analysis, token: number): boolean {
  const isNegated = isAmong(words, token - 1, NEGATIONS) && hasClass(words, token - 2, AUXILIARY);
  if (isNegated) return isAmong(words, token, SPEAKING) || isAmong(words, token, SPOKEN);
  if (isAmong(words, token, REFUSING))
    return hashOf(words, token + 1) === TO && isAmong(words, token + 2, SPEAKING);
  if (!isAmong(words, token, LEFT)) return false;
  if (hashOf(words, token + 1) === WITHOUT) return isAmong(words, token + 2, SPEAKS_NOT);
  const isAway = isAmong(words, token - 1, HAD) || isAmong(words, token - 2, HAD);
  return isAway && (isAmong(words, token + 1, HOME) || isAmong(words, token - 1, HOME));
}

const HAD = hashedWords("had has");
const JOINING = hashedWords("and but so while though leaving");
/** "It was left to his captain", "it fell to" */
const HANDING = hashedWords("left fell down up");

/** "But his doctor was blunt", "and it was left to one usher to talk" */
function goesOnBehind(analysis: Analysis, verb: number, last: number): boolean {
  const { words, mentions } = analysis;
  for (let token = verb + 1; token < last; token++) {
    if (!isAmong(words, token, JOINING)) continue;
    const after = firstWhere(mentions, ({ lead }) => lead > token);
    const isIt = mentions[after]?.kind === "pronoun";
    const next = mentions[isIt ? after + 1 : after];
    if (!next || next.lead >= last || next.kind === "pronoun") continue;
    const isPerson = next.kind === "name" || isSomebody(analysis, next.head, 0);
    if (isPerson && (next.lead === token + 1 || isHandedTo(words, next.lead))) return true;
  }
  return false;
}

function isHandedTo(words: Words, lead: number): boolean {
  return hashOf(words, lead - 1) === TO && isAmong(words, lead - 2, HANDING);
}
