import type { Analysis } from "../analyse-text.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import { DOCUMENT, FORENAME, GROUP, ORGANISATION, PLURAL, ROLE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { agreementWith } from "../speaker/governor.ts";
import { determinerOf } from "../speaker/rival-traits.ts";
import type { Statement } from "../statement/statement.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { hasClass } from "../text/token.ts";
import { asTrait, asTraits, logOdds, NO_TRAIT, treesChance } from "../weights/decision-trees.ts";
import { readWeights, type Weights } from "../weights/read-weights.ts";
import { markedTraits, rankedTraits } from "./marked-traits.ts";
import { ALONE, type Neighbours, neighbourTraits } from "./neighbours.ts";
import { isAfterStranger, isOpenToDoubt, namesakesOf } from "./open-to-doubt.ts";
import { keepsName } from "./phrase/trait/kept-name.ts";
import { placeTraits } from "./place-traits.ts";
import { isPlainlySaid } from "./plain/plainly-said.ts";
import { isBareBesideOther } from "./pronoun/beside/beside-other.ts";
import type { Identity } from "./rules.ts";
import { type SentenceTies, sentenceTies, tieTraits } from "./sentence-ties.ts";
import { governorOf, isUntold } from "./untold.ts";
import { isSneered } from "./words/sneered.ts";

/** "Direct" comes last: as the first of an object's fields V8 knows it for a chance, and would keep no whole number there. */
const TYPES = { mixed: 1, indirect: 2, direct: 0 } as const;
const KINDS = { name: 0, pronoun: 1, nominal: 2 } as const;
const EVIDENCE = {
  named: 0,
  "another named": 1,
  "none named": 2,
  clause: 3,
  topic: 3,
  label: 0,
} as const;

export interface Grounds {
  readonly identity: Identity;
  /** The mentions that a verb of speech somewhere belongs to. */
  readonly told: ReadonlySet<number>;
  readonly neighbours: Neighbours | undefined;
  readonly weights?: Weights | undefined;
}

/**
 * The chance that the speaker is right. The rankers are surer than they should be, of some kinds of
 * speaker more than of others; this weighs how often such answers were right for articles unseen.
 */
export function weighSpeaker(
  analysis: Analysis,
  statement: Statement,
  { identity, told, neighbours, weights = readWeights("confidence") }: Grounds,
): number {
  if (statement.evidence === "label") return LABEL_CONFIDENCE;
  const ties = sentenceTies(analysis, statement, identity);
  const traits = confidenceTraits(analysis, statement, { identity, neighbours, ties });
  const trees = treesChance(weights, traits);
  const isPlain =
    trees < PLAIN && trees >= LEAST_PLAIN && isPlainlySaid(analysis, statement, identity);
  const sure = isPlain ? PLAIN : trees;
  const chance = statement.evidence === "topic" ? Math.min(sure, TOPIC) : sure;
  const mention = itemAt(analysis.mentions, statement.source);
  const isBare = !told.has(statement.source) && isUntold(analysis, statement, mention);
  if (identity.isDoubtful) return Math.min(chance, UNSURE);
  if (isBare) return Math.min(chance, UNTOLD);
  if (chance > UNSURE && isSneered(analysis, statement)) return UNSURE;
  if (isBareBesideOther(analysis, statement, identity.entity)) return Math.min(chance, UNSURE);
  if (identity.entity === -1 && keepsName(analysis, identity.standsFor ?? statement.source))
    return Math.min(chance, UNTOLD);
  const answered = { mention, identity, ties, chance };
  if (isAfterStranger(analysis, statement, answered)) return Math.min(chance, UNTOLD);
  return isOpenToDoubt(analysis, statement, answered) ? Math.min(chance, DOUBTFUL) : chance;
}

/** Where the grammar is plain, and the turn too rare to learn it from: of such answers for unseen articles all but one in forty are right. */
const PLAIN = 0.78;
/** The trees have other reasons where they give it less. */
const LEAST_PLAIN = 0.3;

/** Below what is shown: of such answers for unseen articles one in four is wrong or more, however sure the models are. */
const UNTOLD = 0.65;

/** Not shown: it is as likely another's of whom the article has told nothing. */
const UNSURE = 0.5;

/** Below what is shown: whoever spoke, nothing that he said is told. By hand. */
const TOPIC = 0.55;

/** Too few to learn it from: of such answers for unseen articles two in three to four in five are right. */
const DOUBTFUL = 0.79;

/** A transcript says itself who speaks; there are too few to learn it from. */
export const LABEL_CONFIDENCE = 0.95;

/** What an answer rests on, each trait a small whole number. */
export function confidenceTraits(
  analysis: Analysis,
  statement: Statement,
  {
    identity,
    neighbours = ALONE,
    ties = sentenceTies(analysis, statement, identity),
  }: Pick<Grounds, "identity" | "neighbours"> & { readonly ties?: SentenceTies },
): Int8Array {
  const mention = itemAt(analysis.mentions, statement.source);
  return asTraits([
    evidenceTraits(statement, { mention, identity }),
    mentionTraits(analysis, mention, identity),
    placeTraits(analysis, statement, mention),
    grammarTraits(analysis, statement, identity),
    identityTraits(identity),
    rankedTraits(analysis, statement, identity.entity),
    neighbourTraits({ statement, identity }, neighbours),
    tieTraits(ties),
  ]);
}

function evidenceTraits(
  { type, evidence, probability, relation, continues, start, end }: Statement,
  { mention, identity }: { mention: Mention; identity: Identity },
): readonly number[] {
  return [
    TYPES[type],
    kindOf(mention, identity),
    EVIDENCE[evidence],
    logOdds(probability),
    logOdds(identity.probability),
    logOdds(probability * identity.probability),
    relation,
    continues ? 1 : 0,
    asTrait(8 * Math.log2(end - start + 1)),
  ];
}

function mentionTraits(
  analysis: Analysis,
  mention: Mention,
  identity: Identity,
): readonly number[] {
  const { words, entities } = analysis;
  const entity = itemOrNone(entities.list, identity.entity);
  return [
    entity ? (entity.lone ? 2 : 1) : 0,
    entity?.occurrences.length ?? -1,
    entity ? (entity.gender === 0 ? 1 : 2) : 0,
    entity && hasClass(words, entity.first, FORENAME) ? 1 : 0,
    Number(hasClass(words, mention.head, ROLE)),
    Number(hasClass(words, mention.head, GROUP)),
    Number(hasClass(words, mention.head, ORGANISATION)),
    Number(hasClass(words, mention.head, DOCUMENT)),
    Number(hasClass(words, mention.head, PLURAL)),
    determinerOf(analysis, mention),
    mention.last - mention.first,
    namesakesOf(analysis, mention),
    entities.list.length,
    standsFor(analysis, mention),
  ];
}

/** Where the grammar holds another than the models to be the speaker, one of them is wrong. */
function grammarTraits(
  analysis: Analysis,
  statement: Statement,
  { entity }: Identity,
): readonly number[] {
  const governor = governorOf(analysis, statement);
  const subject = itemOrNone(analysis.mentions, governor.subject)?.entity ?? -1;
  const isSame = subject !== -1 && subject === entity;
  return [
    agreementWith(governor, statement.source),
    governor.manner,
    isSame ? 1 : 0,
    ...markedTraits(analysis, statement),
  ];
}

function identityTraits({ ties, focus, standsFor, meant }: Identity): readonly number[] {
  return [
    ties === undefined ? -1 : ties & 7,
    ties === undefined ? -1 : ties >> 3,
    focus === undefined ? -1 : focus >> 5,
    focus === undefined ? -1 : focus & 31,
    standsFor === undefined ? 0 : 1,
    meant ? logOdds(meant.linear) : NO_TRAIT,
    meant ? logOdds(meant.none) : NO_TRAIT,
    meant ? logOdds(meant.next) : NO_TRAIT,
    meant?.isFirst ? 1 : 0,
  ];
}

/** What the head stands for: a street or a feeling seldom speaks. */
function standsFor({ grammar, entities }: Analysis, { kind, head, entity }: Mention): number {
  if (kind === "pronoun") return NO_KIND;
  const person = itemOrNone(entities.list, entity);
  return person && !person.lone && person.gender !== 0 ? HUMAN : kindOfHead(grammar, head);
}

const NO_KIND = 7;

/** "The manager", where it means somebody named before, is found as a pronoun's person is. */
function kindOf({ kind }: Mention, { entity }: Identity): number {
  return kind === "nominal" && entity !== -1 ? KINDS.pronoun : KINDS[kind];
}
