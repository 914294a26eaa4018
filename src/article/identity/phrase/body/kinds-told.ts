import { OPENING_CLAUSE } from "../../../lexicon/clause-words.ts";
import {
  CLUB_WORDS,
  FIRM_NOUNS,
  FIRM_OPENERS,
  KIND_OF_BODIES,
  KIND_OF_BODY,
  OPENING_FIRMS,
} from "../../../lexicon/organisations.ts";
import { OUTLET_HEADS } from "../../../lexicon/outlets.ts";
import { THE, WHICH, WHO } from "../../../lexicon/single-words.ts";
import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import type { Name } from "../../../people/name.ts";
import { isNounish, isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { isThinkTank } from "../../../people/subjects/think-tank.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../../../text/tokenize.ts";

/** Words from a name's comma to the noun that tells what it is, and of "their north-east teaching union". Chosen by hand. */
const LONGEST_WAY = 10;
const MOST_BEFORE = 4;
const LONGEST_OPENING = 20;

/** What a noun stands for: a watchdog is a regulator. */
export function kindOf(noun: number): number {
  return KIND_OF_BODY.get(noun) ?? noun;
}

/**
 * What a name is told to be: "the messaging app Halden", "Halden, a maker of bikes,", "their union, Halden,", "Halden, which
 * is a charity".
 */
export function kindsTold(words: Words, name: Name): Set<number> {
  const kinds = new Set<number>();
  for (let token = name.opening - 1; token < name.first; token++) addKind(words, token, kinds);
  if (isAmong(words, name.opening, OPENING_FIRMS) && name.opening < name.first)
    kinds.add(kindOf(hashOf(words, name.opening)));
  addKind(words, nounBefore(words, name), kinds);
  addKindsBehind(words, name.last, kinds);
  return kinds;
}

/** Of "their union, Halden, said" the token of "union", where two commas set the name off; or -1. */
function nounBefore(words: Words, { opening, last }: Name): number {
  const comma = hashOf(words, opening - 1) === THE ? opening - 2 : opening - 1;
  if (!isComma(words, comma) || !isNounish(words, comma - 1)) return -1;
  if (hasShape(words, last, WORD) && !hasShape(words, last, LINE_BREAK_BEFORE)) return -1;
  // "The chief of the club, Quill, who": the name is hers.
  if (isComma(words, last) && hashOf(words, last + 1) === WHO) return -1;
  let lead = comma - 1;
  while (lead > comma - MOST_BEFORE && isModifier(words, lead - 1)) lead--;
  const isOne =
    hashOf(words, lead - 1) === THE ||
    hasClass(words, lead - 1, POSSESSIVE) ||
    isPossessiveClitic(words, lead - 1);
  return isOne && !isOfAnother(words, lead - 2) && !isFronted(words, comma) ? comma - 1 : -1;
}

/** "Rail" may be a verb too. */
function isModifier(words: Words, token: number): boolean {
  return hasShape(words, token, WORD) && !hasClass(words, token, FUNCTION_WORD);
}

/** "The head of the club, Quill, said", "a man from the club, Quill, said" */
function isOfAnother(words: Words, token: number): boolean {
  return isAmong(words, token, LEADING_BACK);
}

const LEADING_BACK = hashedWords("of from at for in");

/** "After leaving the bank, Quill said": the comma ends what opens the sentence. */
function isFronted(words: Words, comma: number): boolean {
  let token = comma - 1;
  while (comma - token < LONGEST_OPENING && hasShape(words, token - 1, WORD)) token--;
  return hasClass(words, token, PREPOSITION) || isAmong(words, token, OPENING_CLAUSE);
}

function addKindsBehind(words: Words, last: number, kinds: Set<number>): void {
  const from = behindLink(words, last);
  if (from === -1) return;
  let isTail = false;
  for (let token = from + 1; token < from + LONGEST_WAY && isOfPhrase(words, token); token++) {
    // "Low, a member of the union": what a preposition leads to is another, but for "one of".
    if (hasClass(words, token, PREPOSITION) && !isAmong(words, token - 1, ONES)) isTail = true;
    if (isBodyWord(words, token) && (isTail || !isHead(words, token))) continue;
    // "In Dayton, the company said" tells of no town.
    if (hashOf(words, token - 1) !== THE || !hasClass(words, token + 1, SPEECH | AUXILIARY))
      addKind(words, token, kinds);
  }
}

const ONES = hashedWords("one some");

/** Of ", a", ", which is a", "is a" behind a name the token of "a"; or -1. */
export function behindLink(words: Words, last: number): number {
  const isApart = isComma(words, last);
  let at = isApart ? last + 1 : last;
  const isWhich = isApart && hashOf(words, at) === WHICH;
  if (isWhich) at++;
  if (isWhich || !isApart) {
    if (!isAmong(words, at, BEING)) return -1;
    at++;
  }
  return hasClass(words, at, DETERMINER) ? at : -1;
}

const BEING = hashedWords("is was are");

function isBodyWord(words: Words, token: number): boolean {
  return KIND_OF_BODY.has(hashOf(words, token)) || KIND_OF_BODIES.has(hashOf(words, token));
}

/** Not "a charity worker". */
function isHead(words: Words, token: number): boolean {
  return !isNounish(words, token + 1) || hasClass(words, token + 1, FUNCTION_WORD);
}

function isOfPhrase(words: Words, token: number): boolean {
  if (isPossessiveClitic(words, token) || isAmong(words, token, APOSTROPHES)) return true;
  if (isThinkTank(words, token)) return true;
  return hasShape(words, token, WORD) && !hasClass(words, token, AUXILIARY | SPEECH | CONJUNCTION);
}

const APOSTROPHES = hashedWords("' ’");

function addKind(words: Words, token: number, kinds: Set<number>): void {
  if (token < 0 || (hasShape(words, token, CAPITAL) && !hasShape(words, token, CAPS))) return;
  const word = hashOf(words, token);
  const body = KIND_OF_BODY.get(word) ?? KIND_OF_BODIES.get(word);
  const noun = [word, SINGULAR.get(word) ?? -1].find(
    (one) => FIRM_KINDS.has(one) || FIRM_OPENERS.has(one) || MORE_KINDS.has(one),
  );
  const kind = body ?? noun;
  if (kind !== undefined) kinds.add(kind);
}

const MORE_KINDS = hashedWords("provider miner supplier producer distributor builder giant rival");
/** "One of the largest hosting companies" */
const SINGULAR: ReadonlyMap<number, number> = new Map(
  [
    ["companies", "company"],
    ["firms", "firm"],
    ["makers", "maker"],
    ["retailers", "retailer"],
    ["producers", "producer"],
  ].map(([many = "", one = ""]) => [hashWord(many), hashWord(one)]),
);

/** What takes up a firm or a body that has been named. */
export const FIRM_KINDS: ReadonlySet<number> = new Set([
  ...FIRM_NOUNS,
  ...KIND_OF_BODY.keys(),
  ...hashedWords("store shop studio publisher distributor maker"),
]);

const CLUB = kindOf(hashWord("club"));
const NEWSPAPER = kindOf(hashWord("newspaper"));
const AIRLINE = kindOf(hashWord("airline"));
const CLUBS = hashedWords(CLUB_WORDS.join(" "));
const AIRLINES = hashedWords("airways airlines air");
const MORE_PAPERS = hashedWords("echo argus standard advertiser gleaner");
const AGENCIES = hashedWords("associated france");
const NO_PAPERS = hashedWords(
  "radio tv television network channel broadcasting social review today",
);

/** What its last word says of a name of several: "Denby Rovers" is a club, "the Denby Echo" a newspaper; or -1. */
export function kindOfName(words: Words, { first, last }: Name): number {
  const end = last - 1;
  if (end === first) return -1;
  if (isAmong(words, end, CLUBS)) return CLUB;
  if (isAmong(words, end, AIRLINES)) return AIRLINE;
  if (isAmong(words, first, AGENCIES)) return -1;
  const isPaper = isAmong(words, end, OUTLET_HEADS) || isAmong(words, end, MORE_PAPERS);
  return isPaper && !isAmong(words, end, NO_PAPERS) ? NEWSPAPER : -1;
}
