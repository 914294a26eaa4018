import type { Span } from "../../domain/span.ts";
import { isNegatedCue, trueSource } from "../attribution/hearers.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { LABELLED } from "../marks/transcript.ts";
import type { Scene } from "../read-scene.ts";
import type { Evidence } from "../speaker/attribution-evidence.ts";
import type { Choice } from "../speaker/rank-speakers.ts";
import type { Stage } from "../speaker/speaker-context.ts";
import { BEFORE_COLON, NO_CUE, type Trait } from "../speaker/speaker-traits.ts";
import { isBlank } from "../text/characters.ts";
import { itemAt } from "../text/lookup.ts";
import { spanOf } from "../text/token.ts";
import { isCertainQuotation, type KindChances } from "./classify-quotations.ts";
import type { Statement } from "./statement.ts";

interface Findings {
  readonly kinds: readonly KindChances[];
  readonly choices: readonly Choice[];
  readonly reported: readonly Statement[];
}

/** The quotations wholly between marks, and the scraps that no reported clause has taken up. */
export function collectDirect(stage: Stage, findings: Findings): readonly Statement[] {
  const taken = new Set(findings.reported.flatMap(({ inner }) => inner.map(({ start }) => start)));
  const { scene } = stage;
  const direct: Statement[] = [];
  const hearers = new Set<number>();
  let before = -1;
  scene.quoted.forEach((span, quote) => {
    const isCertain = isCertainQuotation(scene, quote);
    if (taken.has(span.start) || !(isCertain || isSpeech(findings.kinds[quote]))) return;
    const choice = withTrueSource(scene, itemAt(findings.choices, quote), { span, hearers });
    const isWhole = isCertain || isWholeQuotation(findings.kinds[quote], span);
    const statement = statementOf(stage, { quote, span, choice, before, isWhole });
    const isNegated = statement.cue !== null && isNegatedCue(scene.words, statement.cue);
    if (!isNegated) direct.push(statement);
    else if (isWhole) direct.push({ ...statement, ...DENIED });
    before = isNegated ? -1 : choice.candidate;
  });
  return direct;
}

/** "Lopez never said" leaves the words to nobody. */
const DENIED = {
  source: -1,
  phrase: null,
  cue: null,
  grounds: "untold",
  continues: false,
} as const;

/** Who is told one thing is told what follows it as well: `“Go,” Lee was told. “Now.”` */
function withTrueSource(
  scene: Scene,
  choice: Choice,
  { span, hearers }: { span: Span; hearers: Set<number> },
): Choice {
  const told = choice.candidate;
  const candidate = hearers.has(told) ? -1 : trueSource(scene, told, span);
  if (candidate === -1) hearers.add(told);
  return { ...choice, candidate };
}

/** A word in marks that may be a title or a sneer is nobody's statement. */
const MOST_DOUBT = 0.35;

function isSpeech(chances: KindChances | undefined): boolean {
  return chances !== undefined && chances.none < MOST_DOUBT;
}

/** What no clause has taken up is a scrap of one only if it is short: "so over now". */
const LONGEST_SCRAP = 40;

function isWholeQuotation(chances: KindChances | undefined, { start, end }: Span): boolean {
  return chances !== undefined && (chances.direct > chances.part || end - start > LONGEST_SCRAP);
}

function statementOf(
  stage: Stage,
  {
    quote,
    span,
    choice,
    before,
    isWhole,
  }: { quote: number; span: Quoted; choice: Choice; before: number; isWhole: boolean },
): Statement {
  const { scene } = stage;
  const evidence = stage.evidence[quote];
  const isTold = evidence !== undefined && evidence.source === choice.candidate;
  const trait = stage.traits[choice.candidate];
  return {
    start: span.start,
    end: trimmedEnd(scene, span),
    type: isWhole ? "direct" : "mixed",
    inner: isWhole ? [] : [{ start: span.start, end: trimmedEnd(scene, span) }],
    source: choice.candidate,
    phrase: isTold ? evidence.phrase : null,
    grounds: groundsOf(span, trait, { evidence, isTold }),
    relation: trait?.relation ?? NO_CUE,
    cue: isTold ? evidence.cue : cueOf(scene, trait),
    probability: choice.probability,
    continues:
      !isTold &&
      choice.candidate !== -1 &&
      (choice.candidate === before || isFar(scene, span, choice)),
  };
}

function groundsOf(
  { mark }: Quoted,
  trait: Trait | undefined,
  { evidence, isTold }: { evidence: Evidence | undefined; isTold: boolean },
): Statement["grounds"] {
  if (mark === LABELLED && trait?.relation === BEFORE_COLON) return "label";
  if (isTold) return "told";
  return evidence && evidence.source !== -1 ? "told otherwise" : "untold";
}

/** A quotation that is never closed ends where its words do. */
function trimmedEnd({ text }: Scene, { start, end }: Span): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

function cueOf({ words }: Scene, trait: Trait | undefined): Span | null {
  if (!trait || trait.relation === NO_CUE || trait.cue === -1) return null;
  return spanOf(words, trait.cue);
}

function isFar(scene: Scene, { paragraph }: Quoted, { candidate }: Choice): boolean {
  return scene.paragraphOf[itemAt(scene.candidates, candidate).first] !== paragraph;
}
