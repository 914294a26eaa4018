import type { Span } from "../../../../domain/span.ts";
import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { isHuman } from "../../../grammar/noun-kinds.ts";
import { tagOfWord } from "../../../grammar/read-grammar.ts";
import { AUXILIARY, FINITE_VERB } from "../../../grammar/tags.ts";
import { type Mention, mentionOpening } from "../../../people/find-mentions.ts";
import { itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { endOf, spanOf, startOf } from "../../../text/token.ts";
import { namedBeside } from "../../apposition.ts";
import type { Lead, LeadCase } from "../lead.ts";

export const GESTURE_RULE: Rule<LeadCase, Lead> = {
  name: "who opens a sentence without a verb, and stands or laughs before its colon, says what follows",
  example: {
    text: "“We won,” said Tom Lee. The coach, standing next to him: “Just about.”",
    said: [
      ["We won,", "Tom Lee"],
      ["Just about.", "The coach"],
    ],
  },
  answer: ({ analysis, quotation }) => gestureLead(analysis, quotation),
};

/** Characters from whoever opens the sentence to the words. Chosen by hand. */
const LONGEST = 120;
const WHERE =
  "from|behind|beside|beneath|next to|alongside|across|over|through|with|without|under|near|opposite|outside|inside|in|at|to (?:laughter|applause)";
const OTHERS = "reading|echoing|including|according|regarding|concerning";
/** "Ann, 34, standing beside him:", "the coach, now laughing:", "Low, from the back seat:" */
const GESTURE = new RegExp(
  `^(?:, [^,:“”"]{1,60})?, (?:(?:now|still|also|by now|then|already) )?(?:(?!(?:${OTHERS}) )\\p{Ll}+ing|${WHERE})\\b[^“”":;]*:\\s?\\S$`,
  "u",
);
/** "Underneath, in chalk, was a reply:" has a verb. */
const FINITE: ReadonlySet<number> = new Set([FINITE_VERB, AUXILIARY]);
const QUOTING = /, (?:quoting|citing|recalling|paraphrasing) /u;

/** In "Low, quoting Reed: “…”" neither Low says it nor whoever spoke before. */
function gestureLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, text, mentions, grammar, sentences } = analysis;
  const colon = tokenAt(words, start) - 2;
  if (text.charAt(startOf(words, colon)) !== ":") return undefined;
  const { first } = itemAt(sentences, sentenceAt(analysis, colon));
  const opening = mentionOpening(mentions, first);
  const subject = itemOrNone(mentions, opening);
  if (!subject || subject.last > colon) return undefined;
  const end = endOf(words, subject.last - 1);
  if (start - end > LONGEST || !GESTURE.test(text.slice(end, start))) return undefined;
  for (let token = subject.last; token < colon; token++)
    if (FINITE.has(tagOfWord(grammar, token))) return undefined;
  const cue = spanOf(words, subject.last);
  if (QUOTING.test(text.slice(end, start)))
    return { mention: -1, cue: null, isSigned: true, isNobody: true };
  if (!isSomebody(analysis, subject)) return undefined;
  return { mention: namedBeside(analysis, opening), cue, isSigned: true };
}

function isSomebody({ grammar }: Analysis, { kind, head, entity }: Mention): boolean {
  return kind === "nominal" ? isHuman(grammar, head) : kind === "name" && entity !== -1;
}
