import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isNegatedCue } from "../../attribution/hearers.ts";
import { isToldToBe } from "../../attribution/told/told-to-be.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, isFiniteAt, taggedUnitAt, unitAt } from "../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { COMPLEMENT_VERBS, NAMING_VERBS, RECALLING_VERBS } from "../../lexicon/reporting-words.ts";
import { AS, BY } from "../../lexicon/single-words.ts";
import { TOLD_BY_OTHERS } from "../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { isNounish } from "../../people/noun-phrase.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma, spanOf, startOf } from "../../text/token.ts";
import { wordBeforeName } from "../called/named-so.ts";
import { type Governor, isSaidTo, SAID, TO_SUBJECT } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { bodyBehind } from "../left-open.ts";
import { isOne, namedOver } from "../mention-at.ts";
import { sayerOf } from "../sayer/sayer-of.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import { BY_WORDS, behind, mentionAfter } from "./from-whom.ts";
import { ANYBODY, chosenOf, NOBODY, PLAIN, type Turn } from "./turn.ts";

/** "A move branded a “retreat” by the Tories": who is named after "by" says it, and not who is blamed. */
export function thrownWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const governor = itemAt(governors, quote);
  const verb = governor.manner === TO_SUBJECT ? governor.verb : participleOver(analysis, first);
  if (verb === -1 || isOfClause(analysis, verb, quote)) return undefined;
  if (isInsideSubject(analysis, verb, first) || isInsideSource(context, quote, verb))
    return undefined;
  const agent = isNaming(analysis, verb) ? agentOf(analysis, verb, quote) : -1;
  if (agent !== -1) {
    // "Was said to be “upset” by the book": what upsets says nothing.
    const isBehind = itemAt(analysis.mentions, agent).lead > first;
    if (isBehind && isToldToBe(analysis.words, verb)) return ANYBODY;
    return { mention: agent, probability: PLAIN, isPlain: true };
  }
  if (isThrownAt(analysis, governor, choices[quote]?.mention ?? -1)) return NOBODY;
  return isOnceCalled(analysis, verb, first) ? NOBODY : undefined;
}

/** "The politician once described as “hip”": by whom is not told, where nobody in the sentence says anything. */
function isOnceCalled(analysis: Analysis, verb: number, first: number): boolean {
  const { sentences, quoteOf } = analysis;
  if (verb > first || !isNaming(analysis, verb) || !isPassive(analysis.grammar, verb)) return false;
  const sentence = itemAt(sentences, sentenceAt(analysis, verb));
  const [from, to] = [verb - LONGEST_RELAY, verb + LONGEST_RELAY];
  for (let token = Math.max(sentence.first, from); token < Math.min(sentence.last, to); token++)
    if (token !== verb && quoteOf[token] === -1 && isOwnVerb(analysis, token)) return false;
  return true;
}

/** "Hale’s claim that it was “late” was rejected by them": the words stand inside what is spoken of. */
function isOfClause(analysis: Analysis, verb: number, quote: number): boolean {
  const { words, grammar, quoted } = analysis;
  const { start, end } = itemAt(quoted, quote);
  if (startOf(words, verb) < end) return false;
  return !isUtteredWhole(grammar.running, tokenAt(words, start));
}

/** "Warns that the money announced by ministers is “late”": they have announced it, and not said what it is. */
function isInsideSubject({ words, grammar }: Analysis, verb: number, first: number): boolean {
  if (verb > first || hashOf(words, verb + 1) !== BY || isAmong(words, verb, TOLD_BY_OTHERS))
    return false;
  if (!isNounish(words, verb - 1) || hasClass(words, verb - 1, AUXILIARY | ADVERB)) return false;
  let isTold = false;
  for (let token = verb + 2; token < Math.min(first - 1, verb + LONGEST_RELAY); token++) {
    if (isComma(words, token) || isAmong(words, token, CLAUSE_OPENERS)) return false;
    if (isFiniteAt(grammar, token)) isTold = true;
  }
  return isTold;
}

/** "According to a report written by Low, it is “late”": who wrote it is told of the report alone. */
function isInsideSource({ analysis, evidence }: SpeakerContext, quote: number, verb: number) {
  const { phrase } = itemAt(evidence, quote);
  const at = startOf(analysis.words, verb);
  return phrase !== null && phrase.start < at && at < phrase.end;
}

const CLAUSE_OPENERS = hashedWords("that who which as and but he she it they we");

/** Not "“damage” will be caused by the plans": they say nothing. */
function isNaming({ words }: Analysis, verb: number): boolean {
  return hasClass(words, verb, SPEECH) || isAmong(words, verb, NAMING_VERBS);
}

/** Words above a piece of a clause that its participle is looked for among. */
const MOST_STEPS = 4;

/** "A move branded a “retreat”": the participle that a piece of a clause hangs on, or -1. */
function participleOver(analysis: Analysis, first: number): number {
  const { grammar, quoteOf } = analysis;
  if (first === -1 || isUtteredWhole(grammar.running, first)) return -1;
  let unit = unitAt(grammar, first);
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const token = tokenOf(grammar, unit);
    const isOutside = quoteOf[token] === -1;
    if (isOutside && isVerbAt(grammar, unit))
      return isPassive(grammar, token) || isBareNaming(analysis, token, first) ? token : -1;
    unit = headAt(grammar, unit);
  }
  return -1;
}

/** "In a move branded a “retreat” by them": nothing is branded after it, however the grammar reads the verb. */
function isBareNaming(analysis: Analysis, verb: number, first: number): boolean {
  return (
    isAmong(analysis.words, verb, COMPLEMENT_VERBS) && wordBeforeName(analysis, first) === verb
  );
}

/** Are the words said to this mention, or of it? */
export function isThrownAt(
  analysis: Analysis,
  { manner, subject }: Governor,
  mention: number,
): boolean {
  return manner === TO_SUBJECT && subject !== -1 && isOne(analysis, subject, mention);
}

/** The mention after "by" that follows the verb or the quotation, or -1. */
function agentOf(analysis: Analysis, verb: number, quote: number): number {
  const near = mentionAfter(analysis, verb + 1, BY_WORDS);
  const agent = near === -1 ? mentionAfter(analysis, behind(analysis, quote), BY_WORDS) : near;
  return agent === -1 ? -1 : Math.max(agent, bodyBehind(analysis, agent));
}

/** Words between the verb and what is said. */
export const LONGEST_RELAY = 24;

/** "King recalled that Lottie had told her on Friday: “Go.”": the verb nearest to the words has a subject of its own. */
export function relayedWords({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words, quoteOf, quoted, text } = analysis;
  const { manner, verb, head } = itemAt(governors, quote);
  const { start } = itemAt(quoted, quote);
  if (manner !== SAID || verb === -1 || startOf(words, verb) >= start) return undefined;
  if (first - verb > LONGEST_RELAY || !/[,:]\s*\S$/.test(text.slice(Math.max(0, start - 3), start)))
    return undefined;
  for (let token = first - 1; token >= verb; token--) {
    if (quoteOf[token] !== -1 || !isOwnVerb(analysis, token)) continue;
    if (isHeard(analysis, token)) return NOBODY;
    const teller = tellerOf(analysis, token);
    if (teller === -1 || itemAt(analysis.mentions, teller).head === head) return undefined;
    const choice = choices[quote];
    return choice?.mention === teller ? choice : { mention: teller, probability: RELAYED };
  }
  return undefined;
}

/**
 * "A voice hailed it on Air Dayton: “…”", "those close to him said": the verb has a subject of whom no mention is, and
 * neither a place nor who stands inside the subject says it; nor those "at" whom anger is directed.
 */
export function beyondSubject(turn: Turn): Choice | undefined {
  const { quote, first } = turn;
  const { analysis, governors } = turn.context;
  const { words } = analysis;
  const { manner, verb, subject, head } = itemAt(governors, quote);
  const chosen = chosenOf(turn);
  if (!chosen) return undefined;
  if (isAmong(words, chosen.lead - 2, DIRECTED) && chosen.last === first - 2) return NOBODY;
  if (manner !== SAID || subject !== -1 || head === -1 || head > verb) return undefined;
  const isSomebody = isAmong(words, head, SOMEBODY) || isHuman(analysis.grammar, head);
  const isInside = isSomebody && chosen.lead > head && chosen.last === verb;
  const isBetween = chosen.lead > verb && chosen.last < first;
  return isInside || (isBetween && isAmong(words, chosen.lead - 1, WHERE)) ? NOBODY : undefined;
}

const SOMEBODY = hashedWords("those people others many some anyone");
const DIRECTED = hashedWords("directed aimed levelled leveled targeted");
const WHERE = hashedWords("on in at to via");

/** Two verbs of speech stand in one sentence: chosen by hand. */
export const RELAYED = 0.9;

export function isOwnVerb({ words, grammar }: Analysis, token: number): boolean {
  if (!hasClass(words, token, SPEECH) || hasClass(words, token, AUXILIARY)) return false;
  return isVerbAt(grammar, taggedUnitAt(grammar, token));
}

/** "She says she was told: “Go.”", "accused him of telling": by whom, or whether, the sentence does not tell. */
export function isHeard(analysis: Analysis, verb: number): boolean {
  const { words } = analysis;
  return isNegatedCue(words, spanOf(words, verb)) || isSaidTo(analysis, verb);
}

/** The verb's own subject; of "recalled her father saying" or "quoting the board as saying" whoever stands right before it. */
function tellerOf(analysis: Analysis, verb: number): number {
  const { mentions, words } = analysis;
  const end = hashOf(words, verb - 1) === AS ? verb - 1 : verb;
  const before = mentionUpTo(mentions, end);
  const told = mentions[before];
  if (told && isAmong(words, told.lead - 1, RECALLING_VERBS)) return before;
  if (endsWith(words, verb, "ing")) return -1;
  return namedOver(analysis, sayerOf(analysis, verb));
}
