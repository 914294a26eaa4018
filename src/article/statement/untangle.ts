import { overlaps } from "../../domain/span.ts";
import { itemAt } from "../text/lookup.ts";
import type { Statement } from "./statement.ts";

/** Clauses in reading order, none across another, and each word in marks in one of them. */
export function untangled(statements: readonly Statement[]): readonly Statement[] {
  return withoutCrossings(statements).map(withoutNested);
}

/** "Firms have complained since the board dubbed them “mere conduits”": the words are the board's alone. */
function withoutNested(
  statement: Statement,
  index: number,
  statements: readonly Statement[],
): Statement {
  if (statement.inner.length === 0) return statement;
  const taken = new Set<number>();
  // The outer clause stands before those that lie within it.
  for (let next = index + 1; (statements[next]?.start ?? statement.end) < statement.end; next++) {
    for (const { start } of itemAt(statements, next).inner) taken.add(start);
  }
  const inner = statement.inner.filter(({ start }) => !taken.has(start));
  if (inner.length === statement.inner.length) return statement;
  return { ...statement, inner, type: inner.length > 0 ? "mixed" : "indirect" };
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
