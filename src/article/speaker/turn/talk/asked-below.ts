import { type Analysis, isQuotedIn, opensSentence, sentenceAt } from "../../../analyse-text.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { isHuman } from "../../../grammar/noun-kinds.ts";
import { hearerOf } from "../../../grammar/phrases.ts";
import { QUESTION_WORDS } from "../../../lexicon/clause-words.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { isAmong } from "../../../text/token.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { mentionOver, namedOver } from "../../mention-at.ts";
import { LONGEST_CRY } from "../exchange.ts";
import { chosenOf, isSame, NOBODY, type Turn } from "../turn.ts";
import { subjectBefore } from "./asker-above.ts";

export const ASKED_BELOW_RULE: Rule<Turn, Choice> = {
  name: "whoever asks somebody whether it was so does not say the short words that follow",
  example: {
    text: "Ann Low, for the board, asked the witness, Tom Reed, if he had seen the dog.\n\n“The dog was in bed.”",
    said: [
      ["if he had seen the dog", "Ann Low"],
      ["The dog was in bed.", "Tom Reed"],
    ],
  },
  answer: answersAbove,
};

/** Tokens from who is asked to what he is asked: "asked the witness, Tom Reed, 34, of Dayton, if". Chosen by hand. */
const LONGEST_ASKED = 14;
/** Tokens of a sentence. */
const LONGEST = 60;

/** Nearly always so; but who is asked may be interrupted, or silent. */
const LIKELY = 0.8;

function answersAbove(turn: Turn): Choice | undefined {
  const { context, quote, first, choices } = turn;
  const { analysis, governors } = context;
  const { start, end, paragraph } = itemAt(analysis.quoted, quote);
  if (!chosenOf(turn) || first < 2 || governors[quote]?.manner !== UNGOVERNED) return undefined;
  if (end - start > LONGEST_CRY || !opensSentence(analysis, first - 1)) return undefined;
  const verb = askingBefore(analysis, first - 1);
  if (verb === -1 || (analysis.paragraphOf[verb] ?? -1) < paragraph - 1) return undefined;
  const asked = hearerOf(analysis.grammar, verb);
  if (asked === -1 || !isOnePerson(analysis, asked)) return undefined;
  const asker = subjectBefore(analysis, verb);
  if (!isSame(analysis, choices[quote], { mention: asker, probability: 0 })) return undefined;
  const answerer = namedOver(analysis, asked);
  const isQuestion = analysis.text.charAt(end - 1) === "?";
  return isQuestion || answerer === -1 ? NOBODY : { mention: answerer, probability: LIKELY };
}

/** The "asked" of the sentence before, "Low asked Reed why he had run.", where nothing is quoted in it; or -1. */
function askingBefore(analysis: Analysis, mark: number): number {
  const { words, sentences, grammar } = analysis;
  const sentence = itemOrNone(sentences, sentenceAt(analysis, mark) - 1);
  if (!sentence || isQuotedIn(analysis, sentence.first, sentence.last)) return -1;
  const to = Math.min(sentence.last, sentence.first + LONGEST);
  for (let verb = sentence.first + 1; verb < to; verb++) {
    if (!isAmong(words, verb, ASKING_VERBS) || isPassive(grammar, verb)) continue;
    const stop = Math.min(to, verb + LONGEST_ASKED);
    for (let token = verb + 2; token < stop; token++)
      if (isAmong(words, token, QUESTION_WORDS)) return verb;
    return -1;
  }
  return -1;
}

/** Not a board, nor all those of a committee. */
function isOnePerson(analysis: Analysis, asked: number): boolean {
  if (isAmong(analysis.words, asked, HIM) || isHuman(analysis.grammar, asked)) return true;
  return itemOrNone(analysis.mentions, mentionOver(analysis, asked))?.kind === "name";
}
