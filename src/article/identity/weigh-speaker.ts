import { type Analysis, paragraphAt } from "../analyse-text.ts";
import { DOCUMENT, GROUP, ORGANISATION, PLURAL, ROLE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { agreementWith, type Governor, governorAt, governorOfClause } from "../speaker/governor.ts";
import type { Statement } from "../statement/statement.ts";
import { hashFeature } from "../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { classesOf, endOf, startOf } from "../text/token.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import type { Identity } from "./rules.ts";

export const CONFIDENCE_FEATURES = 32;
export const CONFIDENCE_ROWS = 1 << 12;

const TYPES = { direct: 0, mixed: 1, indirect: 2 } as const;
const KINDS = { name: 0, pronoun: 1, nominal: 2 } as const;
const EVIDENCE = { named: 0, "another named": 1, "none named": 2, clause: 3, label: 0 } as const;

/**
 * The chance that the speaker is right. The rankers are surer than they should be, of some kinds of
 * speaker more than of others; this weighs how often such answers were right for articles unseen.
 */
export function weighSpeaker(
  analysis: Analysis,
  statement: Statement,
  identity: Identity,
  weights: Weights = readWeights("confidence"),
): number {
  if (statement.evidence === "label") return LABEL_CONFIDENCE;
  const count = writeConfidenceFeatures(analysis, statement, { identity, rows });
  const chance = 1 / (1 + Math.exp(-scoreOf(weights, rows, count)));
  const mention = itemAt(analysis.mentions, statement.source);
  return isOpenToDoubt(analysis, statement, mention) ? Math.min(chance, DOUBTFUL) : chance;
}

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
const LABEL_CONFIDENCE = 0.95;

type Add = (one: number, two?: number, three?: number) => void;

const rows = new Int32Array(CONFIDENCE_FEATURES);

export function writeConfidenceFeatures(
  analysis: Analysis,
  statement: Statement,
  target: { identity: Identity; rows: Int32Array },
): number {
  const { identity } = target;
  const mention = itemAt(analysis.mentions, statement.source);
  const type = TYPES[statement.type];
  const kind = kindOf(mention, identity);
  const evidence = EVIDENCE[statement.evidence];
  const chance = logitClass(statement.probability);
  const whole = logitClass(statement.probability * identity.probability);
  const entity = analysis.entities.list[identity.entity];
  const head = classesOf(analysis.words, mention.head);
  const headClass = head & (ROLE | GROUP | ORGANISATION | DOCUMENT | PLURAL);
  const paragraphs = paragraphsBetween(analysis, statement, mention);
  let count = 0;
  const add = (one: number, two = 0, three = 0) => {
    target.rows[count] = hashFeature(300 + count, one, two, three) & (CONFIDENCE_ROWS - 1);
    count++;
  };
  add(type);
  add(whole);
  add(chance, type, kind);
  add(chance, evidence);
  add(evidence, kind, type);
  add(kind === KINDS.pronoun ? logitClass(identity.probability) : -1);
  add(statement.continues ? 1 : 0, evidence);
  add(entity?.lone ? 1 : 0, kind, entity ? Math.min(3, entity.occurrences.length) : -1);
  add(kind === KINDS.nominal ? headClass : -1);
  add(paragraphs, kind);
  add(kind, Math.min(4, mention.last - mention.first));
  add(statement.relation, evidence, kind);
  add(statement.relation, chance);
  add(statement.relation, paragraphs, statement.continues ? 1 : 0);
  const kin = namesakesOf(analysis, mention);
  const joint = jointSpeakers(analysis, statement.source).length > 1 ? 1 : 0;
  add(kin, kind, joint);
  add(chance, kin);
  const reach = reachOf(analysis, statement, mention);
  add(reach, statement.relation, evidence);
  add(reach, type, kind);
  add(paragraphs, quotesBetween(analysis, statement, mention), type);
  addAgreement({ governor: governorOf(analysis, statement), statement, kind, evidence }, add);
  addTies({ identity, statement, kind, paragraphs }, add);
  return count;
}

function addTies(
  {
    identity,
    statement,
    kind,
    paragraphs,
  }: { identity: Identity; statement: Statement; kind: number; paragraphs: number },
  add: Add,
): void {
  const chance = logitClass(identity.probability);
  const ties = identity.ties ?? -1;
  add(identity.standsFor === undefined ? 0 : 1, kind, chance);
  add(ties, chance);
  add(ties & 7, statement.continues ? 1 : 0, paragraphs);
}

/** "The manager", where it means somebody named before, is found as a pronoun's person is. */
function kindOf({ kind }: Mention, { entity }: Identity): number {
  return kind === "nominal" && entity !== -1 ? KINDS.pronoun : KINDS[kind];
}

/** Where the grammar holds another than the models to be the speaker, one of them is wrong. */
function addAgreement(
  {
    governor,
    statement,
    kind,
    evidence,
  }: { governor: Governor; statement: Statement; kind: number; evidence: number },
  add: Add,
): void {
  const agreement = agreementWith(governor, statement.source) * 8 + governor.manner;
  add(agreement, kind);
  add(agreement, evidence);
  add(agreement, statement.relation, TYPES[statement.type]);
}

function governorOf(analysis: Analysis, { type, start, inner, cue }: Statement): Governor {
  if (type === "direct" || !cue) return governorAt(analysis, inner[0]?.start ?? start);
  return governorOfClause(analysis, tokenAt(analysis.words, cue.start));
}

/** Steps of the log odds: the differences that matter lie close to certainty. */
function logitClass(chance: number): number {
  const odds = Math.log(Math.max(chance, 1e-6) / Math.max(1 - chance, 1e-6));
  return Math.max(-2, Math.min(9, Math.floor(odds * 1.2)));
}

/** How many others share the surname, where nothing but that is printed: "Clinton said". */
function namesakesOf({ entities }: Analysis, { entity, first, last }: Mention): number {
  const meant = entities.list[entity];
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
