import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { AND } from "../../lexicon/single-words.ts";
import { PAST_VERBS } from "../../lexicon/verbs/past-verbs.ts";
import {
  FUNCTION_WORD,
  GROUP,
  PLURAL,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { classesOf, endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";
import { isFiniteVerb, isPossessiveClitic, phraseStart } from "../noun-phrase.ts";
import { isOfficeOf, LONGEST_OFFICE, type Page } from "../office-bearer.ts";
import { isOfPost } from "../phrase/bare-office.ts";
import { overJoinedRole } from "../phrase/over-list.ts";
import { headAfterName } from "../subjects/head-after-name.ts";
import { bodyStart, isJoint, isOneLine } from "./body-before.ts";
import { isServed, isSomebodys } from "./body-served.ts";

/** Tokens of an office before its head: "deputy permanent" secretary. */
const MOST_TURNS = 5;

/**
 * Of each token where it opens, the name of whoever holds an office, in small letters, of a body: "Guild of Shopworkers
 * general secretary Ann Low", "Mothers Against Noise head of campaigns Ann Low". What stands in the body's own name is
 * nobody's; in "friends of Denby Pier chairman Ann Low", "a spokesman for Denby Council leader Ann Low" she is not who
 * speaks, since the body is what somebody else is of.
 */
export function bearersBehindBodies(page: Page): ReadonlyMap<number, Bearer> {
  const bearers = new Map<number, Bearer>();
  page.names.forEach((name, index) => {
    const entity = page.entities.entityOf[index] ?? -1;
    const lead = entity !== -1 && isWhole(page, name) ? leadOf(page, name, index) : -1;
    const { first, last } = name;
    if (lead !== -1) bearers.set(lead, { lead, first, last, head: last - 1, kind: "name", entity });
  });
  return bearers;
}

interface Bearer {
  readonly lead: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "name";
  readonly entity: number;
}

/** "Guild of Bakers chairman Ann Low", but "Guild of Bakers chairman Ann Low supporters" is none of her. */
function isWhole(page: Page, { opening, first, last }: Name): boolean {
  const { words } = page;
  if (last - first < 2 || !hasShape(words, opening - 1, WORD) || isPossessiveClitic(words, last))
    return false;
  return headAfterName(page, last, classesOf(words, opening - 1)) === -1;
}

function leadOf(page: Page, name: Name, index: number): number {
  const head = headOfOffice(page, name);
  const office = head === -1 ? -1 : officeStart(page, head);
  if (office === -1) return -1;
  const first = bodyStart(page, office - 1, index);
  if (first === -1 || isSomebodys(page, { first, office, head })) return -1;
  // What is one noun behind another, "Denby Council leader", is one phrase to whoever asks for one.
  if (head === name.opening - 1 && !isLong(page, { first, office, head })) return -1;
  const lead = overJoinedRole(page, phraseStart(page, first), name.first);
  return isServed(page, lead) ? -1 : lead;
}

/** Where the office before a name begins, with what stands before its head, or -1 where no capital stands before it. */
function officeStart(page: Page, head: number): number {
  let first = head;
  while (first > 0 && head - first < MOST_TURNS && isTurn(page, first - 1, first)) first--;
  return hasShape(page.words, first - 1, CAPITAL) && isOneLine(page, first) ? first : -1;
}

/** "Guild of Bakers chairman", "DRB oil and gas analyst" */
function isLong(
  { words }: Page,
  { first, office, head }: { first: number; office: number; head: number },
): boolean {
  for (let token = first + 1; token < head; token++) {
    if (hashOf(words, token) === AND && token > office) return true;
    if (token < office && (!hasShape(words, token, CAPITAL) || isJoint(words, token))) return true;
  }
  return false;
}

function headOfOffice(page: Page, name: Name): number {
  const { words } = page;
  const last = name.opening - 1;
  if (isOffice(page, last)) return last;
  for (let head = last - 2; head > last - LONGEST_OFFICE && head > 0; head--) {
    if (!isOneLine(page, head + 1) || !hasShape(words, head + 1, WORD)) return -1;
    if (hasClass(words, head + 1, SPEECH)) return -1;
    if (!hasClass(words, head + 1, PREPOSITION) || !isOffice(page, head)) continue;
    const isOf = isAmong(words, head, LEADS)
      ? isOfPost(page.grammar, head, name)
      : isOfficeOf(page, head, name);
    return isOf ? head : -1;
  }
  return -1;
}

function isOffice({ words, grammar }: Page, token: number): boolean {
  if (!hasShape(words, token, WORD) || hasShape(words, token, CAPITAL)) return false;
  if (hasClass(words, token, PLURAL | GROUP)) return false;
  if (isAmong(words, token, LEADS)) return true;
  return hasClass(words, token, ROLE | TITLE) || kindOfHead(grammar, token) === HUMAN;
}

/** "Policy lead", "lead on housing" */
const LEADS = hashedWords("lead");

/** "General" secretary, "policy and campaigns" manager: a noun or an adjective, and no verb. */
function isTurn(page: Page, token: number, next: number): boolean {
  const { words } = page;
  if (!isOneLine(page, next) || !hasShape(words, token, WORD) || hasShape(words, token, CAPITAL))
    return false;
  if (hashOf(words, token) === AND) return !hasShape(words, token - 1, CAPITAL);
  if (hasClass(words, token, FUNCTION_WORD) && !hasClass(words, token, ROLE | TITLE)) return false;
  if (hasClass(words, token, SPEECH)) return isAmong(words, token, DESKS);
  if (endsWith(words, token, "ly") || isAmong(words, token, PAST_VERBS)) return false;
  return !isFiniteVerb(page.grammar, token);
}

/** "Press officer": a verb by its look. */
const DESKS = hashedWords("press");
