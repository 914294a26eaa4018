import type { Analysis } from "../../../analyse-text.ts";
import { AS, BY } from "../../../lexicon/single-words.ts";
import { PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import type { Name } from "../../../people/name.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../../text/tokenize.ts";

/** Places that name somebody, which are looked at. Chosen by hand. */
const MOST_PLACES = 12;

/**
 * "Ann Low, who plays Gwen Orr", "Jed Reed, played by Tom Low", "she has been Elsie for 19 years": a part that somebody
 * plays. No "she" after it is the part, unless the article has it speak.
 */
export const isPart = onceFor((analysis: Analysis, entity): boolean => {
  const { words, names, entities } = analysis;
  const places = itemAt(entities.list, entity).occurrences.slice(0, MOST_PLACES);
  const named = places.map((occurrence) => itemAt(names, occurrence));
  const surest = Math.max(...named.map((name) => played(words, name)));
  if (surest === UNTOLD || (surest === LIKELY && !isOfStage(analysis, 0))) return false;
  return !named.some(({ opening, last }) => isAmong(words, last, SAID) || isSaidBy(words, opening));
});

const UNTOLD = 0;
/** As much where the article is about the stage: "Ann Low played Jo Orr in the final" is of sport. */
const LIKELY = 1;
const SURE = 2;

/** What only people who live have done. */
const SAID = hashedWords("said told added tweeted admitted explained revealed insisted");

function isSaidBy(words: Words, opening: number): boolean {
  return hasClass(words, opening - 1, SPEECH) && isAmong(words, opening - 1, SAID);
}

function played(words: Words, name: Name): number {
  return isPlayedBehind(words, name.last) ? SURE : playedBefore(words, name);
}

/** "Plays the barmaid Gwen Orr", "the role of Gwen Orr", "starred as Gwen Orr", "her character, Elsie", "has been Elsie" */
function playedBefore(words: Words, { first, opening }: Name): number {
  if (isAmong(words, opening - 1, BEEN))
    return isAmong(words, opening - 2, HAVING) ? LIKELY : UNTOLD;
  if (isComma(words, opening - 1)) return isAmong(words, opening - 2, CHARACTERS) ? SURE : UNTOLD;
  for (let token = first - 1; token >= first - LONGEST_OFFICE; token--) {
    const told = playedBy(words, token);
    if (told !== UNTOLD || (token < opening && !isOfOffice(words, token))) return told;
  }
  return UNTOLD;
}

function playedBy(words: Words, token: number): number {
  if (isAmong(words, token, PORTRAYING) || isAmong(words, token, CHARACTERS)) return SURE;
  if (isAmong(words, token, PLAYING)) return LIKELY;
  return isAmong(words, token, OF_OR_AS) ? playedAs(words, token) : UNTOLD;
}

/** "Barmaid", "the young" */
function isOfOffice(words: Words, token: number): boolean {
  const isWord = hasShape(words, token, WORD) && !hasShape(words, token, CAPITAL);
  return isWord && !hasClass(words, token, PREPOSITION);
}

/** Tokens of "plays the young barmaid Gwen". Chosen by hand. */
const LONGEST_OFFICE = 5;
const BEEN = hashedWords("been");
const HAVING = hashedWords("has have had having");
const PORTRAYING = hashedWords("portray portrays portrayed portraying");
const PLAYING = hashedWords("play plays played playing voice voices voiced voicing");
const OF_OR_AS = hashedWords("of as");
const CHARACTERS = hashedWords("character characters heroine");

/** "The part of", "starred as", "is back on the screen as" */
function playedAs(words: Words, link: number): number {
  if (hashOf(words, link) !== AS) return isAmong(words, link - 1, ROLES) ? LIKELY : UNTOLD;
  for (let token = link - 1; token > link - FARTHEST && hasShape(words, token, WORD); token--) {
    if (isAmong(words, token, STARRING)) return SURE;
    if (isAmong(words, token, ROLES) || isAmong(words, token, KNOWN)) return LIKELY;
  }
  return UNTOLD;
}

/** Tokens of "returns to the soap as". Chosen by hand. */
const FARTHEST = 9;
const ROLES = hashedWords("role roles part character turn stint debut");
const STARRING = hashedWords("star stars starred starring fame");
const KNOWN = hashedWords(`
  cast known famous best-known return returns returned returning back appear appears appeared appearing remembered loved
`);

/** "Gwen Orr, played by Ann Low", "Gwen, her character," */
function isPlayedBehind(words: Words, last: number): boolean {
  let token = last;
  while (token < last + LONGEST_LINK && isLink(words, token)) token++;
  if (hashOf(words, token + 1) === BY) return isAmong(words, token, PLAYED);
  return token > last && isAmong(words, token, CHARACTERS);
}

/** Tokens of ", who is". */
const LONGEST_LINK = 4;
const PLAYED = hashedWords("played portrayed voiced");
const LINKS = hashedWords("who is was has been his her the");

function isLink(words: Words, token: number): boolean {
  return !hasShape(words, token, WORD) || isAmong(words, token, LINKS);
}

/** Whether the article is about the stage, a film or a story. */
const isOfStage = onceFor(({ words }: Analysis, from) => {
  for (let token = from; token < words.count; token++)
    if (isAmong(words, token, OF_STAGE) || endsWith(words, token, "-star")) return true;
  return false;
});

const OF_STAGE = hashedWords(`
  actor actors actress actresses soap soaps sitcom sitcoms film films movie movies drama dramas miniseries
  character characters co-star co-stars storyline storylines episode episodes filming screenwriter scriptwriter
  finale premiere theatre musical panto pantomime cartoon novels
`);
