import type { Analysis } from "../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../grammar/noun-kinds.ts";
import { BRINGING_IN } from "../../lexicon/function-words.ts";
import { THE } from "../../lexicon/single-words.ts";
import { GROUP, PLURAL, ROLE } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { describedEntity } from "../described-entity.ts";
import type { Reference } from "../pronoun/sentence-topic.ts";
import { bearerAt } from "./bearer/role-bearer.ts";
import { namedBody } from "./body/named-body.ts";
import { thatPerson } from "./told/that-person.ts";
import { traitBearer } from "./trait/trait-bearer.ts";

/** Mentions and paragraphs from one to the next: further on somebody else may have come up. Chosen by hand. */
const MOST_MENTIONS = 20;
const MOST_PARAGRAPHS = 2;

/**
 * "A source close to the board", whom "the source" takes up, or -1. Each "the source" between them
 * carries on from the one before it.
 */
export function fullerPhrase(analysis: Analysis, reference: Reference): number {
  const that = thatPerson(analysis, reference);
  return that === -1 ? takenUpBy(analysis, reference.mention) : that;
}

function takenUpBy(analysis: Analysis, mention: number): number {
  const { words, mentions } = analysis;
  const own = itemAt(mentions, mention);
  if (!isDefinitePerson(analysis, own)) return -1;
  let from = mention;
  for (let before = mention - 1; before >= 0 && from - before <= MOST_MENTIONS; before--) {
    const other = itemAt(mentions, before);
    if (isFar(analysis, other, itemAt(mentions, from)) || bears(words, other, own)) return -1;
    // "Another said it was late. “It is,” the official said": not who was named an official before.
    if (isAmong(words, other.head, FURTHER)) return -1;
    if (!isSameNoun(words, other, own)) continue;
    if (!isBare(words, other)) return isFuller(analysis, before, own) ? before : -1;
    from = before;
  }
  return -1;
}

/**
 * "A former official" before "the former official"; and "The prime minister's spokesman denied it.
 * “Never,” the spokesman said", where that is no spokesman whom the article names; not "Low was elected as Denby's first mayor".
 */
function isFuller(analysis: Analysis, index: number, own: Mention): boolean {
  const { mentions, words } = analysis;
  const other = itemAt(mentions, index);
  if (!saysAsMuch(words, other, own) || bearerAt(analysis, other.head)) return false;
  if (isAmong(words, other.lead, BRINGING_IN)) return true;
  if (other.head === other.lead || hasClass(words, own.head, PLURAL | GROUP)) return false;
  const [before, after] = [itemOrNone(mentions, index - 1), itemOrNone(mentions, index + 1)];
  const isBearer = before?.kind === "name" && other.lead - before.last <= 1;
  const isNamed = isBearer || after?.kind === "name";
  if (isNamed || describedEntity(analysis, index) !== -1) return false;
  return traitBearer(analysis, index) === -1;
}

const FURTHER = hashedWords("another second third other");

function isSameNoun(words: Words, { kind, head }: Mention, own: Mention): boolean {
  return kind === "nominal" && hashOf(words, head) === hashOf(words, own.head);
}

function isFar({ paragraphOf }: Analysis, one: Mention, other: Mention): boolean {
  return (paragraphOf[other.lead] ?? 0) - (paragraphOf[one.lead] ?? 0) > MOST_PARAGRAPHS;
}

/** "The source" and no more. */
function isBare(words: Words, { lead, last }: Mention): boolean {
  return hashOf(words, lead) === THE && last - lead === 2;
}

/** They are no roles, but say that nobody is named. */
const UNNAMED_SOURCES = hashedWords("source person");

function isDefinitePerson({ words, grammar }: Analysis, { kind, lead, head, last }: Mention) {
  if (kind !== "nominal" || hashOf(words, lead) !== THE || last !== head + 1) return false;
  if (hasClass(words, head, ROLE) || isAmong(words, head, UNNAMED_SOURCES)) return true;
  return kindOfHead(grammar, head) === HUMAN;
}

/** "The spokesman Tom Lee": another spokesman has come up. */
function bears(words: Words, { kind, lead, first }: Mention, { head }: Mention): boolean {
  return kind === "name" && words.hashes.subarray(lead, first).includes(hashOf(words, head));
}

/** "The former official" of "a former senior official", but not of "an official". */
function saysAsMuch(words: Words, fuller: Mention, { lead, head }: Mention): boolean {
  const told = words.hashes.subarray(fuller.lead, fuller.last);
  return words.hashes.subarray(lead + 1, head).every((word) => told.includes(word));
}

/** "Rick Low, a Texan, left", "the operator, Halden, left": the name of whom a new phrase tells; or -1. */
export function nameOfNew(analysis: Analysis, fuller: number): number {
  const body = namedBody(analysis, fuller);
  if (body !== -1) return body;
  const named = namedBeside(analysis, fuller);
  const isNew = hashOf(analysis.words, itemAt(analysis.mentions, fuller).lead) !== THE;
  return isNew && named !== fuller ? named : -1;
}
