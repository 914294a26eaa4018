import { itemAt, numberAt } from "../../text/lookup.ts";
import { firstAnswer, type Rule } from "../../text/rule.ts";
import { isAnswerOf } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import type { Lead } from "../lead/lead.ts";
import { isCarriedOn } from "../rank-speakers.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import { AFTER_REPORT_RULE, IN_QUESTION_RULE } from "./after-report.ts";
import { goesOn, saidBySubject } from "./by-subject.ts";
import { CITED_RULE } from "./clause/cited-document.ts";
import { DEFINED_RULES } from "./clause/defined-words.ts";
import { ANOTHERS_RULES } from "./clause/gapped-words.ts";
import { nestedWords } from "./clause/nested-words.ts";
import { HABIT_RULE } from "./clause/out-of-habit.ts";
import { turnTaken } from "./clause/turn-taken.ts";
import { TOLD_RULES } from "./clause/was-told.ts";
import { afterAnswer, answerAfterQuestion, calledByName } from "./exchange.ts";
import { calledWords, criedWords, namedWords, writtenWords } from "./from-whom.ts";
import { recordedWords } from "./in-between.ts";
import { INNER_RULES } from "./inner-words.ts";
import { NEXT_TURN_RULES } from "./next-turn.ts";
import { SIGN_RULE } from "./on-signs.ts";
import { OTHER_CLAUSE_RULES } from "./other-clause.ts";
import { relayedWords, thrownWords } from "./others-words.ts";
import { BYSTANDER_RULE } from "./past-bystander.ts";
import { asClaimed } from "./quoted-as.ts";
import { TAIL_RULE } from "./said-in-tail.ts";
import { ANSWER_RULES } from "./talk/answer-behind.ts";
import { TALK_RULES } from "./talk/talk-rules.ts";
import { firstTokens, NOBODY, PLAIN, type Turn } from "./turn.ts";
import { LETTER_TO_RULE } from "./written/letter-to.ts";

/** What the conventions of print decide of a quotation, whatever the ranker holds likely. */
export const TURN_RULES: readonly Rule<Turn, Choice>[] = [
  ...ANOTHERS_RULES,
  {
    name: "words that somebody denies, rejects or faces are another's",
    example: {
      text: "Ines Duarte came to Dayton. Duarte faced calls to “come clean”.",
      said: [["“come clean”", null]],
    },
    answer(turn) {
      const { context, quote, choices } = turn;
      const governor = itemAt(context.governors, quote);
      const isAnswer = isAnswerOf(context.analysis, governor, itemAt(choices, quote).mention);
      return asClaimed(turn) ?? (isAnswer ? NOBODY : undefined);
    },
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
    name: "what something is called by somebody is that one's word",
    example: {
      text: "Ana Orr met Tom Lee. The review, called “a whitewash” by Lee, ends on Monday.",
      said: [["a whitewash", "Tom Lee"]],
    },
    answer: namedWords,
  },
  {
    name: "what somebody is, in marks, others say",
    example: {
      text: "Ana Orr came to Dayton on Monday. Orr, star of the first film, is the “preferred choice” of the studio.",
      said: [["“preferred choice”", null]],
    },
    answer: calledWords,
  },
  {
    name: "a shout is theirs whom it comes from",
    example: {
      text: "Ana Orr came to Dayton. Orr sat down to a shout of “Resign!” from a voter.",
      said: [["Resign!", "a voter"]],
    },
    answer: criedWords,
  },
  {
    name: "the words of a letter are the writer's",
    example: {
      text: "Renata King met Tom Lee. King swears by the advice of Lee: “If they clap, I have failed.”",
      said: [["If they clap, I have failed.", "Tom Lee"]],
    },
    answer: writtenWords,
  },
  {
    name: "whoever a recording shows saying the words says them",
    example: {
      text: "Ana Orr met Tom Lee. The clip of the council’s last night uses footage of Lee asking, “Why are we here?”",
      said: [["Why are we here?", "Tom Lee"]],
    },
    answer: recordedWords,
  },
  CITED_RULE,
  ...TOLD_RULES,
  LETTER_TO_RULE,
  ...DEFINED_RULES,
  SIGN_RULE,
  ...INNER_RULES,
  {
    name: "who cuts in says what follows",
    example: {
      text: "“Tell her I was late,” said Ana Orr, and her brother cut in. “Do not forget the dog.”",
      said: [
        ["Tell her I was late,", "Ana Orr"],
        ["Do not forget the dog.", "her brother"],
      ],
    },
    answer: turnTaken,
  },
  TAIL_RULE,
  HABIT_RULE,
  {
    name: "of two verbs of speech, the one nearest to the words has its own subject",
    example: {
      text: "Renata King met Tom Lee. King recalled how Lee had told her on the second night: “I have got to the Ks.”",
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
  ...ANSWER_RULES,
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
  ...NEXT_TURN_RULES,
  {
    name: "after a question and its answer a short line is either's",
    example: {
      text: "Tom Lee met Ana Orr. “Did you write it?” asked Lee. “I was tired,” said Orr. “You were late.”",
      said: [
        ["Did you write it?", "Tom Lee"],
        ["I was tired,", "Ana Orr"],
        ["You were late.", null],
      ],
    },
    answer: afterAnswer,
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
  BYSTANDER_RULE,
  ...OTHER_CLAUSE_RULES,
  ...TALK_RULES,
  AFTER_REPORT_RULE,
  IN_QUESTION_RULE,
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
    const turn = { context, quote, first: numberAt(firsts, quote), choices: decided };
    const choice = lead ? ledBy(turn, lead) : firstAnswer(TURN_RULES, turn);
    if (choice) decided[quote] = { ...choice, ranked: choices[quote]?.ranked };
  }
  return joinRuled(context, choices, decided);
}

/** What a rule decides of one paragraph of a quotation holds for those that carry it on. */
function joinRuled(
  context: SpeakerContext,
  ranked: readonly Choice[],
  decided: readonly Choice[],
): readonly Choice[] {
  const joined = [...decided];
  for (let first = 0; first < joined.length; first++) {
    let last = first;
    while (isCarriedOn(context.analysis, last)) last++;
    const ruled = decided
      .slice(first, last + 1)
      .find((choice, at) => choice.mention !== -1 && choice !== ranked[first + at]);
    const isParted = ruled !== undefined && isTailOfOther(context, last, ruled);
    if (ruled && last > first) joined.fill(ruled, first, isParted ? last : last + 1);
    first = last;
  }
  return joined;
}

/** "“It is late,” Low said. “We met them. “We go on,” Orr said.": a mark is missing, and the last words are Orr's; so they are where "he" said the first and the tail brings Orr in. */
function isTailOfOther(
  { analysis: { mentions, quoted, entities, names }, evidence }: SpeakerContext,
  quote: number,
  { mention }: Choice,
): boolean {
  const { source, cue } = itemAt(evidence, quote);
  const [teller, other] = [mentions[source], mentions[mention]];
  if (!cue || cue.start < itemAt(quoted, quote).end) return false;
  if (teller?.kind !== "name" || teller.entity === -1 || !other) return false;
  if (other.kind !== "pronoun") return other.kind === "name" && teller.entity !== other.entity;
  return names[entities.list[teller.entity]?.occurrences[0] ?? -1]?.first === teller.first;
}

function ledBy({ choices, quote }: Turn, { mention }: Lead): Choice | undefined {
  const isSettled = mention === -1 || choices[quote]?.mention === mention;
  return isSettled ? undefined : { mention, probability: PLAIN };
}
