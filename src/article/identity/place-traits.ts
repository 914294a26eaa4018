import { type Analysis, paragraphAt } from "../analyse-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Statement } from "../statement/statement.ts";
import { firstWhere } from "../text/lookup.ts";
import { endOf, startOf } from "../text/token.ts";
import { jointSpeakers } from "./joint-speakers.ts";

/** Where the source stands to the words, and how these begin and end. */
export function placeTraits(
  analysis: Analysis,
  statement: Statement,
  mention: Mention,
): readonly number[] {
  return [
    paragraphsBetween(analysis, statement, mention),
    4 * reachOf(analysis, statement, mention),
    quotesBetween(analysis, statement, mention),
    jointSpeakers(analysis, statement.source).length > 1 ? 1 : 0,
    ...edgesOf(analysis, statement),
  ];
}

/** How the words begin and end: a tail follows a comma, and a piece of a clause has neither. */
function edgesOf({ text }: Analysis, { start, end, inner }: Statement): readonly number[] {
  const first = text.charAt(inner[0]?.start ?? start);
  const last = text.charAt((inner.at(-1)?.end ?? end) - 1);
  return [/\p{Lu}/u.test(first) ? 1 : 0, 1 + ",.?!…".indexOf(last)];
}

/** Characters between the words and their source, in doubling steps; after them negative. */
function reachOf({ words }: Analysis, { start, end }: Statement, { lead, last }: Mention): number {
  const from = startOf(words, lead);
  const to = endOf(words, last - 1);
  const gap = to <= start ? start - to : from >= end ? end - from : 0;
  return Math.sign(gap) * Math.ceil(Math.log2(Math.abs(gap) + 1));
}

/** Quotations that begin between the words and their source; 3 are many. */
export function quotesBetween(
  { words, quoted }: Analysis,
  { start, end }: Statement,
  { lead, last }: Mention,
): number {
  const [from, to] = [startOf(words, lead), endOf(words, last - 1)];
  const begins = (offset: number) => firstWhere(quoted, (quote) => quote.start >= offset);
  const count = from >= end ? begins(from) - begins(end) : begins(start) - begins(to);
  return Math.max(0, Math.min(3, count));
}

export function paragraphsBetween(
  analysis: Analysis,
  { start }: Statement,
  { first }: Mention,
): number {
  const there = analysis.paragraphs[paragraphAt(analysis, first)];
  if (!there || (start >= there.start && start < there.end)) return 0;
  return start < there.start ? 1 : 2;
}
