import type { Parsed, ParsedQuote } from "./run-parse.ts";
import type { Gold, GoldQuote, Judge } from "./score-quotes.ts";

/** A direct quotation of the gold with our answer for it, if any. */
export interface Matched {
  readonly gold: Gold;
  readonly quote: GoldQuote;
  readonly answer: ParsedQuote | null;
  /** Shared by both, of what either covers. */
  readonly overlap: number;
  readonly right: boolean | null;
}

export interface Matches {
  readonly matched: readonly Matched[];
  /** Our direct quotations that overlap none of the gold, of any type. */
  readonly extra: readonly { readonly gold: Gold; readonly answer: ParsedQuote }[];
}

const SAME = 0.5;

export function matchQuotes(
  gold: readonly Gold[],
  parsed: readonly Parsed[],
  judge: Judge,
): Matches {
  const answers = new Map(parsed.map(({ id, quotes }) => [id, quotes]));
  const matched = gold.flatMap((article) =>
    article.quotes
      .filter(({ type }) => type === "direct")
      .map((quote) => matchOne(article, quote, answers.get(article.id) ?? [], judge)),
  );
  const extra = gold.flatMap((article) =>
    (answers.get(article.id) ?? [])
      .filter(({ type }) => type === "direct")
      .filter((answer) => article.quotes.every((quote) => overlapOf(quote, answer) === 0))
      .map((answer) => ({ gold: article, answer })),
  );
  return { matched, extra };
}

function matchOne(
  gold: Gold,
  quote: GoldQuote,
  answers: readonly ParsedQuote[],
  judge: Judge,
): Matched {
  let answer: ParsedQuote | null = null;
  let overlap = 0;
  for (const candidate of answers) {
    const shared = overlapOf(quote, candidate);
    const isBetter = shared > overlap || (shared === overlap && candidate.type === "direct");
    if (shared === 0 || !isBetter) continue;
    answer = candidate;
    overlap = shared;
  }
  const isSame = answer?.type === "direct" && overlap >= SAME;
  const right = answer && isSame ? judge(gold, quote, { ...answer, ...spanOf(quote) }) : null;
  return { gold, quote, answer, overlap, right };
}

/** Only the speaker is judged here. */
function spanOf({ start, end }: GoldQuote) {
  return { start, end };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function overlapOf(one: Stretch, other: Stretch): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (shared <= 0) return 0;
  return shared / (one.end - one.start + other.end - other.start - shared);
}
