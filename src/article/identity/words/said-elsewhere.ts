import { ATTRIBUTION_THRESHOLD } from "../../../domain/article.ts";
import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import type { Statement } from "../../statement/statement.ts";
import { firstWhere } from "../../text/lookup.ts";
import type { Speaker } from "../name-speaker.ts";

/** What is said, and by whom. */
interface Told {
  readonly statement: Statement;
  readonly speaker: Speaker;
}

/**
 * A pull quote or a headline repeats words of the article, and stands wherever there was room: it is by
 * whoever says them where they are told, and by nobody before or after it.
 */
export function asSaidElsewhere(analysis: Analysis, told: readonly Told[]): readonly Told[] {
  return told.map((one) => {
    const repeated = repeatedBy(analysis, one.statement);
    if (!repeated) return one;
    const [first, ...more] = sameWords(analysis, repeated, told);
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

/** Words that may stand in the text as well, and how many characters of them tell that they are the same. */
interface Repeated extends Span {
  readonly least: number;
}

/** What a headline has in marks, or a paragraph of its own with nothing that tells whose it is. */
function repeatedBy({ text, paragraphs }: Analysis, statement: Statement): Repeated | undefined {
  const { type, evidence, source, inner } = statement;
  const index = firstWhere(paragraphs, (one) => one.end > statement.start);
  const paragraph = paragraphs[index];
  const [words, other] = type === "direct" ? [statement] : inner;
  if (!paragraph || !words || other) return undefined;
  const { start, end } = words;
  if (
    index === 0 &&
    paragraphs.length > 1 &&
    isHeadline(text.slice(paragraph.start, paragraph.end))
  )
    return { start, end, least: LEAST_IN_HEADLINE };
  const isUntold = evidence === "none named" || source === -1;
  const isAlone = end - start + LONGEST_MARKS >= paragraph.end - paragraph.start;
  return isUntold && isAlone ? { start, end, least: LEAST } : undefined;
}

function isHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.!?,]["”’']?$/.test(line);
}

/** Characters. */
const LONGEST_HEADLINE = 150;
/** Characters: both marks, with spaces within and a full stop. */
const LONGEST_MARKS = 5;
/** Characters, some four words: more than any two people begin with. */
const LEAST = 18;
/** A headline has nearly all its words from the text. */
const LEAST_IN_HEADLINE = 8;
/** Characters that are compared. */
const ENOUGH = 60;
/** Places looked at. */
const MOST_PLACES = 8;

/** Those that hold the same words, and are not set off themselves. */
function sameWords(
  analysis: Analysis,
  { start, end, least }: Repeated,
  told: readonly Told[],
): readonly Told[] {
  const { text } = analysis;
  // The first letter may be a capital only there, and the last mark is the set-off words' own.
  const words = text.slice(start + 1, Math.min(end, start + ENOUGH)).replace(/[\s.,!?…]+$/, "");
  if (words.length < least || !words.includes(" ")) return [];
  const same: Told[] = [];
  let at = text.indexOf(words);
  for (let place = 0; at !== -1 && place < MOST_PLACES; place++) {
    const holder = told.find(({ statement }) => holds(statement, at, at + words.length));
    if (holder && !repeatedBy(analysis, holder.statement)) same.push(holder);
    at = text.indexOf(words, at + 1);
  }
  return same;
}

/** In marks. */
function holds({ start, end, type, inner }: Statement, from: number, to: number): boolean {
  const stretches = type === "direct" ? [{ start, end }] : inner;
  return stretches.some((stretch) => stretch.start <= from && stretch.end >= to);
}
