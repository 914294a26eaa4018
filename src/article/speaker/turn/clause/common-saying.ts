import { BY_OR_FROM, NEXT_ONES } from "../../../lexicon/function-words.ts";
import { CRIES, SIGNS } from "../../../lexicon/reporting-words.ts";
import { AS, THE } from "../../../lexicon/single-words.ts";
import { AUXILIARY } from "../../../lexicon/word-classes.ts";
import { type Mention, mentionOpening } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE, WORD, type Words } from "../../../text/tokenize.ts";
import type { Choice } from "../../judge-rivals.ts";
import { mentionOver } from "../../mention-at.ts";
import { behind, mentionAfter } from "../from-whom.ts";
import { ANYBODY, PLAIN, type Turn } from "../turn.ts";

const BEING = hashedWords("is was are were remains remained became");
const GOING = hashedWords("goes went runs ran has");
const ARTICLES = hashedWords("a an the one another");
/** What many say, or anybody may: somebody's own has "his" before it, or "Low's". */
const COMMON = "saying adage proverb maxim motto mantra slogan refrain rumour rumor";
const PROVERBS = hashedWords(COMMON);
const SAYINGS = hashedWords(`
  ${COMMON} complaint gripe joke quip jibe taunt question claim comment remark
  observation sentiment theme criticism lament excuse argument suggestion line phrase cliche answer
  reply response reaction verdict warning message
`);
const FIRSTS = hashedWords("one another first second third");
/** Words between the article and the saying: "one very common local". */
const MOST_EPITHETS = 4;
const UP_TO = hashedWords("that which who he she they we i you it");

export const COMMON_SAYING_RULE: Rule<Turn, Choice> = {
  name: "what is a common saying is nobody's, and what is another is the next one's",
  example: {
    text: "Tom Lee left Dayton. “It is late,” Lee said. Signs hung there. “Lee is bad,” read one. “Go home,” was another. “We pay,” is a common complaint.",
    said: [
      ["It is late,", "Tom Lee"],
      ["Lee is bad,", "one"],
      ["Go home,", "another"],
      ["We pay,", null],
    ],
  },
  answer(turn) {
    const { analysis } = turn.context;
    const { words } = analysis;
    const verb = behind(analysis, turn.quote);
    if (hasShape(words, verb, LINE_BREAK_BEFORE)) return undefined;
    const opening = hashOf(words, verb) === AS ? verb + 1 : verb;
    const subject = sayingFrom(words, opening);
    if (subject !== -1 && isAmong(words, subject + 1, GOING)) return ANYBODY;
    if (isAmong(words, verb, BEING)) return anothersOf(turn, verb + 1) ?? sayingOf(turn, verb + 1);
    const isTurned = isAmong(words, verb, GOING) && !hasClass(words, verb, AUXILIARY);
    return isTurned ? sayingOf(turn, verb + 1) : undefined;
  },
};

/** "Is one common saying here", "was the message from Low" */
function sayingOf({ context: { analysis } }: Turn, article: number): Choice | undefined {
  const { words, mentions } = analysis;
  const saying = sayingFrom(words, article);
  if (saying === -1 || isAmong(words, saying + 1, UP_TO)) return undefined;
  const sayer = mentionAfter(analysis, saying + 1, BY_OR_FROM);
  if (sayer !== -1) return { mention: sayer, probability: PLAIN, isPlain: true };
  // "Is a phrase Low uses": his.
  const next = itemOrNone(mentions, mentionOpening(mentions, saying + 1));
  return next?.kind === "name" ? undefined : ANYBODY;
}

/** Of "one common saying" the last word, or -1. */
function sayingFrom(words: Words, article: number): number {
  if (!isAmong(words, article, ARTICLES)) return -1;
  for (let token = article + 1; token <= article + MOST_EPITHETS; token++) {
    if (!hasShape(words, token, WORD)) return -1;
    if (isAmong(words, token, PROVERBS) || isAmong(words, token, CRIES)) return token;
    // "Was the answer": of one who is told of.
    if (isAmong(words, token, SAYINGS)) return hashOf(words, article) === THE ? -1 : token;
  }
  return -1;
}

/** "“Go home,” was another": the next of those who, or which, said the words before. */
function anothersOf(
  { context: { analysis }, quote, choices }: Turn,
  article: number,
): Choice | undefined {
  const { words, mentions } = analysis;
  const other =
    isAmong(words, article, ARTICLES) && isAmong(words, article + 1, NEXT_ONES)
      ? article + 1
      : article;
  if (!isAmong(words, other, NEXT_ONES) || hasShape(words, other + 1, WORD)) return undefined;
  const before = itemOrNone(mentions, choices[quote - 1]?.mention ?? -1);
  const isOfMany = before?.kind === "nominal" && isOneOfMany(words, before);
  const mention = isOfMany ? mentionOver(analysis, other) : -1;
  return mention === -1 ? ANYBODY : { mention, probability: PLAIN, isPlain: true };
}

/** "One", "the first sign", "a banner" */
function isOneOfMany(words: Words, { lead, head }: Mention): boolean {
  if (isAmong(words, head, SIGNS)) return true;
  for (let token = lead; token <= head; token++) if (isAmong(words, token, FIRSTS)) return true;
  return false;
}
