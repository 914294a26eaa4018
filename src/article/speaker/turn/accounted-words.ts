import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { VIEWS } from "../../lexicon/reporting-words.ts";
import { ACCORDING, IN, OF, THAT, TO } from "../../lexicon/single-words.ts";
import { POSSESSIVE } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { namedBeside } from "../apposition.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom } from "../mention-at.ts";
import { isOwnVerb, RELAYED } from "./others-words.ts";
import { NOBODY, type Turn } from "./turn.ts";

/** Words from "according to" to what is said. */
const LONGEST_ACCOUNT = 20;

/** "Low said it was safe, but according to residents it is “a trap”": with no verb of speech between, theirs. */
export function accountedWords({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { grammar } = analysis;
  if (first === -1) return undefined;
  const viewed = viewedWords(analysis, first);
  if (viewed || isUtteredWhole(grammar.running, first)) return viewed;
  if (itemAt(governors, quote).verb > first) return undefined;
  const account = accountBefore(analysis, first);
  if (account === -1) return undefined;
  const mention = indexFrom(analysis, account + 2);
  return mention === -1
    ? NOBODY
    : { mention: namedBeside(analysis, mention), probability: RELAYED };
}

/** "In Low's view the plan is “mad”": hers, and of "in her view" nobody's who is named; never whom it is of. */
function viewedWords(analysis: Analysis, first: number): Choice | undefined {
  const { quoteOf, sentenceOf } = analysis;
  const stop = Math.max(0, first - LONGEST_ACCOUNT);
  for (let token = first - 1; token >= stop && quoteOf[token] === -1; token--) {
    if (sentenceOf[token] !== sentenceOf[first - 1] || isOwnVerb(analysis, token)) return undefined;
    const owner = ownerOfView(analysis, token);
    if (owner !== undefined)
      return owner === -1
        ? NOBODY
        : { mention: namedBeside(analysis, owner), probability: RELAYED };
  }
  return undefined;
}

/** Whose view "in Low's view" and "in the view of Low" tell, by its noun; -1 is hers who is not named. */
function ownerOfView(analysis: Analysis, view: number): number | undefined {
  const { words, mentions } = analysis;
  if (!isAmong(words, view, VIEWS)) return undefined;
  const isOf = hashOf(words, view + 1) === OF;
  const owner = isOf ? indexFrom(analysis, view + 2) : mentionUpTo(mentions, view - 1);
  const whole = mentions[mentionUpTo(mentions, view + 1)];
  const opening = isOf ? view - 1 : (mentions[owner]?.lead ?? whole?.lead ?? view - 1);
  if (hashOf(words, opening - 1) !== IN) return undefined;
  const isOwned = isPossessiveClitic(words, view - 1) || hasClass(words, opening, POSSESSIVE);
  return owner !== -1 || isOf || isOwned ? owner : undefined;
}

/** The "according" in the sentence before the words with no verb of speech between, or -1; not of "said that according to". */
function accountBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  const stop = Math.max(0, first - LONGEST_ACCOUNT);
  for (let token = first - 1; token >= stop && quoteOf[token] === -1; token--) {
    if (sentenceOf[token] !== sentenceOf[first - 1] || isOwnVerb(analysis, token)) return -1;
    if (hashOf(words, token) === ACCORDING && hashOf(words, token + 1) === TO)
      return hashOf(words, token - 1) === THAT || verbBeforeAside(analysis, token) !== -1
        ? -1
        : token;
  }
  return -1;
}

/** Of "Low told reporters, according to the Echo, that it was late" her own verb, by the "according" between its commas; or -1. */
export function verbBeforeAside(analysis: Analysis, account: number): number {
  const { words, grammar, quoteOf, sentenceOf } = analysis;
  if (!isComma(words, account - 1)) return -1;
  for (let token = account - 2; token > account - LONGEST_HEARER; token--) {
    if (isComma(words, token) || quoteOf[token] !== -1) return -1;
    if (sentenceOf[token] !== sentenceOf[account]) return -1;
    if (isVerbAt(grammar, taggedUnitAt(grammar, token)))
      return isTelling(analysis, token) ? token : -1;
  }
  return -1;
}

/** Not "is predicted to continue", "has two votes added to it", which nobody says. */
function isTelling(analysis: Analysis, verb: number): boolean {
  if (!isOwnVerb(analysis, verb) || isPassive(analysis.grammar, verb)) return false;
  const head = subjectOf(analysis.grammar, verb);
  return head !== -1 && kindOfHead(analysis.grammar, head) !== THING;
}

/** Tokens of "told a room of reporters," and its verb. */
const LONGEST_HEARER = 8;
