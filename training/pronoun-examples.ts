import { type Analysis, analyseText } from "../src/article/analyse-text.ts";
import { antecedentsOf } from "../src/article/identity/pronoun/antecedents.ts";
import { focusOf } from "../src/article/identity/pronoun/focus.ts";
import {
  PRONOUN_FEATURES,
  writePronounFeatures,
} from "../src/article/identity/pronoun/pronoun-features.ts";
import {
  type Antecedent,
  type Reference,
  UNNAMED,
} from "../src/article/identity/pronoun/sentence-topic.ts";
import { FEMALE, MALE } from "../src/article/lexicon/word-classes.ts";
import type { Mention } from "../src/article/people/find-mentions.ts";
import { governorAt } from "../src/article/speaker/governor.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { endOf, hasClass, startOf, textOf } from "../src/article/text/token.ts";
import type { GoldDocument, GoldQuote } from "./gold-document.ts";
import { isTrusted } from "./judge-speaker.ts";
import type { RankingExample } from "./learners/train-ranker.ts";

/**
 * Pronouns whose person a reader judged, or two resolvers agree on; who spoke before each is as
 * annotated. Whoever has no name is the phrase that the reader wrote down.
 */
export function pronounExamples(document: GoldDocument): readonly RankingExample[] {
  const analysis = analyseText(document.text);
  const examples: RankingExample[] = [];
  const seen = new Set<number>();
  let spoken: Omit<Reference, "mention"> = { lastSpeaker: -1, lastSource: -1, lastPhrase: -1 };
  for (const { quote, mention } of sourcesOf(analysis, document)) {
    const entity = entityOf(analysis, quote);
    const reference = { ...spoken, mention };
    const antecedents = isGendered(analysis, mention) ? antecedentsOf(analysis, reference) : [];
    const meant = meantAmong(analysis, antecedents, { quote, entity });
    if (meant.includes(1) && !seen.has(mention) && isTrusted(quote.canonical_how))
      examples.push(exampleOf(analysis, reference, { antecedents, meant }));
    seen.add(mention);
    spoken = {
      lastSource: mention,
      lastSpeaker: entity === -1 ? UNNAMED : entity,
      lastPhrase: entity === -1 ? phraseOf(antecedents, { meant, mention }) : -1,
    };
  }
  return examples;
}

interface Source {
  readonly quote: GoldQuote;
  readonly mention: number;
}

/** In reading order: the words that tell the speaker, or the subject of the verb beside the quotation. */
export function sourcesOf(analysis: Analysis, { quotes }: GoldDocument): readonly Source[] {
  return quotes
    .map((quote) => ({ quote, mention: sourceAt(analysis, quote) }))
    .filter(({ mention }) => mention !== -1)
    .toSorted((one, other) => one.mention - other.mention);
}

function isGendered({ words, mentions }: Analysis, mention: number): boolean {
  const { kind, first } = itemAt(mentions, mention);
  return kind === "pronoun" && hasClass(words, first, MALE | FEMALE);
}

export function meantAmong(
  analysis: Analysis,
  antecedents: readonly Antecedent[],
  { quote, entity }: { quote: GoldQuote; entity: number },
): Uint8Array {
  const phrase = quote.speaker_kind === "nominal" ? (quote.canonical_speaker ?? "") : "";
  const right = antecedents.map((antecedent) => {
    if (antecedent.entity !== -1) return antecedent.entity === entity;
    const mention = itemAt(analysis.mentions, antecedent.phrase);
    return entity === -1 && isSamePhrase(fullName(analysis, mention), phrase);
  });
  return Uint8Array.from(right, (isRight, at) => (isRight && right.indexOf(true) === at ? 1 : 0));
}

function phraseOf(
  antecedents: readonly Antecedent[],
  { meant, mention }: { meant: Uint8Array; mention: number },
): number {
  return antecedents[meant.indexOf(1)]?.phrase ?? mention;
}

function exampleOf(
  analysis: Analysis,
  reference: Reference,
  { antecedents, meant }: { antecedents: readonly Antecedent[]; meant: Uint8Array },
): RankingExample {
  const focus = focusOf(analysis, reference.mention, antecedents);
  const rows = antecedents.map((_, rank) => {
    const written = new Int32Array(PRONOUN_FEATURES);
    const count = writePronounFeatures(analysis, reference, {
      antecedents,
      rank,
      focus,
      rows: written,
    });
    return written.slice(0, count);
  });
  return { rows, right: meant };
}

function sourceAt(analysis: Analysis, { start, speaker_start, speaker_end }: GoldQuote): number {
  if (speaker_start == null || speaker_end == null) return governorAt(analysis, start).subject;
  const { mentions, words } = analysis;
  return mentions.findIndex(
    ({ head }) => startOf(words, head) >= speaker_start && endOf(words, head) <= speaker_end,
  );
}

/** The same noun heads both, as far as the end of the words shows. */
export function isSamePhrase(printed: string, speaker: string): boolean {
  const [one, other] = [printed, speaker].map(
    (phrase) =>
      phrase
        .toLowerCase()
        .split(/\s(?:of|for|to|who|that|in|at|from|with|on|by)\s|,/)[0]
        ?.split(/\s+/)
        .at(-1) ?? "",
  );
  return one !== "" && one === other;
}

/** Who speaks; "a lawyer for Transmere" is not Transmere. */
export function entityOf(analysis: Analysis, quote: GoldQuote): number {
  return quote.speaker_kind === "nominal" ? -1 : entityNamed(analysis, quote.canonical_speaker);
}

/** The annotated full name among the article's own people. */
function entityNamed(analysis: Analysis, name: string | null | undefined): number {
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
