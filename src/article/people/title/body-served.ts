import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { ADJECTIVE, NOUN } from "../../grammar/tags.ts";
import { ACCORDING, FOR, TO } from "../../lexicon/single-words.ts";
import {
  DEMONYM,
  FORENAME,
  GROUP,
  ORGANISATION,
  PLACE,
  PLACE_OPENER,
  PLURAL,
  PREPOSITION,
  ROLE,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, CAPS, WORD } from "../../text/tokenize.ts";
import { knownTags } from "../known-tags.ts";
import type { Page } from "../office-bearer.ts";
import { isJoint } from "./body-before.ts";

/**
 * "Widow of Denby mayor Ann Low", "Office of Denby mayor Ann Low"; and, at the head of a sentence, where a capital
 * proves nothing, "Friends of Denby mayor Ann Low".
 */
export function isSomebodys(
  page: Page,
  { first, office, head }: { first: number; office: number; head: number },
): boolean {
  const { words, grammar } = page;
  let joint = first + 1;
  while (joint < office && !isJoint(words, joint)) joint++;
  // "Mothers Against Noise"
  if (joint >= office || hasShape(words, joint, CAPITAL)) return false;
  const body = joint - 1;
  if (isAmong(words, body, HOUSES)) return true;
  if (hasClass(words, body, ROLE | TITLE) && !hasClass(words, body, PLURAL))
    return !hasShape(words, first, CAPS) && !isAmong(words, head, SPOKESMEN);
  const isSeveral = hasClass(words, body, ROLE | GROUP) || kindOfHead(grammar, body) === HUMAN;
  if (!isSeveral || !isOpening(page, first) || isCalledSo(page, body)) return false;
  return hashOf(words, joint) !== FOR || !isCause(page, joint + 1, office);
}

/** They are somebody's, with whatever capital. */
const HOUSES = hashedWords(`
  office camp team family widow estate cabinet supporters critics fans allies opponents backers colleagues relatives
  aides
`);
const SPOKESMEN = hashedWords("spokesman spokeswoman spokesperson");

/** "Lawyers for Peace", "Citizens for Clean Air": nobody's lawyers. */
function isCause({ words }: Page, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    const isNoun = (knownTags(words, token) & COMMON) !== 0;
    if (!isNoun || !hasShape(words, token, CAPITAL) || hasClass(words, token, NAMES)) return false;
  }
  return !isAmong(words, to - 1, TOWNS);
}

const COMMON = (1 << NOUN) | (1 << ADJECTIVE);
const NAMES = FORENAME | PLACE | PLACE_OPENER | DEMONYM | ORGANISATION | ROLE | TITLE;
const TOWNS = hashedWords("city county town borough united rovers athletic albion rangers");

/** Not behind "“It is late,”" */
function isOpening({ words, names, nameAt }: Page, first: number): boolean {
  if (hasShape(words, first - 1, WORD) || isComma(words, first - 1) || isComma(words, first - 2))
    return false;
  return names[nameAt[first] ?? -1]?.initial ?? true;
}

/** Tokens from "Friends of the Pier" within which it stands with its capital inside a sentence. */
const REACH = 600;

function isCalledSo({ words }: Page, head: number): boolean {
  const to = Math.min(words.count, head + REACH);
  for (let token = Math.max(1, head - REACH); token < to; token++) {
    if (hashOf(words, token) !== hashOf(words, head) || !hasShape(words, token, CAPITAL)) continue;
    const isSame = [1, 2].every(
      (next) => hashOf(words, token + next) === hashOf(words, head + next),
    );
    if (isSame && hasShape(words, token - 1, WORD)) return true;
  }
  return false;
}

/** "A spokesman for Denby Council leader Ann Low" */
export function isServed({ words }: Page, lead: number): boolean {
  if (!hasClass(words, lead - 1, PREPOSITION)) return false;
  return hashOf(words, lead - 1) !== TO || hashOf(words, lead - 2) !== ACCORDING;
}
