import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { tagOfWord } from "../../../grammar/read-grammar.ts";
import { NOUN } from "../../../grammar/tags.ts";
import { KIND_OF_BODIES, KIND_OF_BODY } from "../../../lexicon/organisations.ts";
import { IN, THE } from "../../../lexicon/single-words.ts";
import { CALENDAR_WORD, DEMONYM, FORENAME, PLACE } from "../../../lexicon/word-classes.ts";
import { isNoWord } from "../../../people/after-epithets.ts";
import { isThinkTank } from "../../../people/subjects/think-tank.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { behindLink, kindOf } from "./kinds-told.ts";
import type { Firm } from "./named-firms.ts";

/** Tokens since the firm was named: further on another may have come up. */
const MOST_TOKENS = 600;
/** Tokens from a name to what it is told to be: ", which is one of the largest unions". */
const LONGEST_ASIDE = 10;

/**
 * "The union Halden called it late. Another union did not. “…,” the union said": whether another body of the kind has
 * come up since this one was named; and with a club any other name that may be a club's.
 */
export function anotherBetween(
  analysis: Analysis,
  firm: Firm,
  { lead, noun }: { lead: number; noun: number },
): boolean {
  const { words, sentences, quoteOf } = analysis;
  const from = firm.places.findLast((place) => place < lead) ?? 0;
  const isClub = noun === CLUB;
  const first = isClub ? itemAt(sentences, sentenceAt(analysis, from)).first : from;
  const names = { first, lead, word: hashOf(words, from) };
  if (firm.mention === -1 && firm.kinds.size === 0 && namesOther(analysis, names)) return true;
  if (!KIND_OF_BODY.has(noun)) return false;
  if (lead - from > MOST_TOKENS) return true;
  for (let token = behindAside(analysis, from); token < lead; token++) {
    if (quoteOf[token] !== -1) continue;
    if (isOfKind(analysis, token, noun)) return true;
    if (noun === NEWSPAPER && isAmong(words, token, STUDIES)) return true;
  }
  return LOOSE.has(noun) && namesOther(analysis, names);
}

const CLUB = kindOf(hashWord("club"));
const NEWSPAPER = kindOf(hashWord("newspaper"));
/** "The paper" may be one of these. */
const STUDIES = hashedWords(
  "study studies research researchers scientists professor journal essay",
);

/** Of these there are many, which no article tells to be so. */
const LOOSE: ReadonlySet<number> = new Set(
  [
    ...hashedWords("club agency group organisation association network trust force campaign"),
    ...hashedWords("operator employer newspaper broadcaster landlord"),
  ].map(kindOf),
);

/** Past ", a charity based in Dayton,", which tells of the firm itself. */
function behindAside({ words, names }: Analysis, from: number): number {
  const name = itemOrNone(
    names,
    firstWhere(names, ({ first }) => first >= from),
  );
  const last = name?.first === from ? name.last : from + 1;
  const aside = behindLink(words, last);
  if (aside === -1) return last;
  for (let token = aside; token < aside + LONGEST_ASIDE; token++) {
    const word = hashOf(words, token);
    if (KIND_OF_BODY.has(word) || KIND_OF_BODIES.has(word)) return token + 1;
  }
  return last;
}

/** "A second union", "their own union", "unions", but neither "the union" nor "union members". */
function isOfKind({ words, grammar }: Analysis, token: number, noun: number): boolean {
  if (KIND_OF_BODIES.get(hashOf(words, token)) === noun) return true;
  if (KIND_OF_BODY.get(hashOf(words, token)) !== noun) return false;
  // "The research firm Orrsted" is among those that are named.
  if (tagOfWord(grammar, token + 1) === NOUN || hasShape(words, token + 1, CAPITAL)) return false;
  const lead = isThinkTank(words, token - 1) ? token - 2 : token - 1;
  return hashOf(words, lead) !== THE;
}

/** Whether the sentences since name what may be a club by its town alone: "sold to Milan". */
function namesOther(
  analysis: Analysis,
  { first, lead, word }: { first: number; lead: number; word: number },
): boolean {
  const { words, names, quoteOf } = analysis;
  for (let at = firstWhere(names, (name) => name.first >= first); at < names.length; at++) {
    const name = itemAt(names, at);
    if (name.first >= lead) return false;
    if (quoteOf[name.first] !== -1 || hashOf(words, name.first) === word) continue;
    if (mayBeBody(analysis, at)) return true;
  }
  return false;
}

/** Neither somebody nor a day, nor "in Dayton", nor "Shares" where it opens a sentence. */
function mayBeBody({ words, names, entities }: Analysis, at: number): boolean {
  const { opening, first, last, kind, titled, initial } = itemAt(names, at);
  const entity = itemOrNone(entities.list, entities.entityOf[at] ?? -1);
  if (kind === "person" || titled || (entity && entity.gender !== 0)) return false;
  if (hasClass(words, first, CALENDAR_WORD | DEMONYM) || hashOf(words, opening - 1) === IN)
    return false;
  if (initial && last - first === 1 && !isNoWord(words, first)) return false;
  const isForename = hasClass(words, first, FORENAME) && !hasClass(words, first, PLACE);
  return !isForename || isAmong(words, opening - 1, SOLD_TO);
}

/** "Milan" is a forename too. */
const SOLD_TO = hashedWords("to from for against by with");
