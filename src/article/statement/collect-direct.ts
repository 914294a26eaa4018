import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { DENIED_CUE, trueSource } from "../attribution/rules.ts";
import { isNotToBeSaid } from "../attribution/told/not-to-be-said.ts";
import { LABELLED, type Quoted } from "../marks/pair-quotation-marks.ts";
import type { Evidence } from "../speaker/evidence.ts";
import { SAID } from "../speaker/governor.ts";
import type { Choice } from "../speaker/judge-rivals.ts";
import type { SpeakerContext } from "../speaker/speaker-context.ts";
import { BEFORE_COLON, NO_CUE, type Trait } from "../speaker/speaker-traits.ts";
import { isBlank } from "../text/characters.ts";
import { itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import { spanOf } from "../text/token.ts";
import { isCertainQuotation, type KindChances } from "./classify-quotations.ts";
import { isMisquoted } from "./misquoted.ts";
import { isInHeadline, isSetOff, saidAgain } from "./said-again.ts";
import type { Statement } from "./statement.ts";
import { isToldPiece } from "./told/told-piece.ts";
import { isUtterance } from "./utterance.ts";

interface Findings {
  readonly kinds: readonly KindChances[];
  readonly choices: readonly Choice[];
  readonly reported: readonly Statement[];
}

/** The quotations wholly between marks, and the scraps that no reported clause has taken up. */
export function collectDirect(context: SpeakerContext, findings: Findings): readonly Statement[] {
  const taken = new Set(findings.reported.flatMap(({ inner }) => inner.map(({ start }) => start)));
  const { analysis } = context;
  const isTold = (one: number) =>
    taken.has(itemAt(analysis.quoted, one).start) ||
    isSpeech(findings.kinds[one]) ||
    isToldPiece(analysis, one);
  const direct: Statement[] = [];
  const hearers = new Set<number>();
  let before = -1;
  analysis.quoted.forEach((span, quote) => {
    const surety = taken.has(span.start) ? UNSAID : suretyOf(context, quote, findings, isTold);
    if (surety === UNSAID) return;
    const choice = withTrueSource(analysis, itemAt(findings.choices, quote), { span, hearers });
    const isWhole =
      surety === CERTAIN || (surety === LIKELY && isWholeQuotation(context, findings.kinds, quote));
    const statement = statementOf(context, { quote, span, choice, before, isWhole });
    const cue = governingCue(context, quote) ?? statement.cue;
    const isDenied = isDeniedCue(analysis, cue) || isForbidden(analysis, span.start);
    if (!isDenied) direct.push(statement);
    else if (isWhole) direct.push(deniedOf(statement));
    before = isDenied ? -1 : choice.mention;
  });
  return direct;
}

/** Of what stands in marks: no statement; a piece that its sentence tells to be said; likely one; one for certain. */
const [UNSAID, PIECE, LIKELY, CERTAIN] = [0, 1, 2, 3];

function suretyOf(
  { analysis }: SpeakerContext,
  quote: number,
  { kinds }: Findings,
  isTold: (quote: number) => boolean,
): number {
  if (isCertainQuotation(analysis, quote) || isRepeated(analysis, quote, isTold)) return CERTAIN;
  if (isSpeech(kinds[quote])) return LIKELY;
  return isPiece(analysis, quote, isTold) ? PIECE : UNSAID;
}

/** A pull quote or a crosshead, of words that the text has said. */
function isRepeated(
  analysis: Analysis,
  quote: number,
  isTold: (quote: number) => boolean,
): boolean {
  return isSetOff(analysis, quote) && saidAgain(analysis, quote).some(isTold);
}

/** A few words that the sentence itself tells to be said, or that head a text which has them as said: "‘Late’ trains anger Low". */
function isPiece(analysis: Analysis, quote: number, isTold: (quote: number) => boolean): boolean {
  if (isToldPiece(analysis, quote)) return !isMisquoted(analysis, quote);
  if (!isInHeadline(analysis, quote)) return false;
  const others = saidAgain(analysis, quote);
  return others.length > 0 && others.every(isTold);
}

/** The verb of speech that the quotation hangs on, whoever was found to say it. */
function governingCue({ analysis, governors }: SpeakerContext, quote: number): Span | null {
  const { manner, verb } = itemAt(governors, quote);
  return manner === SAID ? spanOf(analysis.words, verb) : null;
}

function isDeniedCue({ words }: Analysis, cue: Span | null): boolean {
  return cue !== null && DENIED_CUE.answer({ words, cue }) === "denied";
}

/** "Nobody should shout “…”": whatever verb the words are held to hang on. */
function isForbidden({ words }: Analysis, start: number): boolean {
  return isNotToBeSaid(words, tokenAt(words, start) - 2);
}

/** "Lopez never said" leaves the words to nobody. */
function deniedOf({ start, end, type, inner, relation, probability }: Statement): Statement {
  return {
    start,
    end,
    type,
    inner,
    source: -1,
    phrase: null,
    signature: null,
    evidence: "none named",
    relation,
    cue: null,
    probability,
    ofMarked: undefined,
    ranked: undefined,
    continues: false,
  };
}

/** Who is told one thing is told what follows it as well: `“Go,” Lee was told. “Now.”` */
function withTrueSource(
  analysis: Analysis,
  choice: Choice,
  { span, hearers }: { span: Span; hearers: Set<number> },
): Choice {
  const source = choice.mention;
  const mention = hearers.has(source) ? -1 : trueSource(analysis, source, span);
  if (mention === -1) hearers.add(source);
  return { ...choice, mention };
}

/**
 * A word in marks that may be a title or a sneer is nobody's statement. Chosen by hand on the seed
 * article.
 */
const MOST_DOUBT = 0.35;

function isSpeech(chances: KindChances | undefined): boolean {
  return chances !== undefined && chances.none < MOST_DOUBT;
}

/** What no clause has taken up is a scrap of one only if it is short: "so over now". */
const LONGEST_SCRAP = 40;

function isWholeQuotation(
  { analysis }: SpeakerContext,
  kinds: readonly KindChances[],
  quote: number,
): boolean {
  const { start, end } = itemAt(analysis.quoted, quote);
  const { direct, part } = itemAt(kinds, quote);
  return direct > part || end - start > LONGEST_SCRAP || isUtterance(analysis, quote);
}

function statementOf(
  context: SpeakerContext,
  {
    quote,
    span,
    choice,
    before,
    isWhole,
  }: { quote: number; span: Quoted; choice: Choice; before: number; isWhole: boolean },
): Statement {
  const { analysis } = context;
  const evidence = context.evidence[quote];
  const isNamed = evidence !== undefined && evidence.source === choice.mention;
  const trait = itemOrNone(context.traits, choice.mention);
  const own = { start: span.start, end: trimmedEnd(analysis, span) };
  const { start, end } = isWhole ? own : withMarks(span, own);
  return {
    start,
    end,
    type: isWhole ? "direct" : "mixed",
    inner: isWhole ? [] : [own],
    source: choice.mention,
    phrase: isNamed ? evidence.phrase : null,
    signature: isNamed ? evidence.signature : null,
    evidence: choice.isPlain ? "label" : evidenceKind(span, trait, { evidence, isNamed }),
    relation: trait?.relation ?? NO_CUE,
    cue: isNamed ? evidence.cue : cueOf(analysis, trait),
    probability: choice.probability,
    ofMarked: undefined,
    ranked: choice.ranked,
    continues:
      !isNamed &&
      choice.mention !== -1 &&
      (choice.mention === before || isFar(analysis, span, choice)),
  };
}

function evidenceKind(
  { mark }: Quoted,
  trait: Trait | undefined,
  { evidence, isNamed }: { evidence: Evidence | undefined; isNamed: boolean },
): Statement["evidence"] {
  if (mark === LABELLED && trait?.relation === BEFORE_COLON) return "label";
  if (isNamed) return evidence?.isSigned ? "label" : "named";
  return evidence && evidence.source !== -1 ? "another named" : "none named";
}

/** A scrap is what the reporter wrote, marks and all; one that is never closed has a mark before it alone. */
function withMarks({ closed }: Quoted, { start, end }: Span): Span {
  return { start: start - 1, end: closed ? end + 1 : end };
}

/** A quotation that is never closed ends where its words do. */
function trimmedEnd({ text }: Analysis, { start, end }: Span): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

function cueOf({ words }: Analysis, trait: Trait | undefined): Span | null {
  if (!trait || trait.relation === NO_CUE || trait.cue === -1) return null;
  return spanOf(words, trait.cue);
}

function isFar(analysis: Analysis, { paragraph }: Quoted, { mention }: Choice): boolean {
  return analysis.paragraphOf[itemAt(analysis.mentions, mention).first] !== paragraph;
}
