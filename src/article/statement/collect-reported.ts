import { type Span, sharedLength } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import type { Attribution, Reported } from "../attribution/attribution.ts";
import { isOnlyTold } from "../attribution/hearers.ts";
import { CUE_RULES, trueSource } from "../attribution/rules.ts";
import { QUESTION_WORDS } from "../lexicon/clause-words.ts";
import { ANSWERING_VERBS } from "../lexicon/reporting-words.ts";
import { doubledWithin } from "../marks/doubled-apostrophes.ts";
import { isNamedSo } from "../speaker/called/named-so.ts";
import { isAnswerOf } from "../speaker/governor.ts";
import type { Choice } from "../speaker/judge-rivals.ts";
import type { SpeakerContext } from "../speaker/speaker-context.ts";
import { NO_CUE } from "../speaker/speaker-traits.ts";
import { isThrownAt } from "../speaker/turn/others-words.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { firstAnswer } from "../text/rule.ts";
import { isAmong } from "../text/token.ts";
import { withinBounds } from "./bounds/clause-bounds.ts";
import { type Piece, pieceOf } from "./bounds/piece.ts";
import type { KindChances } from "./classify-quotations.ts";
import { clipped, trimmed } from "./clause-span.ts";
import { behindAs, isOfWriting, sourced, speakerOfClause } from "./clause-speaker.ts";
import { type ClauseJudge, clauseTraits } from "./clause-traits.ts";
import { isNearer } from "./is-nearer.ts";
import { isAccused, isHearer, isOfTime } from "./no-report.ts";
import { holds, isBetween, isInsideAnother, isRelayed, isSaidInside } from "./relayed.ts";
import type { Statement } from "./statement.ts";
import { isBareTopic } from "./told/bare-topic.ts";
import { NO_STATEMENT_RULES } from "./told/no-statement.ts";
import { untangled } from "./untangle.ts";
import { isLedInBySetting } from "./utterance.ts";

/** Above these five of six clauses are right, on development articles that the models had not seen. */
const LEAST_PROBABILITY = 0.6;
const LEAST_MIXED_PROBABILITY = 0.5;
/** Fewer characters outside the marks are no clause: "that", a comma. */
const LEAST_AROUND = 5;

/** Reported clauses, with the quoted stretches inside them. */
export function collectReported(
  context: SpeakerContext,
  attributions: readonly Attribution[],
  found: Found,
): readonly Statement[] {
  const { analysis } = context;
  const pieces = attributions.flatMap(({ content }) => content);
  const reading = { ...found, pieces: pieces.sort((one, other) => one.start - other.start) };
  const statements = attributions.flatMap((read, nth) => {
    const unsaid = firstAnswer(CUE_RULES, { words: analysis.words, cue: read.cue });
    if (unsaid === "heard") return [];
    const whole = sourced(analysis, behindAs(analysis, read));
    const attribution = withinBounds({ analysis, attributions, attribution: whole, nth });
    const isDenied = unsaid === "denied";
    const said = attribution.content.filter((content) => !isDenied || isAsked(analysis, content));
    return said.flatMap((content) => {
      const piece = pieceOf({ analysis, attributions, attribution, nth }, content);
      const statement = toldIn(context, piece, reading);
      if (!statement) return [];
      if (isDenied && statement.type === "mixed") return [{ ...statement, source: -1 }];
      return [isDenied || isBareTopic(analysis, statement) ? asTopic(statement) : statement];
    });
  });
  return untangled(statements);
}

/** The statement that a piece makes, where it is likelier one than not. */
function toldIn(context: SpeakerContext, piece: Piece, found: Reading): Statement | null {
  if (firstAnswer(NO_STATEMENT_RULES, piece)) return null;
  const { analysis, attributions, attribution, nth, content } = piece;
  const statement = reported(context, piece, found);
  if (!statement) return null;
  const { inner, type, start, end } = statement;
  const clause = { attribution, nth, content, inner };
  const text = { analysis, attributions, kinds: found.kinds };
  const chanceOf = (bounds: Span) => {
    const bounded = { ...clause, start: bounds.start, end: bounds.end };
    return found.judge({ ...bounded, traits: () => clauseTraits(text, bounded) });
  };
  const least = type === "mixed" ? LEAST_MIXED_PROBABILITY : LEAST_PROBABILITY;
  if (chanceOf({ start, end }) >= least) return statement;
  const whole = content.whole && trimmed(analysis.text, content.whole);
  return whole && chanceOf(whole) >= least ? statement : null;
}

/** "Reed did not say when he would": what nobody has claimed cannot be held against him. */
function isAsked({ words }: Analysis, { start }: Span): boolean {
  return isAmong(words, tokenAt(words, start), QUESTION_WORDS);
}

interface Found {
  readonly judge: ClauseJudge;
  readonly kinds: readonly KindChances[];
  readonly choices: readonly Choice[];
}

interface Reading extends Found {
  /** All that the cues are held to report, in order. */
  readonly pieces: readonly Span[];
}

/** More likely right than wrong. */
const LEAST_CHOICE = 0.5;

function asTopic(statement: Statement): Statement {
  const isClause = statement.type === "indirect" && statement.evidence === "clause";
  return isClause ? { ...statement, evidence: "topic" } : statement;
}

function reported(
  context: SpeakerContext,
  { attribution, content }: Piece,
  found: Reading,
): Statement | null {
  const { analysis } = context;
  const inside = quotationsIn(analysis, content);
  const around = lettersAround(analysis, content.whole ?? content, inside);
  if (around < LEAST_AROUND || inside.some((quote) => isWhole(found.kinds[quote]))) return null;
  if (inside.some((quote) => opensAsSentence(analysis, quote, content))) return null;
  if (inside.some((quote) => isLedInBySetting(analysis, quote, content))) return null;
  if (isOfTime(analysis, attribution.cue, content)) return null;
  const clause = clauseOf(analysis, content, inside);
  const speaker = speakerOfClause(analysis, attribution);
  const { source, cue } = attribution;
  const parts = inside.filter((quote) => {
    const choice = found.choices[quote];
    if (isSaidInside(context, { cue, content, quote, choice })) return false;
    return isPart(found.kinds[quote]) && !isRelayed(context, { cue, content, quote, choice });
  });
  const inner = parts
    .map((quote) => clipped(itemAt(analysis.quoted, quote), clause))
    .concat(inside.length === 0 ? doubledWithin(analysis.text, clause) : [])
    .filter(({ start, end }) => end > start);
  const choice = choiceOf(analysis, { cue, content, marked: parts[0] ?? -1 }, found);
  if (holds(analysis, content, speaker)) return null;
  const named = sourceOf(analysis, { speaker, choice, content, cue });
  return {
    start: clause.start,
    end: clause.end,
    type: inner.length > 0 ? "mixed" : "indirect",
    inner,
    source:
      !choice?.isPlain && isAnothers(context, parts, { cue, named })
        ? -1
        : trueSource(analysis, named, clause),
    phrase: source,
    signature: null,
    evidence: choice?.isPlain ? "label" : "clause",
    relation: NO_CUE,
    cue,
    probability: content.probability,
    ofMarked: choice,
    ranked: choice?.ranked,
    continues: false,
  };
}

/** Whose the words in marks are held to be, where no other clause inside this one has them. */
function choiceOf(
  analysis: Analysis,
  { cue, content, marked }: { cue: Span; content: Span; marked: number },
  { pieces, choices }: Reading,
): Choice | undefined {
  const choice = choices[marked];
  const isHeardFrom = isInsideAnother(pieces, content, analysis.quoted[marked]);
  return isHeardFrom && !isBetween(analysis, choice, { cue, content }) ? undefined : choice;
}

/** "Rejected calls to “come clean”": the words in marks are somebody else's. */
function isAnothers(
  { analysis, governors }: SpeakerContext,
  parts: readonly number[],
  { cue, named }: { cue: Span; named: number },
): boolean {
  const { words, quoted } = analysis;
  const verb = tokenAt(words, cue.start);
  if (isOnlyTold(analysis, verb) || isAccused(analysis, verb, named)) return true;
  if (isHearer(analysis, verb, named)) return true;
  const isAnswered = isAmong(words, verb, ANSWERING_VERBS);
  return parts.some((quote) => {
    const governor = itemAt(governors, quote);
    const first = tokenAt(words, itemAt(quoted, quote).start);
    if (isAnswered && !isNamedSo(analysis, first)) return true;
    return isAnswerOf(analysis, governor, named) || isThrownAt(analysis, governor, named);
  });
}

/**
 * The speaker of the words in marks has been weighed against others; the clause's source has not. In
 * "she said Reed would fly it “a lot”" he is who is told of.
 */
function sourceOf(
  analysis: Analysis,
  {
    speaker,
    choice,
    content,
    cue,
  }: { speaker: number; choice: Choice | undefined; content: Reported; cue: Span },
): number {
  if (choice?.isPlain) return choice.mention;
  if (!choice || choice.probability < LEAST_CHOICE) return speaker;
  if (isOfWriting(analysis, speaker, choice.mention)) return speaker;
  if (choice.mention < speaker && isNearer(analysis, { speaker, chosen: choice.mention, cue }))
    return speaker;
  return speaker !== -1 && holds(analysis, content, choice.mention) ? speaker : choice.mention;
}

/** Of "described by Low as “late”, left" the words in marks alone, where nothing else of the clause is left. */
function clauseOf(analysis: Analysis, content: Reported, inside: readonly number[]): Span {
  const [only, other] = inside.map((quote) => itemAt(analysis.quoted, quote));
  const isLeft = lettersAround(analysis, content, inside) >= LEAST_AROUND;
  if (isLeft || !only?.closed || other) return trimmed(analysis.text, content);
  return { start: only.start - 1, end: only.end + 1 };
}

/** Characters outside the marks. */
function lettersAround({ quoted }: Analysis, content: Span, inside: readonly number[]): number {
  return inside.reduce(
    (sum, quote) => sum - sharedLength(itemAt(quoted, quote), content) - 2,
    content.end - content.start,
  );
}

function isWhole(chances: KindChances | undefined): boolean {
  return chances !== undefined && chances.direct > Math.max(chances.part, chances.none);
}

/** `Lee chanted, "Go home!" as he had before`: the words are a sentence, not a piece of the clause. */
function opensAsSentence({ text, quoted }: Analysis, quote: number, content: Span): boolean {
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || start - content.start > 1) return false;
  return /\p{Lu}/u.test(text.charAt(start)) && /[.,!?\u2026]/.test(text.charAt(end - 1));
}

function isPart(chances: KindChances | undefined): boolean {
  return chances !== undefined && chances.direct + chances.part > chances.none;
}

function quotationsIn({ quoted }: Analysis, content: Span): readonly number[] {
  const from = firstWhere(quoted, ({ end }) => end > content.start);
  const inside: number[] = [];
  for (let quote = from; quote < quoted.length; quote++) {
    if (itemAt(quoted, quote).start >= content.end) break;
    inside.push(quote);
  }
  return inside;
}
