import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt, tagOfWord } from "../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { AUXILIARY, isFiniteTag } from "../../grammar/tags.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { AND_OR_BUT, BY_FROM_OR_OF, HE } from "../../lexicon/function-words.ts";
import { BELIEVING_VERBS, CLAIMS, COMPLEMENT_VERBS } from "../../lexicon/reporting-words.ts";
import { AS, OF, THAT, TO } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { isNamedSo } from "../called/named-so.ts";
import { judgeOfClaim } from "../called/of-claim.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom, mentionOver } from "../mention-at.ts";
import { accountOver } from "./clause/held-account.ts";
import { isOthersTalk, isWardedOff } from "./clause/warded-off.ts";
import { behind } from "./from-whom.ts";
import { ANYBODY, NOBODY, PLAIN, type Turn } from "./turn.ts";

/** Tokens from a claim to its words. */
const LONGEST_CLAIM = 24;
/** Tokens: "Low's much repeated claim". */
const LONGEST_ADJECTIVES = 4;

/** "Mocked Low's claim that it was “late”", "a claim by Low that": the words are hers, and not who mocks them. */
export function claimedWords({ context, quote, first }: Turn): Choice | undefined {
  const { analysis } = context;
  const { grammar } = analysis;
  if (first === -1 || isUtteredWhole(grammar.running, first)) return undefined;
  const claimant =
    speechOf(analysis, quote, first) ??
    claimantBefore(analysis, first) ??
    accountOver(analysis, first);
  if (claimant === undefined) return undefined;
  const judge = judgeOfClaim(analysis, first);
  if (judge !== undefined)
    return judge === -1 ? ANYBODY : { mention: judge, probability: PLAIN, isPlain: true };
  const probability = claimant === -1 ? NOBODY.probability : PLAIN;
  return { mention: claimant, probability, isPlain: true, isInside: true };
}

function claimantBefore(analysis: Analysis, first: number): number | undefined {
  const claim = claimBefore(analysis, first);
  if (claim === -1) return undefined;
  if (isNotOwn(analysis.words, claim))
    return isLeft(analysis, claim, first) ? undefined : (claimantOf(analysis, claim) ?? -1);
  // "Hit back at suggestions he was “finished”"
  if (isThrown(analysis, claim)) return claimantOf(analysis, claim) ?? -1;
  if (isOneClause(analysis, claim, first)) return claimantOf(analysis, claim);
  if (isAbout(analysis, claim, first)) return claimantOf(analysis, claim);
  return isOnWhat(analysis, claim, first) ? possessorOf(analysis, claim) : undefined;
}

function isNotOwn(words: Words, claim: number): boolean {
  return isWardedOff(words, claim) || isOthersTalk(words, claim);
}

/** "Pointed to comments from Low about “a door”": hers, where nothing is done in between. */
function isAbout(analysis: Analysis, claim: number, first: number): boolean {
  const { words } = analysis;
  if (!isAmong(words, claim + 1, BY_FROM_OR_OF) || !isAmong(words, first - 2, ABOUT)) return false;
  return !hasVerb(analysis, claim + 1, first - 1);
}

/** "Took up Low's remarks on the depot as a “fort”", "Low's claim of a “plot”", "her remarks about “lazy” staff" */
function isOnWhat(analysis: Analysis, claim: number, first: number): boolean {
  const { words } = analysis;
  const link = isAmong(words, first - 2, ARTICLES) ? first - 3 : first - 2;
  if (link <= claim || !(isAmong(words, link, ABOUT) || isAmong(words, link, AS_OF))) return false;
  if (hashOf(words, link) === AS && isDescribed(analysis, claim)) return false;
  return !hasVerb(analysis, claim + 1, link);
}

/** Tokens: "described the rival's much repeated". Chosen by hand. */
const LONGEST_OWNER = 8;

/** "A judge described the rival's claim as “late”": the words are of the claim. */
function isDescribed({ words, quoteOf }: Analysis, claim: number): boolean {
  for (let token = claim - 1; token > Math.max(0, claim - LONGEST_OWNER); token--) {
    if (quoteOf[token] !== -1 || isComma(words, token)) return false;
    if (hasClass(words, token, SPEECH) || isAmong(words, token, COMPLEMENT_VERBS)) return true;
  }
  return false;
}

function hasVerb({ words, grammar }: Analysis, from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (isVerbAt(grammar, taggedUnitAt(grammar, token)) && !endsWith(words, token, "ing"))
      return true;
  return false;
}

const AS_OF = hashedWords("as of");

/** "Fended off claims, and called it “late”", "fended off claims as “late”": something else is told since. */
function isLeft(analysis: Analysis, claim: number, first: number): boolean {
  const { words } = analysis;
  if (isNamedSo(analysis, first)) return true;
  for (let token = claim + 1; token < first; token++) {
    if (isComma(words, token)) return true;
    if (isAmong(words, token, AND_OR_BUT) && isAmong(words, token + 1, BELIEVING_VERBS))
      return true;
  }
  return false;
}

/** "Laughed at claims that", "responded to reports he was", in a headline "hits back at claim she is": whoever does so has not claimed it. */
export function isThrown({ words, quoteOf }: Analysis, claim: number): boolean {
  const isOpened = hashOf(words, claim + 1) === THAT || isAmong(words, claim + 1, HE);
  if (isAmong(words, claim - 1, ONE) && isAmong(words, claim - 2, ASIDE)) return isOpened;
  if (!isAmong(words, claim - 1, AT)) return false;
  // "To claim that it was" is a verb.
  const isNoun = endsWith(words, claim, "s") || hashOf(words, claim - 1) !== TO;
  const isOfMarked = quoteOf[claim + 3] !== -1 && isAmong(words, claim + 1, OF_OR_TO);
  return isNoun && (isOpened || isOfMarked);
}

const OF_OR_TO = hashedWords("of to");

/** "Laughed off a suggestion", "hit back at the claim" */
const ASIDE = hashedWords("off aside away at to");
const ONE = hashedWords("a an any the such all");
const ABOUT = hashedWords("about on over regarding concerning");
const AT = hashedWords("at to over about amid following after despite against by");

/** "Condemned Low's “broken city” speech": whose speech it is. */
function speechOf(analysis: Analysis, quote: number, first: number): number | undefined {
  const { words } = analysis;
  if (!isPossessiveClitic(words, first - 2)) return undefined;
  const noun = behind(analysis, quote);
  // "Low's “deceptive” line of questioning" is no line that she has said.
  if (hashOf(words, noun + 1) === OF) return undefined;
  if (!isAmong(words, noun, CLAIMS) && !isAmong(words, noun, SPEECHES)) return undefined;
  return ownerOf(analysis, first - 2, noun);
}

const SPEECHES = hashedWords(
  "speech speeches tweet tweets post posts address jibe outburst tirade rant",
);

/** Not "Low's claim that it was late was “absurd”", where the words tell of the claim: a second verb follows. */
function isOneClause({ grammar, words }: Analysis, claim: number, first: number): boolean {
  let verbs = 0;
  let isThat = false;
  for (let token = claim + 1; token < first; token++) {
    const isOpened = hashOf(words, token) === THAT;
    // "Low says that was Reed's suggestion and that it was “late”": the second is what Low says as well.
    if (isOpened && !isThat && isAmong(words, token - 1, AND_OR_BUT)) return false;
    if (isOpened) isThat = true;
    const tag = tagOfWord(grammar, token);
    const before = tagOfWord(grammar, token - 1);
    if (isFiniteTag(tag) && before !== AUXILIARY) verbs++;
  }
  return isThat && verbs <= 1;
}

/** The noun of saying in the sentence before the words with no verb of speech between, or -1. */
function claimBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf } = analysis;
  const stop = Math.max(0, first - LONGEST_CLAIM);
  let isHeld = false;
  for (let token = first - 1; token >= stop && quoteOf[token] === -1; token--) {
    if (sentenceAt(analysis, token) !== sentenceAt(analysis, first - 1)) break;
    if (isNotOwn(words, token)) return token;
    if (isClaim(words, token)) return isHeld ? -1 : token;
    if (!isSpeech(analysis, token)) continue;
    // "Fended off claims that he thinks it is “late”"
    if (!isAmong(words, token, BELIEVING_VERBS)) break;
    isHeld = true;
  }
  return -1;
}

/** "Her claim", "Low's talk of a “fort”" */
function isClaim(words: Words, token: number): boolean {
  if (isAmong(words, token, CLAIMS)) return true;
  return hashOf(words, token) === TALK && isPossessiveClitic(words, token - 1);
}

const TALK = hashWord("talk");

/** A verb of speech, but for the "stating" of "the claim stating that" */
function isSpeech({ words, grammar }: Analysis, token: number): boolean {
  if (!hasClass(words, token, SPEECH)) return false;
  const isItsOwn = isAmong(words, token - 1, CLAIMS) && endsWith(words, token, "ing");
  return !isItsOwn && isVerbAt(grammar, taggedUnitAt(grammar, token));
}

/** "Low's recent claim", "a claim by Low"; -1 where nothing else tells of her, undefined where it is nobody's. */
export function claimantOf(analysis: Analysis, claim: number): number | undefined {
  const { words, mentions } = analysis;
  if (isAmong(words, claim + 1, BY_FROM_OR_OF)) {
    const named = indexFrom(analysis, claim + 2);
    if (named !== -1 && itemAt(mentions, named).kind !== "pronoun") return named;
  }
  return possessorOf(analysis, claim);
}

/** "Low's recent claim", and -1 or undefined as above. */
export function possessorOf(analysis: Analysis, claim: number): number | undefined {
  const { words } = analysis;
  let clitic = claim - 1;
  while (clitic > claim - LONGEST_ADJECTIVES && isPlainWord(words, clitic)) clitic--;
  return isPossessiveClitic(words, clitic) ? ownerOf(analysis, clitic, claim) : undefined;
}

function isPlainWord(words: Words, token: number): boolean {
  if (isAmong(words, token, ARTICLES)) return false;
  return hasShape(words, token, WORD) && !isPossessiveClitic(words, token);
}

/** Whom the clitic belongs to, or what is hers where no mention is of her alone. */
function ownerOf(analysis: Analysis, clitic: number, noun: number): number | undefined {
  const { mentions } = analysis;
  const owner = mentionUpTo(mentions, clitic);
  if (owner !== -1) return mentions[owner]?.kind === "pronoun" ? undefined : owner;
  const whole = mentionOver(analysis, noun);
  return mentions[whole]?.head === noun ? whole : -1;
}
