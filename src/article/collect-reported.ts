import { overlaps, type Span } from "../domain/span.ts";
import { candidateIn } from "./attribution-evidence.ts";
import type { KindChances } from "./classify-quotations.ts";
import type { Attribution } from "./find-attributions.ts";
import type { Scene } from "./read-scene.ts";
import type { Statement } from "./statement.ts";

const LEAST_PROBABILITY = 0.7;
/** Fewer characters outside the marks are no clause: "that", a comma. */
const LEAST_AROUND = 5;

/** Reported clauses, with the quoted stretches inside them. */
export function collectReported(
  scene: Scene,
  attributions: readonly Attribution[],
  kinds: readonly KindChances[],
): readonly Statement[] {
  const statements: Statement[] = [];
  for (const attribution of attributions) {
    if (attribution.probability < LEAST_PROBABILITY) continue;
    for (const content of attribution.content) {
      const statement = reported(scene, { attribution, content, kinds });
      if (statement) statements.push(statement);
    }
  }
  return withoutCrossings(statements);
}

function reported(
  scene: Scene,
  {
    attribution,
    content,
    kinds,
  }: { attribution: Attribution; content: Span; kinds: readonly KindChances[] },
): Statement | null {
  const inside = quotationsIn(scene, content);
  const around = inside.reduce(
    (sum, quote) => sum - overlap(scene.quoted[quote] as Span, content) - 2,
    content.end - content.start,
  );
  if (around < LEAST_AROUND || inside.some((quote) => isWhole(kinds[quote]))) return null;
  const inner = inside.filter((quote) => isPart(kinds[quote])).map((quote) => spanOf(scene, quote));
  const { source, cue, probability } = attribution;
  return {
    ...trimmed(scene.text, content),
    type: inner.length > 0 ? "mixed" : "indirect",
    inner,
    source: source ? candidateIn(scene, source) : -1,
    phrase: source,
    cue,
    probability,
    continues: false,
  };
}

function isWhole(chances: KindChances | undefined): boolean {
  return chances !== undefined && chances.direct > Math.max(chances.part, chances.none);
}

function isPart(chances: KindChances | undefined): boolean {
  return chances !== undefined && chances.direct + chances.part > chances.none;
}

function spanOf({ quoted }: Scene, quote: number): Span {
  const { start, end } = quoted[quote] as Span;
  return { start, end };
}

function quotationsIn({ quoted }: Scene, content: Span): readonly number[] {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle] as Span).end <= content.start) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let quote = low; quote < quoted.length; quote++) {
    if ((quoted[quote] as Span).start >= content.end) break;
    inside.push(quote);
  }
  return inside;
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Marks and spaces at the edges are the reporter's, but a quotation's own mark stays with it. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:.]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Of two clauses that overlap without one holding the other, the surer stays. */
function withoutCrossings(statements: readonly Statement[]): readonly Statement[] {
  const inOrder = [...statements].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  const kept: Statement[] = [];
  for (const statement of inOrder) {
    const before = kept.at(-1);
    const crosses = before && overlaps(before, statement) && statement.end > before.end;
    const repeats = before?.start === statement.start && before.end === statement.end;
    if (!before || !(crosses || repeats)) kept.push(statement);
    else if (statement.probability > before.probability) kept[kept.length - 1] = statement;
  }
  return kept;
}
