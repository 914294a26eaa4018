import { ATTRIBUTION_THRESHOLD } from "../../../domain/article.ts";
import type { Analysis } from "../../analyse-text.ts";
import { isInHeadline, saidAgain } from "../../statement/said-again.ts";
import type { Statement } from "../../statement/statement.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import type { Speaker } from "../name-speaker.ts";

/** What is said, and by whom. */
interface Told {
  readonly statement: Statement;
  readonly speaker: Speaker;
}

/** Words that are set off or head the text are by whoever says them where they are told, and by nobody near by. */
export function asSaidElsewhere(analysis: Analysis, told: readonly Told[]): readonly Told[] {
  return told.map((one) => {
    const [first, ...more] = saidBelow(analysis, one.statement, told);
    if (!first || more.some(({ speaker }) => speaker.name !== first.speaker.name)) return one;
    return keepsOwn(one, first.speaker) ? one : { ...one, speaker: first.speaker };
  });
}

/** "Low: ‘it is late’" says more than a text that leaves it open. */
function keepsOwn({ statement, speaker }: Told, other: Speaker): boolean {
  if (other.name === null || other.probability < ATTRIBUTION_THRESHOLD)
    return statement.evidence !== "none named";
  return other.name === speaker.name && other.probability < speaker.probability;
}

/** What else holds the same words, where nothing tells whose they are, or only a headline does. */
function saidBelow(
  analysis: Analysis,
  statement: Statement,
  told: readonly Told[],
): readonly Told[] {
  const { evidence, source } = statement;
  const { quoted } = analysis;
  const [words, other] = stretchesOf(statement);
  if (!words || other) return [];
  const quote = firstWhere(quoted, ({ end }) => end > words.start);
  const isTold = evidence !== "none named" && source !== -1;
  if (quoted[quote]?.start !== words.start || (isTold && !isInHeadline(analysis, quote))) return [];
  return saidAgain(analysis, quote).flatMap((place) => {
    const { start } = itemAt(quoted, place);
    return told.filter((one) => stretchesOf(one.statement).some((own) => own.start === start));
  });
}

/** Its words in marks. */
function stretchesOf(statement: Statement) {
  return statement.type === "direct" ? [statement] : statement.inner;
}
