import type { Analysis } from "../../analyse-text.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { startOf } from "../../text/token.ts";
import { UNGOVERNED } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import { verbOf } from "./by-subject.ts";
import { isCalled } from "./exchange.ts";
import { chosenOf, type Turn } from "./turn.ts";

export const BYSTANDER_RULE: Rule<Turn, Choice> = {
  name: "whom the tail of the quotation before only speaks of or to does not go on with it",
  example: {
    text: "Pat Murphy was pleased.\n\n“It is a new start,” said the 40-year-old, who replaces Tom Smith.\n\n“It will be a hard year.”",
    said: [
      ["It is a new start,", "Pat Murphy"],
      ["It will be a hard year.", "Pat Murphy"],
    ],
  },
  answer: pastBystander,
};

/** Quotations that go on paragraph after paragraph. Chosen by hand. */
const MOST_PARAGRAPHS = 8;

/**
 * "“It is a start,” said the 40-year-old, who replaces Tom Reed.\n\n“It will be hard.”", "he told Sky Sports.\n\n“It
 * was”": whom the tail of the quotation before only speaks of, or to, does not go on with it.
 */
function pastBystander(turn: Turn): Choice | undefined {
  const { context, quote, first, choices } = turn;
  const { analysis, governors } = context;
  const chosen = chosenOf(turn);
  if (!chosen || first === -1 || governors[quote]?.manner !== UNGOVERNED) return undefined;
  const told = tailBefore(context, quote);
  const before = choices[told];
  if (!before || before.mention === -1 || chosen === analysis.mentions[before.mention])
    return undefined;
  const verb = verbOf(context, told, before.mention);
  const next = startOf(analysis.words, chosen.lead);
  // "Low of the Trust and the Denby Club said": the club is in her phrase.
  const from = Math.min(verb, itemAt(analysis.mentions, before.mention).last);
  if (verb === -1 || chosen.lead <= from || next > itemAt(analysis.quoted, told + 1).start)
    return undefined;
  if (!isWholeParagraph(analysis, quote) || isAsked(analysis, told)) return undefined;
  return isCalled(analysis, { quote, first }, before.mention) ? undefined : before;
}

/** The last quotation before that has words of the article behind it, where only whole paragraphs of words follow. */
function tailBefore({ analysis }: SpeakerContext, quote: number): number {
  const { quoted, text } = analysis;
  for (let before = quote - 1; before >= Math.max(0, quote - MOST_PARAGRAPHS); before--) {
    const [one, other] = [itemAt(quoted, before), itemAt(quoted, before + 1)];
    const between = text.slice(one.end + 1, other.start - 1);
    if (between.trim() === "") continue;
    return other.paragraph === one.paragraph + 1 && ONE_SENTENCE.test(between) ? before : -1;
  }
  return -1;
}

/** Nothing but the tail: "he told Sky Sports on Sunday.". */
const ONE_SENTENCE = /^[^.!?\n]{4,160}[.]\s*$/;

function isWholeParagraph({ text, quoted, paragraphs }: Analysis, quote: number): boolean {
  const { start, end, paragraph } = itemAt(quoted, quote);
  const own = itemAt(paragraphs, paragraph);
  return start - own.start <= 1 && text.slice(end, own.end).trim().length <= 1;
}

/** Whoever is asked may answer. */
function isAsked({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end } = itemAt(quoted, quote);
  return /\?\W*$/.test(text.slice(start, end));
}
