import { type Analysis, sentenceAt } from "../analyse-text.ts";
import { isHuman } from "../grammar/noun-kinds.ts";
import { isTagged, tagOfWord } from "../grammar/read-grammar.ts";
import {
  ADJECTIVE,
  COORDINATOR,
  NOUN,
  NUMERAL,
  PARTICLE,
  PROPER_NOUN,
  type Tag,
} from "../grammar/tags.ts";
import { EPITHETS, HONORIFICS, ROLE_TURNERS, TRADES } from "../lexicon/roles.ts";
import { FELLOW } from "../lexicon/single-words.ts";
import { COURTESIES } from "../lexicon/titles.ts";
import { CALENDAR_WORD, GROUP, POSSESSIVE, PRONOUN, ROLE, TITLE } from "../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../people/noun-phrase.ts";
import { firstWhere } from "../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../text/token.ts";
import { CAPS, LINE_BREAK_BEFORE, NUMBER, WORD } from "../text/tokenize.ts";

/** Words of a role before a name. Chosen by hand. */
const MOST_WORDS = 8;

/** The first word of the role whose last word stands before `last`. */
export function openingOfRole(analysis: Analysis, last: number): number {
  let from = last - 1;
  while (last - from < MOST_WORDS && isPartOfRole(analysis, from - 1)) from--;
  // A possessor or a conjunction opens no role, and whose fellow somebody is stands elsewhere.
  while (from < last - 1 && isLoose(analysis, from)) from++;
  return from;
}

/** What tells that a word is the head of a role. */
export type IsRole = (analysis: Analysis, index: number) => boolean;

/** A role, a rank or a trade; "Sir" and "Dr" are none. */
export function isRoleWord({ words }: Analysis, index: number): boolean {
  const isKnown = hasClass(words, index, ROLE | TITLE) || isAmong(words, index, EPITHETS);
  const isRole = isKnown || isAmong(words, index, TRADES);
  return isRole && !isAmong(words, index, COURTESIES) && !isAmong(words, index, HONORIFICS);
}

/** "Prefect", "forecaster": any noun for one person, by its grammar, which errs now and then. */
export function isNounForOne(analysis: Analysis, index: number): boolean {
  const { grammar, words } = analysis;
  if (index < 0 || hasClass(words, index, GROUP) || endsWith(words, index, "s")) return false;
  return isTagged(grammar, index, NOUN) && isHuman(grammar, index);
}

const OF_A_ROLE: ReadonlySet<Tag> = new Set([NOUN, PROPER_NOUN, ADJECTIVE, NUMERAL]);

function isPartOfRole(analysis: Analysis, index: number): boolean {
  const { words } = analysis;
  if (index < 0 || sentenceAt(analysis, index) !== sentenceAt(analysis, index + 1)) return false;
  if (hasShape(words, index + 1, LINE_BREAK_BEFORE)) return false;
  if (isPossessiveClitic(words, index))
    return tagOfWord(analysis.grammar, index - 1) === PROPER_NOUN;
  if (isAmong(words, index, ROLE_TURNERS)) return true;
  const isPronoun = hasClass(words, index, POSSESSIVE | PRONOUN) && !hasShape(words, index, CAPS);
  if (isPronoun || hasClass(words, index, CALENDAR_WORD)) return false;
  const tag = tagOfWord(analysis.grammar, index);
  if (tag === COORDINATOR) return isRoleWord(analysis, index - 1) || isNamed(analysis, index);
  return hasShape(words, index, NUMBER) || (OF_A_ROLE.has(tag) && hasShape(words, index, WORD));
}

/** "Bath and England centre": names on both sides; not "the vote and England centre". */
function isNamed(analysis: Analysis, index: number): boolean {
  const areNames = [index - 1, index + 1].every(
    (one) => tagOfWord(analysis.grammar, one) === PROPER_NOUN,
  );
  return areNames && !endsName(analysis, index - 1);
}

function isLoose(analysis: Analysis, index: number): boolean {
  const tag = tagOfWord(analysis.grammar, index);
  const isFellow = hashOf(analysis.words, index) === FELLOW;
  const isJoining = tag === COORDINATOR || tag === PARTICLE;
  return isJoining || isFellow || isPossessiveClitic(analysis.words, index);
}

/** Another person's name ends there, to whom this role does not belong. */
function endsName({ names }: Analysis, index: number): boolean {
  const at = firstWhere(names, ({ last }) => last > index);
  const name = names[at];
  return name?.kind === "person" && name.first <= index && name.last === index + 1;
}
