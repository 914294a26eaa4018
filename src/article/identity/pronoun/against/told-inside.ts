import type { Analysis } from "../../../analyse-text.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionFrom } from "../../../speaker/mention-at.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass } from "../../../text/token.ts";
import { reportBefore } from "../named-after.ts";
import { isTellingOfHim } from "../newcomer.ts";
import type { Reference } from "../sentence-topic.ts";

const NOBODY: ReadonlySet<number> = new Set();
/** Tokens from whom a sentence opens with to his verb: "had later". */
const MOST_HELPERS = 3;

/**
 * Who speaks in what another says, where the words are of a "he": in "Low argued that it mattered, because Reed told
 * the police he was rich. “If he will lie, who won't?” he said" he is not Reed.
 */
export function toldInside(
  analysis: Analysis,
  { mention, lastSpeaker, lastSource }: Reference,
): ReadonlySet<number> {
  const { words, mentions, entities } = analysis;
  const inner = itemOrNone(mentions, lastSource);
  if (lastSpeaker < 0 || !inner) return NOBODY;
  const { first } = itemAt(mentions, mention);
  const report = reportBefore(analysis, first);
  if (!report || inner.lead <= report.first || inner.lead >= report.last) return NOBODY;
  const outer = mentionFrom(analysis, report.first);
  if (outer?.kind !== "name" || outer.entity === lastSpeaker) return NOBODY;
  let verb = outer.last;
  while (verb < outer.last + MOST_HELPERS && !hasClass(words, verb, SPEECH)) verb++;
  if (!hasClass(words, verb, SPEECH) || inner.lead < verb) return NOBODY;
  const gender = genderOfPronoun(words, first);
  const theirs = itemOrNone(entities.list, outer.entity)?.gender ?? 0;
  if (theirs !== 0 && theirs !== gender) return NOBODY;
  return isTellingOfHim(analysis, first, gender) ? new Set([lastSpeaker]) : NOBODY;
}
