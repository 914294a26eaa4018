import type { Analysis } from "../../../analyse-text.ts";
import { OUTLET_HEADS } from "../../../lexicon/outlets.ts";
import { THE } from "../../../lexicon/single-words.ts";
import {
  DEMONYM,
  FORENAME,
  GROUP,
  ORGANISATION,
  PLACE,
  PLURAL,
  PREPOSITION,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { firstWhere, itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma, placesOf } from "../../../text/token.ts";
import { CAPITAL, CAPS, type Words } from "../../../text/tokenize.ts";
import { isNoPerson } from "../../pronoun/against/no-person.ts";

/** In a text of any length, only so many places are looked at. */
const MOST_PLACES = 20;
const NO_TITLE = FORENAME | ORGANISATION | PLACE | DEMONYM | GROUP | PLURAL;

/**
 * "The Cathaoirleach said", where "the Cathaoirleach, Cllr Tom Low," or "Sub-Collector Ann Low" has been told of: the
 * one person beside whose name a title that no list knows has stood before; or -1.
 */
export function bearerOfTitle(analysis: Analysis, index: number): number {
  const { words } = analysis;
  const { lead, head, last } = itemAt(analysis.mentions, index);
  if (hashOf(words, lead) !== THE || head !== lead + 1 || last !== head + 1) return -1;
  if (!mayBeTitle(words, head)) return -1;
  let bearer = -1;
  for (const at of placesOf(words, hashOf(words, head), MOST_PLACES)) {
    if (at >= head) break;
    const entity = bearerAt(analysis, at);
    if (entity !== -1 && bearer !== -1 && entity !== bearer) return -1;
    if (entity !== -1) bearer = entity;
  }
  return bearer;
}

function mayBeTitle(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL) || hasShape(words, head, CAPS)) return false;
  return !hasClass(words, head, NO_TITLE) && !isAmong(words, head, OUTLET_HEADS);
}

/** Whose name begins with the title, or stands behind it or its comma; or -1. */
function bearerAt(analysis: Analysis, title: number): number {
  const { words, names, entities, quoteOf } = analysis;
  if (quoteOf[title] !== -1 || !hasShape(words, title, CAPITAL)) return -1;
  const behind = isComma(words, title + 1) ? title + 2 : title + 1;
  const index = firstWhere(names, ({ last }) => last > behind);
  const name = names[index];
  const entity = entities.entityOf[index] ?? -1;
  if (!name || entity === -1 || itemAt(entities.list, entity).lone) return -1;
  const isBeside = name.opening === behind || (behind === title + 1 && name.opening === title);
  if (!isBeside || isNoPerson(analysis, entity)) return -1;
  if (isPossessiveClitic(words, name.last)) return -1;
  // "Told the Echo, Ann Low said": whose paper it is nothing tells.
  const isOutlet = hasClass(words, title - 2, PREPOSITION | SPEECH) && !name.titled;
  return behind === title + 2 && (hashOf(words, title - 1) !== THE || isOutlet) ? -1 : entity;
}
