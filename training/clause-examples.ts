import { type Analysis, analyseText } from "../src/article/analyse-text.ts";
import { type Models, readStatements } from "../src/article/read-statements.ts";
import { linearChances } from "../src/article/speaker/linear-chances.ts";
import { type Span, sharedLength } from "../src/domain/span.ts";
import type { GoldDocument, GoldQuote } from "./gold-document.ts";
import type { TreeExample } from "./learners/boosted-trees.ts";

interface Candidate extends Span {
  readonly traits: Int8Array;
}

/**
 * The clauses that models which have not seen the article hold to be reported, and whether they are.
 * Only one corpus tells of all that is reported.
 */
export function clauseExamples(document: GoldDocument, models: Models): readonly TreeExample[] {
  if (!document.isWhole) return [];
  const candidates = candidatesIn(analyseText(document.text), models);
  const right = document.quotes
    .filter(isSaid)
    .flatMap((quote) => mostLike(candidates, quote) ?? []);
  return candidates.flatMap((candidate) => {
    const isRight = right.some((one) => isSame(one, candidate));
    if (!isRight && isUnsure(document, candidate)) return [];
    return [{ traits: candidate.traits, isRight, counts: 1 }];
  });
}

function candidatesIn(analysis: Analysis, models: Models): readonly Candidate[] {
  const candidates: Candidate[] = [];
  readStatements(
    analysis,
    { ...models, reader: null },
    {
      rivals: linearChances,
      meant: linearChances,
      clauses({ start, end, content, traits }) {
        candidates.push({ start, end, traits: traits() });
        return content.probability;
      },
    },
  );
  return candidates;
}

/** Two cues may have the same clause, of which one will be kept. */
function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** Of several clauses that share most of what is said, one alone is right. */
function mostLike(candidates: readonly Candidate[], quote: GoldQuote): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0.5;
  for (const candidate of candidates) {
    const both = sharedLength(candidate, quote);
    const share = both / (lengthOf(candidate) + lengthOf(quote) - both);
    if (share < most) continue;
    best = candidate;
    most = share;
  }
  return best;
}

/** Beliefs and intentions are of the same build as speech, and whole quotations are no clauses. */
function isUnsure({ quotes }: GoldDocument, candidate: Candidate): boolean {
  const length = lengthOf(candidate);
  return quotes.some((quote) =>
    quote.type === "direct"
      ? sharedLength(quote, candidate) >= 0.5 * length
      : !isSaid(quote) && sharedLength(quote, candidate) >= 0.8 * length,
  );
}

function isSaid({ type, speech }: GoldQuote): boolean {
  return type === "mixed" || (type === "indirect" && speech === true);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
