import type { Span } from "../domain/span.ts";
import type { Analysis } from "./analyse-text.ts";
import type { AttributionModel } from "./attribution/attribution-model.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { foreignSpeaker } from "./foreign/foreign-speaker.ts";
import { NOBODY, nameSpeaker, type Speaker } from "./identity/name-speaker.ts";
import { type Neighbours, neighboursOf } from "./identity/neighbours.ts";
import { goOnAsSure } from "./identity/plain/goes-on-as-sure.ts";
import {
  judgeMeantByTrees,
  type MeantJudge,
  pronounRankers,
} from "./identity/pronoun/best-antecedent.ts";
import { resolveSources } from "./identity/resolve-sources.ts";
import type { Identity } from "./identity/rules.ts";
import { toldSources } from "./identity/untold.ts";
import { asSaidElsewhere } from "./identity/words/said-elsewhere.ts";
import { withSecondOpinion } from "./opinion/second-opinion.ts";
import type { Readers } from "./reader/reader-model.ts";
import { type Judge, judgeByTrees } from "./speaker/judge-rivals.ts";
import { joinContinued, rankSpeakers } from "./speaker/rank-speakers.ts";
import { speakerContext } from "./speaker/speaker-context.ts";
import { NO_CUE } from "./speaker/speaker-traits.ts";
import { applyTurnRules } from "./speaker/turn/turn-rules.ts";
import { classifyQuotations } from "./statement/classify-quotations.ts";
import { type ClauseJudge, judgeClausesByTrees } from "./statement/clause-traits.ts";
import { collectDirect } from "./statement/collect-direct.ts";
import { collectReported } from "./statement/collect-reported.ts";
import type { Statement } from "./statement/statement.ts";
import { readWeights, type Weights } from "./weights/read-weights.ts";

/** The trained models; each that is left out is read from the weights file. */
export interface Models {
  readonly attributions?: AttributionModel;
  readonly quotation?: Weights;
  readonly speaker?: Weights;
  readonly rivals?: Weights;
  readonly antecedents?: Weights;
  readonly pronoun?: Weights;
  readonly clauses?: Weights;
  readonly confidence?: Weights;
  /** Null where the first reader is to answer alone. */
  readonly reader?: Readers | null;
  readonly opinions?: Weights;
}

export interface Statements {
  /** In reading order. */
  readonly statements: readonly Statement[];
  /** Who each source is, by the mention's number. */
  readonly identities: ReadonlyMap<number, Identity>;
  readonly around: ReadonlyMap<Statement, Neighbours>;
  /** The speaker of each statement. */
  readonly speakers: readonly Speaker[];
}

/** Everything that is said in the text, word for word or as reported, and by whom. */
export function readStatements(
  analysis: Analysis,
  models: Models = {},
  judges: Judges = judgesOf(models),
): Statements {
  const attributions = findAttributions(analysis.unquoted, models.attributions);
  const context = speakerContext(analysis, attributions);
  const kinds = classifyQuotations(context, models.quotation);
  const ranked = joinContinued(context, rankSpeakers(context, models.speaker, judges.rivals));
  const choices = applyTurnRules(context, ranked);
  const reported = collectReported(context, attributions, {
    kinds,
    choices,
    judge: judges.clauses,
  });
  const direct = collectDirect(context, { kinds, choices, reported });
  const statements = [...direct, ...reported].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  const rankers = pronounRankers(models.pronoun, judges.meant);
  const identities = resolveSources(analysis, sourcesOf(statements), rankers);
  const sources = toldSources(analysis, statements, identities);
  const around = neighboursOf(statements, identities);
  const named = {
    identities,
    around,
    phrases: phrasesOf(statements),
    told: sources,
    weights: models.confidence,
  };
  const spoken = statements
    .map((statement) => ({ statement, speaker: nameSpeaker(analysis, statement, named) }))
    .filter(
      ({ statement, speaker }) => statement.type === "direct" || !isBareRelative(analysis, speaker),
    );
  const first = asSaidElsewhere(analysis, goOnAsSure(analysis, spoken));
  const { reader, opinions } = models;
  const told =
    reader === null
      ? first
      : withSecondOpinion(analysis, first, { identities, around, reader, opinions });
  return {
    statements: told.map(({ statement }) => statement),
    identities,
    around,
    speakers: told.map(({ speaker }) => speaker),
  };
}

/** Who decides between those that the linear models hold likeliest. */
export interface Judges {
  readonly rivals: Judge;
  readonly meant: MeantJudge;
  readonly clauses: ClauseJudge;
}

function judgesOf(models: Models): Judges {
  const {
    rivals = readWeights("rivals"),
    antecedents = readWeights("antecedents"),
    clauses = readWeights("clauses"),
  } = models;
  return {
    rivals: judgeByTrees(rivals),
    meant: judgeMeantByTrees(antecedents),
    clauses: judgeClausesByTrees(clauses),
  };
}

/** "Whose members said": nobody is named, and nobody can be looked up. */
function isBareRelative({ text }: Analysis, { name, printed }: Speaker): boolean {
  if (name !== null || !printed) return false;
  return /^(?:who|whom|whose|which|that)\b/i.test(text.slice(printed.start, printed.end));
}

function phrasesOf(statements: readonly Statement[]): ReadonlyMap<number, Span> {
  return new Map(
    statements.flatMap(({ source, phrase }) => (phrase ? [[source, phrase] as const] : [])),
  );
}

function sourcesOf(statements: readonly Statement[]): readonly number[] {
  const sources = new Set(statements.map(({ source }) => source));
  sources.delete(-1);
  return [...sources].sort((one, other) => one - other);
}

/**
 * The cues are English; in another language the marks tell what is quoted, and by whom only where the
 * plainest order of words says so.
 */
export function readForeignStatements(analysis: Analysis, language: string): Statements {
  const { text } = analysis;
  const found = analysis.quoted
    .filter(
      ({ start, end }) => text.slice(start, end).split(/\s+/, LEAST_WORDS).length === LEAST_WORDS,
    )
    .map(({ start, end }) => ({
      start,
      end,
      speaker: foreignSpeaker(text, language, { start, end }),
    }));
  return {
    statements: found.map(({ start, end, speaker }) => ({
      ...UNATTRIBUTED,
      start,
      end,
      cue: speaker?.cue ?? null,
    })),
    identities: new Map(),
    around: new Map(),
    speakers: found.map(({ speaker }) =>
      speaker
        ? { name: speaker.name, printed: speaker.printed, entity: -1, probability: PLAIN }
        : NOBODY,
    ),
  };
}

/** By hand: too few articles in other languages are read to learn it from; all of theirs are right. */
const PLAIN = 0.9;

/** Shorter ones are mostly titles and terms. */
const LEAST_WORDS = 3;

const UNATTRIBUTED: Omit<Statement, "start" | "end"> = {
  type: "direct",
  inner: [],
  source: -1,
  phrase: null,
  signature: null,
  evidence: "none named",
  relation: NO_CUE,
  cue: null,
  probability: 0,
  continues: false,
};
