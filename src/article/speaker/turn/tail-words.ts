import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { THAT, TO } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, GROUP, PLURAL } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { type Governor, SAID, UNGOVERNED, UNSPOKEN } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom, isOne } from "../mention-at.ts";
import { behind } from "./from-whom.ts";
import { isHeard, isOwnVerb } from "./others-words.ts";
import { PLAIN, type Turn } from "./turn.ts";

/** "The mayor is “unfit” for office, a rival has claimed.": the words in marks are said with the rest of the sentence. */
export function tailWords(turn: Turn): Choice | undefined {
  return byCue(turn) ?? byGrammar(turn);
}

function byCue({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors, evidence } = context;
  const { words, grammar } = analysis;
  if (first === -1 || isUtteredWhole(grammar.running, first)) return undefined;
  const { source, phrase, cue } = itemAt(evidence, quote);
  if (source === -1 || !phrase || !cue || phrase.start < itemAt(analysis.quoted, quote).end)
    return undefined;
  const verb = tokenAt(words, cue.start);
  const own = itemAt(governors, quote);
  const isOthers = own.manner !== UNSPOKEN && own.manner !== UNGOVERNED && own.verb !== verb;
  if (isOthers) return undefined;
  const isLast = !hasShape(words, verb + 1, WORD) || isNextSentence(verb);
  if (!isLast || verb < tokenAt(words, phrase.start) || isToldItself(analysis, verb))
    return undefined;
  const isTail = isComma(words, tokenAt(words, phrase.start) - 1);
  if (!isTail || isOne(analysis, source, choices[quote]?.mention ?? -1)) return undefined;
  return { mention: source, probability: PLAIN };

  function isNextSentence(token: number): boolean {
    return sentenceAt(analysis, token) !== sentenceAt(analysis, token + 1);
  }
}

/** Tokens from the words to the tail, and of the time behind its verb. Chosen by hand. */
const LONGEST_REST = 30;
const LONGEST_TIME = 4;

/** "A plan to shut it is “a scandal”, the town's biggest party has said on Monday.", though the model takes it for no cue. */
function byGrammar({ context, quote, first }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  if (first === -1 || isUtteredWhole(analysis.grammar.running, first)) return undefined;
  const own = itemAt(governors, quote);
  const isOpen = own.manner === UNSPOKEN || own.manner === UNGOVERNED;
  const isTails = own.manner === SAID && own.verb > first;
  if (!isOpen && !isTails && !isGroupTelling(analysis, own, first)) return undefined;
  const mention = tailBehind(analysis, behind(analysis, quote));
  return mention === -1 ? undefined : { mention, probability: PLAIN, isPlain: true };
}

/** "Police have told residents to beware of “a mad dog”, a spokesman said": what many tell others to do, one has said. */
function isGroupTelling({ words, mentions, grammar }: Analysis, own: Governor, first: number) {
  const { manner, verb, subject, head } = own;
  if (manner !== SAID || verb > first || !isAmong(words, verb, TELLING)) return false;
  if (mentions[subject]?.kind !== "nominal" || !isToldTo(words, verb, first)) return false;
  const isSeveral = endsWith(words, head, "s") || hasClass(words, head, PLURAL | GROUP);
  return isSeveral && kindOfHead(grammar, head) !== THING;
}

const TELLING = hashedWords(`
  told tell tells asked ask asks urged urge urges warned warn warns ordered order orders advised advise advises
`);

/** "Told cheats to prepare for “…”" */
function isToldTo(words: Words, verb: number, first: number): boolean {
  for (let token = verb + 1; token < first; token++) {
    if (isComma(words, token) || hashOf(words, token) === THAT) return false;
    if (hashOf(words, token) === TO) return true;
  }
  return false;
}

/** The mention that has the sentence for its words, past a comma and before a verb of speech and the day, or -1. */
function tailBehind(analysis: Analysis, from: number): number {
  const { words, quoteOf, sentences } = analysis;
  const { last } = itemAt(sentences, sentenceAt(analysis, from - 1));
  if (last - from > LONGEST_REST) return -1;
  for (let comma = from; comma < last; comma++) {
    if (quoteOf[comma] !== -1) return -1;
    if (!isComma(words, comma)) continue;
    const mention = indexFrom(analysis, comma + 1);
    const teller = analysis.mentions[mention];
    if (teller && teller.kind !== "pronoun" && isTelling(analysis, teller.last, last))
      return mention;
  }
  return -1;
}

/** "Has said on Monday." */
function isTelling(analysis: Analysis, behind: number, last: number): boolean {
  const { words } = analysis;
  let verb = behind;
  while (hasClass(words, verb, AUXILIARY | ADVERB)) verb++;
  if (!isOwnVerb(analysis, verb) || isHeard(analysis, verb) || endsWith(words, verb, "ing"))
    return false;
  if (last - verb - 1 > LONGEST_TIME + 1 || isToldItself(analysis, verb)) return false;
  for (let token = verb + 1; token < last; token++)
    if (isComma(words, token) || isOwnVerb(analysis, token)) return false;
  return !hasShape(words, verb + 1, WORD) || isAmong(words, verb + 1, TIME) || verb + 1 >= last;
}

/** "Detective “kept” file, court told": who would be told is not there, and so it is the court. */
function isToldItself(analysis: Analysis, verb: number): boolean {
  const { words } = analysis;
  if (!isAmong(words, verb, TOLD)) return false;
  const isLast = sentenceAt(analysis, verb) !== sentenceAt(analysis, verb + 1);
  return isLast || !hasShape(words, verb + 1, WORD);
}

const TOLD = hashedWords("told informed");

const TIME = hashedWords(`
  on in at last this yesterday today tonight earlier late monday tuesday wednesday thursday friday saturday sunday
`);
