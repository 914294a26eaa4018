import { type Analysis, analyseText } from "../src/article/analyse-text.ts";
import {
  antecedentsOf,
  PRONOUN_FEATURES,
  writePronounFeatures,
} from "../src/article/identity/pronoun-features.ts";
import type { Reference } from "../src/article/identity/sentence-topic.ts";
import type { Mention } from "../src/article/people/find-mentions.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { endOf, startOf, textOf } from "../src/article/text/token.ts";
import type { GoldDocument, GoldQuote } from "./gold-document.ts";
import { isTrusted } from "./judge-speaker.ts";
import type { RankingExample } from "./train-ranker.ts";

/** Pronouns whose person two resolvers agree on; the speaker before each is the annotated one. */
export function pronounExamples(document: GoldDocument): readonly RankingExample[] {
  const analysis = analyseText(document.text);
  const examples: RankingExample[] = [];
  const seen = new Set<number>();
  let lastSpeaker = -1;
  let lastSource = -1;
  const spoken = document.quotes
    .filter(({ speaker_start }) => speaker_start != null)
    .toSorted((one, other) => (one.speaker_start ?? 0) - (other.speaker_start ?? 0));
  for (const quote of spoken) {
    const entity = entityNamed(analysis, quote.canonical_speaker);
    const mention = pronounAt(analysis, quote);
    if (mention !== -1 && entity !== -1 && !seen.has(mention) && isTrusted(quote.canonical_how)) {
      const example = exampleOf(analysis, { mention, lastSpeaker, lastSource }, entity);
      if (example.right.includes(1)) examples.push(example);
    }
    seen.add(mention);
    if (entity !== -1) lastSpeaker = entity;
    lastSource = sourceAt(analysis, quote);
  }
  return examples;
}

function exampleOf(analysis: Analysis, reference: Reference, entity: number): RankingExample {
  const antecedents = antecedentsOf(analysis, reference);
  const rows = antecedents.map((_, rank) => {
    const written = new Int32Array(PRONOUN_FEATURES);
    const count = writePronounFeatures(analysis, reference, { antecedents, rank, rows: written });
    return written.slice(0, count);
  });
  return {
    rows,
    right: Uint8Array.from(antecedents, (antecedent) => (antecedent.entity === entity ? 1 : 0)),
  };
}

function sourceAt(
  { mentions, words }: Analysis,
  { speaker_start, speaker_end }: GoldQuote,
): number {
  return mentions.findIndex(
    ({ head }) =>
      startOf(words, head) >= (speaker_start ?? 0) && endOf(words, head) <= (speaker_end ?? 0),
  );
}

function pronounAt(
  { mentions, words }: Analysis,
  { speaker_kind, speaker_start }: GoldQuote,
): number {
  if (speaker_kind !== "pronoun") return -1;
  return mentions.findIndex(
    ({ kind, first }) => kind === "pronoun" && startOf(words, first) === speaker_start,
  );
}

/** The annotated full name among the article's own people. */
export function entityNamed(analysis: Analysis, name: string | null | undefined): number {
  if (!name) return -1;
  const wanted = plain(name);
  const found = analysis.entities.list.find(
    (entity) => plain(fullName(analysis, entity)) === wanted,
  );
  return found?.id ?? surnameOnly(analysis, wanted);
}

function surnameOnly(analysis: Analysis, wanted: string): number {
  const surname = wanted.split(" ").at(-1);
  const bearers = analysis.entities.list.filter(
    (entity) => plain(fullName(analysis, entity)).split(" ").at(-1) === surname,
  );
  return bearers.length === 1 ? itemAt(bearers, 0).id : -1;
}

export function fullName(
  { words }: Analysis,
  { first, last }: Pick<Mention, "first" | "last">,
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
