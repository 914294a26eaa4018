import type { Analysis } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { AND, FOR, TO, WHICH } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";

/** "Low's denials prompted Reed to note that", "she left, leaving Reed to say": the head of who is moved to say it, or -1. */
export function movedTo({ words, mentions, grammar }: Analysis, verb: number): number {
  if (!hasClass(words, verb, SPEECH)) return -1;
  const to = infinitiveBefore(words, verb);
  const mention = to === -1 ? undefined : outerBefore(words, mentions, to);
  if (!mention) return -1;
  if (isMoved(words, mention)) return mention.head;
  const isSomebody = mention.kind !== "nominal" || isHuman(grammar, mention.head);
  return isSomebody && isLeft(words, mention) ? mention.head : -1;
}

/** "Reed to say", "the deputy mayor, Tom Reed, to say": whoever stands right before it, without a name that explains him. */
function outerBefore(words: Words, mentions: readonly Mention[], to: number): Mention | undefined {
  const index = mentionUpTo(mentions, isComma(words, to - 1) ? to - 1 : to);
  const [outer, mention] = [mentions[index - 1], mentions[index]];
  // "Prompted the men at the table to say"
  const isInside = outer && mention && outer.last === mention.lead - 1;
  if (isInside && isAmong(words, outer.last, WHERE) && isMoved(words, outer)) return outer;
  const isNamed = mention && outer && isComma(words, to - 1) && outer.last === mention.lead - 1;
  return isNamed && isComma(words, outer.last) ? outer : mention;
}

const WHERE = hashedWords("at in on from around");

/** The "to" of "to say", "to brief the papers and say"; or -1. */
function infinitiveBefore(words: Words, verb: number): number {
  if (hashOf(words, verb - 1) === TO) return verb - 1;
  // "Prompted Reed to firmly say"
  if (endsWith(words, verb - 1, "ly") && hashOf(words, verb - 2) === TO) return verb - 2;
  if (hashOf(words, verb - 1) !== AND) return -1;
  for (let token = verb - 2; token >= verb - LONGEST_JOINED; token--) {
    if (!hasShape(words, token, WORD)) return -1;
    if (hashOf(words, token) === TO) return token;
  }
  return -1;
}

/** Tokens from "to" to a verb that "and" joins to its own. Chosen by hand. */
const LONGEST_JOINED = 10;

/** "Prompted Reed to say", "he said yes, only for Reed to tweet that" */
function isMoved(words: Words, { lead, first }: Mention): boolean {
  if (hashOf(words, lead - 1) === FOR && hashOf(words, lead - 2) === ONLY) return true;
  // "Prompted Low to say it was late and Reed to say it was early"
  const isSecond = hashOf(words, lead - 1) === AND;
  const reach = isSecond ? LONGEST_FIRST : 1;
  // The verb may be held to be one of the words that tell what he is: "prompting Tom Reed".
  for (let token = first - 1; token >= lead - reach; token--)
    if (isAmong(words, token, MOVING_VERBS)) return true;
  return false;
}

const ONLY = hashWord("only");

/** Tokens of what the first is moved to say. */
const LONGEST_FIRST = 30;
const MOVING_VERBS = hashedWords(`
  prompt prompts prompted prompting lead leads led leading cause causes caused causing force forces forced
  forcing move moved moving drive drives drove driven spur spurs spurred inspire inspires inspired
  provoke provokes provoked push pushes pushed compel compels compelled prompting spurring inspiring provoking
  pushing compelling driving
`);

/** "Leaving Reed to say", "which left Reed to say", "it was left to Reed to say", "it fell to Reed to say" */
function isLeft(words: Words, { lead, first }: Mention): boolean {
  for (let token = first - 1; token >= lead - 1; token--)
    if (isAmong(words, token, LEAVING)) return true;
  if (isAmong(words, lead - 1, LEFT)) return hashOf(words, lead - 2) === WHICH;
  return hashOf(words, lead - 1) === TO && isAmong(words, lead - 2, HANDED);
}

const LEAVING = hashedWords("leaving allowing enabling");
const LEFT = hashedWords("left leaves");
const HANDED = hashedWords("left fell falls");
