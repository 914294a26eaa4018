import { sentenceAt } from "../../analyse-text.ts";
import { BY_FROM_OR_OF } from "../../lexicon/function-words.ts";
import { CRIES } from "../../lexicon/reporting-words.ts";
import { FROM } from "../../lexicon/single-words.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hashOf, hasShape, isAmong } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { isOne } from "../mention-at.ts";
import { behind, mentionAfter } from "./from-whom.ts";
import { ANYBODY, isSame, NOBODY, PLAIN, type Turn } from "./turn.ts";

const CAME = hashedWords("came comes was went");
const UP = hashedWords("up out back");
const REPLIES = hashedWords("reply answer response retort rejoinder");

/** "“It is not,” came the reply", "… a muffled shout from her brother" */
export function repliedWords(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis } = context;
  const { words } = analysis;
  const came = behind(analysis, quote);
  const opening = isAmong(words, came + 1, UP) ? came + 2 : came + 1;
  const reply = isAmong(words, came, CAME) ? replyBehind(words, opening) : -1;
  if (reply === -1) return answerBefore(turn) ?? answerUnowned(turn);
  const replier = mentionAfter(analysis, reply + 1, BY_FROM_OR_OF);
  if (replier !== -1) return { mention: replier, probability: PLAIN, isPlain: true };
  if (hashOf(words, reply + 1) === FROM) return ANYBODY;
  const before = choices[quote - 1];
  // "“Is it?” he asked. “No,” came the reply": who "he" is has yet to be found.
  const isOfOneBefore =
    before === undefined ||
    isSame(analysis, before, choices[quote]) ||
    itemOrNone(analysis.mentions, before.mention)?.kind === "pronoun";
  return isOfOneBefore ? ANYBODY : undefined;
}

/** "“No comment,” Low said. His cousin's answer came by text. “Tell him to pay”": whose answer it is, or nobody else's. */
function answerBefore({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { words, mentions, sentences } = analysis;
  if (first < 2 || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const opening = itemAt(sentences, sentenceAt(analysis, first - 2)).first;
  for (let clitic = opening + 1; clitic < Math.min(opening + LONGEST_OWNER, first - 2); clitic++) {
    if (!isPossessiveClitic(words, clitic) || !isAmong(words, clitic + 1, REPLIES)) continue;
    const owner = mentionUpTo(mentions, clitic);
    if (isOne(analysis, owner, choices[quote]?.mention ?? -1)) return undefined;
    return owner === -1 ? NOBODY : { mention: owner, probability: OWNED };
  }
  return undefined;
}

/** "“I cannot come,” Low wrote. The answer was brief: “Good.”": not hers whose words it answers. */
function answerUnowned({ context: { analysis }, quote, first, choices }: Turn): Choice | undefined {
  const { words, mentions, sentences } = analysis;
  if (first < 2 || !isSame(analysis, choices[quote - 1], choices[quote])) return undefined;
  const opening = itemAt(sentences, sentenceAt(analysis, first - 2)).first;
  const chosen = itemOrNone(mentions, choices[quote]?.mention ?? -1);
  // "The answer, Low said, was “no”": she tells it.
  if (!chosen || chosen.lead >= opening) return undefined;
  const reply = replyBehind(words, opening);
  const isUnowned = reply !== -1 && isAmong(words, reply, REPLIES);
  return isUnowned && !isAmong(words, reply + 1, BY_FROM_OR_OF) ? NOBODY : undefined;
}

/** Tokens: "The mayor of Dayton's reply". Chosen by hand. */
const LONGEST_OWNER = 8;
/** The sentence before tells of an answer, and the words have no verb: chosen by hand. */
const OWNED = 0.85;

/** "The", "the inevitable reply", "a loud and angry shout"; or -1. */
function replyBehind(words: Words, article: number): number {
  if (!isAmong(words, article, ONE)) return -1;
  for (let token = article + 1; token <= article + MOST_EPITHETS; token++) {
    if (!hasShape(words, token, WORD)) return -1;
    if (isAmong(words, token, REPLIES) || isAmong(words, token, CRIES)) return token;
  }
  return -1;
}

const ONE = hashedWords("the a an one another");
/** Words up to the reply itself: chosen by hand. */
const MOST_EPITHETS = 4;
