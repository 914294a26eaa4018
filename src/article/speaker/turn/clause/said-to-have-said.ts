import type { Analysis } from "../../../analyse-text.ts";
import { HAVING_DONE, HE, HIM } from "../../../lexicon/function-words.ts";
import { ACCORDING } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { LINE_BREAK_BEFORE, NUMBER, WORD } from "../../../text/tokenize.ts";
import { namedBeside } from "../../apposition.ts";
import type { Choice } from "../../judge-rivals.ts";
import { indexFrom } from "../../mention-at.ts";
import { behind } from "../from-whom.ts";
import { PLAIN, type Turn } from "../turn.ts";

/** "“You have a week,” Low said he told her": whoever she says has said it. */
export const SAID_TO_HAVE_SAID_RULE: Rule<Turn, Choice> = {
  name: "what somebody says behind the words that another has said is that one's",
  example: {
    text: "Ann Low met Tom Reed at the gate. “You have a week,” Low said Reed told her.",
    said: [["You have a week,", "Tom Reed"]],
  },
  answer: (turn) => saidByOther(turn) ?? toldByOther(turn),
};

function saidByOther({ context, quote }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, mentions } = analysis;
  const after = behind(analysis, quote);
  if (isComma(words, after) || hasShape(words, after, LINE_BREAK_BEFORE)) return undefined;
  const teller = itemOrNone(mentions, indexFrom(analysis, after));
  if (teller?.lead !== after || !isAmong(words, teller.last, TELLING)) return undefined;
  const next = teller.last + 1;
  const index = indexFrom(analysis, next);
  const sayer = itemOrNone(mentions, index);
  if (sayer?.lead !== next || !isOneTold(analysis, next, sayer.kind)) return undefined;
  if (!closesTelling(analysis, sayer.last)) return undefined;
  return { mention: namedBeside(analysis, index), probability: PLAIN, isPlain: true };
}

/** "“You have a week,” Reed had told her, Low said", "…, Reed told her, according to Low": whoever the nearer tail has say it. */
function toldByOther({ context: { analysis }, quote }: Turn): Choice | undefined {
  const { words, mentions } = analysis;
  const after = behind(analysis, quote);
  const index = indexFrom(analysis, after);
  const sayer = itemOrNone(mentions, index);
  if (sayer?.lead !== after || !isOneTold(analysis, after, sayer.kind)) return undefined;
  const verb = isAmong(words, sayer.last, HAVING_DONE) ? sayer.last + 1 : sayer.last;
  if (!hasClass(words, verb, SPEECH)) return undefined;
  const hearer = itemOrNone(mentions, indexFrom(analysis, verb + 1));
  const isThem = isAmong(words, verb + 1, HIM) || isAmong(words, verb + 1, THEM);
  const comma = isThem ? verb + 2 : hearer?.lead === verb + 1 ? hearer.last : verb + 1;
  if (!isComma(words, comma) || !isTold(analysis, comma + 1)) return undefined;
  return { mention: namedBeside(analysis, index), probability: PLAIN, isPlain: true };
}

/** "Low said.", "according to Low" */
function isTold(analysis: Analysis, from: number): boolean {
  const { words, mentions } = analysis;
  if (hashOf(words, from) === ACCORDING) return true;
  const teller = itemOrNone(mentions, indexFrom(analysis, from));
  if (teller?.lead !== from) return false;
  return hasClass(
    words,
    isAmong(words, teller.last, HAVING_DONE) ? teller.last + 1 : teller.last,
    SPEECH,
  );
}

const TELLING = hashedWords("said says recalled recalls claimed claims");

/** "He", "Reed", "a guard", and no "it" or "they". */
function isOneTold({ words }: Analysis, token: number, kind: string): boolean {
  return kind !== "pronoun" || isAmong(words, token, HE);
}

/** "Told her.", "had shouted.": nothing else that he would have said or done follows. */
function closesTelling({ words }: Analysis, from: number): boolean {
  const verb = isAmong(words, from, HAVING_DONE) ? from + 1 : from;
  if (!hasClass(words, verb, SPEECH)) return false;
  const end = isAmong(words, verb + 1, HIM) || isAmong(words, verb + 1, THEM) ? verb + 2 : verb + 1;
  return !hasShape(words, end, WORD | NUMBER);
}

const THEM = hashedWords("them me us");
