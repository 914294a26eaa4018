import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { tagAt } from "../../../grammar/tagged-text.ts";
import { AUXILIARY, FINITE_VERB } from "../../../grammar/tags.ts";
import type { Name } from "../../../people/name.ts";
import { itemAt, itemOrNone, tokenAt } from "../../../text/lookup.ts";
import { startOf } from "../../../text/token.ts";

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
  return isTold || captionsOf(analysis).length === 1;
}

function isCaption(analysis: Analysis, paragraph: number): boolean {
  return captionsOf(analysis).includes(paragraph);
}

const known = new WeakMap<Analysis, readonly number[]>();

function captionsOf(analysis: Analysis): readonly number[] {
  const found = known.get(analysis);
  if (found) return found;
  const captions = analysis.paragraphs
    .map((_, paragraph) => paragraph)
    .filter((paragraph) => isVerbless(analysis, paragraph));
  known.set(analysis, captions);
  return captions;
}

/** It stands between other paragraphs, has more than one word and no verb. */
function isVerbless({ text, paragraphs, words, grammar }: Analysis, paragraph: number): boolean {
  const { start, end } = itemAt(paragraphs, paragraph);
  if (paragraph === 0 || paragraph === paragraphs.length - 1 || end - start > LONGEST) return false;
  const line = text.slice(start, end).trim();
  if (!line.includes(" ") || ENDS_OTHERWISE.test(line) || HAS_AGE.test(line)) return false;
  for (
    let token = tokenAt(words, start);
    token < words.count && startOf(words, token) < end;
    token++
  ) {
    const tag = tagAt(grammar.text, taggedUnitAt(grammar, token));
    if (tag === FINITE_VERB || tag === AUXILIARY) return false;
  }
  return true;
}
