import type { Analysis } from "../../../analyse-text.ts";
import { POSSESSIVE_CLITIC } from "../../../lexicon/single-words.ts";
import { CALENDAR_WORD } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { FULL_STOP } from "../../../text/characters.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { codeOf, hasClass, hashOf, hasShape } from "../../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD } from "../../../text/tokenize.ts";
import type { Bearer } from "./role-bearer.ts";
import { nameEnding, personFrom } from "./subject-name.ts";
import { firstPlaces } from "./word-places.ts";

/** Who has charge of a team: it is told to be theirs. */
export const OF_TEAMS = hashedWords("manager coach boss gaffer");

/** Words of a team's name, and tokens from it to whom it plays under. */
const MOST_WORDS = 3;
const LONGEST_WAY = 10;

/** "Tom Low's Denby Rovers", "Rovers have won nine games under Low": whose the team of "the Rovers boss" is. */
export function* ofTeam(
  analysis: Analysis,
  { lead, head }: Pick<Mention, "lead" | "head">,
): Iterable<Bearer> {
  const { words, quoteOf } = analysis;
  let team = head - 1;
  while (team > lead && !hasShape(words, team, CAPITAL)) team--;
  if (team === lead) return;
  for (const at of firstPlaces(analysis, hashOf(words, team))) {
    if (at >= lead) return;
    if (quoteOf[at] !== -1) continue;
    const owner = ownerBefore(analysis, at);
    const entity = owner === -1 ? underWhom(analysis, at + 1) : owner;
    if (entity !== -1) yield { entity, from: at - MOST_WORDS + 1, to: at + 1 };
  }
}

function ownerBefore(analysis: Analysis, team: number): number {
  const { words } = analysis;
  for (let token = team - 1; token >= team - MOST_WORDS; token--) {
    if (hashOf(words, token) === POSSESSIVE_CLITIC) return nameEnding(analysis, token);
    if (!hasShape(words, token, CAPITAL) || !hasShape(words, token, WORD)) return -1;
  }
  return -1;
}

function underWhom(analysis: Analysis, from: number): number {
  const { words } = analysis;
  for (let token = from; token < from + LONGEST_WAY && token < words.count; token++) {
    if (codeOf(words, token) === FULL_STOP || hasShape(words, token, LINE_BREAK_BEFORE)) return -1;
    if (hashOf(words, token) === UNDER) {
      const entity = personFrom(analysis, token + 1);
      return entity !== -1 && !isOwner(analysis, token + 1) ? entity : -1;
    }
    // Another team: "lost to Harwick under Tom Low".
    const isName = hasShape(words, token, CAPITAL) && hasShape(words, token, WORD);
    if (isName && token > from && !hasClass(words, token, CALENDAR_WORD)) return -1;
  }
  return -1;
}

const UNDER = hashWord("under");

/** "Under Tom Low's eyes" */
function isOwner({ words }: Analysis, from: number): boolean {
  for (let token = from; token < from + LONGEST_WAY && hasShape(words, token, CAPITAL); token++)
    if (hashOf(words, token + 1) === POSSESSIVE_CLITIC) return true;
  return false;
}
