import type { Analysis } from "../../../analyse-text.ts";
import { EPITHETS, isOtherCareer, ROLE_TURNERS } from "../../../lexicon/roles.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashWord } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { firstPlaces } from "../bearer/word-places.ts";
import { isYoung } from "./ages.ts";
import { roleWordsOf } from "./roles-told.ts";
import { isToldOtherwise } from "./told-otherwise.ts";

/**
 * "Producer Dee Marsh met Kane Wells, who sings. “No,” the rapper said", "the 23-year-old said": he has been told to be
 * something else, or of another age.
 */
export function isOfOtherCareer(analysis: Analysis, index: number, entity: number): boolean {
  const { words, mentions, entities } = analysis;
  const mention = itemAt(mentions, index);
  const { lead, head } = mention;
  if (isToldOtherwise(analysis, index, entity)) return true;
  if (entity === -1) return false;
  if (hashOf(words, head) === BOSS) return isUnderBoss(analysis, mention, entity);
  if (!isAmong(words, head, EPITHETS) && !isYoung(analysis, mention)) return false;
  // "The former goalkeeper" may be a manager now.
  for (let token = lead + 1; token < head; token++)
    if (isAmong(words, token, ROLE_TURNERS)) return false;
  const own = hashOf(words, head);
  const roles = roleWordsOf(analysis, itemAt(entities.list, entity), {
    before: lead,
    isAsked: (word) => word === own || isOtherCareer(word, own),
  });
  return !roles.has(own) && [...roles].some((role) => isOtherCareer(role, own));
}

const BOSS = hashWord("boss");

/** "Striker Ed Orr left. “No,” the Reds boss said"; or the boss is of a body that was named, which nothing ties him to. */
function isUnderBoss(analysis: Analysis, { lead, head }: Mention, entity: number): boolean {
  const { words, entities } = analysis;
  for (let token = lead + 1; token < head; token++)
    if (isNamedAbove(analysis, token, lead)) return true;
  const isAsked = (word: number) => EPITHETS.has(word);
  const roles = roleWordsOf(analysis, itemAt(entities.list, entity), { before: lead, isAsked });
  return [...roles].some(isAsked) && !isAmong(words, head, roles);
}

function isNamedAbove(analysis: Analysis, token: number, before: number): boolean {
  const { words } = analysis;
  if (!hasShape(words, token, CAPITAL)) return false;
  const [first = before] = firstPlaces(analysis, hashOf(words, token));
  return first < before;
}
