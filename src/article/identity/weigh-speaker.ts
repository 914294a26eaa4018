import { type Analysis, paragraphAt } from "../analyse-text.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import { THE } from "../lexicon/single-words.ts";
import {
  DETERMINER,
  DOCUMENT,
  FORENAME,
  GROUP,
  ORGANISATION,
  PLURAL,
  POSSESSIVE,
  ROLE,
} from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { agreementWith } from "../speaker/governor.ts";
import type { Statement } from "../statement/statement.ts";
import { firstWhere, itemAt, itemOrNone } from "../text/lookup.ts";
import { endOf, hasClass, hashOf, startOf } from "../text/token.ts";
import { asTraits, logOdds, NO_TRAIT, treesScore } from "../weights/decision-trees.ts";
import { readWeights, type Weights } from "../weights/read-weights.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import { markedTraits, rankedTraits } from "./marked-traits.ts";
import { ALONE, type Neighbours, neighbourTraits } from "./neighbours.ts";
import type { Identity } from "./rules.ts";
import { governorOf, isUntold } from "./untold.ts";

const TYPES = { direct: 0, mixed: 1, indirect: 2 } as const;
const KINDS = { name: 0, pronoun: 1, nominal: 2 } as const;
const EVIDENCE = { named: 0, "another named": 1, "none named": 2, clause: 3, label: 0 } as const;

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
  const traits = confidenceTraits(analysis, statement, { identity, neighbours });
  const chance = 1 / (1 + Math.exp(-SHRINK * treesScore(weights, traits)));
  const mention = itemAt(analysis.mentions, statement.source);
  const isBare = !told.has(statement.source) && isUntold(analysis, statement, mention);
  if (isBare) return Math.min(chance, UNTOLD);
  return isOpenToDoubt(analysis, statement, mention) ? Math.min(chance, DOUBTFUL) : chance;
}

/** The trees are surer than they should be of articles unseen: of 0.7 to 1, least off on all corpora. */
const SHRINK = 0.9;

/** Below what is shown: of such answers for unseen articles one in four is wrong, however sure the models are. */
const UNTOLD = 0.65;

/** Too few to learn it from: of such answers for unseen articles four in five are right. */
const DOUBTFUL = 0.79;

/** A bare surname that others share, or a name paragraphs away with others' words since. */
function isOpenToDoubt(analysis: Analysis, statement: Statement, mention: Mention): boolean {
  if (namesakesOf(analysis, mention) > 0) return true;
  return (
    statement.type !== "indirect" &&
    paragraphsBetween(analysis, statement, mention) > 0 &&
    quotesBetween(analysis, statement, mention) > 0
  );
}

/** A transcript says itself who speaks; there are too few to learn it from. */
export const LABEL_CONFIDENCE = 0.95;

/** What an answer rests on, each trait a small whole number. */
export function confidenceTraits(
  analysis: Analysis,
  statement: Statement,
  { identity, neighbours = ALONE }: Pick<Grounds, "identity" | "neighbours">,
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
    8 * Math.log2(end - start + 1),
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
    ...HEAD_CLASSES.map((bit) => (hasClass(words, mention.head, bit) ? 1 : 0)),
    determinerOf(analysis, mention),
    mention.last - mention.first,
    namesakesOf(analysis, mention),
    entities.list.length,
    standsFor(analysis, mention),
  ];
}

/** "A spokeswoman" is a phrase and stays one; "the spokeswoman" may be somebody who has a name. */
function determinerOf({ words }: Analysis, { kind, lead }: Mention): number {
  if (kind !== "nominal") return 0;
  if (hasClass(words, lead, POSSESSIVE)) return 1;
  if (hashOf(words, lead) === THE) return 2;
  return hasClass(words, lead, DETERMINER) ? 3 : 4;
}

const HEAD_CLASSES = [ROLE, GROUP, ORGANISATION, DOCUMENT, PLURAL];

function placeTraits(
  analysis: Analysis,
  statement: Statement,
  mention: Mention,
): readonly number[] {
  return [
    paragraphsBetween(analysis, statement, mention),
    4 * reachOf(analysis, statement, mention),
    quotesBetween(analysis, statement, mention),
    jointSpeakers(analysis, statement.source).length > 1 ? 1 : 0,
    ...edgesOf(analysis, statement),
  ];
}

/** How the words begin and end: a tail follows a comma, and a piece of a clause has neither. */
function edgesOf({ text }: Analysis, { start, end, inner }: Statement): readonly number[] {
  const first = text.charAt(inner[0]?.start ?? start);
  const last = text.charAt((inner.at(-1)?.end ?? end) - 1);
  return [/\p{Lu}/u.test(first) ? 1 : 0, 1 + ",.?!…".indexOf(last)];
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

/** How many others share the surname, where nothing but that is printed: "Clinton said". */
function namesakesOf({ entities }: Analysis, { entity, first, last }: Mention): number {
  const meant = itemOrNone(entities.list, entity);
  if (!meant || last - first > 1) return 0;
  return Math.min(3, (entities.bySurname.get(meant.surname)?.length ?? 1) - 1);
}

/** Characters between the words and their source, in doubling steps; after them negative. */
function reachOf({ words }: Analysis, { start, end }: Statement, { lead, last }: Mention): number {
  const from = startOf(words, lead);
  const to = endOf(words, last - 1);
  const gap = to <= start ? start - to : from >= end ? end - from : 0;
  return Math.sign(gap) * Math.ceil(Math.log2(Math.abs(gap) + 1));
}

/** Quotations that begin between the words and their source; 3 are many. */
function quotesBetween(
  { words, quoted }: Analysis,
  { start, end }: Statement,
  { lead, last }: Mention,
): number {
  const [from, to] = [startOf(words, lead), endOf(words, last - 1)];
  const begins = (offset: number) => firstWhere(quoted, (quote) => quote.start >= offset);
  const count = from >= end ? begins(from) - begins(end) : begins(start) - begins(to);
  return Math.max(0, Math.min(3, count));
}

function paragraphsBetween(analysis: Analysis, { start }: Statement, { first }: Mention): number {
  const there = analysis.paragraphs[paragraphAt(analysis, first)];
  if (!there || (start >= there.start && start < there.end)) return 0;
  return start < there.start ? 1 : 2;
}
