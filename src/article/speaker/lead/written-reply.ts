import type { Span } from "../../../domain/span.ts";
import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { startOf } from "../../text/token.ts";
import type { Lead, LeadCase } from "./lead.ts";

export const WRITTEN_REPLY_RULE: Rule<LeadCase, Lead> = {
  name: "a reply that stands written by the words it answers is not whose those are",
  example: {
    text: "“I cannot come,” Tom Lee wrote in 1910. A reply, in another hand, is pencilled below: “Nobody asked you.”",
    said: [
      ["I cannot come,", "Tom Lee"],
      ["Nobody asked you.", "A reply"],
    ],
  },
  answer: ({ analysis, quotation }) => writtenReply(analysis, quotation),
};

/** Characters from the head of the sentence to the words. Chosen by hand. */
const LONGEST = 140;

const NOUN = "(?:reply|answer|response|retort|rejoinder|riposte|comment|note|postscript)";
const REPLY = `(?:an?|one|another|the) (?:\\p{Ll}+ )?${NOUN}`;
const WRITTEN =
  "(?:pencilled|penciled|written|scrawled|scribbled|pinned|taped|inked|chalked|typed|penned|appended|added|printed|stuck)";
/** "By the bank", "his reply": somebody's, who may be told of. */
const OWNED = /\b(?:by|from) (?!return|hand)/u;

/** "A reply, in another hand, is pencilled across the foot:" */
const OPENING = new RegExp(
  `^(${REPLY})\\b[^“”":]*? (?:is|are|was|were|been) (?:\\p{Ll}+ )?${WRITTEN}\\b[^“”":]*:\\s?\\S$`,
  "iu",
);
/** "Underneath, in chalk, was an answer:", "Below it somebody has pencilled a reply:" */
const PLACE = "(?:under|underneath|below|beneath|beside|above|across|at|on|in)";
const BELOW = new RegExp(
  `^${PLACE}\\b[^“”":]*? (?:is|was|stands|stood|runs|ran|hangs|hung)(?: ${WRITTEN})? (${REPLY})(?: in [^“”":]*)?:\\s?\\S$`,
  "iu",
);

function writtenReply(analysis: Analysis, { start }: Span): Lead | undefined {
  const { text, words, sentences } = analysis;
  const before = tokenAt(words, start) - 2;
  if (text.charAt(startOf(words, before)) !== ":") return undefined;
  const from = startOf(words, itemAt(sentences, sentenceAt(analysis, before)).first);
  if (start - from > LONGEST) return undefined;
  const line = text.slice(from, start);
  const found = OPENING.exec(line) ?? BELOW.exec(line);
  if (!found?.[1] || OWNED.test(line)) return undefined;
  const at = from + line.indexOf(found[1]);
  return {
    mention: -1,
    cue: null,
    isSigned: true,
    printed: { start: at, end: at + found[1].length },
  };
}
