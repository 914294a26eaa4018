import { HUMAN, kindOfHead, THING } from "../grammar/noun-kinds.ts";
import type { Grammar } from "../grammar/read-grammar.ts";
import { OFFICES, ROLE_TURNERS } from "../lexicon/roles.ts";
import { OF, THE } from "../lexicon/single-words.ts";
import { COURTESIES, MEMBERS, OFFICE_HEADS } from "../lexicon/titles.ts";
import {
  AUXILIARY,
  DEMONYM,
  DETERMINER,
  FORENAME,
  GROUP,
  ORGANISATION,
  PERSON_WORD,
  PLURAL,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { FULL_STOP, SLASH } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
} from "../text/token.ts";
import { CAPITAL, DOTTED, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { openerClass } from "./after-epithets.ts";
import type { Entities } from "./gather-entities.ts";
import type { Name } from "./name.ts";
import { isPossessiveClitic } from "./noun-phrase.ts";
import { isOfBareOffice, isOfPost, TOPS } from "./phrase/bare-office.ts";
import { isOfBody, opensBody } from "./title/of-body.ts";
import { isRank } from "./title/rank.ts";

/** An article's words with what is known of them before its mentions are. */
export interface Page {
  readonly words: Words;
  readonly names: readonly Name[];
  readonly entities: Entities;
  readonly quoteOf: Int32Array;
  readonly grammar: Grammar;
  /** Of each token, the name that opens there, or -1. */
  readonly nameAt: Int32Array;
}

/** "No 10 has said": the house in Downing Street, not the shirt; `index` where it is none. */
export function houseEnd(words: Words, index: number): number {
  if (!hasShape(words, index, CAPITAL) || !isAmong(words, index, HOUSE_NUMBERS)) return index;
  if (hasClass(words, index - 1, DETERMINER | POSSESSIVE)) return index;
  const { text } = words;
  const number = text.slice(startOf(words, index + 1), endOf(words, index + 1));
  return /^1[01]$/.test(number) && hasClass(words, index + 2, SPEECH | AUXILIARY)
    ? index + 2
    : index;
}

const HOUSE_NUMBERS = hashedWords("no no. number");

interface Bearer {
  readonly first: number;
  readonly last: number;
  readonly entity: number;
}

/** Tokens: "chairman of the Environmental Audit Committee Peter Ainsworth", "head of planning and public affairs for new nuclear Ann Low". */
export const LONGEST_OFFICE = 11;

/** "Head of research Peter Kim": the name follows what the office is of, and is not what it is of. */
export function bearerOf(page: Page, head: number): Bearer | null {
  const { words } = page;
  const trade = head + 1;
  if (isRanked(page.grammar, trade)) return bearerBehind(page, trade);
  const isHead = isOffice(words, head) || opensBody(words, head);
  return isHead ? bearerBehind(page, head) : null;
}

/** "The council's head planner for roads Ann Low": a trade that no list has as a role is one by its rank. */
function isRanked(grammar: Grammar, trade: number): boolean {
  const { words } = grammar.running;
  if (!isAmong(words, trade - 1, TOPS) || !hasClass(words, trade + 1, PREPOSITION)) return false;
  if (hasShape(words, trade, CAPITAL) || hasClass(words, trade, PLURAL)) return false;
  return kindOfHead(grammar, trade) === HUMAN;
}

function bearerBehind(page: Page, head: number): Bearer | null {
  const { words } = page;
  if (!hasClass(words, head + 1, PREPOSITION)) return null;
  for (let index = head + 2; index < head + LONGEST_OFFICE && goesOn(page, index); index++) {
    const name = page.names[page.nameAt[index] ?? -1];
    if (!name) continue;
    const { first, last } = name;
    const entity = page.entities.entityOf[page.nameAt[index] ?? -1] ?? -1;
    if (entity !== -1 && isOfficeOf(page, head, name)) return { first, last, entity };
    if (entity !== -1) return null;
    index = last - 1;
  }
  return null;
}

function isOffice(words: Words, head: number): boolean {
  return hasClass(words, head, ROLE | TITLE | ORGANISATION) && !hasClass(words, head, PLURAL);
}

const KIN = hashedWords(`
  mother father wife husband widow widower son daughter brother sister uncle aunt nephew niece cousin grandmother
  grandfather girlfriend boyfriend fiance fiancee friend neighbour neighbor
`);

/** Of a place, and no list has them as roles. */
const SEES = hashedWords("archbishop archdeacon patriarch metropolitan dean abbot");

/** "The University of Arizona's Heather Low" */
function isOwned(words: Words, { opening, last }: Name): boolean {
  return isPossessiveClitic(words, opening - 1) && !isPossessiveClitic(words, last);
}

/** Is "head of research" what the name behind it is, and no "friend of singer"? */
export function isOfficeOf(page: Page, head: number, name: Name): boolean {
  const { words, grammar } = page;
  if (hasClass(words, head, ORGANISATION))
    return isOwned(words, name) || isOfBody(grammar, head, name.first);
  const isOfRank = isRanked(grammar, head);
  if (!isOfRank && !isOffice(words, head)) return isOfBody(grammar, head, name.first);
  // "The widow of Denby striker Ann Low" is somebody else.
  if (isAmong(words, head, KIN)) return false;
  const isRole = isOfRank || hasClass(words, head, ROLE) || isAmong(words, head, SEES);
  if (isRole && (isOfOffice(words, head, name) || isOfWork(words, head, name))) return true;
  if (isRole && isOfBareOffice(grammar, head, name)) return true;
  if (isRole && name.last - name.first > 1 && isOfThings(page, head, name.opening - 1)) return true;
  if (isOfPost(grammar, head, name)) return true;
  return isTitledBehind(words, head, name);
}

/** "The lead author of the study Dr. Ann Low,": no study is a doctor. */
function isOfWork(words: Words, head: number, { opening, first, last }: Name): boolean {
  if (hashOf(words, head + 1) !== OF || !hasClass(words, head + 2, DETERMINER)) return false;
  const isTitled = first > opening && isAmong(words, first - 1, COURTESIES);
  const isClosed = isComma(words, last) || codeOf(words, last) === FULL_STOP;
  return isTitled && isClosed && opening > head + 3 && !hasClass(words, opening - 1, NO_OFFICE);
}

/** "Speaker of the House Rep. Ann Low": what the office is of stands before a title. */
function isTitledBehind(words: Words, head: number, { first, opening }: Name): boolean {
  if (!hasShape(words, head, CAPITAL) || !hasClass(words, head + 2, DETERMINER)) return false;
  return (
    first - 1 >= opening &&
    opening > head + 2 &&
    hasShape(words, first - 1, DOTTED) &&
    hasClass(words, first - 1, TITLE)
  );
}

function goesOn({ words, quoteOf }: Page, index: number): boolean {
  if (hasShape(words, index, LINE_BREAK_BEFORE)) return false;
  const isPart = isPossessiveClitic(words, index) || codeOf(words, index) === SLASH;
  if (!hasShape(words, index, WORD) && !isPart) return false;
  // "Cleared the chamber after he told Labour's Ann Low"
  if (hasClass(words, index, PRONOUN) && !hasShape(words, index, CAPITAL)) return false;
  return quoteOf[index] === -1;
}

const NO_OFFICE = PREPOSITION | DETERMINER | POSSESSIVE | TITLE | ROLE | PERSON_WORD | DEMONYM;

const RANKS = hashedWords(`
  general admiral colonel major captain brigadier lieutenant commander sir dame dr doctor prof professor lord rev
  lieutenant-general major-general baroness lady viscount cllr coun councillor councilor ald alderman
`);

/** "Head of research Peter Kim", "Member of Parliament Dr Ann Low" */
function isOfOffice(words: Words, head: number, { opening, first }: Name): boolean {
  if (opening > head + 2 && isAmong(words, opening - 1, OFFICES)) return true;
  let before = first - 1;
  // "Chairman of the Joint Chiefs General Ann Low"
  while (before >= opening && isAmong(words, before, RANKS)) before--;
  if (before <= head + 1 || !hasShape(words, before, CAPITAL)) return false;
  return !hasClass(words, before, NO_OFFICE) || hasClass(words, before, PLURAL);
}

/** "Spokeswoman for pensions Ann Low": several of what no person is, and she is one. */
function isOfThings({ words, grammar }: Page, head: number, token: number): boolean {
  if (token <= head + 1 || hasShape(words, token, CAPITAL) || !endsWith(words, token, "s"))
    return false;
  return !hasClass(words, token, NO_OFFICE | GROUP) && kindOfHead(grammar, token) === THING;
}

/** "The Public Safety Commissioner", "Shadow Secretary of State" has no name, however many capitals: of nobody it is said "the Ann Bishop". */
export function isTheOffice(words: Words, first: number, core: number): boolean {
  // "One Tory MP", "a Wigan MP": of nobody whose letters they are it is said "a".
  if (isRank(words, core - 1)) return true;
  const isOfParty = hasClass(words, first, DEMONYM) || hasClass(words, first - 1, DETERMINER);
  if (isOfParty && isAmong(words, core - 1, MEMBERS)) return true;
  const head = classesOf(words, core - 1);
  // "The Savannah Republican"
  if (core - first > 1 && hashOf(words, first - 1) === THE && (head & DEMONYM) !== 0) return true;
  if ((head & (ROLE | TITLE)) === 0 || (head & FORENAME) !== 0) return false;
  // "Kuwaiti Minister of Oil", "a cross Tory Councillor"
  if (core - first === 2 && hasClass(words, first, DEMONYM)) return true;
  const isNamed = (openerClass(words, first) & FORENAME) !== 0;
  const isTurned = core - first > 1 && isAmong(words, first, ROLE_TURNERS);
  return (isTurned || isBehindArticle(words, first)) && !isNamed;
}

/** "The Public Safety Commissioner", "the acting Immigration Minister", "Denby's Labour Minister" */
function isBehindArticle(words: Words, first: number): boolean {
  const before = isAmong(words, first - 1, ROLE_TURNERS) ? first - 2 : first - 1;
  if (hashOf(words, before) === THE || isPossessiveClitic(words, before)) return true;
  return hasClass(words, before, POSSESSIVE);
}

/** "Ann Low, Chief Operating Officer,", "EWCT Trustee, Ann Low,": capitals that no forename opens, and an office ends. */
export function isNamelessOffice(words: Words, opening: number, core: number): boolean {
  if (core - opening < 2 || !isAmong(words, core - 1, OFFICE_HEADS)) return false;
  return (openerClass(words, opening) & FORENAME) === 0;
}
