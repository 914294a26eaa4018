import type { Attribution } from "../src/article/attribution/find-attributions.ts";
import type { Candidate } from "../src/article/people/find-candidates.ts";
import { readScene, type Scene } from "../src/article/read-scene.ts";
import { quotationEdges } from "../src/article/speaker/quotation-edges.ts";
import { eligibleCandidates, quotationTokens } from "../src/article/speaker/rank-speakers.ts";
import { setStage, type Utterance } from "../src/article/speaker/speaker-context.ts";
import { SPEAKER_FEATURES, writeSpeakerFeatures } from "../src/article/speaker/speaker-features.ts";
import type { Span } from "../src/domain/span.ts";
import type { GoldDocument, GoldQuote } from "./read-corpus.ts";
import type { RankingExample } from "./train-ranker.ts";

/** Teacher-forced: the speaker of the quotation before is the annotated one. */
export function speakerExamples(
  document: GoldDocument,
  attributions: readonly Attribution[],
): readonly RankingExample[] {
  const scene = readScene(document.text);
  const stage = setStage(scene, attributions);
  const examples: RankingExample[] = [];
  let previous = -1;
  for (const { quote, start, end } of quotationTokens(scene)) {
    const gold = goldFor(document, scene.quoted[quote] as Span);
    if (!gold || start === -1) continue;
    const utterance: Utterance = {
      quote,
      first: start,
      last: end,
      paragraph: scene.quoted[quote]?.paragraph ?? 0,
      previous,
    };
    const eligible = eligibleCandidates(scene, utterance);
    const edges = quotationEdges(scene, utterance);
    const right = Uint8Array.from(rightCandidates(scene, eligible, gold));
    const chosen = right.indexOf(1);
    if (chosen === -1) continue;
    previous = eligible[chosen] as number;
    const rows = eligible.map((index) => {
      const written = new Int32Array(SPEAKER_FEATURES);
      return written.slice(
        0,
        writeSpeakerFeatures(stage, utterance, { index, edges, rows: written }),
      );
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

/** The candidate whose head stands in the annotated speaker; a name before a role, the first before a second. */
export function rightCandidates(
  scene: Scene,
  eligible: readonly number[],
  { speaker_start, speaker_end }: GoldQuote,
): readonly number[] {
  if (speaker_start == null || speaker_end == null) return eligible.map(() => 0);
  const within = eligible.filter((index) => {
    const { head } = scene.candidates[index] as Candidate;
    return (
      (scene.words.starts[head] as number) >= speaker_start &&
      (scene.words.ends[head] as number) <= speaker_end
    );
  });
  const best = within.find((index) => scene.candidates[index]?.kind === "name") ?? within[0];
  return eligible.map((index) => (index === best ? 1 : 0));
}
