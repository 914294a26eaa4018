import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, taggedUnitAt, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import { isFiniteTag } from "../../grammar/tags.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { AS_SAYING, REPORTING_AS } from "../../lexicon/reporting-words.ts";
import { AS, IT, TO, WHO } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { codeOf, endOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { SAID } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom, isOne, namedOver } from "../mention-at.ts";
import { behind, mentionAfter } from "./from-whom.ts";
import { ANYBODY, NOBODY, PLAIN, type Turn } from "./turn.ts";

/** Tokens of whoever is quoted, with titles and an apposition, and of the clause that follows. */
const LONGEST_NAME = 12;
const LONGEST_CLAUSE = 24;

/** "Low quoted the board as saying it was “late”", "cited a ruling as holding that": whoever stands between. */
export function quotedWords({ context, quote, first, choices }: Turn): Choice | undefined {
  if (first === -1) return undefined;
  const { analysis } = context;
  const { words, quoteOf } = analysis;
  const stop = Math.max(0, first - LONGEST_CLAUSE);
  for (let token = first - 1; token > stop; token--) {
    if (quoteOf[token] !== -1 || sentenceAt(analysis, token) !== sentenceAt(analysis, first - 1))
      return undefined;
    const mention = quotedAt(analysis, token, first);
    if (mention !== -1) return plainlyQuoted(analysis, mention, choices[quote]?.mention ?? -1);
    if (hasClass(words, token, SPEECH)) return undefined;
  }
  return undefined;
}

/** Whoever is quoted; whom "he" means, where that is chosen, may be open. */
function plainlyQuoted(analysis: Analysis, mention: number, chosen: number): Choice | undefined {
  const isChosen = isOne(analysis, mention, chosen);
  if (isChosen && analysis.mentions[chosen]?.kind === "pronoun") return undefined;
  return { mention: isChosen ? chosen : mention, probability: PLAIN, isPlain: true };
}

/** Whoever is quoted up to the token behind "as", or by the verb that it is; or -1. */
function quotedAt(analysis: Analysis, token: number, first: number): number {
  const verb = verbBeforeAs(analysis, token - 1);
  if (verb === -1) return quotedOn(analysis, token, first);
  return namedBeside(analysis, indexFrom(analysis, verb + 1));
}

/** "A note quotes Low on the play being “a mountain”", "Reed quoted his mother: “…”": whose words it quotes; or -1. */
function quotedOn(analysis: Analysis, verb: number, first: number): number {
  const { words, mentions } = analysis;
  if (!isAmong(words, verb, QUOTES)) return -1;
  // "Likes to quote Ann Low": the verb may be held to be a role of hers.
  const quoted = Math.max(indexFrom(analysis, verb + 1), indexFrom(analysis, verb));
  const { last = -1, kind } = mentions[quoted] ?? {};
  const isRightBefore =
    codeOf(words, first - 2) === COLON && isNamedUpTo(analysis, last, first - 2);
  if (kind === "pronoun" || (!isRightBefore && !isAmong(words, last, ON))) return -1;
  return namedBeside(analysis, quoted);
}

/** "Quoted her mother, a nun of 80:": nothing but a comma and who she is stands before the colon. */
function isNamedUpTo({ words, grammar, quoteOf }: Analysis, last: number, colon: number): boolean {
  if (last === colon) return true;
  if (!isComma(words, last) || colon - last > LONGEST_NAME) return false;
  for (let token = last; token < colon; token++)
    if (quoteOf[token] !== -1 || isFiniteTag(tagOfWord(grammar, token))) return false;
  return true;
}

const QUOTES = hashedWords(
  "quotes quoted quoting quote cites cited citing paraphrased paraphrasing",
);
const ON = hashedWords("on about");

/** "Low denied that she had “lost her mind”, as Reed claimed": whose words are denied. */
export function asClaimed({ context, quote }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, mentions } = analysis;
  const after = behind(analysis, quote);
  // Not "as “bad” as Reed claimed".
  if (!isComma(words, after)) return undefined;
  const mention = mentionAfter(analysis, after + 1, AS_WORDS);
  if (mention === -1) return undefined;
  const { last } = itemAt(mentions, mention);
  const verb = hasClass(words, last, ADVERB | AUXILIARY) ? last + 1 : last;
  if (!hasClass(words, verb, SPEECH)) return undefined;
  return { mention, probability: PLAIN, isPlain: true };
}

/** "The plan is “a mess,” as a memo from the board put it", "As Low puts it, the plan is “a mess”" */
export function putSo({ context, quote }: Turn): Choice | undefined {
  const { analysis } = context;
  const after = behind(analysis, quote);
  const opening = itemAt(analysis.sentences, sentenceAt(analysis, after - 1)).first;
  const as = [after, opening].find((token) => puttingAfter(analysis.words, token) !== -1);
  if (as === undefined) return undefined;
  const beside = mentionUpTo(analysis.mentions, puttingAfter(analysis.words, as));
  const mention = beside === -1 ? mentionAfter(analysis, as, AS_WORDS) : beside;
  return { mention, probability: PLAIN, isPlain: true };
}

/** Of "as Low puts it" the verb, by its "as"; or -1. */
function puttingAfter(words: Words, as: number): number {
  if (hashOf(words, as) !== AS) return -1;
  for (let token = as + 1; token < as + LONGEST_NAME; token++) {
    if (isAmong(words, token, PUTTING)) return hashOf(words, token + 1) === IT ? token : -1;
    if (!hasShape(words, token, WORD)) return -1;
  }
  return -1;
}

const PUTTING = hashedWords("put puts has had");

const AS_WORDS: ReadonlySet<number> = new Set([AS]);

/** "Low is late and says Tom “never once rang”": the words tell what Tom did, and Low says them. */
export function wordsOfTold({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words, grammar, mentions, text, quoted } = analysis;
  const { manner, verb, subject } = itemAt(governors, quote);
  const told = mentions[subject];
  if (manner !== SAID || first === -1 || told?.lead !== verb + 1) return undefined;
  const between = text.slice(endOf(words, told.last - 1), itemAt(quoted, quote).start);
  if (!/^ ["“'‘]$/.test(between) || !AND_OR_BUT.has(hashOf(words, verb - 1))) return undefined;
  const verbal = isVerbAt(grammar, taggedUnitAt(grammar, first)) ? first : first + 1;
  if (!isVerbAt(grammar, taggedUnitAt(grammar, verbal))) return undefined;
  const above = headAt(grammar, unitAt(grammar, verb));
  const teller = above === -1 ? -1 : subjectOf(grammar, tokenOf(grammar, above));
  const mention = namedOver(analysis, teller);
  return mention === -1 ? NOBODY : { mention, probability: PLAIN, isPlain: true };
}

/** "Nothing Low said “will help us,” Reed said": the words are about what she said, and hers they are not. */
export function wordsAboutSaying({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words, grammar, mentions } = analysis;
  const { manner, verb, subject } = itemAt(governors, quote);
  const sayer = mentions[subject];
  if (manner !== SAID || first === -1 || verb !== first - 2 || sayer?.last !== verb)
    return undefined;
  const isOpened = [sayer.lead, sayer.lead - 1].some((token) =>
    isAmong(words, token, WHAT_IS_SAID),
  );
  if (!isOpened) return undefined;
  const tag = tagOfWord(grammar, first);
  if (!isFiniteTag(tag)) return undefined;
  const teller = indexFrom(analysis, behind(analysis, quote));
  const told = mentions[teller];
  if (!told || !hasClass(words, told.last, SPEECH)) return ANYBODY;
  return { mention: teller, probability: PLAIN, isPlain: true };
}

const WHAT_IS_SAID = hashedWords("nothing everything anything something what all");

/** "Low was named by a paper as the man who told Reed he was “late”": whether he is, the sentence does not tell. */
export function wordsOfSuspect({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words, mentions } = analysis;
  const { manner, verb } = itemAt(governors, quote);
  if (manner !== SAID || first === -1 || verb === -1 || verb > first) return undefined;
  const who = [verb - 1, verb - 2].find((token) => hashOf(words, token) === WHO);
  const suspect = who === undefined ? undefined : mentions[mentionUpTo(mentions, who)];
  if (!suspect || hashOf(words, suspect.lead - 1) !== AS) return undefined;
  for (let token = suspect.lead - 2; token > suspect.lead - LONGEST_NAME; token--)
    if (isAmong(words, token, IDENTIFIED)) return ANYBODY;
  return undefined;
}

/** "Low said Reed should announce a “timetable”", "Low wants Reed to": he has announced none yet, and the words are hers who says so. */
export function wordsDemanded({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words } = analysis;
  const { manner, verb, head } = itemAt(governors, quote);
  if (manner !== SAID || verb === -1 || verb > first || head === -1) return undefined;
  const isToBe = hashOf(words, verb - 1) === TO;
  const helper = hasClass(words, verb - 1, ADVERB) ? verb - 2 : verb - 1;
  if (!isToBe && !isAmong(words, helper, OUGHT)) return undefined;
  const above = verbOfAnother(analysis, verb, head);
  if (above === -1) return undefined;
  const isNeed = !isToBe || isAmong(words, verb - 2, NEEDING);
  if (!isAmong(words, above, WANTING) && !(isNeed && hasClass(words, above, SPEECH)))
    return undefined;
  const mention = namedOver(analysis, subjectOf(analysis.grammar, above));
  return mention === -1 ? undefined : { mention, probability: PLAIN, isPlain: true };
}

/** The nearest verb that this one hangs on, with another subject; or -1. */
function verbOfAnother({ grammar }: Analysis, verb: number, head: number): number {
  let unit = headAt(grammar, unitAt(grammar, verb));
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const above = tokenOf(grammar, unit);
    const doer = isVerbAt(grammar, unit) ? subjectOf(grammar, above) : -1;
    if (doer !== -1 && doer !== head) return above;
    unit = headAt(grammar, unit);
  }
  return -1;
}

/** Verbs above the one that tells what ought to be said. */
const MOST_STEPS = 4;
const OUGHT = hashedWords("should must shall ought");
const NEEDING = hashedWords("need needs needed ought has have had");
const WANTING = hashedWords("want wants wanted wanting expect expects expected");

const IDENTIFIED = hashedWords("named identified outed unmasked fingered picked");

/** Of "quoted the board as saying", by its "as", the verb; or -1. */
export function verbBeforeAs({ words, quoteOf, sentenceOf }: Analysis, as: number): number {
  if (hashOf(words, as) !== AS || !isAmong(words, as + 1, AS_SAYING)) return -1;
  for (let token = as - 2; token >= Math.max(0, as - LONGEST_NAME); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[as]) return -1;
    if (isAmong(words, token, REPORTING_AS)) return token;
    if (hasClass(words, token, SPEECH)) return -1;
  }
  return -1;
}
