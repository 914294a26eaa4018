import type { Analysis } from "../analyse-text.ts";
import { agreementWith, governorAt, isOne } from "../speaker/governor.ts";
import type { Statement } from "../statement/statement.ts";

/** The words in marks may be somebody else's than their clause. */
export function markedTraits(
  analysis: Analysis,
  { type, inner, source, ofMarked }: Statement,
): readonly number[] {
  const [first] = inner;
  if (type !== "mixed" || !first) return [-1, -1, 0, 0];
  const governor = governorAt(analysis, first.start);
  const { mention = -1, probability = 0 } = ofMarked ?? {};
  const tie = mention === -1 ? 0 : isOne(analysis, mention, source) ? 1 : 2;
  return [agreementWith(governor, source), governor.manner, tie, logOdds(probability)];
}

/** Ten steps of the log odds make one of e. */
export function logOdds(chance: number): number {
  return 10 * Math.log(Math.max(chance, 1e-5) / Math.max(1 - chance, 1e-5));
}
