import { isCalledSo, participleBefore, pastLinks } from "../../speaker/called/called-aside.ts";
import { tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import type { Piece } from "../bounds/piece.ts";

export const CALLED_RULE: Rule<Piece, true> = {
  name: "what somebody is called in an aside is not what he says",
  example: {
    text: "Ann Low has pulled out. The 25-year-old, often described as “the next of the greats”, ran a record in May.",
    said: [["“the next of the greats”", null]],
  },
  answer: isOfCalled,
};

/** "Low, once described as the best": by whom, nothing tells. */
function isOfCalled({ analysis, attribution: { cue }, content }: Piece): true | undefined {
  const { words } = analysis;
  const verb = tokenAt(words, cue.start);
  const from = tokenAt(words, content.start);
  const behind = from === verb + 1 ? pastLinks(words, from) : from;
  // "Low, who left, praised Reed"
  if (behind === verb + 1 || participleBefore(analysis, behind) !== verb) return undefined;
  if (!isCalledSo(analysis, verb)) return undefined;
  return /\bby\b/.test(words.text.slice(cue.start, content.end + LONGEST_BY)) ? undefined : true;
}

/** Characters: a mark, a space and "by". */
const LONGEST_BY = 5;
