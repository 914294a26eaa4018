import { type Analysis, isQuotedIn, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { hearerOf } from "../../../grammar/phrases.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { OPENING_CLAUSE, QUESTION_WORDS } from "../../../lexicon/clause-words.ts";
import { ASKING_VERBS, PRESSING_VERBS } from "../../../lexicon/reporting-words.ts";
import { BEFORE_HEARD, HEARD_VERBS } from "../../../lexicon/verbs/hearing-verbs.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { isAmong, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { namedOver } from "../../mention-at.ts";
import { chosenOf, type Turn } from "../turn.ts";
import { isAsking } from "./asker-above.ts";

export const PRESSED_RULE: Rule<Turn, Choice> = {
  name: "whoever is pressed answers, and not who presses",
  example: {
    text: "“It is late,” Ann Orr said.\n\nPressed by Tom Reed, a member, on the date, she looked at her notes. Then: “I may think about it.”",
    said: [
      ["It is late,", "Ann Orr"],
      ["I may think about it.", "Ann Orr"],
    ],
  },
  answer: pressed,
};

/** Sentences looked back over: "She looked up. Then: “…”"; tokens of one of them. Chosen by hand. */
const MOST_BETWEEN = 3;
const LONGEST = 60;

/** So it is wherever nobody else stands in between; there are few. */
const LIKELY = 0.9;

function pressed(turn: Turn): Choice | undefined {
  const { context, quote } = turn;
  const { analysis, governors } = context;
  const chosen = chosenOf(turn);
  if (!chosen || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const { start, paragraph } = itemAt(analysis.quoted, quote);
  const opening = tokenAt(analysis.words, start);
  const own = sentenceAt(analysis, opening);
  const index = sentenceAt(analysis, chosen.lead);
  const asking = itemOrNone(analysis.sentences, index);
  if (!asking || index > own || own - index > MOST_BETWEEN) return undefined;
  if (paragraphAt(analysis, asking.first) !== paragraph) return undefined;
  const until = { first: asking.first, last: Math.min(asking.last, opening) };
  const answerer = own - index > 1 ? -1 : pressedBy(analysis, chosen, until.last);
  if (answerer !== -1 && !isQuestion(analysis, quote))
    return { mention: answerer, probability: LIKELY };
  const opened = whoIsPressed(analysis, until);
  const subject = opened === -1 && own - index > 1 ? whoIsAsked(analysis, until) : opened;
  return chosen.lead < (itemOrNone(analysis.mentions, subject)?.lead ?? 0)
    ? { mention: subject, probability: LIKELY }
    : undefined;
}

/** "Pressed by Low to say why, he was silent", "When Low asked him why, he was silent": him; or -1. */
function whoIsPressed(
  analysis: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
): number {
  const { words, mentions } = analysis;
  const to = Math.min(last, first + LONGEST);
  if (!opensPressed(words, first, to)) return -1;
  let subject = firstWhere(mentions, ({ lead }) => lead >= to) - 1;
  for (; (mentions[subject]?.lead ?? 0) > first + 1; subject--)
    if (isSubject(analysis, subject)) return subject;
  return -1;
}

/** "Sky press Low on the matter. “…”", "Reed would not let go, and quizzed Low about it. “…”": Low; or -1. */
function pressedBy({ words, mentions }: Analysis, { lead, last }: Mention, until: number): number {
  const next = firstWhere(mentions, (mention) => mention.lead > lead);
  const pressed = mentions[next];
  if (!pressed || pressed.last > until || pressed.lead - last > LONGEST_PRESSING) return -1;
  return isAmong(words, pressed.lead - 1, PRESSING_VERBS) ? next : -1;
}

/** Tokens from whoever presses to whom. Chosen by hand. */
const LONGEST_PRESSING = 12;

function isQuestion({ text, quoted }: Analysis, quote: number): boolean {
  return text.charAt(itemAt(quoted, quote).end - 1) === "?";
}

/** "Reed asked Low where it was. There was a silence.": Low, of whom he asks it; or -1. */
function whoIsAsked(analysis: Analysis, { first, last }: Pick<Sentence, "first" | "last">): number {
  const { words, grammar } = analysis;
  const to = Math.min(last, first + LONGEST);
  if (isQuotedIn(analysis, first, last)) return -1;
  for (let verb = first + 1; verb < to; verb++) {
    if (!isAmong(words, verb, ASKING_VERBS) || isPassive(grammar, verb)) continue;
    const asked = hearerOf(grammar, verb);
    const isPlain = asked !== -1 && isAmong(words, asked + 1, QUESTION_WORDS);
    return isPlain ? namedOver(analysis, asked) : -1;
  }
  return -1;
}

function opensPressed(words: Words, first: number, to: number): boolean {
  const heard = isAmong(words, first, BEFORE_HEARD) ? first + 1 : first;
  if (isAmong(words, heard, HEARD_VERBS) || isAmong(words, heard, PRESSED)) return true;
  if (!isAmong(words, first, OPENING_CLAUSE)) return false;
  for (let token = first + 2; token < to; token++) if (isAsking(words, token)) return true;
  return false;
}

const PRESSED = hashedWords(`
  pressed questioned challenged cross-examined examined quizzed grilled pushed probed prodded begged invited prompted
  needled taunted tackled
`);

/** Between a comma and a verb. */
function isSubject({ words, mentions, grammar }: Analysis, index: number): boolean {
  const { lead, last } = itemAt(mentions, index);
  return isComma(words, lead - 1) && isFiniteAt(grammar, last);
}
