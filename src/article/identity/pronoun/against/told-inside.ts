import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionFrom } from "../../../speaker/mention-at.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, isComma } from "../../../text/token.ts";
import { isSomebody } from "../../phrase/somebody.ts";
import { reportBefore } from "../named-after.ts";
import { isTellingOfHim } from "../newcomer.ts";
import type { Reference } from "../sentence-topic.ts";
import { isNoPerson } from "./no-person.ts";
import { pronounIn } from "./pronoun-in.ts";

const NOBODY: ReadonlySet<number> = new Set();
/** Tokens from whom a sentence opens with to his verb: "had later". */
const MOST_HELPERS = 3;

/**
 * Whom a "he" doesn't mean since what is told tells of him. Who speaks in what another says, where the words are of a
 * "he": in "Low argued that it mattered, because Reed told the police he was rich. “If he will lie, who won't?” he said"
 * he is not Reed.
 */
export function toldInside(analysis: Analysis, reference: Reference): ReadonlySet<number> {
  const told = toldByOther(analysis, reference);
  return told.size > 0 ? told : namedInOwnClause(analysis, reference);
}

/**
 * In "“We know them,” the clerk said. Low is living in Denby, he said." he is the clerk, who has just spoken, and not
 * Low: nobody calls himself by his name. Where Low has spoken before, his reporter may.
 */
function namedInOwnClause(analysis: Analysis, reference: Reference): ReadonlySet<number> {
  const { words, mentions, quoteOf } = analysis;
  const { first } = itemAt(mentions, reference.mention);
  if (!isComma(words, first - 1) || !hasClass(words, first + 1, SPEECH)) return NOBODY;
  if (quoteOf[first - 2] !== -1) return NOBODY;
  const { first: opening, last } = itemAt(analysis.sentences, sentenceAt(analysis, first));
  // "Low has left and expects, he said, to come back"
  for (let token = first + 2; token < Math.min(last, first + LONGEST_TAG); token++)
    if (isComma(words, token)) return NOBODY;
  const name = mentionFrom(analysis, opening);
  const isSubject = name?.kind === "name" && name.lead <= opening + 1 && name.last < first;
  const gender = genderOfPronoun(words, first);
  // "Low gave the warning, where she also offered to talk – a gesture which, she said": all is about her.
  if (pronounIn(analysis, { first: opening, last: first }, gender) !== -1) return NOBODY;
  if (!isSubject || name.entity === reference.lastSpeaker) return NOBODY;
  return hasJustSpoken(analysis, reference) ? new Set([name.entity]) : NOBODY;
}

/** Tokens of "he said on Friday.". Chosen by hand. */
const LONGEST_TAG = 12;

/** Somebody who may be he, in the paragraph or in the one before. */
function hasJustSpoken(
  analysis: Analysis,
  { mention, lastSpeaker, lastSource, lastPhrase }: Reference,
): boolean {
  const { words, mentions, entities } = analysis;
  const { first } = itemAt(mentions, mention);
  const last = itemOrNone(mentions, lastSource);
  if (!last || paragraphAt(analysis, first) - paragraphAt(analysis, last.lead) > 1) return false;
  const gender = genderOfPronoun(words, first);
  const phrase = itemOrNone(mentions, lastPhrase);
  if (phrase) return isSomebody(analysis, phrase.head, gender);
  const theirs = itemOrNone(entities.list, lastSpeaker)?.gender;
  if (theirs === undefined || isNoPerson(analysis, lastSpeaker)) return false;
  return theirs === 0 || theirs === gender;
}

function toldByOther(
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
