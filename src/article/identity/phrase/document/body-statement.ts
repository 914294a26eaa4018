import type { Analysis } from "../../../analyse-text.ts";
import { A_OR_THE, BY_OR_FROM } from "../../../lexicon/function-words.ts";
import { THE } from "../../../lexicon/single-words.ts";
import { CALENDAR_WORD, DEMONYM, PLACE, SPEECH } from "../../../lexicon/word-classes.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";

const STATEMENTS = hashedWords("statement tweet communique communiqué release notice message post");
const SITES = hashedWords("website site page account feed");
/** "Denby's official Facebook page", "a Denby news release" */
const BEFORE_SITE = hashedWords("facebook twitter instagram official social media web press news");
const ON = hashedWords("on");

/**
 * Of "a Level Field statement read", "a statement on the Level Field website", "a statement from Level Field", "Level
 * Field's website says" the number of that name, where it is nobody's; or -1.
 */
export function bodyOfStatement(analysis: Analysis, mention: number): number {
  const { words, mentions } = analysis;
  const { kind, lead, head } = itemAt(mentions, mention);
  if (kind !== "nominal") return -1;
  const first = isAmong(words, lead, A_OR_THE) ? lead + 1 : lead;
  if (isAmong(words, head, SITES)) return bodyBefore(analysis, first, head);
  if (!isAmong(words, head, STATEMENTS)) return -1;
  const from = hashOf(words, head + 2) === THE ? head + 3 : head + 2;
  if (isAmong(words, head + 1, BY_OR_FROM)) return bodyBefore(analysis, from, -1);
  if (isAmong(words, head + 1, ON)) {
    const site = siteFrom(words, from);
    // "A message on the Denby website by a hacker"
    const isOfOther = isAmong(words, site + 1, BY_OR_FROM);
    return site === -1 || isOfOther ? -1 : bodyBefore(analysis, from, site);
  }
  return first > lead ? bodyBefore(analysis, first, head) : -1;
}

/** Of "a club statement", "a statement from the club" the token of "club"; or -1. */
export function nounOfStatement({ words, mentions }: Analysis, mention: number): number {
  const { kind, lead, head } = itemAt(mentions, mention);
  if (kind !== "nominal" || !isAmong(words, head, STATEMENTS)) return -1;
  if (head === lead + 2) return isAmong(words, lead, A_OR_THE) ? lead + 1 : -1;
  if (!isAmong(words, head + 1, BY_OR_FROM) || hashOf(words, head + 2) !== THE) return -1;
  return hasClass(words, head + 4, SPEECH) || !hasShape(words, head + 4, WORD) ? head + 3 : -1;
}

/** Tokens of "Denby County Council's official Facebook page". */
const LONGEST = 9;

/** The token of the first "website" from there; or -1. */
function siteFrom(words: Words, from: number): number {
  for (let token = from; token < from + LONGEST; token++) {
    if (isAmong(words, token, SITES)) return token;
    if (!hasShape(words, token, WORD) && !isPossessiveClitic(words, token)) return -1;
  }
  return -1;
}

/** The name from one token up to another, or, where that is -1, up to a verb of saying or the sentence's end; or -1. */
function bodyBefore(analysis: Analysis, from: number, end: number): number {
  const { words, names, entities } = analysis;
  const at = firstWhere(names, ({ opening }) => opening >= from);
  const name = itemOrNone(names, at);
  if (name?.first !== from || name.kind === "person") return -1;
  if (isAmong(words, from, BEFORE_SITE)) return -1;
  const { last } = name;
  let next = isPossessiveClitic(words, last) ? last + 1 : last;
  while (end !== -1 && next < end && isAmong(words, next, BEFORE_SITE)) next++;
  const isEnd =
    end === -1 ? !hasShape(words, last, WORD) || hasClass(words, last, SPEECH) : next === end;
  // "A Dayton statement", "a Monday statement", but "a Level Field UK statement"
  const isPlace = hasClass(words, last - 1, PLACE | DEMONYM) && last - from < LEAST_BODY;
  if (!isEnd || isPlace || hasClass(words, last - 1, CALENDAR_WORD)) return -1;
  const entity = itemOrNone(entities.list, entities.entityOf[at] ?? -1);
  return entity && entity.gender !== 0 ? -1 : at;
}

/** Words of a body's name that ends with a place. */
const LEAST_BODY = 3;
