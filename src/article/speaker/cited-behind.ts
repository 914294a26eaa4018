import type { Analysis } from "../analyse-text.ts";
import { itemAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";
import { startOf } from "../text/token.ts";

/** Characters of a source in brackets. */
const LONGEST = 160;
/** The bracket's words behind a closing mark. */
const OPENED = /["”’']\s{0,2}\[[^\][\n]*$/u;
/** It closes, and no words of its own follow: "[LOW] “Why?” [REED]: “Because.”" are turns. */
const CLOSED = /^[^\][\n]*\](?!:?\s?["“])/u;

/** Whether a mention, by its number, stands in the source of the words before it: "“I am fond of banks.” [Dayton Farm Group, 11/18/13]". */
export const isInCitation = onceFor((analysis: Analysis, mention: number) => {
  const { text, words, mentions } = analysis;
  const start = startOf(words, itemAt(mentions, mention).lead);
  const first = bracketFrom(analysis, 0);
  if (first === -1 || first > start) return false;
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const opening = before.lastIndexOf("[");
  if (opening === -1 || !OPENED.test(before.slice(Math.max(0, opening - 4)))) return false;
  return CLOSED.test(text.slice(start, start + LONGEST));
});

const bracketFrom = onceFor(({ text }: Analysis, from: number) => text.indexOf("[", from));

/** "(Dayton Farm Group, 6/4/13)": where and when the words were said. */
export const DATED_SOURCE = /^[^()\n]*\b\d{1,2}\/\d{1,2}\/\d{2,4}\W*$/u;
