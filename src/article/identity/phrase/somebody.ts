import { type Analysis, opensSentence } from "../../analyse-text.ts";
import { FIRM_WORDS, NEVER_ONE_MAN, ROAD_WORDS, SHOP_WORDS } from "../../lexicon/organisations.ts";
import { OUTLET_HEADS } from "../../lexicon/outlets.ts";
import { SIGNS, WRITINGS } from "../../lexicon/reporting-words.ts";
import { OF, ONE, POSSESSIVE_CLITIC, THE } from "../../lexicon/single-words.ts";
import {
  DEMONYM,
  DETERMINER,
  GROUP,
  ORGANISATION,
  ROLE,
  TITLE,
} from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { isCalledAsBody } from "../../people/firm/called-as-body.ts";
import { isShopsHead } from "../../people/firm/shop-name.ts";
import { genderOfNoun } from "../../people/gender-told.ts";
import { isNounish } from "../../people/noun-phrase.ts";
import { isNameOfThing } from "../../people/phrase/named-thing.ts";
import { isUnderRank } from "../../people/presented.ts";
import { meansPerson } from "../../people/taken-by-who.ts";
import { AMPERSAND } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
} from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { isClub } from "./told/is-club.ts";
import { isCoined, isHeadlineThing } from "./told/no-surname.ts";

/** Whether a phrase with this head may be a "he" or a "she", where the gender is not 0 one of that gender. */
export function isSomebody(analysis: Analysis, head: number, gender: number): boolean {
  const { words, grammar } = analysis;
  if (isShopsHead(words, head) || isBody(words, head)) return false;
  if (isCoined(words, head) || isHeadlineThing(analysis, head)) return false;
  if (isFirm(words, head) || isQuantity(words, head) || isPaper(words, head)) return false;
  if (isAmong(words, head, PARTS)) return false;
  if (isUnderRank(words, head) || isOneOfThings(analysis, head) || isSide(analysis, head))
    return false;
  const theirs = genderOfNoun(words, head);
  if (theirs !== 0) return gender === 0 || theirs === gender;
  return meansPerson(grammar, head) || isOffice(words, head);
}

/** "Her character dies": whom somebody only plays. */
const PARTS = hashedWords("character protagonist");

/** "A nurse", and "The Czech left", "A Londoner left", "The 34-year-old left", though the words are no nouns. */
export function isOneOfPeople(
  analysis: Analysis,
  { lead, head }: Pick<Mention, "lead" | "head">,
  gender: number,
): boolean {
  const { words } = analysis;
  if (isNameOfThing(words, lead, head)) return false;
  const isAlone =
    opensSentence(analysis, lead) && head === lead + 1 && hasClass(words, lead, DETERMINER);
  const isDescribed = hasClass(words, head, DEMONYM) || endsWith(words, head, "-old");
  return (isAlone && isDescribed) || isSomebody(analysis, head, gender);
}

/** "The Stage Reporter", "the Denby Correspondent": with a capital a paper, or who asks for it. */
function isPaper(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL)) return false;
  return isAmong(words, head, PAPERS) || isAmong(words, head, OUTLET_HEADS);
}

const PAPERS = hashedWords(
  "reporter correspondent interviewer economist courier messenger spectator advertiser argus",
);

/** "The Mayor", "the Attorney General": the capital makes no name of it, as in "the Observer" it does. */
function isOffice(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL)) return false;
  const bits = classesOf(words, head);
  if ((bits & (ROLE | TITLE)) === 0 || bits & (GROUP | ORGANISATION)) return false;
  return !isAmong(words, head, OUTLET_HEADS);
}

/** "A host of injuries", "a couple of weeks" */
function isQuantity(words: Words, head: number): boolean {
  return isAmong(words, head, QUANTITIES) && hashOf(words, head + 1) === OF;
}

const QUANTITIES = hashedWords("host couple pair");

/** Tokens from "one" to what it is one of: "one of the first two posters". Chosen by hand. */
const LONGEST_WAY = 6;

/** "One of the posters" is no "he"; "one of the paper's reviewers" is. */
function isOneOfThings({ words }: Analysis, head: number): boolean {
  if (hashOf(words, head) !== ONE || hashOf(words, head + 1) !== OF) return false;
  for (let token = head + 2; token < head + LONGEST_WAY; token++)
    if (isAmong(words, token, SIGNS) || isAmong(words, token, WRITINGS))
      return hashOf(words, token + 1) !== POSSESSIVE_CLITIC && !isNounish(words, token + 1);
  return false;
}

/** "The Gulls", "the Rovers", "Harwick" of Harwick Town */
function isSide(analysis: Analysis, head: number): boolean {
  const { words } = analysis;
  if (!hasShape(words, head, CAPITAL)) return false;
  if (hashOf(words, head - 1) !== THE) return isClub(analysis, { first: head, last: head + 1 });
  return endsWith(words, head, "s") && !SINGULAR.some((ending) => endsWith(words, head, ending));
}

const SINGULAR = ["ss", "us", "is"] as const;

/** "Unesco", "Hotel Denby", "the carmaker" */
function isBody(words: Words, head: number): boolean {
  if (isAmong(words, head, NEVER_ONE_MAN)) return true;
  return [head, head - 1].some((first) => isCalledAsBody(words, { first, last: head + 1 }));
}

/** "The Malik Echo", "Byrne & Sons", "Ella's Kitchen" */
export function isFirm(words: Words, last: number): boolean {
  const isJoined = codeOf(words, last + 1) === AMPERSAND || codeOf(words, last - 1) === AMPERSAND;
  const isShop = isAmong(words, last, SHOP_WORDS) && hashOf(words, last - 1) === POSSESSIVE_CLITIC;
  if (isJoined || (isShop && hasShape(words, last, CAPITAL))) return true;
  return isAmong(words, last, FIRM_WORDS) || isAmong(words, last, ROAD_WORDS);
}
