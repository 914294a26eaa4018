import type { Analysis } from "../../../analyse-text.ts";
import { ROLE_TURNERS } from "../../../lexicon/roles.ts";
import { FOR, POSSESSIVE_CLITIC, THE } from "../../../lexicon/single-words.ts";
import { SHORT_FORMS } from "../../../lexicon/titles.ts";
import { ROLE } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { CAPITAL, CAPS, type Words } from "../../../text/tokenize.ts";
import { isOfPeople } from "../told/allegiance.ts";
import { DOING, HEADS_OF_BODIES, SAME_ROLES } from "./kindred-roles.ts";
import { OF_TEAMS, ofTeam } from "./of-team.ts";
import { type Bearer, bearerAt, endOfBody } from "./role-bearer.ts";
import { compareBodies } from "./same-body.ts";
import { subjectNamed } from "./subject-name.ts";
import { firstPlaces } from "./word-places.ts";

/** Of entities: 1 where the article tells that somebody is such a one, 2 where of the same body too, -1 where only of another. */
export type Told = ReadonlyMap<number, number>;

/**
 * "Ann Low, who represents Denby, … The Denby MP said", "Low took over as leader of the Greens in May. … The Green
 * leader said": of a description, who is told, wherever in the article above, to be what it says.
 */
export const bearersTold = onceFor(findBearers);

/** Tokens from a description's article to its head. */
const LONGEST = 8;

const NOBODY: Told = new Map();

function findBearers(analysis: Analysis, head: number): Told {
  const { words } = analysis;
  let lead = head - 1;
  while (lead > head - LONGEST && hashOf(words, lead) !== THE) lead--;
  // Of parties and nations there are many members.
  if (hashOf(words, lead) !== THE || isOfPeople(words, head)) return NOBODY;
  // "The Reds boss" may be Denby's.
  const isNicknamed = hasShape(words, head - 1, CAPITAL) && !hasShape(words, head - 1, CAPS);
  const told = new Map<number, number>();
  for (const [bearer, isKindred] of candidates(analysis, { lead, head })) {
    const tie = tieOf(words, { lead, head }, bearer);
    const isLess = isKindred && (tie === 1 || (tie === -1 && isNicknamed));
    if (tie !== 0 && !isLess) told.set(bearer.entity, Math.max(told.get(bearer.entity) ?? -1, tie));
  }
  return told;
}

/** Whoever is told to be the same, or a head of some body where the description's is another word for it. */
function* candidates(analysis: Analysis, one: Described): Iterable<readonly [Bearer, boolean]> {
  const own = hashOf(analysis.words, one.head);
  const same = new Set([own, ...(SHORT_FORMS.get(own) ?? []), ...(SAME_ROLES.get(own) ?? [])]);
  const kindred = [...(HEADS_OF_BODIES.get(own) ?? [])].filter((role) => !same.has(role));
  for (const bearer of bearersAt(analysis, same, one.lead)) yield [bearer, false];
  for (const bearer of bearersAt(analysis, kindred, one.lead)) yield [bearer, true];
  for (const bearer of doersOf(analysis, one)) yield [bearer, false];
  if (OF_TEAMS.has(own)) for (const bearer of ofTeam(analysis, one)) yield [bearer, false];
}

type Described = Pick<Mention, "lead" | "head">;

function* bearersAt(analysis: Analysis, roles: Iterable<number>, before: number): Iterable<Bearer> {
  const { words } = analysis;
  for (const head of placesAbove(analysis, roles, before)) {
    // "Chief executive", "chief whip"
    const isPart = hasClass(words, head + 1, ROLE) && !hasShape(words, head + 1, CAPITAL);
    const bearer = isPart ? undefined : bearerAt(analysis, head);
    if (bearer) yield bearer;
  }
}

/** Whose doing or whose side in court tells it: "who represents Denby", "Ann Low, for the prosecution,". */
function* doersOf(analysis: Analysis, { lead, head }: Described): Iterable<Bearer> {
  const { words } = analysis;
  const doing = [...(DOING.get(hashOf(words, head)) ?? [])];
  const isDefence = isAmong(words, head - 1, DEFENCE);
  const deeds = isDefence ? doing.filter((word) => !PROSECUTION.has(word)) : doing;
  for (const deed of placesAbove(analysis, deeds, lead)) {
    const entity = subjectNamed(analysis, openingOfDeed(words, deed));
    if (entity !== -1) yield { entity, from: deed + 1, to: endOfBody(analysis, deed + 1) };
  }
}

/** "For the prosecution", "in charge", "took charge" */
function openingOfDeed(words: Words, deed: number): number {
  if (hashOf(words, deed) === CHARGE)
    return isAmong(words, deed - 1, BEFORE_CHARGE) ? deed - 1 : -1;
  if (hashOf(words, deed - 1) !== THE) return deed;
  return hashOf(words, deed - 2) === FOR ? deed - 2 : -1;
}

const DEFENCE = hashedWords("defence defense");
const PROSECUTION = hashedWords("prosecuting prosecution crown");
const CHARGE = hashWord("charge");
const BEFORE_CHARGE = hashedWords("in took takes taken taking");

/** Where one of these words stands outside quotations above a token. */
function* placesAbove(
  analysis: Analysis,
  asked: Iterable<number>,
  before: number,
): Iterable<number> {
  for (const word of asked)
    for (const at of firstPlaces(analysis, word)) {
      if (at >= before) break;
      if (analysis.quoteOf[at] === -1) yield at;
    }
}

function tieOf(words: Words, { lead, head }: Described, { from, to, isNone }: Bearer): number {
  const [asked, told] = [turnersIn(words, lead + 1, head), turnersIn(words, from, to)];
  const body = compareBodies(words, { from: lead + 1, to: head }, { from, to });
  // Who is its deputy leader, or has left, is not the leader.
  if (body === "other" || isNone || told.length > asked.length) return -1;
  if (told !== asked) return 0;
  if (body === "same") return 2;
  return words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC) ? 0 : 1;
}

/** "The deputy leader" is not the leader, nor the first minister any minister. */
function turnersIn(words: Words, from: number, to: number): string {
  const turners = new Set<number>();
  for (let token = from; token < to; token++)
    if (isAmong(words, token, ROLE_TURNERS) || hashOf(words, token) === FIRST)
      turners.add(hashOf(words, token));
  return [...turners].sort().join();
}

const FIRST = hashWord("first");
