import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { BY_OR_FROM, HE } from "../../../lexicon/function-words.ts";
import { NAMING_VERBS } from "../../../lexicon/reporting-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { mentionsIn } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import type { Reference } from "../sentence-topic.ts";
import { mayBeHe } from "./may-be-he.ts";

/** Tokens from the comma to the pronoun: ", a building in Dayton that he". Chosen by hand. */
const LONGEST_OPENING = 6;
const TAKING_UP = hashedWords("which that something one");
const ARTICLES = hashedWords("a an the one");
/** "Froze Low's accounts, a step he called “late”": it tells of what was done, and may be anybody's. */
const DEEDS = hashedWords(
  "step move decision action ruling development verdict outcome result act deal result choice process",
);
const OFTEN = hashedWords(
  "once often long later always repeatedly famously previously recently has had",
);

/**
 * "The council mocked Low's tower, a building he described as “a gift”", "the ruling ends Low's dream, something he once
 * called “my pyramid”": he is whose it is, where the sentence tells of nobody else who may be a "he"; or -1.
 */
export function whoOwns(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  if (!isAmong(words, first, HE) || !tellsOfThing(analysis, first)) return -1;
  const before = { first: itemAt(sentences, sentenceAt(analysis, first)).first, last: first };
  const gender = genderOfPronoun(words, first);
  if (pronounIn(analysis, before, gender) !== -1) return -1;
  const [owner, other] = menIn(analysis, before, gender);
  if (owner === undefined || other !== undefined) return -1;
  const { lead, last } = itemAt(mentions, owner);
  // "An address by Low, in which he said"
  const isAuthor = isAmong(words, first - 2, IN) && BY_OR_FROM.has(hashOf(words, lead - 1));
  return isAuthor || isPossessiveClitic(words, last) ? owner : -1;
}

const IN = hashedWords("in during throughout");

/** "Which he once called", "a building he had described": the clause tells of what stands before it, by a verb of calling. */
function tellsOfThing(analysis: Analysis, he: number): boolean {
  const { words, quoteOf } = analysis;
  let verb = he + 1;
  while (hasClass(words, verb, ADVERB | AUXILIARY) || isAmong(words, verb, OFTEN)) verb++;
  if (!hasClass(words, verb, SPEECH) && !isAmong(words, verb, NAMING_VERBS)) return false;
  if (isAmong(words, he - 1, TAKING_UP)) return true;
  for (let token = he - 2; token > he - LONGEST_OPENING; token--)
    if (isComma(words, token)) {
      const isThing = isAmong(words, token + 1, ARTICLES) && !isAmong(words, token + 2, DEEDS);
      return quoteOf[token] === -1 && isThing;
    }
  return false;
}

/** The mentions of those whom a "he" may mean, one for each. */
function menIn(
  analysis: Analysis,
  stretch: { first: number; last: number },
  gender: number,
): readonly number[] {
  const { mentions, quoteOf } = analysis;
  const men: number[] = [];
  for (const index of mentionsIn(analysis, stretch)) {
    const { kind, lead, entity } = itemAt(mentions, index);
    if (kind === "pronoun" || quoteOf[lead] !== -1 || !mayBeHe(analysis, index, gender)) continue;
    const isKnown = men.some((man) => entity !== -1 && itemAt(mentions, man).entity === entity);
    if (!isKnown) men.push(index);
  }
  return men;
}
