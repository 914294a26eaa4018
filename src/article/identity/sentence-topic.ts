import { type Analysis, sentenceAt } from "../analyse-text.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Name } from "../people/name.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { startOf } from "../text/token.ts";

/** "he" or "she" as a source, with the entity that spoke last, or -1. */
export interface Reference {
  readonly mention: number;
  readonly lastSpeaker: number;
  /** Mention that was the last source, or -1. */
  readonly lastSource: number;
}

/** An earlier mention of an entity: the nearest one before the pronoun. */
export interface Antecedent {
  readonly entity: number;
  /** Number of the name. */
  readonly name: number;
}

/** The subject of one of the last two sentences, brought up since anybody spoke. */
export function isNewTopic(
  analysis: Analysis,
  reference: Reference,
  { name }: Antecedent,
): boolean {
  const spoke = analysis.mentions[reference.lastSource]?.first ?? -1;
  const earlier = itemAt(analysis.names, name);
  const pronoun = itemAt(analysis.mentions, reference.mention);
  const isNear = sentenceGap(analysis, earlier, pronoun) <= 2;
  return isNear && analysis.quoteOf[earlier.first] === -1 && isSubjectSince(analysis, name, spoke);
}

export function isSubjectSince(analysis: Analysis, index: number, spoke: number): boolean {
  const name = itemAt(analysis.names, index);
  return name.first > spoke && subjectRank(analysis, name) === 0;
}

/** 0 for the sentence's opening phrase, 1 for a later one, 2 for a word in another's phrase. */
export function subjectRank(analysis: Analysis, { first, last }: Name): number {
  const { mentions } = analysis;
  const index = firstWhere(mentions, (mention) => mention.last >= last);
  const mention = mentions[index];
  if (!mention || mention.first !== first) return 2;
  return opensAt(analysis, mention.lead) || explainsOpening(analysis, index) ? 0 : 1;
}

function opensAt({ sentenceOf }: Analysis, token: number): boolean {
  return token === 0 || sentenceOf[token - 1] !== sentenceOf[token];
}

/** "The mayor's sister, Ann Low, left": the name of whom the sentence opened with. */
function explainsOpening(analysis: Analysis, index: number): boolean {
  const { mentions, words } = analysis;
  const before = mentions[index - 1];
  const { lead } = itemAt(mentions, index);
  if (before?.kind !== "nominal" || before.last !== lead - 1) return false;
  return words.text[startOf(words, before.last)] === "," && opensAt(analysis, before.lead);
}

export function sentenceGap(analysis: Analysis, earlier: Name, pronoun: Mention): number {
  return sentenceAt(analysis, pronoun.first) - sentenceAt(analysis, earlier.first);
}
