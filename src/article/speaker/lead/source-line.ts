import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { AND } from "../../lexicon/single-words.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { endOf, hashOf, hasShape, isComma, spanOf, startOf } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import { indexFrom } from "../mention-at.ts";
import { isOutlet } from "./colon-line.ts";
import type { Lead, LeadCase } from "./lead.ts";
import { isQuotation } from "./signed/heading.ts";
import { LONGEST_LINE } from "./signed/signature.ts";

/** What a round-up of others' reports prints above their words. */
export const SOURCE_LINE_RULE: Rule<LeadCase, Lead> = {
  name: "a line that names whose words follow, and where he writes, leads into all in marks below it",
  example: {
    text: "Ana Orr runs the pier. “It is late,” Orr said.\n\nFrom Tom Lee to Ana Orr:\n\n“Nobody has seen the boat since May.”",
    said: [
      ["It is late,", "Ana Orr"],
      ["Nobody has seen the boat since May.", "Tom Lee"],
    ],
  },
  answer: ({ analysis, quotation }) => sourceLead(analysis, quotation),
};

/** Paragraphs in marks, one below the other, that one line leads into. Chosen by hand. */
const MOST_PARAGRAPHS = 12;
const MOST_JOINED = 4;
const OPENER = /^(?:(?:And |More |Also )?[Ff]rom|[Vv]ia) /u;
/** Where he writes: "writing at the Echo", "of the Echo", "in Monday's Echo"; without "from" also ", Dayton Echo". */
const WHERE =
  /^(?:,? (?:writing|reporting|blogging|posting|tweeting|speaking|columnist))?(?: (?:today|yesterday|earlier|again))?,? (?:in|at|for|on|of|to|with|over at) (?:[\p{L}\p{N}.,&'’/-]+ ?){1,9}:$/u;
const COMMA_PLACE = /^, (?:[Tt]he )?(?:\p{Lu}[\p{L}.&'’-]*,? ?){1,5}:$/u;

/** "From Ann Low writing at the Echo:", "Via the Daily Herald:", "Ann Low, of the Echo:" and the paragraphs in marks below it. */
function sourceLead(analysis: Analysis, quotation: Quoted): Lead | undefined {
  const { text, words, mentions } = analysis;
  const line = lineOver(analysis, quotation);
  if (!line || line.end - line.start > LONGEST_LINE) return undefined;
  const opener = OPENER.exec(text.slice(line.start, line.end))?.[0] ?? "";
  const mention = indexFrom(analysis, tokenAt(words, line.start + opener.length));
  const one = mentions[lastJoined(analysis, mention)];
  if (!one || !isSource(analysis, one, { opener, end: line.end })) return undefined;
  return { mention, cue: spanOf(words, tokenAt(words, line.end - 1)), isSigned: true };
}

/** "Low, Reed and Orr of the Echo": the last of them, or the only one. */
function lastJoined({ words, mentions }: Analysis, first: number): number {
  for (let at = first; at < first + MOST_JOINED; at++) {
    const [one, next] = [mentions[at], mentions[at + 1]];
    const isNext = one?.kind === "name" && next?.kind === "name" && next.lead === one.last + 1;
    if (!isNext) return first;
    if (hashOf(words, one.last) === AND) return at + 1;
    if (!isComma(words, one.last)) return first;
  }
  return first;
}

function isSource(
  analysis: Analysis,
  one: Mention,
  { opener, end }: { opener: string; end: number },
): boolean {
  const { text, words } = analysis;
  const isPaper = one.kind !== "pronoun" && isOutlet(analysis, one);
  const isPerson = one.kind === "name" && one.entity !== -1;
  if (!isPaper && !isPerson) return false;
  const rest = text.slice(endOf(words, one.last - 1), end);
  const isPlaced = opener
    ? WHERE.test(rest)
    : !isPaper && (WHERE.test(rest) || COMMA_PLACE.test(rest));
  if (isPaper && rest === ":") return true;
  return isPlaced && !hasFiniteVerb(analysis, one.last, end);
}

/** "Ann Low of Dayton was told:" */
function hasFiniteVerb({ words, grammar }: Analysis, from: number, end: number): boolean {
  for (let token = from; startOf(words, token) < end - 1; token++) {
    const isName = hasShape(words, token, CAPITAL);
    if (!isName && isFiniteAt(grammar, token)) return true;
  }
  return false;
}

/** The line above the paragraphs in marks that the quotation is one of, or the head of its own, which ends with a colon. */
function lineOver(
  { text, paragraphs }: Analysis,
  { start, end, paragraph, closed }: Quoted,
): Span | undefined {
  const own = itemAt(paragraphs, paragraph);
  if (closed && own.end > end + 2) return undefined;
  if (own.start < start - 1) {
    const head = text.slice(own.start, Math.min(start - 1, own.start + LONGEST_LINE + 1)).trimEnd();
    return head.endsWith(":") ? { start: own.start, end: own.start + head.length } : undefined;
  }
  let above = paragraph - 1;
  while (above > paragraph - MOST_PARAGRAPHS && isQuotation({ text, paragraphs }, above)) above--;
  const line = paragraphs[above];
  return line && text.charAt(line.end - 1) === ":" ? line : undefined;
}
