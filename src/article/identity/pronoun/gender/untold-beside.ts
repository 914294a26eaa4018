import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { FORENAME, PREPOSITION } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { isKinWord } from "../../../people/lone-people.ts";
import type { Name } from "../../../people/name.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { namesIn } from "../named-after.ts";
import { type Antecedent, firstTold, type Reference } from "../sentence-topic.ts";

/**
 * Whether nothing tells that whoever is held to be meant is a "she", and a woman stands in the same sentence: in
 * "Amarachi Orr met Ann Low. “It was late,” she said" no list has the forename, and Orr may be a man.
 */
export function isUntoldBeside(
  analysis: Analysis,
  { mention, lastSource, lastSpeaker }: Reference,
  { entity, earlier }: Antecedent,
): boolean {
  const { words, mentions, entities, sentences } = analysis;
  const gender = genderOfPronoun(words, itemAt(mentions, mention).first);
  const meant = itemOrNone(entities.list, entity);
  if (!meant || gender === 0 || meant.gender !== 0) return false;
  // "Sam Low": whom a list has at least for somebody who may be either, the sentence tells.
  if (hasClass(words, meant.first, FORENAME)) return false;
  const source = lastSpeaker === entity ? itemOrNone(mentions, lastSource) : undefined;
  if (source?.kind === "pronoun" && genderOfPronoun(words, source.first) === gender) return false;
  const sentence = itemAt(sentences, sentenceAt(analysis, earlier.first));
  if (!isFirstTold(analysis, entity, sentence.first)) return false;
  if (pronounIn(analysis, sentence, gender) !== -1) return false;
  return isAnyTold(
    analysis,
    { first: sentence.first, from: earlier.last, to: sentence.last },
    gender,
  );
}

/** Somebody else whom a title or a forename tells, named for the first time behind that token. */
function isAnyTold(
  analysis: Analysis,
  { first, from, to }: { first: number; from: number; to: number },
  gender: number,
): boolean {
  const { entities, names } = analysis;
  for (const name of namesIn(analysis, { from, to })) {
    const other = entities.entityOf[name] ?? -1;
    if (other === -1 || itemAt(entities.list, other).gender !== gender) continue;
    if (isFirstTold(analysis, other, first) && !isOfAnother(analysis, itemAt(names, name)))
      return true;
  }
  return false;
}

/** The sentence that begins there names somebody for the first time: of whom an article goes on to tell, it tells enough. */
function isFirstTold(analysis: Analysis, entity: number, sentence: number): boolean {
  return firstTold(analysis, entity) >= sentence;
}

/** "Of Ann Low", "Ann Low's", "whose daughter, Ann Low" */
function isOfAnother({ words }: Analysis, name: Name): boolean {
  const isOwner = isPossessiveClitic(words, name.last);
  return isOwner || hasClass(words, name.opening - 1, PREPOSITION) || isKinAt(words, name.opening);
}

function isKinAt(words: Words, opening: number): boolean {
  return isKinWord(words, isComma(words, opening - 1) ? opening - 2 : opening - 1);
}
