import { analyseText } from "../src/article/analyse-text.ts";
import type { Attribution } from "../src/article/attribution/attribution.ts";
import type { Mention } from "../src/article/people/find-mentions.ts";
import { quotationEdges } from "../src/article/speaker/quotation-edges.ts";
import { eligibleMentions, quotationTokens } from "../src/article/speaker/rank-speakers.ts";
import {
  type SpeakerContext,
  speakerContext,
  type Utterance,
} from "../src/article/speaker/speaker-context.ts";
import {
  SPEAKER_FEATURES,
  viewOf,
  writeSpeakerFeatures,
} from "../src/article/speaker/speaker-features.ts";
import { HEARER, NO_CUE } from "../src/article/speaker/speaker-traits.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { endOf, startOf } from "../src/article/text/token.ts";
import type { Span } from "../src/domain/span.ts";
import type { GoldDocument, GoldQuote } from "./gold-document.ts";
import type { RankingExample } from "./learners/train-ranker.ts";
import { entityOf, fullName, isSamePhrase } from "./pronoun-examples.ts";

/** Teacher-forced: the speaker of the quotation before is the annotated one. */
export function speakerExamples(
  document: GoldDocument,
  attributions: readonly Attribution[],
): readonly RankingExample[] {
  const analysis = analyseText(document.text);
  const context = speakerContext(analysis, attributions);
  const examples: RankingExample[] = [];
  let previous = -1;
  for (const { quote, start, end } of quotationTokens(analysis)) {
    const gold = goldFor(document, itemAt(analysis.quoted, quote));
    if (!gold || start === -1) continue;
    const utterance: Utterance = {
      quote,
      first: start,
      last: end,
      paragraph: analysis.quoted[quote]?.paragraph ?? 0,
      previous,
    };
    const eligible = eligibleMentions(analysis, utterance);
    const edges = quotationEdges(analysis, utterance);
    const right = Uint8Array.from(rightMentions(context, eligible, { gold, utterance }));
    const chosen = right.indexOf(1);
    if (chosen === -1) continue;
    previous = eligible[chosen] as number;
    const rows = eligible.map((index) => {
      const written = new Int32Array(SPEAKER_FEATURES);
      const view = viewOf(context, utterance, { index, edges });
      writeSpeakerFeatures(view, written);
      return written;
    });
    examples.push({ rows, right });
  }
  return examples;
}

export function goldFor({ quotes }: GoldDocument, quotation: Span): GoldQuote | undefined {
  return quotes.find(
    (quote) =>
      quote.type !== "indirect" &&
      Math.min(quote.end, quotation.end) - Math.max(quote.start, quotation.start) >
        0.5 * Math.min(quotation.end - quotation.start, quote.end - quote.start),
  );
}

interface Asked {
  readonly gold: GoldQuote;
  readonly utterance: Utterance;
}

/** The mention whose head stands in the annotated speaker; a name before a role, the first before a second. */
export function rightMentions(
  context: SpeakerContext,
  eligible: readonly number[],
  { gold, utterance }: Asked,
): readonly number[] {
  const { speaker_start, speaker_end, canonical_how } = gold;
  const { analysis } = context;
  if (speaker_start == null || speaker_end == null) {
    const those = canonical_how === "read" ? meantBy(context, eligible, { gold, utterance }) : [];
    return eligible.map((index) => (those.includes(index) ? 1 : 0));
  }
  const within = eligible.filter((index) => {
    const { head } = itemAt(analysis.mentions, index);
    return (
      startOf(analysis.words, head) >= speaker_start && endOf(analysis.words, head) <= speaker_end
    );
  });
  const best = within.find((index) => analysis.mentions[index]?.kind === "name") ?? within[0];
  return eligible.map((index) => (index === best ? 1 : 0));
}

/**
 * Where only the speaker is told and not the words that tell it: whoever stands beside a verb of
 * speech in the quotation's own sentence if they may be the speaker, else every mention of them.
 */
function meantBy(
  { analysis, traits }: SpeakerContext,
  eligible: readonly number[],
  { gold, utterance }: Asked,
): readonly number[] {
  const speaker = gold.canonical_speaker;
  if (!speaker) return [];
  const entity = entityOf(analysis, gold);
  const sentences = [utterance.first, utterance.last - 1].map(
    (token) => analysis.sentenceOf[token],
  );
  const isBeside = (index: number) => {
    const relation = traits[index]?.relation ?? NO_CUE;
    const at = analysis.sentenceOf[analysis.mentions[index]?.head ?? 0];
    return relation !== NO_CUE && relation !== HEARER && sentences.includes(at);
  };
  const isMeant = (index: number) => {
    const mention = analysis.mentions[index] as Mention;
    if (mention.kind === "name") return mention.entity === entity && entity !== -1;
    if (mention.kind === "nominal" && gold.speaker_kind === "nominal")
      return isSamePhrase(fullName(analysis, mention), speaker);
    return isBeside(index) && (mention.kind === "pronoun" || entity !== -1);
  };
  const meant = eligible.filter(isMeant);
  const beside = meant.filter(isBeside);
  if (beside.length > 0) return beside;
  const { previous } = utterance;
  return meant.length === 0 && eligible.includes(previous) ? [] : meant;
}
