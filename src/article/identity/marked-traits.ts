import type { Analysis } from "../analyse-text.ts";
import { agreementWith, governorAt } from "../speaker/governor.ts";
import { isOne } from "../speaker/mention-at.ts";
import type { Statement } from "../statement/statement.ts";
import { asTrait, logOdds, NO_TRAIT } from "../weights/decision-trees.ts";

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

/** What the rankers held of the words, and whether the speaker is who they hold it to be. */
export function rankedTraits(
  { mentions }: Analysis,
  { source, ranked }: Statement,
  entity: number,
): readonly number[] {
  if (!ranked) return [0, NO_TRAIT, NO_TRAIT, NO_TRAIT, NO_TRAIT, 0];
  const { mention, chance, lead, nobody, linear, isFirst } = ranked;
  const isSame = mention === source || (entity !== -1 && mentions[mention]?.entity === entity);
  return [
    isSame ? 1 : 2,
    logOdds(chance),
    asTrait(100 * lead),
    logOdds(nobody),
    logOdds(linear),
    isFirst ? 1 : 0,
  ];
}
