import type { Analysis } from "../../analyse-text.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { ON } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, hasShape, isAmong, startOf } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import type { Choice } from "../judge-rivals.ts";
import { indexFrom } from "../mention-at.ts";
import { behind } from "./from-whom.ts";
import { PLAIN, type Turn } from "./turn.ts";

export const TAIL_RULE: Rule<Turn, Choice> = {
  name: "words that open a sentence, or follow a colon or a bracket, are theirs whom their own tail tells of",
  example: {
    text: "Ann Low wrote that an actor had asked for help (“he wanted us to open at noon,” Low wrote, “so all is well”).",
    said: [
      ["he wanted us to open at noon,", "Ann Low"],
      ["so all is well", "Ann Low"],
    ],
  },
  answer: saidInTail,
};

/** `Low met Reed on Friday: "It was late," Reed said`, `Low shook her head. "Why?" Reed went on`. */
function saidInTail({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  if (first === -1 || itemAt(governors, quote).verb >= first) return undefined;
  const teller = tellerBehind(analysis, quote);
  if (teller === -1 || !isApart(analysis, { quote, first })) return undefined;
  const choice = itemAt(choices, quote);
  return choice.mention === teller ? choice : { mention: teller, probability: PLAIN };
}

/** Words in a bracket are no piece of the clause before it. */
function isApart(
  { text, quoted, grammar }: Analysis,
  { quote, first }: Pick<Turn, "quote" | "first">,
) {
  if (text.charAt(itemAt(quoted, quote).start - 2) === "(") return true;
  return isUtteredWhole(grammar.running, first);
}

/** Whom the tail tells of, or -1. */
function tellerBehind(analysis: Analysis, quote: number): number {
  const { text, quoted, words, mentions } = analysis;
  const { start, end } = itemAt(quoted, quote);
  const last = text.charAt(end - 1);
  if (!TAILED.test(last) || !OPENS.test(text.slice(Math.max(0, start - 4), start))) return -1;
  const after = behind(analysis, quote);
  if (text.slice(end, startOf(words, after)).includes("\n")) return -1;
  const isInverted = hasClass(words, after, SPEECH);
  const teller = indexFrom(analysis, isInverted ? after + 1 : after);
  const told = mentions[teller];
  if (!told || told.lead > after + 1) return -1;
  const isSaid = isInverted || tellsOn(words, told.last, last === ",");
  return isSaid ? namedBeside(analysis, teller) : -1;
}

const TAILED = /[,?!…—-]/;
/** A colon or a bracket before the mark, or a new sentence. */
const OPENS = /(?:[:(]\s?|(?:^|\n|[.!?]["”’']?)\s*)\S$/;

/** "Said", "went on"; behind a question a sentence of its own may begin: "“Who?” Reed asked her to wait." */
function tellsOn(words: Words, verb: number, isComma: boolean): boolean {
  const goesOn = isAmong(words, verb, GOING) && hashOf(words, verb + 1) === ON;
  if (!goesOn && !hasClass(words, verb, SPEECH)) return false;
  return isComma || !hasShape(words, goesOn ? verb + 2 : verb + 1, WORD);
}

const GOING = hashedWords("went goes");
