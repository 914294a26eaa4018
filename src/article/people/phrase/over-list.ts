import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { AND } from "../../lexicon/single-words.ts";
import {
  CONJUNCTION,
  DETERMINER,
  FUNCTION_WORD,
  PLURAL,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SPEECH,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { AMPERSAND } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD, type Words } from "../../text/tokenize.ts";
import { HEADS, isPossessiveClitic, type PhrasePage, phraseStart } from "../noun-phrase.ts";
import type { Page } from "../office-bearer.ts";

/** Tokens of a list before a role. */
const LONGEST_LIST = 10;

/** "The Mersey, Dayton and Croft councillor" is one. */
export function overList(words: Words, lead: number, head: number): number {
  const isRole = lead < head && hasClass(words, head, ROLE) && !hasClass(words, head, PLURAL);
  if (!isRole || hashOf(words, lead - 1) !== AND || !hasShape(words, lead, CAPITAL)) return lead;
  let from = lead - 2;
  while (
    lead - from < LONGEST_LIST &&
    (hasShape(words, from, CAPITAL) || isComma(words, from)) &&
    !hasClass(words, from, DETERMINER)
  )
    from--;
  return isAmong(words, from, ARTICLES) ? from : lead;
}

/** "Ann Low and Tom Pell's lawyer" is one, and both of them have him. */
export function overOwners(
  { words, quoteOf }: Pick<PhrasePage, "words" | "quoteOf">,
  lead: number,
  role: number,
): number {
  if (hashOf(words, lead - 1) !== AND || !isOwnedRole(words, lead, role)) return lead;
  let from = lead - 1;
  while (lead - from < LONGEST_LIST && quoteOf[from - 1] === -1 && isOfList(words, from - 1))
    from--;
  while (from < lead - 1 && !opensOwner(words, from)) from++;
  return from < lead - 1 ? from : lead;
}

/** The same before his name: "Ann Low and Labour's spokesman Tom Reed" are two, since a person and a body share nobody. */
export function overOwnersOfNamed(page: Page, lead: number, role: number): number {
  const from = overOwners(page, lead, role);
  return from < lead && isPersonBefore(page, lead - 1) && isBodyAt(page, lead, role) ? lead : from;
}

/** It opens a clause or is whose the words are: in "Reed beat Ann Low and Denby's mayor Tom Pell said" she says nothing. */
function isPersonBefore({ words, nameAt, names, entities }: Page, and: number): boolean {
  for (let first = and - 1; first > and - LONGEST_NAME; first--) {
    const name = nameAt[first] ?? -1;
    if (name === -1) continue;
    const entity = entities.list[entities.entityOf[name] ?? -1];
    if (names[name]?.last !== and || entity?.lone !== false) return false;
    return !hasShape(words, first - 1, WORD) || hasClass(words, first - 1, SPEECH | CONJUNCTION);
  }
  return false;
}

/** Tokens of a name. */
const LONGEST_NAME = 5;

function isBodyAt(page: Page, lead: number, role: number): boolean {
  if (isEntity(page, lead)) return false;
  let owner = lead;
  while (owner < role && !isPossessiveClitic(page.words, owner + 1)) owner++;
  const isNamed = owner > lead && hasShape(page.words, owner, CAPITAL);
  return isNamed || kindOfHead(page.grammar, owner) !== HUMAN;
}

function isOwnedRole(words: Words, lead: number, role: number): boolean {
  if (!hasClass(words, role, ROLE) || hasClass(words, role, PLURAL)) return false;
  for (let token = lead + 1; token < role; token++)
    if (isPossessiveClitic(words, token)) return true;
  return false;
}

function isOfList(words: Words, index: number): boolean {
  if (hasShape(words, index + 1, LINE_BREAK_BEFORE)) return false;
  return hasShape(words, index, CAPITAL) || isComma(words, index);
}

function opensOwner(words: Words, index: number): boolean {
  return hasShape(words, index, CAPITAL) && !hasClass(words, index, FUNCTION_WORD);
}

/** "President and CEO Tim Low" is one person: so are two roles before a name, where none has an article. */
export function overJoinedRole(page: Page, lead: number, first: number): number {
  const { words, quoteOf } = page;
  const role = lead - 2;
  if (lead === first || role < 0) return lead;
  if (codeOf(words, lead - 1) === AMPERSAND) return firmStart(page, role, lead);
  if (hashOf(words, lead - 1) !== AND) return lead;
  if (isAmong(words, role, TIERS) && isAmong(words, lead, TIERS)) return phraseStart(page, role);
  if (quoteOf[role] !== -1 || !hasClass(words, role, ROLE | TITLE)) {
    return isAdjectivePair(page, lead) && !isSurname(page, role) ? role : lead;
  }
  if (hasClass(words, role, PLURAL) || isEntity(page, role)) return lead;
  const from = phraseStart(page, role);
  return hasClass(words, from, DETERMINER) ? lead : from;
}

/** "Denby town and county councillor Ann Low" */
const TIERS = hashedWords(
  "town city county parish borough district ward village community regional",
);

/** Words of a firm's name before its "&". */
const MOST_OF_FIRM = 3;

/** "Marks & Spencer spokesman Ann Low" */
function firmStart({ words, quoteOf }: Page, last: number, lead: number): number {
  let first = last;
  while (first > last - MOST_OF_FIRM && isOfName(first - 1)) first--;
  return isOfName(last) ? first : lead;

  function isOfName(token: number): boolean {
    return (
      hasShape(words, token, CAPITAL) &&
      quoteOf[token] === -1 &&
      !hasClass(words, token, FUNCTION_WORD)
    );
  }
}

/** "Reed and Bundesbank President Ann Low" are two, but "Secretary of State and Democratic frontrunner Ann Low" is one. */
function isSurname(page: Page, index: number): boolean {
  const name = page.nameAt[index] ?? -1;
  const entity = name === -1 ? -1 : (page.entities.entityOf[name] ?? -1);
  // "Kenley and Warlingham MP Tom Low"
  if (page.entities.list[entity]?.lone !== false) return false;
  return !hasClass(page.words, index - 1, PREPOSITION);
}

/** "Economic and Fiscal Policy Minister Heizo Low" */
function isAdjectivePair({ words, quoteOf }: Page, lead: number): boolean {
  const isCapital = (token: number) => hasShape(words, token, CAPITAL);
  if (!isCapital(lead) || !isCapital(lead - 2) || quoteOf[lead - 2] !== -1) return false;
  return !hasClass(words, lead - 2, HEADS | TITLE | DETERMINER | PRONOUN) && !isCapital(lead - 3);
}

/** Whether the name that opens there is somebody's. */
export function isEntity(page: Page, index: number): boolean {
  const name = page.nameAt[index] ?? -1;
  return name !== -1 && page.entities.entityOf[name] !== -1;
}
