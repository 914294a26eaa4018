import { HUMAN, kindOfHead, ORGANISATION, PLACE } from "../../grammar/noun-kinds.ts";
import { type Grammar, tagOfWord } from "../../grammar/read-grammar.ts";
import { tagsOf } from "../../grammar/tag-lexicon.ts";
import { isNominal, NOUN } from "../../grammar/tags.ts";
import { OF } from "../../lexicon/single-words.ts";
import {
  DETERMINER,
  FORENAME,
  GROUP,
  POSSESSIVE,
  ROLE,
  SPEECH,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, WORD, type Words } from "../../text/tokenize.ts";

type Phrase = Readonly<Record<"head" | "last", number>>;
type Named = Readonly<Record<"first" | "last", number>>;

/** Things with names of their own. */
const THINGS = hashedWords(`
  side club team outfit venue firm company charity group band theatre theater museum gallery network station
  school college university hospital festival agency startup start-up manufacturer retailer chain studio label
  magazine newspaper website union party brand supermarket airline bank think-tank consultancy
`);
/** Words from "of" to the thing: "of Finnish second tier side". */
const MOST_WORDS = 5;

/**
 * Whether a comma parts a thing from its name: "the head of arts venue, Curve Dayton, said". Of "the head of the
 * venue, Ann Low, said" the name is the head's.
 */
export function isBeforeThingName(words: Words, comma: number): boolean {
  if (!isComma(words, comma) || !hasShape(words, comma + 1, CAPITAL)) return false;
  if (!isAmong(words, comma - 1, THINGS)) return false;
  for (let token = comma - 2; token >= comma - 1 - MOST_WORDS; token--) {
    if (hashOf(words, token) === OF) return true;
    const isPlain =
      hasShape(words, token, WORD) && !hasClass(words, token, DETERMINER | POSSESSIVE);
    if (!isPlain) return false;
  }
  return false;
}

/** Firms and bodies that have names of their own, beside those that every list of bodies has. */
const NAMED_FIRMS = hashedWords(`
  label publisher parent owner maker manufacturer operator developer employer company firm agency studio broadcaster
  club landlord contractor distributor supplier sponsor insurer lender bank management practice surgery clinic trust
  brewery pub hotel charity band festival
`);
/** They lead from somebody to the firm. */
const OF_FIRMS = hashedWords("for of at from with to behind in");
/** Tokens from them to the firm: "for the band's new American record". */
const MOST_FOR = 7;

/** Whether what follows a phrase behind a comma is the name of a thing in it, and not of whom it tells. */
export function isOfThing(grammar: Grammar, phrase: Phrase, next: Named | undefined): boolean {
  const { words } = grammar.running;
  if (isBeforeThingName(words, phrase.last)) return true;
  return next !== undefined && isNameOfFirm(grammar, phrase.head, next);
}

/**
 * "A spokesperson for the band's label, Harbour Records, said". In "a spokesman for the band's label, Cole Denny, said"
 * it is his: what names the firm is a word of the language, or of a body, behind no forename.
 */
function isNameOfFirm(grammar: Grammar, head: number, { first, last }: Named): boolean {
  const { words } = grammar.running;
  const firm = first - 2;
  if (!isComma(words, first - 1) || firm <= head || !isFirm(grammar, firm)) return false;
  if (last - first < 2 || hasClass(words, first, FORENAME | TITLE)) return false;
  // "But the leader of the council, Jabril Low says"
  if (hasClass(words, last, SPEECH)) return false;
  let token = firm - 1;
  while (token > firm - MOST_FOR && !isAmong(words, token, OF_FIRMS)) token--;
  if (!isAmong(words, token, OF_FIRMS) || token <= head) return false;
  if (((tagsOf(grammar.model.lexicon, hashOf(words, last - 1)) >> NOUN) & 1) === 1) return true;
  const kind = kindOfHead(grammar, last - 1);
  return kind === ORGANISATION || kind === PLACE;
}

function isFirm(grammar: Grammar, token: number): boolean {
  const { words } = grammar.running;
  if (hasShape(words, token, CAPITAL)) return false;
  if (isAmong(words, token, NAMED_FIRMS) || isAmong(words, token, THINGS)) return true;
  return kindOfHead(grammar, token) === ORGANISATION;
}

/** "The law firm Reed Low", "software maker Orr": the name is the firm's. */
export function isNameOfThing(words: Words, lead: number, head: number): boolean {
  let token = head;
  while (token > lead && hasShape(words, token, CAPITAL)) token--;
  return token < head && isAmong(words, token, THINGS);
}

/** "Its head of operations, Cole Denny, said": operations bear no name. */
export function isNamelessThing(grammar: Grammar, token: number): boolean {
  const { words } = grammar.running;
  if (hasShape(words, token, CAPITAL) || hasClass(words, token, ROLE | TITLE | GROUP)) return false;
  return isNominal(tagOfWord(grammar, token)) && kindOfHead(grammar, token) !== HUMAN;
}
