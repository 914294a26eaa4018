import { analyseText } from "../src/article/analyse-text.ts";
import type { Attribution } from "../src/article/attribution/attribution.ts";
import { quotationTokens } from "../src/article/speaker/rank-speakers.ts";
import { speakerContext } from "../src/article/speaker/speaker-context.ts";
import {
  KINDS,
  QUOTATION_FEATURES,
  viewQuotation,
  writeQuotationFeatures,
} from "../src/article/statement/quotation-features.ts";
import type { Span } from "../src/domain/span.ts";
import type { GoldDocument } from "./gold-document.ts";
import type { RankingExample } from "./learners/train-ranker.ts";

/** Each quoted stretch, with the annotated kind among the three. */
export function quotationExamples(
  document: GoldDocument,
  attributions: readonly Attribution[],
): readonly RankingExample[] {
  const analysis = analyseText(document.text);
  const context = speakerContext(analysis, attributions);
  return quotationTokens(analysis)
    .filter(
      ({ quote, start }) => start !== -1 && isJudged(document, analysis.quoted[quote] as Span),
    )
    .map(({ quote, start, end }) => {
      const quotation = analysis.quoted[quote] as (typeof analysis.quoted)[number];
      const utterance = {
        quote,
        first: start,
        last: end,
        paragraph: quotation.paragraph,
        previous: -1,
      };
      const right = Uint8Array.from(KINDS, (kind) =>
        kind === goldKind(document, quotation) ? 1 : 0,
      );
      const view = viewQuotation(context, utterance);
      const rows = KINDS.map((_, kind) => {
        const written = new Int32Array(QUOTATION_FEATURES);
        return written.slice(0, writeQuotationFeatures(view, kind, written));
      });
      return { rows, right };
    });
}

/** In an article whose annotation isn't whole, nobody says what the other marks hold. */
function isJudged({ quotes, unsaid, isWhole }: GoldDocument, { start, end }: Span): boolean {
  return isWhole || [...quotes, ...unsaid].some((one) => one.start < end && start < one.end);
}

function goldKind({ quotes }: GoldDocument, quotation: Span): (typeof KINDS)[number] {
  const size = quotation.end - quotation.start;
  const covering = quotes.filter(
    ({ start, end }) =>
      Math.min(end, quotation.end) - Math.max(start, quotation.start) >
      0.5 * Math.min(size, end - start),
  );
  if (covering.some(({ type }) => type === "direct")) return "direct";
  return covering.some(({ type }) => type === "mixed") ? "part" : "none";
}
