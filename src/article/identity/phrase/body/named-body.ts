import type { Analysis } from "../../../analyse-text.ts";
import { RELATIVES } from "../../../lexicon/clause-words.ts";
import { INDEFINITE } from "../../../lexicon/function-words.ts";
import { AND, POSSESSIVE_CLITIC, THE } from "../../../lexicon/single-words.ts";
import {
  CALENDAR_WORD,
  CONJUNCTION,
  DEMONYM,
  FUNCTION_WORD,
  PLACE,
  PLURAL,
  POSSESSIVE,
} from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, type Words } from "../../../text/tokenize.ts";

/** Tokens of a name: "Halden Grid Holdings". */
const LONGEST_NAME = 4;

/** "The bank's Danish owner, Nordvik, said": the mention of the name, which no list has; or -1. */
export function namedBody({ words, mentions, quoteOf }: Analysis, index: number): number {
  const phrase = itemAt(mentions, index);
  const named = itemOrNone(mentions, index + 1);
  if (phrase.kind !== "nominal" || !named || named.kind === "pronoun") return -1;
  const { last } = phrase;
  if (!isComma(words, last) || named.lead !== last + 1 || !isComma(words, named.last)) return -1;
  if (!isOneOfAKind(words, phrase) || !isName(words, named) || quoteOf[named.lead] !== -1)
    return -1;
  return isClosed(words, named.last + 1) ? index + 1 : -1;
}

/** "The owner", "the club's sponsor", "its parent company": there is but one, and "a spokesman for the owner" is none. */
function isOneOfAKind(words: Words, { lead, head, last }: Mention): boolean {
  if (last !== head + 1 || hasShape(words, head, CAPITAL)) return false;
  if (hasClass(words, head, PLURAL) || isAmong(words, lead, INDEFINITE)) return false;
  // "The rail firm": the phrase may begin behind what looks like a verb.
  if (lead === head && hashOf(words, head - 2) === THE && !hasClass(words, head - 1, FUNCTION_WORD))
    return true;
  if (hashOf(words, lead) === THE || hasClass(words, lead, POSSESSIVE)) return true;
  return words.hashes.subarray(lead, last).includes(POSSESSIVE_CLITIC);
}

/** Words with capitals alone, and no town, day or nation. */
function isName(words: Words, { lead, last }: Mention): boolean {
  if (last - lead > LONGEST_NAME) return false;
  for (let token = hashOf(words, lead) === THE ? lead + 1 : lead; token < last; token++) {
    if (!hasShape(words, token, CAPITAL) && hashOf(words, token) !== AND) return false;
    if (hasClass(words, token, PLACE | CALENDAR_WORD | DEMONYM)) return false;
  }
  return true;
}

/** No list goes on behind it. */
function isClosed(words: Words, next: number): boolean {
  if (isAmong(words, next, RELATIVES)) return true;
  return !hasShape(words, next, CAPITAL) && !hasClass(words, next, CONJUNCTION);
}
