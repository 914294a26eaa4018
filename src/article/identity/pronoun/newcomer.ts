import { type Analysis, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { branchAt } from "../../grammar/phrases.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { isAmong } from "../../text/token.ts";
import type { Antecedent, Reference } from "./sentence-topic.ts";

/**
 * The rank of somebody without a name whom the sentence right before the words brings in, and in which
 * nobody else is: "Mayor Orr opened it. A nurse waiting outside was less sure. “It came late,” she said";
 * or -1.
 */
export function newcomerAmong(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { mentions, words, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = sentences[sentenceAt(analysis, first) - 1];
  if (!before || paragraphAt(analysis, before.first) !== paragraphAt(analysis, first)) return -1;
  if (!isAmong(words, before.first, NEW)) return -1;
  const rank = antecedents.findIndex(
    ({ phrase, earlier }) => phrase !== -1 && earlier.opening === before.first,
  );
  const { phrase = -1 } = antecedents[rank] ?? {};
  if (phrase === -1 || isShared(analysis, phrase, before)) return -1;
  return rank;
}

const NEW = hashedWords("a an another");

/** Words of somebody else's, or another name or "she" behind the phrase with all that hangs on it. */
function isShared(
  { mentions, grammar, quoteOf }: Analysis,
  phrase: number,
  { first, last }: { first: number; last: number },
): boolean {
  if (quoteOf.subarray(first, last).some((quote) => quote !== -1)) return true;
  const { head } = itemAt(mentions, phrase);
  const end = branchAt(grammar, head).last;
  const next = mentions[firstWhere(mentions, ({ lead }) => lead >= end)];
  return next !== undefined && next.lead < last && next.kind !== "nominal";
}
