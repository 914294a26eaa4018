import {
  ADJECTIVE,
  ADPOSITION,
  ADVERB,
  COORDINATOR,
  FINITE_VERB,
  NOUN,
  SUBORDINATOR,
} from "../../grammar/tags.ts";
import { THE } from "../../lexicon/single-words.ts";
import {
  FORENAME,
  GROUP,
  ORGANISATION,
  PARTICLE,
  PLACE,
  PLURAL,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import {
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  lengthOf,
  startOf,
  textOf,
} from "../../text/token.ts";
import { CAPS, WORD, type Words } from "../../text/tokenize.ts";
import { coreLast } from "../full-name.ts";
import { knownTags } from "../known-tags.ts";
import type { Name } from "../name.ts";
import { keyOf } from "./headline-names.ts";
import { isTradeBefore } from "./trade-before.ts";

/*
 * Where one name ends and another begins with no comma between, or a word has its capital only because it opens the
 * sentence, both look like one longer name, and it would be given to whoever bears the second.
 */

/** How often a name stands in the article by its words, how often one opens with this word, and how often it is one. */
export interface Standing {
  readonly whole: ReadonlyMap<string, number>;
  readonly opening: ReadonlyMap<number, number>;
  /** "the Journal" does not count. */
  readonly alone: ReadonlyMap<number, number>;
  /** Of whole names that open with a forename. */
  readonly surnames: ReadonlySet<number>;
}

export function standingOf(words: Words, names: readonly Name[]): Standing {
  const whole = new Map<string, number>();
  const opening = new Map<number, number>();
  const alone = new Map<number, number>();
  const surnames = new Set<number>();
  for (const name of names) {
    const { first, last, kind } = name;
    const end = coreLast(words, name);
    if (kind === "person" && end - first > 1 && hasClass(words, first, FORENAME))
      surnames.add(hashOf(words, end - 1));
    const key = keyOf(words, first, last);
    whole.set(key, (whole.get(key) ?? 0) + 1);
    const word = hashOf(words, first);
    opening.set(word, (opening.get(word) ?? 0) + 1);
    if (last - first === 1 && hashOf(words, first - 1) !== THE)
      alone.set(word, (alone.get(word) ?? 0) + 1);
  }
  return { whole, opening, alone, surnames };
}

/** The token with which somebody's own name begins: "In the Story Hut Seb said", "Whilst Seb wrote"; else -1. */
export function ownNameAt(words: Words, standing: Standing, name: Name): number {
  const { opening, first, last, initial, headed, titled } = name;
  if (headed || titled || last - first < 2) return -1;
  const shouted = shoutedEnd(words, name);
  if (shouted > first) return shouted;
  if (isTradeBefore(words, name)) return first + 1;
  if (hasClass(words, first, FORENAME | TITLE | ROLE)) return -1;
  const bearer = behindOffice(words, name);
  if (bearer !== -1) return bearer;
  // Or what is said within marks.
  const isOpening = initial || !hasShape(words, first - 1, WORD);
  if (
    isOpening &&
    last - first === 2 &&
    isOpener(words, first) &&
    isSomebody(words, standing, last - 1)
  )
    return last - 1;
  return hashOf(words, opening - 1) === THE ? behindThing(words, standing, name) : -1;
}

/** Past "FUMING" in "FUMING Fraser Low", "FRASER" in "FRASER Fraser Low", "NEW DENBY" in "NEW DENBY Fraser Low": a line may open in capitals; else `first`. */
function shoutedEnd(words: Words, { first, last }: Name): number {
  let own = first;
  while (own < last - 2 && hasShape(words, own, CAPS)) own++;
  if (own === first || hasShape(words, own, CAPS)) return first;
  if (endOf(words, own - 1) - startOf(words, first) < LEAST_SHOUTED) return first;
  const isTwice = own === first + 1 && hashOf(words, first) === hashOf(words, own);
  return isTwice || hasClass(words, own, FORENAME) ? own : first;
}

/** Letters: "NASA", "BBC" and their like are shorter. */
const LEAST_SHOUTED = 5;

/** "Whilst", "Ah", but "De Low" is a surname. */
function isOpener(words: Words, token: number): boolean {
  if (hasClass(words, token, PARTICLE)) return false;
  const isJoining = (knownTags(words, token) & JOINING) !== 0 && lengthOf(words, token) > 1;
  return isJoining || isAmong(words, token, CRIES);
}

const JOINING = (1 << ADPOSITION) | (1 << SUBORDINATOR) | (1 << COORDINATOR) | (1 << ADVERB);
const CRIES = hashedWords("ah aah oh ooh och aw ay aye hey hi hello dear");

/** A forename with which names begin elsewhere too, the surname of a whole name, or a word that stands alone again and again. */
function isSomebody(words: Words, { opening, alone, surnames }: Standing, token: number): boolean {
  const word = hashOf(words, token);
  if (hasClass(words, token, ORGANISATION | GROUP | ROLE | TITLE)) return false;
  const isForename = hasClass(words, token, FORENAME) && (opening.get(word) ?? 0) > 0;
  return (
    isForename ||
    surnames.has(word) ||
    (!isNoun(words, token) && (alone.get(word) ?? 0) >= LEAST_ALONE)
  );
}

const LEAST_ALONE = 2;

/** "Growers", "Coastline" */
function isNoun(words: Words, token: number): boolean {
  return (knownTags(words, token) & (1 << NOUN)) !== 0 || /s$/i.test(textOf(words, token));
}

/** "the Story Hut Seb said": nobody has a name with "the", so it is the thing's. */
function behindThing(words: Words, standing: Standing, { first, last }: Name): number {
  const own = last - 1;
  if ((standing.whole.get(keyOf(words, first, last)) ?? 0) > 1 || !isVerb(words, last)) return -1;
  return isSomebody(words, standing, own) ? own : -1;
}

/** "Labour candidate in Denby East Tom Low said": the office is of a place, and its bearer has a forename. */
function behindOffice(words: Words, { opening, first, last }: Name): number {
  const before = hashOf(words, opening - 1) === THE ? opening - 2 : opening - 1;
  if (!hasClass(words, before, PREPOSITION) || !hasClass(words, before - 1, ROLE | TITLE))
    return -1;
  const behindField = isAmong(words, before - 1, MINISTERS) ? fieldEnd(words, first, last) : -1;
  if (behindField !== -1) return behindField;
  if (hasClass(words, before - 1, PLURAL) || !isBesideVerb(words, before - 1, last)) return -1;
  for (let own = last - 2; own > first && own >= last - LONGEST_BEARER; own--)
    if (hasClass(words, own, FORENAME) && !hasClass(words, own, PLACE)) return own;
  return -1;
}

/** Tokens of a forename and what follows it. */
const LONGEST_BEARER = 3;

const MINISTERS = hashedWords(
  "minister secretary director commissioner commissioners undersecretary",
);

/** "Minister of Energy Rawle Low", "Director of Public Works Rawle Low": nouns, and then a name. */
function fieldEnd(words: Words, first: number, last: number): number {
  let own = first;
  while (own < last && isCommon(words, own)) own++;
  const left = last - own;
  return own > first && left >= 2 && left <= LONGEST_BEARER ? own : -1;
}

function isCommon(words: Words, token: number): boolean {
  return (knownTags(words, token) & COMMON) !== 0 && !hasClass(words, token, FORENAME);
}

const COMMON = (1 << NOUN) | (1 << ADJECTIVE);

/** Tokens before an office's word: "said Lib Dem shadow minister". */
const LONGEST_TURN = 4;

function isBesideVerb(words: Words, office: number, last: number): boolean {
  if (hasClass(words, last, SPEECH)) return true;
  for (let token = office - 1; token >= office - LONGEST_TURN; token--)
    if (hasClass(words, token, SPEECH)) return true;
  return false;
}

function isVerb(words: Words, token: number): boolean {
  return hasClass(words, token, SPEECH) || (knownTags(words, token) & (1 << FINITE_VERB)) !== 0;
}
