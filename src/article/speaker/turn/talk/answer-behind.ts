import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { mentionOpening } from "../../../people/find-mentions.ts";
import { itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { isAmong } from "../../../text/token.ts";
import { namedBeside } from "../../apposition.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isOne } from "../../mention-at.ts";
import { earlierSpeaker, LONGEST_CRY, questionBeforeAnswer } from "../exchange.ts";
import { behind } from "../from-whom.ts";
import type { Turn } from "../turn.ts";
import { ASKS_ON_RULE } from "./speaks-on.ts";

/** Who asks and who answers, where the answer stands right behind the question or its tail. */
export const ANSWER_RULES: readonly Rule<Turn, Choice>[] = [
  ASKS_ON_RULE,
  {
    name: "a question is not asked by whoever answers it at once",
    example: {
      text: "The hearing began. “Why was it shut?” “Because it was rotten,” said Tomas Rill.",
      said: [
        ["Why was it shut?", null],
        ["Because it was rotten,", "Tomas Rill"],
      ],
    },
    answer: questionBeforeAnswer,
  },
  {
    name: "what answers a question right behind its tail is not the asker's",
    example: {
      text: "Ann Low bowled first. “Are you sure?” Tom Reed asked Ann Low, waving his arms. “I am.”",
      said: [
        ["Are you sure?", "Tom Reed"],
        ["I am.", "Ann Low"],
      ],
    },
    answer: answersTail,
  },
];

/** Who is asked mostly answers; but another may cut in. As of those who take turns. */
const LIKELY = 0.8;

/** "“Are you sure?” the umpire asked, waving his arms. “I am.”": whoever is asked, whoever spoke before, or nobody. */
function answersTail(turn: Turn): Choice | undefined {
  const { context, quote, choices } = turn;
  const { analysis } = context;
  const asker = choices[quote - 1];
  if (!asker || asker.mention === -1 || !isAnswer(analysis, quote) || hasOwnTail(turn))
    return undefined;
  const verb = askingBetween(analysis, quote);
  if (verb === -1 || isLedByOther(turn, verb)) return undefined;
  const asked = askedBy(analysis, verb, asker);
  return asked === -1 ? earlierSpeaker(turn) : { mention: asked, probability: LIKELY };
}

/** What is an answer by itself, or opens one: "Yes, in May", "I am", "She does not". */
const ANSWER =
  /^(?:(?:yes|yeah|yep|no|nope|never|not (?:yet|really|at all|a chance|today|now)|of course(?: not)?|certainly(?: not)?|absolutely(?: not)?|sure|definitely|indeed|perhaps|maybe|probably(?: not)?|possibly|hardly|sometimes|always|exactly)[.!…,;—–-]|(?:i|he|she|it|they|you) (?:am|are|is|was|were|do|does|did|have|has|had|will|would|can|could|should|must|might)(?: not|n[’']t)?[.!…,]|i(?:[’']m| am) not[.!…,])/iu;
const REASON = /^(?:because|since|so that|in order to)\b/iu;
const ASKS_WHY = /\bwhy\b|\bhow come\b/iu;
/** Who asks himself or all of "us" often answers it himself: "“Why are we here?” he asked. “Because it is right.”" */
const OF_US = /\b(?:I|we|us|our|ours|me|my|we[’']re|I[’']m)\b/u;

/** A question of its paragraph, and the words that answer it; which ask nothing. */
function isAnswer({ text, quoted }: Analysis, quote: number): boolean {
  const [asked, own] = [itemAt(quoted, quote - 1), itemAt(quoted, quote)];
  if (asked.paragraph !== own.paragraph || text.charAt(asked.end - 1) !== "?") return false;
  if (Math.max(asked.end - asked.start, own.end - own.start) > LONGEST_CRY) return false;
  const question = text.slice(asked.start, asked.end);
  const words = text.slice(own.start, own.end);
  if (OF_US.test(question) || words.includes("?")) return false;
  return ANSWER.test(words) || (REASON.test(words) && ASKS_WHY.test(question));
}

/** “No,” Orr said. */
function hasOwnTail({ context: { analysis, evidence }, quote }: Turn): boolean {
  const { end } = itemAt(analysis.quoted, quote);
  if (analysis.text.charAt(end - 1) === ",") return true;
  return (itemAt(evidence, quote).cue?.start ?? -1) >= end;
}

/** "Low asked, and Reed nodded: “Yes.”" */
function isLedByOther({ context: { governors }, quote }: Turn, asking: number): boolean {
  const { manner, verb } = itemAt(governors, quote);
  return manner !== UNGOVERNED && verb !== asking;
}

/** "Asked" in the one sentence between the question and the words, or -1. */
function askingBetween(analysis: Analysis, quote: number): number {
  const { words, quoted } = analysis;
  const first = behind(analysis, quote - 1);
  const last = tokenAt(words, itemAt(quoted, quote).start) - 2;
  if (last - first > LONGEST_TAIL || sentenceAt(analysis, first) !== sentenceAt(analysis, last))
    return -1;
  for (let verb = first; verb <= last; verb++) if (isAmong(words, verb, ASKING_VERBS)) return verb;
  return -1;
}

/** Tokens: "asked Ann Low, a nurse from Dayton who had come with her mother". Chosen by hand. */
const LONGEST_TAIL = 40;

/** Whoever the tail says is asked, but for a pronoun's; or -1. */
function askedBy(analysis: Analysis, verb: number, asker: Choice): number {
  const { mentions } = analysis;
  // "Asked the host, Tom Reed": he asks.
  if (itemAt(mentions, asker.mention).lead > verb) return -1;
  const asked = namedBeside(analysis, mentionOpening(mentions, verb + 1));
  const mention = itemOrNone(mentions, asked);
  if (!mention || mention.kind === "pronoun") return -1;
  return isOne(analysis, asked, asker.mention) ? -1 : asked;
}
