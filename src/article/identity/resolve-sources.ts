import type { Analysis } from "../analyse-text.ts";
import { OPENING_CLAUSE } from "../lexicon/clause-words.ts";
import type { Mention } from "../people/find-mentions.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { firstAnswer } from "../text/rule.ts";
import { hashOf, isAmong } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { fitsSeveral } from "./described-entity.ts";
import { isEpithet } from "./epithet.ts";
import { answersLast } from "./phrase/answers-last.ts";
import { isOfOtherCareer } from "./phrase/told/other-career.ts";
import { bestAntecedent, type PronounRankers, pronounRankers } from "./pronoun/best-antecedent.ts";
import { type Reference, type Spoke, UNNAMED } from "./pronoun/sentence-topic.ts";
import { IDENTITY_RULES, type Identity, UNKNOWN } from "./rules.ts";

/**
 * Resolves the sources of an article's speech in reading order, because "he" is most often
 * whoever spoke last. `sources` are numbers of mentions, ascending, without repeats.
 */
export function resolveSources(
  analysis: Analysis,
  sources: readonly number[],
  rankers: PronounRankers = pronounRankers(),
): ReadonlyMap<number, Identity> {
  const identities = new Map<number, Identity>();
  let lastSpeaker = -1;
  let lastSource = -1;
  let lastPhrase = -1;
  let earlier: Spoke | undefined;
  for (const mention of sources) {
    const known = goesOn(analysis, lastSource, mention) ? identities.get(lastSource) : undefined;
    const reference = { mention, lastSpeaker, lastSource, lastPhrase, earlier };
    const identity = known ?? identify(analysis, reference, rankers);
    identities.set(mention, identity);
    lastSource = mention;
    if (identity.unknown) continue;
    const isPhrase = identity.entity === -1;
    const before = { speaker: lastSpeaker, source: reference.lastSource, phrase: lastPhrase };
    lastSpeaker = isPhrase || identity.isDoubtful ? UNNAMED : identity.entity;
    lastPhrase = isPhrase && !identity.isDoubtful ? (identity.standsFor ?? mention) : -1;
    earlier = isOther(before, lastSpeaker, lastPhrase) ? before : earlier;
  }
  return identities;
}

function isOther(before: Spoke, speaker: number, phrase: number): boolean {
  return before.speaker !== speaker || before.phrase !== phrase;
}

/** “It came late,” she said. “Ten years,” she added: nobody else has come between. */
function goesOn({ words, mentions, paragraphOf }: Analysis, before: number, mention: number) {
  const one = mentions[before];
  const other = itemAt(mentions, mention);
  if (one?.kind !== "pronoun" || other.kind !== "pronoun" || before + 1 !== mention) return false;
  // "After he wrote it, a teacher was suspended": it may be another.
  if (OPENING_CLAUSE.has(hashOf(words, other.head - 1))) return false;
  const isSame = hashOf(words, one.head) === hashOf(words, other.head);
  const paragraphs = (paragraphOf[other.head] ?? 0) - (paragraphOf[one.head] ?? 0);
  return isSame && paragraphs <= (isAnswer(words, other) ? 0 : 1);
}

/** "“Why?” he asked.\n\n“Because,” he replied": the turn has passed. */
function isAnswer(words: Words, { head }: Mention): boolean {
  return isAmong(words, head + 1, ANSWERS) || isAmong(words, head - 1, ANSWERS);
}

const ANSWERS = hashedWords("asked replied answered retorted");

function identify(analysis: Analysis, reference: Reference, rankers: PronounRankers): Identity {
  const { kind } = itemAt(analysis.mentions, reference.mention);
  if (kind === "name") return identifyName(analysis, reference.mention);
  if (kind === "nominal" && holdsShared(analysis, reference.mention)) return ITSELF;
  const ruled = firstAnswer(IDENTITY_RULES, {
    analysis,
    reference,
    identify: (other) => identify(analysis, other, rankers),
  });
  const isOther = (one: Identity) =>
    one.entity !== -1 && one.entity === reference.lastSpeaker && answersLast(analysis, reference);
  if (ruled) return isOther(ruled) ? ITSELF : ruled;
  if (kind === "pronoun") return bestAntecedent(analysis, reference, rankers);
  if (!isEpithet(analysis, itemAt(analysis.mentions, reference.mention))) return ITSELF;
  if (fitsSeveral(analysis, reference.mention)) return ITSELF;
  const meant = bestAntecedent(analysis, reference, rankers);
  if (meant.entity === -1 || meant.isDoubtful || meant.probability <= LEAST_MEANT) return ITSELF;
  if (isOther(meant)) return ITSELF;
  return isOfOtherCareer(analysis, reference.mention, meant.entity) ? ITSELF : meant;
}

/** "The taller Tom", where two are called so. */
function holdsShared({ mentions, names, entities }: Analysis, mention: number): boolean {
  if (entities.shared.size === 0) return false;
  const { lead, last } = itemAt(mentions, mention);
  const name = firstWhere(names, ({ first }) => first >= lead);
  return entities.shared.has(name) && itemAt(names, name).last <= last;
}

/** "A second Tom Reed" is not the first, but is called so. */
function identifyName({ mentions, names, entities }: Analysis, mention: number): Identity {
  const { entity, first, last } = itemAt(mentions, mention);
  if (entity !== -1) return { entity, probability: 1, unknown: false };
  if (entities.shared.size === 0 || last - first < 2) return UNKNOWN;
  const name = firstWhere(names, (other) => other.first >= first);
  const isWhole = names[name]?.first === first && names[name]?.last === last;
  return isWhole && entities.shared.has(name) ? ITSELF : UNKNOWN;
}

/** "The 34-year-old" is found as "he" is, but may be somebody new: chosen by hand. */
const LEAST_MEANT = 0.5;

/** A phrase stands for itself: "a spokeswoman". */
const ITSELF: Identity = { entity: -1, probability: 1, unknown: false };
