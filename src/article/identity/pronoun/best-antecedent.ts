import type { Analysis } from "../../analyse-text.ts";
import { isWho } from "../../people/presented.ts";
import { firstOf, judging, likeliest } from "../../speaker/judge-rivals.ts";
import { linearChances } from "../../speaker/linear-chances.ts";
import { itemAt, numberAt } from "../../text/lookup.ts";
import { readWeights, scoreOf, type Weights } from "../../weights/read-weights.ts";
import { isOfOtherCareer } from "../phrase/told/other-career.ts";

import { type Identity, UNKNOWN } from "../rules.ts";
import { handedAbove } from "./above/handed-above.ts";
import { intervieweeAbove } from "./above/interviewee-above.ts";
import { introducedAbove } from "./above/introduced-above.ts";
import { loneNewcomer } from "./above/lone-newcomer.ts";
import { openerAbove } from "./above/opener-above.ts";
import { presentedAbove } from "./above/presented-above.ts";
import { isPassedInMarks } from "./against/in-marks.ts";
import { isMereBackground } from "./against/mere-background.ts";
import { isMetBy } from "./against/met-by.ts";
import { isBesideNew } from "./against/new-beside.ts";
import { isOneOfTwo } from "./against/of-two.ts";
import { isOutshone } from "./against/outshone.ts";
import { isOvertaken } from "./against/overtaken.ts";
import { adds, antecedentTraits, type Meant } from "./antecedent-traits.ts";
import { antecedentsOf } from "./antecedents.ts";
import { askedBefore, askedInstead } from "./asked-about.ts";
import { isBesideOther } from "./beside/beside-other.ts";
import { isUnderStranger } from "./beside/opening-stranger.ts";
import { openerOfOwn } from "./brought-in.ts";
import { openingSubject } from "./clause/opening-subject.ts";
import { isPutting, whoIsPutTo } from "./clause/put-to-him.ts";
import { isTellerOfScene, quotedByOther } from "./clause/quoted-by-other.ts";
import { whoFeels } from "./clause/who-feels.ts";
import { answererOf } from "./clause/who-inquires.ts";
import { whoNames } from "./clause/who-names.ts";
import { whoOwns } from "./clause/who-owns.ts";
import { whoPays } from "./clause/who-pays.ts";
import { focusOf, focusTie, lastSubjectOf } from "./focus.ts";
import { isUntoldBeside } from "./gender/untold-beside.ts";
import { newcomerAmong } from "./newcomer.ts";
import { PRONOUN_FEATURES, writePronounFeatures } from "./pronoun-features.ts";
import { type Antecedent, type Reference, subjectRank } from "./sentence-topic.ts";
import { takenUp } from "./taken-up.ts";

/** How likely a pronoun means each, and at last none of them. */
export type MeantJudge = (meant: Meant) => readonly number[];

/** The linear model tells the likeliest, and the judge decides between them. */
export interface PronounRankers {
  readonly weights: Weights;
  readonly judge: MeantJudge;
}

export function pronounRankers(
  weights: Weights = readWeights("pronoun"),
  judge: MeantJudge = judgeMeantByTrees(readWeights("antecedents")),
): PronounRankers {
  return { weights, judge };
}

/** As the rivals for a quotation are judged. */
export function judgeMeantByTrees(trees: Weights): MeantJudge {
  return judging(trees, antecedentTraits);
}

/** Who is not among so many likeliest is hardly ever meant. */
const MOST_JUDGED = 5;

export function bestAntecedent(
  analysis: Analysis,
  reference: Reference,
  { weights, judge }: PronounRankers,
): Identity {
  const bound = boundBy(analysis, reference);
  if (bound) return bound;
  const antecedents = fittingOf(analysis, reference);
  if (antecedents.length === 0) return UNKNOWN;
  const meant = likeliestMeant(analysis, { reference, antecedents }, weights);
  const { ranks, focus } = meant;
  const chances = judge(meant);
  const answerer = answererOf(analysis, reference, antecedents);
  const likely = likeliest(chances, ranks.length);
  const plain = ranks.indexOf(answerer.rank === -1 ? plainlyMeant(meant, likely) : answerer.rank);
  const nth = notAsking(ranks, plain === -1 ? likely : plain, answerer.asker);
  if (nth === -1) return UNKNOWN;
  const best = numberAt(ranks, nth);
  const chosen = itemAt(antecedents, best);
  const { entity, phrase } = chosen;
  const known = {
    entity,
    probability: Math.max(chances[nth] ?? 0, plain === -1 ? 0 : PLAIN),
    unknown: false,
    ties: tiesOf(analysis, reference, { antecedents, best }),
    focus: focusTie(focus, best),
    isDoubtful:
      IS_LESS.some((isLess) => isLess(analysis, reference.mention, chosen)) ||
      isMereBackground(analysis, reference, chosen) ||
      isUntoldBeside(analysis, reference, chosen),
    meant: {
      linear: linearChances(meant)[nth] ?? 0,
      isFirst: nth === 0,
      none: chances[ranks.length] ?? 0,
      next: Math.max(0, ...ranks.map((_, at) => (at === nth ? 0 : (chances[at] ?? 0)))),
    },
  };
  return phrase === -1 ? known : { ...known, standsFor: phrase };
}

/** Whom the sentence itself, or the one right before, leaves as the only one. */
function boundBy(analysis: Analysis, reference: Reference): Identity | undefined {
  const { mentions } = analysis;
  if (itemAt(mentions, reference.mention).kind !== "pronoun") return undefined;
  const { only, isBound } = boundIn(analysis, reference);
  if (only === -1) return undefined;
  const { entity, last } = itemAt(mentions, only);
  // "The doctor who delivered the twins" is no other doctor, though one is told of.
  const isTold = isWho(analysis.words, last);
  const known = entity !== -1 || isTold ? entity : takenUp(analysis, only);
  const bound = { probability: PLAIN, unknown: false, isBound };
  return known === -1 ? { ...bound, entity: -1, standsFor: only } : { ...bound, entity: known };
}

function boundIn(analysis: Analysis, reference: Reference): { only: number; isBound: boolean } {
  for (const find of BINDING) {
    const only = find(analysis, reference);
    if (only !== -1) return { only, isBound: true };
  }
  return { only: quotedByOther(analysis, reference), isBound: false };
}

/** Whom the clause above the pronoun's own leaves no doubt of. */
const BINDING = [whoPays, whoNames, whoFeels, whoOwns, whoIsPutTo];

/** Of a description none who are told to be of another nation, party or age, or of another trade. */
function fittingOf(analysis: Analysis, reference: Reference): readonly Antecedent[] {
  const antecedents = antecedentsOf(analysis, reference);
  const { mention } = reference;
  if (itemAt(analysis.mentions, mention).kind !== "nominal") return antecedents;
  return antecedents.filter(({ entity }) => !isOfOtherCareer(analysis, mention, entity));
}

/** Why whoever is held to be meant may not be: somebody nearer, of whom the article has told nothing. */
const IS_LESS = [
  isOutshone,
  isPassedInMarks,
  isOneOfTwo,
  isMetBy,
  isOvertaken,
  isBesideOther,
  isBesideNew,
  isUnderStranger,
  isPutting,
  isTellerOfScene,
];

/** Who asks does not answer: the only other may, and of several nobody does for sure. */
function notAsking(ranks: readonly number[], nth: number, asker: number): number {
  if (asker === -1 || ranks[nth] !== asker) return nth;
  const others = ranks.flatMap((rank, at) => (rank === asker ? [] : [at]));
  return others.length === 1 ? numberAt(others, 0) : -1;
}

/** Whom the sentences before bring in. */
const NEWCOMERS = [
  openerOfOwn,
  openingSubject,
  newcomerAmong,
  openerAbove,
  handedAbove,
  introducedAbove,
  presentedAbove,
  intervieweeAbove,
  loneNewcomer,
];

/** The rank of whom nothing but the sentences before tells to be meant, or -1. */
function plainlyMeant(meant: Meant, nth: number) {
  const { analysis, reference, antecedents, ranks, focus, asked } = meant;
  for (const newcomerBy of NEWCOMERS) {
    const newcomer = newcomerBy(analysis, reference, antecedents);
    if (newcomer !== -1) return newcomer;
  }
  const speaker = whoGoesOn(meant);
  if (speaker !== -1 || focus.through === 0) return speaker;
  const best = itemAt(antecedents, numberAt(ranks, nth));
  const about = antecedents[focus.rank];
  return askedInstead(analysis, asked, { best, about }) ? focus.rank : -1;
}

/**
 * Whoever spoke last and goes on: "Low said no. … “It is late,” he added", unless a sentence since is about
 * another; and "Reed scored, but Low said it was late. “No,” he said", where the report before is his.
 */
function whoGoesOn({ analysis, reference, antecedents, focus, last }: Meant): number {
  const { mention, lastSpeaker } = reference;
  const speaker = antecedents.findIndex(({ entity }) => entity === lastSpeaker);
  if (lastSpeaker < 0 || speaker === -1) return -1;
  const { mentions, words } = analysis;
  const isAboutAnother = focus.main === 1 && focus.rank !== speaker;
  if (adds(words, itemAt(mentions, mention)) && !isAboutAnother) return speaker;
  // "Kim had told him to leave": whoever was told goes on as well.
  if (focus.through === 1) return -1;
  return last.speaks && last.steps <= 1 && last.rank === speaker ? speaker : -1;
}

/** Nobody else can be meant: chosen by hand. */
const PLAIN = 0.9;

const rows = new Int32Array(PRONOUN_FEATURES);

function likeliestMeant(
  analysis: Analysis,
  { reference, antecedents }: Pick<Meant, "reference" | "antecedents">,
  weights: Weights,
): Meant {
  const focus = focusOf(analysis, reference.mention, antecedents);
  const scored = antecedents.map((_, rank) => {
    const count = writePronounFeatures(analysis, reference, { antecedents, rank, focus, rows });
    return { rank, score: scoreOf(weights, rows, count) };
  });
  const { first, scores, total } = firstOf(scored, MOST_JUDGED);
  const ranks = first.map(({ rank }) => rank);
  const last = lastSubjectOf(analysis, reference.mention, antecedents);
  const asked = askedBefore(analysis, reference.mention);
  return { analysis, reference, antecedents, ranks, scores, total, focus, last, asked };
}

/** Rules of thumb that know nothing of the model: where they agree with it, it is seldom wrong. */
function tiesOf(
  analysis: Analysis,
  { lastSpeaker, lastPhrase }: Reference,
  { antecedents, best }: { antecedents: readonly Antecedent[]; best: number },
): number {
  const { entity, phrase } = itemAt(antecedents, best);
  const isLast = entity === -1 ? phrase === lastPhrase : entity === lastSpeaker;
  const subject = antecedents.findIndex(({ earlier }) => subjectRank(analysis, earlier) === 0);
  const rivals = Math.min(antecedents.length, MOST_RIVALS) - 1;
  return (best === 0 ? 1 : 0) + (isLast ? 2 : 0) + (subject === best ? 4 : 0) + rivals * 8;
}

const MOST_RIVALS = 4;
