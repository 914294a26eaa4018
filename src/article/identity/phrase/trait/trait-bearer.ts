import {
  type Analysis,
  opensSentence,
  paragraphAt,
  paragraphOpening,
} from "../../../analyse-text.ts";
import { SUBJECT } from "../../../grammar/label-words.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { NUMBER_WORDS } from "../../../lexicon/cut-words.ts";
import { BY, OF, POSSESSIVE_CLITIC, THE } from "../../../lexicon/single-words.ts";
import { PLURAL, PREPOSITION } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import { soleGender } from "../../../people/gender-told.ts";
import type { Name } from "../../../people/name.ts";
import { isWho } from "../../../people/presented.ts";
import { isLooseLine } from "../../../speaker/loose-line.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { fitsSeveral, isNamedBefore, MOST_ENTITIES } from "../../described-entity.ts";
import { isEpithet } from "../../epithet.ts";
import { isNoPerson } from "../../pronoun/against/no-person.ts";
import { mayBeSomebodys } from "../../pronoun/against/unknown-name.ts";
import { isInPassing } from "../../pronoun/passed-over.ts";
import { isOneToldOf } from "../told/another-of-kind.ts";
import { isOfOtherCareer } from "../told/other-career.ts";
import { roleWordsOf } from "../told/roles-told.ts";
import { speaksOfAnother } from "../who-goes-on.ts";
import { isCallingWord, isOfOneself, isOnceInOffice, isTrait } from "./traits.ts";

/** Mentions and paragraphs that are looked back over, and places that name somebody. Chosen by hand. */
const MOST_MENTIONS = 60;
const MOST_PARAGRAPHS = 5;
const MOST_OCCURRENCES = 30;

/**
 * "Ann Low faced questions.\n\nThe travel expert told the show": whom alone the nearest paragraph names that names
 * anybody, of whom the article tells as much as of anybody else so far, and nothing that does not fit; or -1.
 */
export const traitBearer = onceFor(findBearer);

function findBearer(analysis: Analysis, index: number): number {
  const mention = itemAt(analysis.mentions, index);
  if (!isDescription(analysis, index) || fitsSeveral(analysis, index)) return -1;
  if (speaksOfAnother(analysis, mention)) return -1;
  const entity = aloneAbove(analysis, index);
  const one = itemOrNone(analysis.entities.list, entity);
  if (!one || !fits(analysis, one, mention) || isOfOtherCareer(analysis, index, entity)) return -1;
  return isLeading(analysis, one, mention) ? entity : -1;
}

/** "The travel expert", "the one-time MP", "the Wexford native", with no name beside it. */
function isDescription(analysis: Analysis, index: number): boolean {
  const { words, mentions, grammar } = analysis;
  const { kind, lead, head, last } = itemAt(mentions, index);
  if (kind !== "nominal" || hashOf(words, lead) !== THE || last !== head + 1) return false;
  if (hasClass(words, head, PLURAL) || isToldFurther(words, head)) return false;
  if (isOnceInOffice(words, head) && paragraphOpening(analysis, lead) !== lead) return false;
  if (words.hashes.subarray(lead, last + 1).includes(POSSESSIVE_CLITIC)) return false;
  if (isNamedBeside(analysis, index) || isOneToldOf(analysis, { lead, head })) return false;
  if (isEpithet(analysis, { lead, head })) return true;
  return isTrait(words, { lead, head }) && kindOfHead(grammar, head) === HUMAN;
}

/** "The woman who trapped it", "the singer of the band", but "the mother of two". */
function isToldFurther(words: Words, head: number): boolean {
  if (hashOf(words, head + 1) === OF) return !isAmong(words, head + 2, NUMBER_WORDS);
  return isWho(words, head + 1);
}

/** "Ann Low, the travel expert, said", "the travel expert, Ann Low, said" */
function isNamedBeside({ mentions, words }: Analysis, index: number): boolean {
  const { lead, last } = itemAt(mentions, index);
  const [before, after] = [itemOrNone(mentions, index - 1), itemOrNone(mentions, index + 1)];
  const isBehind = after?.kind === "name" && after.lead - last <= 1;
  const isBefore = before?.kind === "name" && lead - before.last <= 1;
  return (
    (isBehind && (after.lead === last || isComma(words, last))) ||
    (isBefore && (before.last === lead || isComma(words, lead - 1)))
  );
}

/** The only one whom the nearest paragraph names that names anybody, where nobody else comes up since; or -1. */
function aloneAbove(analysis: Analysis, index: number): number {
  const { mentions } = analysis;
  const own = itemAt(mentions, index);
  const here = paragraphAt(analysis, own.lead);
  let entity = -1;
  let within = here - MOST_PARAGRAPHS;
  for (let at = index - 1; at >= Math.max(0, index - MOST_MENTIONS); at--) {
    const other = itemAt(mentions, at);
    const paragraph = paragraphAt(analysis, other.lead);
    if (paragraph < within) break;
    if (isLooseLine(analysis, paragraph)) continue;
    const named = other.kind === "pronoun" ? NOBODY : personNamed(analysis, other, own);
    if (named === SOMEBODY || isAnother(analysis, other, own)) return -1;
    if (named < 0 || named === entity) continue;
    if (entity !== -1) return -1;
    entity = named;
    within = paragraph;
  }
  return entity;
}

const NOBODY = -1;
/** Of whom the article tells nothing, or one of two. */
const SOMEBODY = -2;

function personNamed(
  analysis: Analysis,
  { entity, lead, first, head }: Mention,
  own: Mention,
): number {
  const { names, entities } = analysis;
  const index = firstWhere(names, (name) => name.last > first);
  const name = itemOrNone(names, index);
  if (!name || head < name.first || head >= name.last || isInPassing(analysis, name)) return NOBODY;
  if (entities.shared.has(index)) return SOMEBODY;
  if (entity === -1) return mayBeUntold(analysis, { lead, index }) ? SOMEBODY : NOBODY;
  if (isNoPerson(analysis, entity)) return NOBODY;
  return isOfOtherSex(analysis, itemAt(entities.list, entity), own) ? NOBODY : entity;
}

/** "Low beat Kovar", but "moved to Kovar", "the Kovar Room will close". */
function mayBeUntold(analysis: Analysis, { lead, index }: { lead: number; index: number }) {
  const { words } = analysis;
  if (hashOf(words, lead) === THE) return false;
  const isBehind = hasClass(words, lead - 1, PREPOSITION) && hashOf(words, lead - 1) !== BY;
  return !isBehind && mayBeSomebodys(analysis, index);
}

function isOfOtherSex({ words }: Analysis, { gender }: Entity, { head }: Mention): boolean {
  const told = soleGender(words, head);
  return told !== 0 && gender !== 0 && told !== gender;
}

/** "A nurse stayed", "the judge heard", "his wife left": somebody else without a name, whom a sentence is about. */
function isAnother(analysis: Analysis, { kind, lead, head }: Mention, own: Mention): boolean {
  const { words, grammar } = analysis;
  if (kind !== "nominal") return false;
  if (hashOf(words, head) === hashOf(words, own.head)) return hashOf(words, lead) !== THE;
  if (hasClass(words, head, PLURAL) || kindOfHead(grammar, head) !== HUMAN) return false;
  const isTold = isTrait(words, { lead, head }) || isEpithet(analysis, { lead, head });
  if (isTold && hashOf(words, lead) === THE) return false;
  return opensSentence(analysis, lead) || roleAt(grammar, unitAt(grammar, head)) === SUBJECT;
}

/** He does something, is not dead, and is of no calling that the description would not be said of. */
function fits(analysis: Analysis, one: Entity, mention: Mention): boolean {
  const { words, names } = analysis;
  const before = one.occurrences
    .slice(0, MOST_OCCURRENCES)
    .map((occurrence) => itemAt(names, occurrence))
    .filter(({ first }) => first < mention.lead && analysis.quoteOf[first] === -1);
  const near = paragraphAt(analysis, before.at(-1)?.first ?? 0);
  const isNear = ({ first }: Name) => paragraphAt(analysis, first) === near;
  if (!before.some((name) => isNear(name) && isDoing(analysis, name))) return false;
  if (before.some((name) => isDead(analysis, name))) return false;
  if (isOfOneself(words, mention)) return true;
  const own = words.hashes.subarray(one.first, one.last);
  const told = roleWordsOf(analysis, one, { before: mention.lead, isAsked: isCallingWord });
  return ![...told].some((word) => isCallingWord(word) && !own.includes(word));
}

/** "Low has opened up", "a word used by Low" */
function isDoing({ words, grammar }: Analysis, { opening, last }: Name): boolean {
  return (
    hashOf(words, opening - 1) === BY || roleAt(grammar, unitAt(grammar, last - 1)) === SUBJECT
  );
}

/** Tokens: "was later found dead". */
const LONGEST_VERB = 6;
const DEAD = hashedWords("died dies dead killed murdered drowned buried stabbed");

function isDead({ words, sentenceOf }: Analysis, { last }: Name): boolean {
  for (let token = last; token < last + LONGEST_VERB; token++) {
    if (sentenceOf[token] !== sentenceOf[last - 1]) return false;
    if (isAmong(words, token, DEAD)) return true;
  }
  return false;
}

/** Nobody else who may be meant has been named as often. */
function isLeading(analysis: Analysis, one: Entity, mention: Mention): boolean {
  const times = timesNamed(analysis, one, mention.lead);
  return !analysis.entities.list.slice(0, MOST_ENTITIES).some((other) => {
    if (other.id === one.id || !isNamedBefore(analysis, other, mention)) return false;
    if (isNoPerson(analysis, other.id) || isOfOtherSex(analysis, other, mention)) return false;
    return timesNamed(analysis, other, mention.lead) >= times;
  });
}

/** By the reporter. */
function timesNamed({ names, quoteOf }: Analysis, { occurrences }: Entity, before: number): number {
  let times = 0;
  for (const occurrence of occurrences.slice(0, MOST_OCCURRENCES)) {
    const { first } = itemAt(names, occurrence);
    if (first >= before) break;
    if (quoteOf[first] === -1) times++;
  }
  return times;
}
