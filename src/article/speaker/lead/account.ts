import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import type { Lead, LeadCase } from "./lead.ts";

/** Posts, as round-ups print them, and as pages embed them. */
export const ACCOUNT_RULE: Rule<LeadCase, Lead> = {
  name: "a handle that heads words, or a tag around them, says whose they are",
  example: {
    text: "Ana Orr runs the pier. “It is late,” Orr said.\n\n@ridge_cat on Twitter: “Nobody has seen the boat since May.”",
    said: [
      ["It is late,", "Ana Orr"],
      ["Nobody has seen the boat since May.", "@ridge_cat"],
    ],
  },
  answer: ({ analysis, quotation }) => accountLead(analysis, quotation),
};

/** Characters: a handle and where it posts, or a tag. */
const LONGEST_ACCOUNT = 60;
const LONGEST_TAG = 300;
const ACCOUNT =
  /^(?:@\w{2,}|(?!Mac)\p{Lu}\p{Ll}{2,}\p{Lu}\p{L}+(?=, ?\p{Lu}))(?=(?:,? ?(?:on|via|at|in) [^\n“”":;]{2,30}|, ?(?:the )?\p{Lu}[^\n“”":;]{1,30})?:\s*["“]?$)/u;
/** As `asRead` leaves them. */
const TAG = /^<[a-z][\w-]*\s[^<>]*>\s*["“]?$/;
const AUTHOR = /\b(?:author|user)=\s*(@?\w{2,})/;
const END_OF_TAGGED = /^["”]?\s*(?:<|$)/;

/**
 * "@ridge_cat: “…”", "@ridge_cat on Twitter: “…”", "AnnLow,Echo: “…”", "<tweet author="@ridge_cat">“…”</tweet>":
 * whoever goes by that, as printed.
 */
function accountLead(analysis: Analysis, quotation: Quoted): Lead | undefined {
  const { text, paragraphs } = analysis;
  const { start, paragraph } = quotation;
  const own = itemAt(paragraphs, paragraph);
  const isInline = own.start < start - 1;
  const line = isInline ? { start: own.start, end: start } : paragraphs[paragraph - 1];
  if (!line || line.end - line.start > LONGEST_TAG) return undefined;
  const before = text.slice(line.start, line.end);
  if (isInline && TAG.test(before)) return taggedLead(analysis, quotation, line);
  const name = before.length > LONGEST_ACCOUNT ? undefined : ACCOUNT.exec(before)?.[0];
  return name === undefined ? undefined : signedAs(line.start, name);
}

/** Of a post all in marks its author, who has not said what he quotes. */
function taggedLead({ text, paragraphs }: Analysis, { end, paragraph }: Quoted, tag: Span): Lead {
  const found = AUTHOR.exec(text.slice(tag.start, tag.end));
  const isWhole = END_OF_TAGGED.test(text.slice(end, itemAt(paragraphs, paragraph).end));
  if (!found?.[1] || !isWhole) return { mention: -1, cue: null, isSigned: true, isNobody: true };
  return signedAs(tag.start + found.index + found[0].length - found[1].length, found[1]);
}

function signedAs(start: number, name: string): Lead {
  const printed = { start, end: start + name.length };
  return { mention: -1, cue: null, isSigned: true, printed };
}
