import type { Analysis } from "../analyse-text.ts";
import { INDEFINITE_ARTICLES } from "../lexicon/clause-words.ts";
import { SELF_DESCRIBED } from "../lexicon/reporting-words.ts";
import { THE, WHO } from "../lexicon/single-words.ts";
import { FEMALE, MALE } from "../lexicon/word-classes.ts";
import { itemAt } from "../text/lookup.ts";
import type { Rule } from "../text/rule.ts";
import { classesOf, hasClass, hashOf, isAmong } from "../text/token.ts";
import type { Reference } from "./sentence-topic.ts";

/** Who a source phrase means: an entity, or -1 for a phrase that stands for itself. */
export interface Identity {
  readonly entity: number;
  readonly probability: number;
  /** Nobody can be named: "I", "they", or a pronoun with no one before it. */
  readonly unknown: boolean;
  /** The mention that a relative "who" takes up. */
  readonly standsFor?: number;
}

export const UNKNOWN: Identity = { entity: -1, probability: 0, unknown: true };

interface IdentityCase {
  readonly analysis: Analysis;
  /** A pronoun or a phrase; a name needs no rule. */
  readonly reference: Reference;
  /** Who another mention in its place would be. */
  identify(reference: Reference): Identity;
}

/** Who a pronoun or a phrase means. */
export const IDENTITY_RULES: readonly Rule<IdentityCase, Identity>[] = [
  {
    name: "the self-described one is whoever spoke last",
    example: {
      text: "Tom Lee came home. “We will pay,” Lee said. The self-described socialist said “the rich will pay as well.”",
      said: [
        ["We will pay,", "Tom Lee"],
        ["the rich will pay as well.", "Tom Lee"],
      ],
    },
    answer: ({ analysis, reference }) => describedSelf(analysis, reference),
  },
  {
    name: "who is whoever stands right before it",
    example: {
      text: "Tom Lee left the city. Lee, who said that the school would close, left.",
      said: [["that the school would close, left", "Tom Lee"]],
    },
    answer({ analysis, reference, identify }) {
      if (!isWho(analysis, reference)) return undefined;
      const mention = antecedentOfWho(analysis, reference.mention);
      if (mention === -1) return UNKNOWN;
      return { ...identify({ ...reference, mention }), standsFor: mention };
    },
  },
  {
    name: "I, we and they name nobody",
    example: {
      text: "Mayor Kem Duarte came to Dayton. Duarte said it was late. They said “the school will close.”",
      said: [
        ["it was late", "Kem Duarte"],
        ["the school will close.", null],
      ],
    },
    answer: ({ analysis, reference }) => (isImpersonal(analysis, reference) ? UNKNOWN : undefined),
  },
  {
    name: "she is the woman without a name whom the paragraph opens with",
    example: {
      text: "Maria Lopez left. “We go,” Lopez said.\n\nA spokeswoman for the palace was asked. “No, we do not go,” she said.",
      said: [
        ["We go,", "Maria Lopez"],
        ["No, we do not go,", "A spokeswoman for the palace"],
      ],
    },
    answer({ analysis, reference }) {
      const newcomer = newcomerBefore(analysis, reference);
      if (newcomer === -1) return undefined;
      return { entity: -1, probability: 1, unknown: false, standsFor: newcomer };
    },
  },
];

/** "The self-described socialist" takes up someone already spoken of. */
function describedSelf(
  { words, mentions }: Analysis,
  { mention, lastSpeaker }: Reference,
): Identity | undefined {
  const { kind, first, last } = itemAt(mentions, mention);
  if (kind !== "nominal" || hashOf(words, first) !== THE || lastSpeaker === -1) return undefined;
  const isDescribed = words.hashes.subarray(first, last).some((word) => SELF_DESCRIBED.has(word));
  return isDescribed ? { entity: lastSpeaker, probability: 0.8, unknown: false } : undefined;
}

function isWho({ words, mentions }: Analysis, { mention }: Reference): boolean {
  const { kind, head } = itemAt(mentions, mention);
  return kind === "pronoun" && hashOf(words, head) === WHO;
}

/** "Hugh Hill, a doctor, who told": the name before the apposition, else the phrase itself. */
function antecedentOfWho({ mentions }: Analysis, who: number): number {
  const before = mentions[who - 1];
  const isNear = before && itemAt(mentions, who).first - before.last <= 3;
  if (!isNear || before.kind === "pronoun") return -1;
  const named = mentions[who - 2];
  const isApposition =
    before.kind === "nominal" && named?.kind === "name" && before.lead - named.last <= 2;
  return isApposition ? who - 2 : who - 1;
}

function isImpersonal({ words, mentions }: Analysis, { mention }: Reference): boolean {
  const { kind, first } = itemAt(mentions, mention);
  return kind === "pronoun" && !hasClass(words, first, MALE | FEMALE);
}

/**
 * "A spokeswoman for the palace was asked. “No,” she said": her, and not whoever was last named,
 * unless a person of that gender is named in between.
 */
function newcomerBefore(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, paragraphOf, sentenceOf } = analysis;
  const { first, kind: ownKind } = itemAt(mentions, mention);
  if (ownKind !== "pronoun") return -1;
  const gender = classesOf(words, first) & (MALE | FEMALE);
  for (let before = mention - 1; before >= 0; before--) {
    const { lead, head, kind } = itemAt(mentions, before);
    if (paragraphOf[lead] !== paragraphOf[first] || kind === "name") return -1;
    const opens = lead === 0 || sentenceOf[lead - 1] !== sentenceOf[lead];
    const theirs = classesOf(words, head) & (MALE | FEMALE);
    if (kind === "nominal" && opens && isAmong(words, lead, INDEFINITE_ARTICLES)) {
      return theirs === gender ? before : -1;
    }
  }
  return -1;
}
