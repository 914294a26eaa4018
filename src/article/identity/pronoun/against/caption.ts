import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import type { Name } from "../../../people/name.ts";
import { hasFiniteVerb } from "../../../statement/clause-span.ts";
import { itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";

/** Characters of a line below a picture. Chosen by hand. */
const LONGEST = 80;
/** It is a sentence, leads into something or has words in marks. */
const ENDS_OTHERWISE = /[.!?:;,…"”'’)\]]$|["“”]/;
/** "Tom Low, 34, baker": whoever is asked on the street. */
const HAS_AGE = /, \d{1,2}\b/;
/** Places that name somebody, which are looked at. */
const MOST_PLACES = 12;

/**
 * A name in a line without a verb between two paragraphs: "Denby councillor Tom Low", below his picture. The
 * report goes on without it, but where the line is the first to name him, and one of several, it may be a heading.
 */
export function isCaptioned(analysis: Analysis, { first }: Pick<Name, "first">, entity: number) {
  const paragraph = paragraphAt(analysis, first);
  if (!isCaption(analysis, paragraph)) return false;
  const { names, entities } = analysis;
  const occurrences = itemOrNone(entities.list, entity)?.occurrences ?? [];
  const isTold = occurrences
    .slice(0, MOST_PLACES)
    .map((occurrence) => itemAt(names, occurrence).first)
    .some((token) => token < first && !isCaption(analysis, paragraphAt(analysis, token)));
  return isTold || captionsOf(analysis).size === 1;
}

function isCaption(analysis: Analysis, paragraph: number): boolean {
  return captionsOf(analysis).has(paragraph);
}

const known = new WeakMap<Analysis, ReadonlySet<number>>();

function captionsOf(analysis: Analysis): ReadonlySet<number> {
  const found = known.get(analysis);
  if (found) return found;
  const captions = new Set(
    [...analysis.paragraphs.keys()].filter((paragraph) => isVerbless(analysis, paragraph)),
  );
  known.set(analysis, captions);
  return captions;
}

/** It stands between other paragraphs, has more than one word and no verb. */
function isVerbless(analysis: Analysis, paragraph: number): boolean {
  const { text, paragraphs, words } = analysis;
  const { start, end } = itemAt(paragraphs, paragraph);
  if (paragraph === 0 || paragraph === paragraphs.length - 1 || end - start > LONGEST) return false;
  const line = text.slice(start, end).trim();
  if (!line.includes(" ") || ENDS_OTHERWISE.test(line) || HAS_AGE.test(line)) return false;
  return !hasFiniteVerb(analysis, tokenAt(words, start), tokenAt(words, end));
}
