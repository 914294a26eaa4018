import type { Analysis } from "../analyse-text.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import { INDEFINITE } from "../lexicon/function-words.ts";
import { AS, POSSESSIVE_CLITIC, THE } from "../lexicon/single-words.ts";
import { POST_NOMINALS } from "../lexicon/titles.ts";
import {
  AUXILIARY,
  CONJUNCTION,
  GROUP,
  PLURAL,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { type Mention, mentionOpening } from "../people/find-mentions.ts";
import { COLON, FULL_STOP, OPEN_BRACKET } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";

/** "Ann Low, a Dayton nurse said": a name that its sentence opens with has no verb but this, though no comma closes the aside. */
export function isLeftOpen(
  { words, sentences, sentenceOf, quoteOf }: Analysis,
  name: Mention,
  { lead, last }: Mention,
): boolean {
  if (!isComma(words, name.last) || lead !== name.last + 1) return false;
  if (!isAmong(words, lead, INDEFINITE) || !hasClass(words, last, SPEECH)) return false;
  const { first } = itemAt(sentences, sentenceOf[lead] ?? 0);
  return name.lead === first || (quoteOf[name.lead - 2] ?? -1) !== -1;
}

/** "But the head of security, Ann Low says": her sentence opens with the office, and no comma closes her name, which ends before `end`. */
export function isNotClosed(
  { words, mentions, sentences, sentenceOf }: Analysis,
  office: number,
  end: number,
): boolean {
  const { lead, head } = itemAt(mentions, office);
  if (!hasClass(words, end, SPEECH) || !hasClass(words, head, ROLE | TITLE)) return false;
  if (hasClass(words, head, PLURAL | GROUP)) return false;
  const { first } = itemAt(sentences, sentenceOf[lead] ?? 0);
  const opening = isAmong(words, first, OPENERS) ? first + 1 : first;
  return lead === (isComma(words, opening) ? opening + 1 : opening);
}

const OPENERS = hashedWords(
  "but and however meanwhile earlier yesterday today so still nevertheless",
);

/** "The leader of the council, the SDLP's Ann Low, said": the name behind its owner, or -1. */
export function ownedBehind({ mentions, words }: Analysis, index: number): number {
  const { last } = itemAt(mentions, index);
  const [owner, named] = [itemOrNone(mentions, index + 1), itemOrNone(mentions, index + 2)];
  if (!owner || named?.kind !== "name" || !isComma(words, last)) return -1;
  const isOwned = owner.lead === last + 1 && named.lead === owner.last + 1;
  if (!isOwned || hashOf(words, owner.last) !== POSSESSIVE_CLITIC) return -1;
  return endsThere(words, named.last) ? index + 2 : -1;
}

/** Tokens: "in the Denby Foreign and Home Ministry". */
const LONGEST_OFFICE = 10;

/**
 * "The envoy to Denby, Ann Low, said", "its spokesman on Home Affairs, Ann Low,": what an office is of stands before
 * whoever holds it; or -1. In "an adviser to the mayor, Ann Low, said" she may be the mayor.
 */
export function holderBehind({ mentions, words, grammar }: Analysis, index: number): number {
  const { head, last } = itemAt(mentions, index);
  if (!hasClass(words, head, ROLE | TITLE) || hasClass(words, head, PLURAL | GROUP)) return -1;
  let comma = last;
  if (hasClass(words, last, PREPOSITION)) {
    comma++;
    while (comma - last <= LONGEST_OFFICE && isOfOffice(words, comma)) comma++;
  }
  // "Of the Denby Workers Union (DWU), Ann Low,"
  if (codeOf(words, comma) === OPEN_BRACKET) comma += 3;
  if (comma === last) return -1;
  const named = itemOrNone(mentions, mentionOpening(mentions, comma + 1));
  if (!isComma(words, comma) || named?.kind !== "name" || named.last - named.first < 2) return -1;
  if (kindOfHead(grammar, comma - 1) === HUMAN && !hasShape(words, comma - 1, CAPITAL)) return -1;
  return endsThere(words, named.last) ? mentionOpening(mentions, comma + 1) : -1;
}

/** No other office is in it, whose holder may be meant. */
function isOfOffice(words: Words, token: number): boolean {
  if (hasClass(words, token, ROLE | TITLE)) return hasClass(words, token, PLURAL);
  return hasShape(words, token, WORD) && !hasClass(words, token, SPEECH | AUXILIARY);
}

/** "By a charity, Shelter Aid, as", "by a rival, the Morning Post,": the body that the phrase presents, or -1. */
export function bodyBehind({ mentions, words }: Analysis, index: number): number {
  const { lead, head, last } = itemAt(mentions, index);
  const body = itemOrNone(mentions, index + 1);
  if (!isComma(words, last) || body?.kind !== "nominal" || body.lead !== last + 1) return -1;
  const isOneOf = isAmong(words, lead, ONE);
  if (!isOneOf && (!isAmong(words, lead, INDEFINITE) || last !== head + 1)) return -1;
  const first = hashOf(words, body.lead) === THE ? body.lead + 1 : body.lead;
  for (let token = first; token < body.last; token++)
    if (!hasShape(words, token, CAPITAL) && !isAmong(words, token, IN_NAMES)) return -1;
  const isName = hasShape(words, body.last - 1, CAPITAL) && hasShape(words, first, CAPITAL);
  if (!isName || !isComma(words, body.last)) return -1;
  const isEnded = hashOf(words, body.last + 1) === AS || endsThere(words, body.last);
  return isEnded ? index + 1 : -1;
}

const ONE = hashedWords("one");
const IN_NAMES = hashedWords("of and for the 's '");

/** No list: "a friend of Low, Cole Denny and others". */
export function endsThere(words: Words, last: number): boolean {
  if (!isComma(words, last)) return ENDS.has(codeOf(words, last));
  if (isAmong(words, last + 1, BEFORE_ROLE)) return true;
  return !hasShape(words, last + 1, CAPITAL) && !hasClass(words, last + 1, CONJUNCTION);
}

const ENDS: ReadonlySet<number> = new Set([FULL_STOP, COLON]);

/** "Cole Denny, now an independent,", "Cole Denny, who lives there," */
const BEFORE_ROLE = hashedWords("now then later once who whose whom");

/** A name of several words that begins here and ends its phrase, or -1. */
export function wholeNameAt({ mentions, words, entities }: Analysis, token: number): number {
  const index = mentionOpening(mentions, token);
  const named = itemOrNone(mentions, index);
  if (named?.kind !== "name") return -1;
  const isWhole = entities.list[named.entity]?.lone === false;
  return isWhole && endsThere(words, endOfName(words, named)) ? index : -1;
}

/** "Rebecca Stroud KC": the letters may be read as the head. */
export function endOfName(words: Words, { last }: Mention): number {
  return isAmong(words, last, POST_NOMINALS) ? last + 1 : last;
}
