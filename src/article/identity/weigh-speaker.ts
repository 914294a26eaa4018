import { DOCUMENT, GROUP, ORGANISATION, PLURAL, ROLE } from "../lexicon/word-classes.ts";
import type { Candidate } from "../people/find-candidates.ts";
import { paragraphAt, type Scene } from "../read-scene.ts";
import type { Statement } from "../statement/statement.ts";
import { hashFeature } from "../text/hash-word.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { classesOf, endOf, startOf } from "../text/token.ts";
import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import type { Identity } from "./resolve-sources.ts";

export const CONFIDENCE_FEATURES = 25;
export const CONFIDENCE_ROWS = 1 << 12;

const TYPES = { direct: 0, mixed: 1, indirect: 2 } as const;
const KINDS = { name: 0, pronoun: 1, nominal: 2 } as const;
const GROUNDS = { told: 0, "told otherwise": 1, untold: 2, clause: 3, label: 0 } as const;

/**
 * The chance that the speaker is right. The rankers are surer than they should be, of some kinds of
 * speaker more than of others; this weighs how often such answers were right for articles unseen.
 */
export function weighSpeaker(
  scene: Scene,
  statement: Statement,
  identity: Identity,
  weights: Weights = readWeights("confidence"),
): number {
  if (statement.grounds === "label") return LABEL_CONFIDENCE;
  const count = writeConfidenceFeatures(scene, statement, { identity, rows });
  const chance = 1 / (1 + Math.exp(-scoreOf(weights, rows, count)));
  const candidate = itemAt(scene.candidates, statement.source);
  return isOpenToDoubt(scene, statement, candidate) ? Math.min(chance, DOUBTFUL) : chance;
}

/** Too few to learn it from: of such answers for unseen articles four in five are right. */
const DOUBTFUL = 0.79;

/** A bare surname that others share, or a name paragraphs away with others' words since. */
function isOpenToDoubt(scene: Scene, statement: Statement, candidate: Candidate): boolean {
  if (kinOf(scene, candidate) > 0) return true;
  return (
    statement.type !== "indirect" &&
    paragraphsBetween(scene, statement, candidate) > 0 &&
    quotesBetween(scene, statement, candidate) > 0
  );
}

/** A transcript says itself who speaks; there are too few to learn it from. */
const LABEL_CONFIDENCE = 0.95;

const rows = new Int32Array(CONFIDENCE_FEATURES);

export function writeConfidenceFeatures(
  scene: Scene,
  statement: Statement,
  target: { identity: Identity; rows: Int32Array },
): number {
  const { identity } = target;
  const candidate = itemAt(scene.candidates, statement.source);
  const type = TYPES[statement.type];
  const kind = KINDS[candidate.kind];
  const grounds = GROUNDS[statement.grounds];
  const chance = logitClass(statement.probability);
  const whole = logitClass(statement.probability * identity.probability);
  const figure = scene.cast.figures[identity.figure];
  const head = classesOf(scene.words, candidate.head);
  const headClass = head & (ROLE | GROUP | ORGANISATION | DOCUMENT | PLURAL);
  const paragraphs = paragraphsBetween(scene, statement, candidate);
  let count = 0;
  const add = (one: number, two = 0, three = 0) => {
    target.rows[count] = hashFeature(300 + count, one, two, three) & (CONFIDENCE_ROWS - 1);
    count++;
  };
  add(type);
  add(whole);
  add(chance, type, kind);
  add(chance, grounds);
  add(grounds, kind, type);
  add(kind === KINDS.pronoun ? logitClass(identity.probability) : -1);
  add(statement.continues ? 1 : 0, grounds);
  add(figure?.lone ? 1 : 0, kind, figure ? Math.min(3, figure.mentions.length) : -1);
  add(kind === KINDS.nominal ? headClass : -1);
  add(paragraphs, kind);
  add(kind, Math.min(4, candidate.last - candidate.first));
  add(statement.relation, grounds, kind);
  add(statement.relation, chance);
  add(statement.relation, paragraphs, statement.continues ? 1 : 0);
  const kin = kinOf(scene, candidate);
  const joint = jointSpeakers(scene, statement.source).length > 1 ? 1 : 0;
  add(kin, kind, joint);
  add(chance, kin);
  const reach = reachOf(scene, statement, candidate);
  add(reach, statement.relation, grounds);
  add(reach, type, kind);
  add(paragraphs, quotesBetween(scene, statement, candidate), type);
  return count;
}

/** Steps of the log odds: the differences that matter lie close to certainty. */
function logitClass(chance: number): number {
  const odds = Math.log(Math.max(chance, 1e-6) / Math.max(1 - chance, 1e-6));
  return Math.max(-2, Math.min(9, Math.floor(odds * 1.2)));
}

/** How many others share the surname, where nothing but that is printed: "Clinton said". */
function kinOf({ cast }: Scene, { figure, first, last }: Candidate): number {
  const meant = cast.figures[figure];
  if (!meant || last - first > 1) return 0;
  return Math.min(3, (cast.bySurname.get(meant.surname)?.length ?? 1) - 1);
}

/** Characters between the words and their source, in doubling steps; after them negative. */
function reachOf({ words }: Scene, { start, end }: Statement, { lead, last }: Candidate): number {
  const from = startOf(words, lead);
  const to = endOf(words, last - 1);
  const gap = to <= start ? start - to : from >= end ? end - from : 0;
  return Math.sign(gap) * Math.ceil(Math.log2(Math.abs(gap) + 1));
}

/** Quotations that begin between the words and their source; 3 are many. */
function quotesBetween(
  { words, quoted }: Scene,
  { start, end }: Statement,
  { lead, last }: Candidate,
): number {
  const [from, to] = [startOf(words, lead), endOf(words, last - 1)];
  const begins = (offset: number) => firstWhere(quoted, (quote) => quote.start >= offset);
  const count = from >= end ? begins(from) - begins(end) : begins(start) - begins(to);
  return Math.max(0, Math.min(3, count));
}

function paragraphsBetween(scene: Scene, { start }: Statement, { first }: Candidate): number {
  const there = scene.paragraphs[paragraphAt(scene, first)];
  if (!there || (start >= there.start && start < there.end)) return 0;
  return start < there.start ? 1 : 2;
}
