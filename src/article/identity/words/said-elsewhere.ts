import { ATTRIBUTION_THRESHOLD } from "../../../domain/article.ts";
import type { Analysis } from "../../analyse-text.ts";
import { isInHeadline, isSetOff, saidAgain } from "../../statement/said-again.ts";
import type { Statement } from "../../statement/statement.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { NOBODY, type Speaker } from "../name-speaker.ts";

/** What is said, and by whom. */
interface Told {
  readonly statement: Statement;
  readonly speaker: Speaker;
}

/**
 * Words that are set off or head the text are by whoever says them where they are told, and by nobody near by.
 * So are those of a lede that leaves them open, where a person by name surely says them below.
 */
export function asSaidElsewhere(analysis: Analysis, told: readonly Told[]): readonly Told[] {
  const byStart = toldByStart(told);
  return told.map((one) => {
    const place = placeOf(analysis, one);
    if (!place) return one;
    const others = saidAgain(analysis, place.quote).flatMap(
      (other) => byStart.get(itemAt(analysis.quoted, other).start) ?? [],
    );
    const shown = others.filter(({ speaker }) => isShown(speaker));
    const [first, ...more] = shown.length > 0 ? shown : others;
    if (!first || more.some(({ speaker }) => speaker.name !== first.speaker.name)) return one;
    if (place.isOpen && !isSurelyNamed(first.speaker)) return one;
    if (areTwo(one, first.speaker)) return { ...one, speaker: NOBODY };
    return keepsOwn(one, first.speaker) ? one : { ...one, speaker: first.speaker };
  });
}

/** "Low vows ‘a fair deal’" above "Reed mocked her “fair deal”": a headline means whom it names, if not for sure. */
function areTwo({ statement, speaker }: Told, other: Speaker): boolean {
  const isTold = statement.evidence !== "none named" && statement.source !== -1;
  return isTold && speaker.entity !== -1 && other.entity !== -1 && speaker.entity !== other.entity;
}

/** "Low: ‘it is late’" says more than a text that leaves it open. */
function keepsOwn({ statement, speaker }: Told, other: Speaker): boolean {
  if (!isShown(other)) return statement.evidence !== "none named";
  return other.name === speaker.name && other.probability < speaker.probability;
}

function isShown({ name, probability }: Speaker): boolean {
  return name !== null && probability >= ATTRIBUTION_THRESHOLD;
}

/** Hardly ever are another's: chosen by hand. */
const SURE = 0.95;

function isSurelyNamed({ entity, probability }: Speaker): boolean {
  return entity !== -1 && probability >= SURE;
}

interface Place {
  readonly quote: number;
  /** Nobody is shown for words that stand in a sentence. */
  readonly isOpen: boolean;
}

/** The marks around what nothing tells the speaker of, or a headline alone, or nothing for sure. */
function placeOf(analysis: Analysis, { statement, speaker }: Told): Place | undefined {
  const { quoted } = analysis;
  const [words, other] = stretchesOf(statement);
  if (!words || other) return undefined;
  const quote = firstWhere(quoted, ({ end }) => end > words.start);
  if (quoted[quote]?.start !== words.start) return undefined;
  const isUntold = statement.evidence === "none named" || statement.source === -1;
  if (isInHeadline(analysis, quote) || (isUntold && isSetOff(analysis, quote)))
    return { quote, isOpen: false };
  return isShown(speaker) ? undefined : { quote, isOpen: true };
}

/** By where the words in marks begin. */
function toldByStart(told: readonly Told[]): ReadonlyMap<number, Told> {
  return new Map(
    told.flatMap((one) => stretchesOf(one.statement).map(({ start }) => [start, one] as const)),
  );
}

/** Its words in marks. */
function stretchesOf(statement: Statement) {
  return statement.type === "direct" ? [statement] : statement.inner;
}
