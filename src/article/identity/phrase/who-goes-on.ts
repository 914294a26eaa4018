import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { SELF_DESCRIBED } from "../../lexicon/reporting-words.ts";
import { CAREERS } from "../../lexicon/roles.ts";
import { POSSESSIVE_CLITIC, THE } from "../../lexicon/single-words.ts";
import { COURTESIES, MEMBERS } from "../../lexicon/titles.ts";
import { AUXILIARY, classesOfWord, PLURAL, ROLE, TITLE } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import type { Entity } from "../../people/gather-entities.ts";
import { soleGender } from "../../people/gender-told.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, startOf } from "../../text/token.ts";
import { CAPITAL, WORD } from "../../text/tokenize.ts";
import { isNamedBefore, MOST_ENTITIES } from "../described-entity.ts";
import { tailVerb } from "../pronoun/against/owned.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";
import { mayMeanAnother, officeEnd, saysInFront } from "./bearer/says-in-front.ts";
import { OTHER } from "./told/agreement.ts";
import { roleWordsOf } from "./told/roles-told.ts";
import { agreesInWhatIsTold } from "./told/told-otherwise.ts";

/** What somebody is who is told of by name first: of these a text seldom brings in another without his name. */
const CALLINGS = hashedWords(
  "mp msp td mla senator congressman congresswoman republican democrat leader driver jockey rider",
);
export const REPLYING = hashedWords("replied answered countered retorted responded disagreed");

/**
 * "Ann Low said Jo Reed did special things. “She flows,” the Denby manager said": whoever spoke last, where nothing was
 * told of what she is; or -1.
 */
export function whoGoesOn(
  analysis: Analysis,
  { mention, lastSpeaker, lastSource }: Reference,
): number {
  const own = itemAt(analysis.mentions, mention);
  if (!saysWhose(analysis, own)) return -1;
  const isTail = goesOnBehind(analysis, own);
  if (!isTail && !saysInFront(analysis, own)) return -1;
  const spoke = itemOrNone(analysis.mentions, lastSource);
  const one = itemOrNone(analysis.entities.list, lastSpeaker);
  if (!one || !spoke) return isTail ? onlyOneUntold(analysis, mention) : -1;
  if (isFar(analysis, spoke.lead, own.lead)) return -1;
  if (isAboutAnother(analysis, { mention, lastSpeaker, lastSource })) return -1;
  if (!mayBe(analysis, one, own)) return -1;
  const isOther = isTail
    ? speaksOfAnother(analysis, own) && !isOtherNamed(analysis, own, lastSpeaker)
    : mayMeanAnother(analysis, own, one);
  return isOther ? -1 : lastSpeaker;
}

/** "“It is late,” the Denby manager said", "the Denby manager went on". */
function goesOnBehind(analysis: Analysis, own: Mention): boolean {
  const { words, quoteOf } = analysis;
  if (isAmong(words, own.last, GOING) && isAmong(words, own.last + 1, ON_AND_ON))
    return [1, 2].some((far) => (quoteOf[own.lead - far] ?? -1) !== -1);
  const verb = tailVerb(analysis, own);
  return verb !== -1 && !isAmong(words, verb, REPLYING);
}

const GOING = hashedWords("went goes");
const ON_AND_ON = hashedWords("on");

/** Paragraphs: more words of one speaker are seldom quoted on. */
const MOST_QUOTED = 12;

/** More than the paragraph before, or those of nothing but words, which go on from it. */
function isFar(analysis: Analysis, spoke: number, lead: number): boolean {
  const from = paragraphAt(analysis, spoke) + 1;
  const to = paragraphAt(analysis, lead);
  if (to - from > MOST_QUOTED) return true;
  for (let paragraph = from; paragraph < to; paragraph++)
    if (isReport(analysis, paragraph)) return true;
  return false;
}

function isReport({ words, paragraphs, quoteOf }: Analysis, paragraph: number): boolean {
  const { start, end } = itemAt(paragraphs, paragraph);
  for (let token = tokenAt(words, start); startOf(words, token) < end; token++)
    if (quoteOf[token] === -1 && hasShape(words, token, WORD)) return true;
  return false;
}

/** Nothing was told of what they are, and they are not known to be of the other sex. */
function mayBe(analysis: Analysis, one: Entity, own: Mention): boolean {
  const told = soleGender(analysis.words, own.head);
  if (told !== 0 && one.gender !== 0 && told !== one.gender) return false;
  if (agreesInWhatIsTold(analysis, one, own) === OTHER) return false;
  const isMember = isAmong(analysis.words, own.head, MEMBERS);
  const isOther = (word: number) => isRole(word) && !(isMember && HELD_BY_MEMBERS.has(word));
  return ![...roleWordsOf(analysis, one, { before: own.lead, isAsked: isRole })].some(isOther);
}

/** "Health spokeswoman Ann Low said no. “Never,” the Denby MSP said": who holds them sits in a parliament. */
const HELD_BY_MEMBERS = hashedWords(
  `spokesman spokeswoman spokesperson leader minister convener whip chairman chairwoman chair chairperson secretary
  treasurer deputy chief chancellor premier vice backbencher politician`,
);

function isRole(word: number): boolean {
  return (classesOfWord(word) & (ROLE | TITLE)) !== 0 && !COURTESIES.has(word);
}

/**
 * "Ann Low took a swipe. “It is bad,” said the Denby MP": whom the sentence right before is about, where she alone of all
 * who were named so far is nobody yet; or -1.
 */
function onlyOneUntold(analysis: Analysis, mention: number): number {
  const { mentions, entities, words } = analysis;
  const own = itemAt(mentions, mention);
  const entity = isAmong(words, own.head, CAREERS) ? -1 : subjectBefore(analysis, mention);
  if (entity === -1) return -1;
  if (speaksOfAnother(analysis, own)) return -1;
  const untold = entities.list
    .slice(0, MOST_ENTITIES)
    .filter((one) => isNamedBefore(analysis, one, own) && mayBe(analysis, one, own));
  return untold.length === 1 && untold[0]?.id === entity && !untold[0].lone ? entity : -1;
}

/** Whom the last sentence of its paragraph is about that has a subject, where it names nobody else; or -1. */
function subjectBefore(analysis: Analysis, mention: number): number {
  const { mentions } = analysis;
  const here = paragraphAt(analysis, itemAt(mentions, mention).lead);
  for (let at = mention - 1; at >= Math.max(0, mention - MOST_MENTIONS); at--) {
    const { kind, lead, first, last, entity } = itemAt(mentions, at);
    if (paragraphAt(analysis, lead) !== here) return -1;
    if (subjectRank(analysis, { first, last }) === 0)
      return kind === "name" && acts(analysis, last) ? entity : -1;
    if (kind === "name") return -1;
  }
  return -1;
}

/** "Ann Low was jailed", "Ann Low died": what is said next is said of her. */
function acts({ words }: Analysis, verb: number): boolean {
  return !hasClass(words, verb, AUXILIARY) && !isAmong(words, verb, ENDINGS);
}

const ENDINGS = hashedWords("died dies drowned vanished disappeared lost resigned quit");

/** Mentions from one source to the next: a longer way tells nothing. */
const MOST_MENTIONS = 20;

/** "Low praised him. “…,” Low said. Reed was glad. “…,” the Denby manager said": a sentence between opens with somebody else. */
function isAboutAnother(
  analysis: Analysis,
  { mention, lastSpeaker, lastSource }: Pick<Reference, "mention" | "lastSpeaker" | "lastSource">,
): boolean {
  if (mention - lastSource > MOST_MENTIONS) return true;
  for (let at = lastSource + 1; at < mention; at++) {
    const { kind, first, last, entity } = itemAt(analysis.mentions, at);
    if (kind === "pronoun" || entity === lastSpeaker) continue;
    if (subjectRank(analysis, { first, last }) === 0) return true;
  }
  return false;
}

/** "The Denby manager", "the Haas driver", "the MP for Denby", "the party leader", and no more. */
function saysWhose({ words }: Analysis, { kind, lead, head, last }: Mention): boolean {
  if (kind !== "nominal" || hashOf(words, lead) !== THE || hasClass(words, head, PLURAL))
    return false;
  // "The Denby Star" is a paper.
  const isCareer = isAmong(words, head, CAREERS) && !hasShape(words, head, CAPITAL);
  if (!isCareer && !isAmong(words, head, CALLINGS)) return false;
  const end = officeEnd(words, head);
  if (head === lead + 1) return end > head + 1 && last <= end;
  if (last !== head + 1 || words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC))
    return false;
  return hasShape(words, head - 1, CAPITAL) || hashOf(words, head - 1) === PARTY;
}

const PARTY = hashWord("party");

/** Tokens of the quotation before: chosen by hand. */
const LONGEST_QUOTATION = 60;

/** "“He is tired,” the Denby manager said": of whoever was named last. */
export function speaksOfAnother({ words, quoteOf }: Analysis, { lead }: Mention): boolean {
  let token = lead - 1;
  while (token > lead - 4 && quoteOf[token] === -1) token--;
  for (let at = token; at > token - LONGEST_QUOTATION && quoteOf[at] !== -1; at--)
    if (isAmong(words, at, THIRD)) return true;
  return false;
}

const THIRD = hashedWords("he she him her his hers himself herself");

/** Somebody else is named in the report, of whom he speaks. */
function isOtherNamed(
  { names, entities, quoteOf, paragraphOf }: Analysis,
  { lead }: Mention,
  entity: number,
): boolean {
  const here = paragraphOf[lead] ?? 0;
  for (let index = firstWhere(names, ({ first }) => first >= lead) - 1; index >= 0; index--) {
    const { first } = itemAt(names, index);
    if (here - (paragraphOf[first] ?? 0) > 1) return false;
    const other = entities.entityOf[index] ?? -1;
    if (other !== -1 && other !== entity && quoteOf[first] === -1) return true;
  }
  return false;
}

/** "The self-described socialist" takes up someone already spoken of; or -1. */
export function describedSelf(
  { words, mentions }: Analysis,
  { mention, lastSpeaker }: Reference,
): number {
  const { kind, first, last } = itemAt(mentions, mention);
  if (kind !== "nominal" || hashOf(words, first) !== THE || lastSpeaker < 0) return -1;
  const isDescribed = words.hashes.subarray(first, last).some((word) => SELF_DESCRIBED.has(word));
  return isDescribed ? lastSpeaker : -1;
}
