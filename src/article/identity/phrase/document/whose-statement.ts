import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isNegated, isPassive } from "../../../grammar/clauses.ts";
import { isVerbAt } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { BY_OR_FROM, GROUP_PRONOUNS } from "../../../lexicon/function-words.ts";
import { IN, IT, STATEMENT, THE } from "../../../lexicon/single-words.ts";
import { DOCUMENT, PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom, mentionOver } from "../../../speaker/mention-at.ts";
import { issuerOf } from "../../../speaker/sayer/issuer.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import { reportsBefore } from "../../pronoun/named-after.ts";

/** Sentences that are looked back over, and tokens of one. Chosen by hand. */
const LOOK_BACK = { sentences: 8, paragraphs: 3 };
const LONGEST = 60;
/** Tokens from "in" to the statement: "in a brief joint statement". */
const LONGEST_WAY = 4;

/**
 * Of "the statement said" whoever has issued it in the nearest report that tells of one: "Low put out a statement.
 * “We are sorry,” the statement read", "In a statement, Low said it was late"; the mention, or -1.
 */
export function issuerBefore(analysis: Analysis, mention: number): number {
  const { words, mentions } = analysis;
  const { lead, head, last } = itemAt(mentions, mention);
  const isBare = lead + 1 === head && last === head + 1 && !hasClass(words, last, PREPOSITION);
  if (!isBare || hashOf(words, head) !== STATEMENT || hashOf(words, lead) !== THE) return -1;
  for (const report of reportsBefore(analysis, lead, LOOK_BACK)) {
    const statement = statementIn(analysis, report);
    if (statement === -1) continue;
    const issuer = namedBeside(analysis, whoseIn(analysis, report, statement));
    return isIssuer(analysis, issuer) ? issuer : -1;
  }
  return -1;
}

/** "A statement", but not "the statement said", which goes on from one; the token or -1. */
function statementIn({ words, quoteOf }: Analysis, { first, last }: Sentence): number {
  for (let token = first + 1; token < Math.min(last, first + LONGEST); token++) {
    const isOne = hashOf(words, token) === STATEMENT && hashOf(words, token - 1) !== THE;
    if (isOne && quoteOf[token] === -1) return token;
  }
  return -1;
}

function whoseIn(analysis: Analysis, report: Sentence, statement: number): number {
  const { words, grammar } = analysis;
  const issuer = mentionOver(analysis, issuerOf(grammar, statement));
  if (issuer !== -1) return issuer;
  if (isAmong(words, statement + 1, BY_OR_FROM)) return indexFrom(analysis, statement + 2);
  return isIn(analysis, statement) ? sayerIn(analysis, report) : -1;
}

/** "In a statement", "in a brief statement" */
function isIn({ words }: Analysis, statement: number): boolean {
  for (let token = statement - 1; token >= statement - LONGEST_WAY; token--)
    if (hashOf(words, token) === IN) return true;
  return false;
}

/** Whoever alone says something in the report; or -1. */
function sayerIn(analysis: Analysis, { first, last }: Sentence): number {
  const { words, grammar, quoteOf } = analysis;
  let sayer = -1;
  for (let verb = first; verb < Math.min(last, first + LONGEST); verb++) {
    if (quoteOf[verb] !== -1 || !hasClass(words, verb, SPEECH)) continue;
    if (!isVerbAt(grammar, taggedUnitAt(grammar, verb)) || isPassive(grammar, verb)) continue;
    const subject = mentionOver(analysis, subjectOf(grammar, verb));
    if (subject === -1 || subject === sayer) continue;
    if (sayer !== -1 || isNegated(grammar, verb)) return -1;
    sayer = subject;
  }
  return sayer;
}

function isIssuer({ words, mentions }: Analysis, index: number): boolean {
  const one = itemOrNone(mentions, index);
  if (!one || hasClass(words, one.head, DOCUMENT)) return false;
  return hashOf(words, one.first) !== IT && !isAmong(words, one.first, GROUP_PRONOUNS);
}
