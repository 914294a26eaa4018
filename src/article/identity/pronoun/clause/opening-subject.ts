import { type Analysis, paragraphOpening } from "../../../analyse-text.ts";
import { isVerbAt } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { OPENING_CLAUSE } from "../../../lexicon/clause-words.ts";
import { AND_OR_BUT, HE } from "../../../lexicon/function-words.ts";
import { AUXILIARY, SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, isAmong, isComma } from "../../../text/token.ts";
import { isSamePronoun } from "../focus.ts";
import { type Antecedent, type Reference, rankOfOne } from "../sentence-topic.ts";

/** Tokens of the clause. Chosen by hand. */
const LONGEST = 30;

/**
 * "As Reed left for Denby, he said it was late": where a paragraph opens so, nobody but the clause's subject; not
 * "when Reed asked him, he said", nor "as Reed scored, he said, it rained". The rank, or -1.
 */
export function openingSubject(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, grammar, mentions } = analysis;
  const { first: he, last } = itemAt(mentions, mention);
  const opening = paragraphOpening(analysis, he);
  if (isComma(words, last + 1)) return -1;
  const opener = isAmong(words, opening, AND_OR_BUT) ? opening + 1 : opening;
  const index = subjectBefore(analysis, he, { opening, opener });
  const subject = mentions[index];
  if (subject?.kind !== "name") return -1;
  const verb = subject.last;
  if (!hasClass(words, verb, AUXILIARY) && !isVerbAt(grammar, taggedUnitAt(grammar, verb)))
    return -1;
  const isAlone = antecedents.filter(({ earlier }) => earlier.opening >= opener).length === 1;
  return isAlone && !tellsOfTalk(analysis, { first: verb, last: he })
    ? rankOfOne(antecedents, { entity: subject.entity, phrase: index })
    : -1;
}

/** Of "as Reed left for Denby, he" the number of whoever may be the clause's subject, by the words that open it; or -1. */
export function subjectBefore(
  analysis: Analysis,
  he: number,
  { opening, opener }: { readonly opening: number; readonly opener: number },
): number {
  const { words } = analysis;
  if (he - opening > LONGEST || !isAmong(words, he, HE) || !isComma(words, he - 1)) return -1;
  return isAmong(words, opener, OPENING_CLAUSE) ? indexFrom(analysis, opener + 1) : -1;
}

/** Somebody is told something, or another "him" is in it, or words in marks, or a second sentence. */
function tellsOfTalk(
  analysis: Analysis,
  { first, last: he }: { readonly first: number; readonly last: number },
): boolean {
  const { words, grammar, quoteOf, sentenceOf } = analysis;
  const gender = genderOfPronoun(words, he);
  for (let token = first; token < he; token++) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[he]) return true;
    if (isSamePronoun(analysis, token, gender)) return true;
    if (hasClass(words, token, SPEECH) && isVerbAt(grammar, taggedUnitAt(grammar, token)))
      return true;
  }
  return false;
}
