import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { MEMBERSHIPS } from "../../../lexicon/nations.ts";
import { OFFICES } from "../../../lexicon/roles.ts";
import { FOR, OF, THE } from "../../../lexicon/single-words.ts";
import { COURTESIES, MEMBERS } from "../../../lexicon/titles.ts";
import {
  ADVERB,
  classesOfWord,
  POSSESSIVE,
  ROLE,
  SPEECH,
  TITLE,
} from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../../text/tokenize.ts";
import { roleWordsOf } from "../told/roles-told.ts";
import { firstPlaces } from "./word-places.ts";

/** Tokens of a sentence before a description: "Speaking later,". */
const LONGEST_OPENING = 8;
/** Words behind a description's head, "for West Denby", and to the verb: "later", "has". */
const MOST_OF = 5;

/**
 * "The Denby MP said it was late": whether a description opens its sentence and says something, and nothing sets it off
 * from whoever spoke before. "But the Denby MP replied" does.
 */
export function saysInFront(analysis: Analysis, { lead, head }: Mention): boolean {
  const { words, sentences, quoteOf } = analysis;
  const { first } = itemAt(sentences, sentenceAt(analysis, lead));
  if (lead - first > LONGEST_OPENING) return false;
  for (let token = first; token < lead; token++)
    if (quoteOf[token] !== -1 || isAmong(words, token, TURNING) || isNameLike(words, token, first))
      return false;
  let verb = officeEnd(words, head);
  while (hasClass(words, verb, ADVERB)) verb++;
  if (isAmong(words, verb, TURNING) || isAmong(words, verb + 1, TURNING)) return false;
  return hasClass(words, verb, SPEECH) && !isAmong(words, verb, ANSWERING);
}

function isNameLike(words: Words, token: number, first: number): boolean {
  return token > first && hasShape(words, token, CAPITAL) && hasShape(words, token, WORD);
}

const TURNING = hashedWords(`
  but however yet meanwhile instead while whereas although though contrast response reply responding replying
  earlier answer turn asked another
`);
const ANSWERING = hashedWords(
  "replied answered countered retorted responded disagreed agreed joked hit urged asked",
);

/** The token behind "MP for West Denby". */
export function officeEnd(words: Words, head: number): number {
  const isOf = hashOf(words, head + 1) === FOR || hashOf(words, head + 1) === OF;
  if (!isOf) return head + 1;
  let end = hashOf(words, head + 2) === THE ? head + 3 : head + 2;
  const from = end;
  while (end < from + MOST_OF && hasShape(words, end, CAPITAL) && hasShape(words, end, WORD)) end++;
  return end === from ? head + 1 : end;
}

/** "The Denby MP added" */
const ADDING = hashedWords("added adds continued continues");

/** Paragraphs above that are looked through for others, and their names. */
const MOST_PARAGRAPHS = 3;
const MOST_NAMES = 60;

/**
 * Whether a description in front may as well mean somebody else than the one who spoke last: what it says is nothing that he
 * is known for, or another person was named of whom nothing was told either.
 */
export function mayMeanAnother(analysis: Analysis, own: Mention, one: Entity): boolean {
  if (!isLikely(analysis, own, one)) return true;
  const { names, entities, quoteOf } = analysis;
  const here = paragraphAt(analysis, own.lead);
  const last = firstWhere(names, ({ first }) => first >= own.lead) - 1;
  for (let at = last; at >= 0 && at > last - MOST_NAMES; at--) {
    const { first, kind } = itemAt(names, at);
    if (here - paragraphAt(analysis, first) > MOST_PARAGRAPHS) return false;
    const other = itemOrNone(entities.list, entities.entityOf[at] ?? -1);
    if (!other || other.id === one.id || kind !== "person" || quoteOf[first] !== -1) continue;
    const roles = roleWordsOf(analysis, other, { before: own.lead, isAsked: isRole });
    if (![...roles].some(isRole)) return true;
  }
  return false;
}

function isRole(word: number): boolean {
  return (classesOfWord(word) & (ROLE | TITLE)) !== 0 && !COURTESIES.has(word);
}

/** He only adds; a minister says it as an MP; or "his party" was told of before its leader. */
function isLikely(analysis: Analysis, own: Mention, one: Entity): boolean {
  const { words } = analysis;
  if (isAmong(words, officeEnd(words, own.head), ADDING)) return true;
  if (isAmong(words, own.head, MEMBERS)) return isPolitician(analysis, one, own.lead);
  return hashOf(words, own.head) === LEADER && tellsOfParty(analysis, own.lead);
}

function isPolitician(analysis: Analysis, one: Entity, before: number): boolean {
  const roles = [...roleWordsOf(analysis, one, { before })];
  if (roles.some((role) => SEATED.has(role))) return true;
  return one.occurrences
    .slice(0, MOST_PLACES)
    .map((occurrence) => itemAt(analysis.names, occurrence).first)
    .some((first) => first < before && isOfficerOfParty(analysis.words, first));
}

/** "New party chairman Ann Low", "Labour's health spokeswoman Ann Low" */
function isOfficerOfParty(words: Words, name: number): boolean {
  if (!isAmong(words, name - 1, OF_PARTY)) return false;
  for (let token = name - 2; token >= name - MOST_OF; token--)
    if (hashOf(words, token) === PARTY || PARTIES.some((table) => isAmong(words, token, table)))
      return true;
  return false;
}

/** Places that name somebody, which are looked at. */
const MOST_PLACES = 12;
const PARTIES = [MEMBERSHIPS, OFFICES];
const SEATED = hashedWords("minister chancellor whip backbencher mp msp td mla shadow");
const OF_PARTY = hashedWords(
  "chairman chairwoman chair secretary spokesman spokeswoman spokesperson leader treasurer deputy",
);

/** "With his party's methods" */
function tellsOfParty(analysis: Analysis, before: number): boolean {
  for (const at of firstPlaces(analysis, PARTY)) {
    if (at >= before) return false;
    if (hasClass(analysis.words, at - 1, POSSESSIVE)) return true;
  }
  return false;
}

const PARTY = hashWord("party");
const LEADER = hashWord("leader");
