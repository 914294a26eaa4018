import {
  antecedentsOf,
  PRONOUN_FEATURES,
  writePronounFeatures,
} from "../src/article/identity/pronoun-features.ts";
import type { Reference } from "../src/article/identity/sentence-topic.ts";
import type { Candidate } from "../src/article/people/find-candidates.ts";
import { readScene, type Scene } from "../src/article/read-scene.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { endOf, startOf, textOf } from "../src/article/text/token.ts";
import { isTrusted } from "./judge-speaker.ts";
import type { GoldDocument, GoldQuote } from "./read-corpus.ts";
import type { RankingExample } from "./train-ranker.ts";

/** Pronouns whose person two resolvers agree on; the speaker before each is the annotated one. */
export function pronounExamples(document: GoldDocument): readonly RankingExample[] {
  const scene = readScene(document.text);
  const examples: RankingExample[] = [];
  const seen = new Set<number>();
  let lastSpeaker = -1;
  let lastSource = -1;
  const spoken = document.quotes
    .filter(({ speaker_start }) => speaker_start != null)
    .toSorted((one, other) => (one.speaker_start ?? 0) - (other.speaker_start ?? 0));
  for (const quote of spoken) {
    const figure = figureNamed(scene, quote.canonical_speaker);
    const candidate = pronounAt(scene, quote);
    if (
      candidate !== -1 &&
      figure !== -1 &&
      !seen.has(candidate) &&
      isTrusted(quote.canonical_how)
    ) {
      const example = exampleOf(scene, { candidate, lastSpeaker, lastSource }, figure);
      if (example.right.includes(1)) examples.push(example);
    }
    seen.add(candidate);
    if (figure !== -1) lastSpeaker = figure;
    lastSource = sourceAt(scene, quote);
  }
  return examples;
}

function exampleOf(scene: Scene, reference: Reference, figure: number): RankingExample {
  const antecedents = antecedentsOf(scene, reference);
  const rows = antecedents.map((_, rank) => {
    const written = new Int32Array(PRONOUN_FEATURES);
    const count = writePronounFeatures(scene, reference, { antecedents, rank, rows: written });
    return written.slice(0, count);
  });
  return {
    rows,
    right: Uint8Array.from(antecedents, (antecedent) => (antecedent.figure === figure ? 1 : 0)),
  };
}

function sourceAt({ candidates, words }: Scene, { speaker_start, speaker_end }: GoldQuote): number {
  return candidates.findIndex(
    ({ head }) =>
      startOf(words, head) >= (speaker_start ?? 0) && endOf(words, head) <= (speaker_end ?? 0),
  );
}

function pronounAt(
  { candidates, words }: Scene,
  { speaker_kind, speaker_start }: GoldQuote,
): number {
  if (speaker_kind !== "pronoun") return -1;
  return candidates.findIndex(
    ({ kind, first }) => kind === "pronoun" && startOf(words, first) === speaker_start,
  );
}

/** The annotated full name among the article's own people. */
export function figureNamed(scene: Scene, name: string | null | undefined): number {
  if (!name) return -1;
  const wanted = plain(name);
  const found = scene.cast.figures.find((figure) => plain(fullName(scene, figure)) === wanted);
  return found?.id ?? surnameOnly(scene, wanted);
}

function surnameOnly(scene: Scene, wanted: string): number {
  const surname = wanted.split(" ").at(-1);
  const bearers = scene.cast.figures.filter(
    (figure) => plain(fullName(scene, figure)).split(" ").at(-1) === surname,
  );
  return bearers.length === 1 ? itemAt(bearers, 0).id : -1;
}

export function fullName(
  { words }: Scene,
  { first, last }: Pick<Candidate, "first" | "last">,
): string {
  return textOf(words, first, last);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:mr|mrs|ms|dr|sen|rep|gov|jr|sr)\b\.?/g, " ")
    .replace(/[^\p{L}\d -]/gu, " ")
    .replace(/\b[a-z]\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
