import type { Span } from "../../../../domain/span.ts";
import type { Analysis } from "../../../analyse-text.ts";
import { ROLE } from "../../../lexicon/word-classes.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { itemAt, tokenAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { endOf, hasClass, spanOf } from "../../../text/token.ts";
import type { Lead, LeadCase } from "../lead.ts";
import { headAt, isQuotation, NAME, runEnd } from "./heading.ts";
import { LONGEST_LINE, signerAt } from "./signature.ts";

/** Of press releases and pull quotes, which print no dash before the name. */
export const NAME_LINE_RULE: Rule<LeadCase, Lead> = {
  name: "the line with a name below a quotation signs it, where both are one block or an office follows",
  example: {
    text: "Rain fell on the pier.\n\n“We had a good day, and we will have more of them.”\n\nMaria Lopez, chief executive\n\nThe board meets on Monday.",
    said: [["We had a good day, and we will have more of them.", "Maria Lopez"]],
  },
  answer({ analysis, quotation }) {
    const mention = signerBelow(analysis, quotation);
    return mention === -1 ? undefined : { mention, cue: null, isSigned: true };
  },
};

/** Whom the line below names, or -1 where it may head what follows or be a caption. */
function signerBelow(analysis: Analysis, { start, paragraph }: Quoted): number {
  const { text, words, mentions, paragraphs } = analysis;
  const own = itemAt(paragraphs, paragraph);
  const line = paragraphs[paragraph + 1];
  if (!line || start - own.start > OPENING_MARK || !isQuotation(analysis, paragraph)) return -1;
  const mention = isLabel(text, line) ? signerAt(analysis, line) : -1;
  if (!isNamed(analysis, mention)) return -1;
  const rest = { start: endOf(words, itemAt(mentions, mention).last - 1), end: line.end };
  const next = paragraphs[paragraph + 2];
  const isBare = rest.start === line.end;
  const office = isBare && next && isOfficeLine(analysis, next) ? next : undefined;
  const isInOffice = office !== undefined || isOffice(analysis, rest);
  // "Latest News" is no person's name, for all its capitals.
  if (isBare && !isInOffice && itemAt(mentions, mention).kind !== "name") return -1;
  if (isOneBlock(text, own, office ?? line)) return mention;
  const below = paragraph + (office ? 3 : 2);
  const isSigned = isInOffice || takeTurns(analysis, paragraph);
  return isSigned && !mayHead(analysis, paragraph, below) ? mention : -1;
}

/** From a quotation to a line with a name, each followed by one: "Ann Low, tea seller" is no caption then. */
function takeTurns(analysis: Analysis, paragraph: number): boolean {
  const first = runEnd(analysis, paragraph, -1);
  const last = runEnd(analysis, paragraph, 1);
  if (headAt(analysis, first) !== -1 || headAt(analysis, last) === -1) return false;
  let heads = 0;
  for (let index = first; index <= last; index++) if (headAt(analysis, index) !== -1) heads++;
  return heads >= LEAST_IN_TURN;
}

/** One alone may be a caption. */
const LEAST_IN_TURN = 2;

/** Characters: the mark, and a space that some print behind it. */
const OPENING_MARK = 2;

/** A line of few words that is no sentence. */
function isLabel(text: string, line: Span): boolean {
  if (line.end - line.start > LONGEST_LINE) return false;
  return !/["“”„«»]|[.?!…:;—–-]$/u.test(text.slice(line.start, line.end));
}

/** By more than one word: "Calm" heads what follows, as many papers print it. */
function isNamed({ text, words, mentions, entities }: Analysis, index: number): boolean {
  const mention = mentions[index];
  if (!mention) return false;
  if (mention.kind === "name") return entities.list[mention.entity]?.lone === false;
  const { start, end } = spanOf(words, mention.lead, mention.last);
  return NAME.test(text.slice(start, end));
}

/** ", chief executive", and no caption: ", chief executive, at the opening". */
function isOffice(analysis: Analysis, rest: Span): boolean {
  return OFFICE.test(analysis.text.slice(rest.start, rest.end)) && tellsRole(analysis, rest);
}

const OFFICE =
  /^,\s(?!.*\s(?:after|at|before|during|in|left|outside|pictured|right|speaking|with)(?!\p{L}))/u;

/** "Chief executive", "Latin America analyst", "Leader of the council": on a line of its own below the bare name. */
function isOfficeLine(analysis: Analysis, line: Span): boolean {
  if (!isLabel(analysis.text, line)) return false;
  const opening = OPENING.exec(analysis.text.slice(line.start, line.end))?.[0].length ?? 0;
  // "Mayor opens pier" has its role elsewhere.
  return (
    opening > 0 && hasClass(analysis.words, tokenAt(analysis.words, line.start + opening) - 1, ROLE)
  );
}

const OPENING = /^(?:[\p{L}’'-]+ ){0,5}?[\p{L}’'-]+(?=,|\s(?:of|for|at)\s|$)/u;

function tellsRole({ words }: Analysis, { start, end }: Span): boolean {
  const last = tokenAt(words, end);
  for (let token = tokenAt(words, start); token < last; token++)
    if (hasClass(words, token, ROLE)) return true;
  return false;
}

/** The words and the line below them, with blank lines around both and none between. */
function isOneBlock(text: string, words: Span, line: Span): boolean {
  const block = text.slice(words.start, line.end);
  return (
    !/\n\s*\n/.test(block) &&
    /(?:^|\n\s*\n)\s*$/.test(text.slice(Math.max(0, words.start - MOST_BLANKS), words.start)) &&
    /^\s*(?:\n\s*\n|$)/.test(text.slice(line.end, line.end + MOST_BLANKS))
  );
}

/** Characters. */
const MOST_BLANKS = 8;

/** Where names and quotations take turns, the lines sign what stands above them only if the first quotation has none above. */
function mayHead(analysis: Analysis, paragraph: number, next: number): boolean {
  if (headAt(analysis, runEnd(analysis, paragraph, -1)) !== -1) return true;
  return isQuotation(analysis, next) && headAt(analysis, next + 1) === -1;
}
