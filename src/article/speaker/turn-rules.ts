import type { Analysis } from "../analyse-text.ts";
import { isUtterance } from "../grammar/running-text.ts";
import { itemAt } from "../text/lookup.ts";
import { firstAnswer, type Rule } from "../text/rule.ts";
import { endOf, startOf, textOf } from "../text/token.ts";
import {
  answerAfterQuestion,
  calledByName,
  isCalled,
  questionBeforeAnswer,
  shortReply,
} from "./exchange.ts";
import { isAnswerOf, SAID, UNGOVERNED } from "./governor.ts";
import type { Choice } from "./judge-rivals.ts";
import { nestedWords, relayedWords, thrownWords } from "./others-words.ts";
import type { Lead } from "./plain-lead.ts";
import { isCarriedOn } from "./rank-speakers.ts";
import type { SpeakerContext } from "./speaker-context.ts";
import { firstTokens, NOBODY, PLAIN, type Turn } from "./turn.ts";

/** What the conventions of print decide of a quotation, whatever the ranker holds likely. */
export const TURN_RULES: readonly Rule<Turn, Choice>[] = [
  {
    name: "words that somebody denies, rejects or faces are another's",
    example: {
      text: "Ines Duarte came to Dayton. Duarte faced calls to “come clean”.",
      said: [["“come clean”", null]],
    },
    answer: ({ context, quote, choices }) =>
      isAnswerOf(context.analysis, itemAt(context.governors, quote), itemAt(choices, quote).mention)
        ? NOBODY
        : undefined,
  },
  {
    name: "words thrown at somebody are not his",
    example: {
      text: "Ana Orr came to Dayton. Orr was accused of “a shameful waste of money” on Tuesday.",
      said: [["a shameful waste of money", null]],
    },
    answer: thrownWords,
  },
  {
    name: "of two verbs of speech, the one nearest to the words has its own subject",
    example: {
      text: "Renata King met Tom Lee. King recalled that Lee had told her on the second night: “I have got to the Ks.”",
      said: [["I have got to the Ks.", "Tom Lee"]],
    },
    answer: relayedWords,
  },
  {
    name: "of two verbs of speech over words in a clause, the nearest has its own subject",
    example: {
      text: "Ann Low met Tom Reed. Low said Reed had called it “a good plan”.",
      said: [
        ["Reed had called it “a good plan”", "Ann Low"],
        ["“a good plan”", "Tom Reed"],
      ],
    },
    answer: nestedWords,
  },
  {
    name: "the subject of the verb that a quotation hangs on says it",
    example: {
      text: "“This town deserves better,” insisted somebody close to Ana Orr.",
      said: [["This town deserves better,", "somebody close to Ana Orr"]],
    },
    answer: saidBySubject,
  },
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
    name: "whoever asks does not answer",
    example: {
      text: "“Are you sure?” asked Tom Lee.\n\n“I am standing on the very spot where it fell.”",
      said: [
        ["Are you sure?", "Tom Lee"],
        ["I am standing on the very spot where it fell.", null],
      ],
    },
    answer: answerAfterQuestion,
  },
  {
    name: "a short line of its own answers whoever spoke before",
    example: {
      text: "“I did not,” said Ana Orr.\n\n“You did, love.”",
      said: [
        ["I did not,", "Ana Orr"],
        ["You did, love.", null],
      ],
    },
    answer: shortReply,
  },
  {
    name: "whom the words call by name does not say them",
    example: {
      text: "“She hugged him,” said Ivo Lund. “I shook his hand, Ivo.”",
      said: [
        ["She hugged him,", "Ivo Lund"],
        ["I shook his hand, Ivo.", null],
      ],
    },
    answer: calledByName,
  },
  {
    name: "what follows the tail of a quotation goes on with it",
    example: {
      text: "Tom Lee left. “It came late,” a nurse said. “We waited for hours.” Lee nodded and laughed.",
      said: [
        ["It came late,", "a nurse"],
        ["We waited for hours.", "a nurse"],
      ],
    },
    answer: goesOn,
  },
];

/** The choices with every rule applied, in reading order; first of all who plainly leads into the words. */
export function applyTurnRules(
  context: SpeakerContext,
  choices: readonly Choice[],
): readonly Choice[] {
  const decided = [...choices];
  const firsts = firstTokens(context.analysis);
  for (let quote = 0; quote < decided.length; quote++) {
    const lead = context.leads[quote];
    const turn = { context, quote, first: itemAt(firsts, quote), choices: decided };
    const choice = lead ? ledBy(turn, lead) : firstAnswer(TURN_RULES, turn);
    if (choice) decided[quote] = { ...choice, ranked: choices[quote]?.ranked };
  }
  return joinRuled(context.analysis, choices, decided);
}

/** What a rule decides of one paragraph of a quotation holds for those that carry it on. */
function joinRuled(
  analysis: Analysis,
  ranked: readonly Choice[],
  decided: readonly Choice[],
): readonly Choice[] {
  const joined = [...decided];
  for (let first = 0; first < joined.length; first++) {
    let last = first;
    while (isCarriedOn(analysis, last)) last++;
    const ruled = decided
      .slice(first, last + 1)
      .find((choice, at) => choice.mention !== -1 && choice !== ranked[first + at]);
    if (ruled && last > first) joined.fill(ruled, first, last + 1);
    first = last;
  }
  return joined;
}

function ledBy({ choices, quote }: Turn, { mention }: Lead): Choice | undefined {
  const isSettled = mention === -1 || choices[quote]?.mention === mention;
  return isSettled ? undefined : { mention, probability: PLAIN };
}

/** Characters between the words and the verb: ", " and "Mayor Ana Orr of Dayton". */
const LONGEST_TIE = 60;

function saidBySubject({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const { text, words, grammar } = analysis;
  const { start, end, closed } = itemAt(analysis.quoted, quote);
  const { manner, verb, subject } = itemAt(governors, quote);
  if (manner !== SAID || subject === -1 || !closed || first === -1) return undefined;
  if (isBeside(context, choices[quote], { subject, verb })) return undefined;
  if (!isUtterance(grammar.running, grammar.running.unitOf[first] ?? -1)) return undefined;
  const at = startOf(words, verb);
  const follows = at > end;
  const between = follows ? text.slice(end + 1, at) : text.slice(at, start - 1);
  if (between.length > LONGEST_TIE || PARTED.test(between)) return undefined;
  const isTied = follows ? TAIL.test(text.slice(start, end)) : LEAD_IN.test(between);
  return isTied ? { mention: subject, probability: PLAIN } : undefined;
}

const PARTED = /["“”\n]|[.!?]\s/;
const TAIL = /[,?!…—-]$/;
const LEAD_IN = /[,:]\s?$/;

/** The ranker chose the subject, or a name in the subject's own phrase: "said the mayor, Ana Orr". */
function isBeside(
  { analysis }: SpeakerContext,
  choice: Choice | undefined,
  { subject, verb }: { subject: number; verb: number },
): boolean {
  const { mentions, words, text } = analysis;
  const chosen = mentions[choice?.mention ?? -1];
  const governing = itemAt(mentions, subject);
  if (!chosen || choice?.mention === subject) return chosen !== undefined;
  if (chosen.kind !== "name") return false;
  const from = Math.min(chosen.last, governing.last);
  const to = Math.max(chosen.lead, governing.lead);
  if (from > verb !== to > verb) return false;
  const between = text.slice(endOf(words, from - 1), startOf(words, to));
  return from >= to || APPOSED.test(between);
}

/** Nothing but a comma, a bracket or a dash between. */
const APPOSED = /^\s*[,(—–-]?\s*(?:an?\s|the\s)?$/;

function goesOn({ context, quote, first, choices }: Turn): Choice | undefined {
  const { analysis, governors } = context;
  const before = choices[quote - 1];
  if (!before || before.mention === -1 || first === -1) return undefined;
  if (governors[quote]?.manner !== UNGOVERNED) return undefined;
  const governor = governors[quote - 1];
  if (governor?.manner !== SAID || governor.subject !== before.mention) return undefined;
  const [one, other] = [itemAt(analysis.quoted, quote - 1), itemAt(analysis.quoted, quote)];
  const isSentence = STOPS.test(analysis.text.slice(other.start, other.end));
  if (!isSentence || one.paragraph !== other.paragraph) return undefined;
  if (!isTailOnly(context, quote, first)) return undefined;
  return isCalled(analysis, { quote, first }, before.mention) ? undefined : before;
}

/** After a comma or a question mark a tail of its own may follow. */
const STOPS = /[.…]\s*$/;

/** Tokens of a tail: one short clause that tells of nobody else. */
const LONGEST_TAIL = 30;

/** From the quotation before to this one: its verb of speech, and the end of that sentence. */
function isTailOnly(
  { analysis, governors }: SpeakerContext,
  quote: number,
  first: number,
): boolean {
  const { words, quoteOf } = analysis;
  const verb = governors[quote - 1]?.verb ?? -1;
  let token = first - 1;
  while (token >= 0 && quoteOf[token] === -1) token--;
  if (quoteOf[token] !== quote - 1 || verb <= token || first - token > LONGEST_TAIL) return false;
  let stops = 0;
  for (let at = token + 1; at < first; at++) {
    if (/^[.!?]$/.test(textOf(words, at))) stops++;
  }
  return stops === 1;
}
