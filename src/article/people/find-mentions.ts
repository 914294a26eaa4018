import { ARTICLES } from "../lexicon/cut-words.ts";
import { MERE_SAYINGS } from "../lexicon/remarks.ts";
import { FOR } from "../lexicon/single-words.ts";
import { MEMBERS } from "../lexicon/titles.ts";
import { IRREGULAR_VERBS } from "../lexicon/verbs/past-verbs.ts";
import {
  AUXILIARY,
  DETERMINER,
  FORENAME,
  PRONOUN,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { OPEN_BRACKET } from "../text/characters.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { int32Array } from "../text/number-arrays.ts";
import {
  classesOf,
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  isHandle,
} from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";
import { isOfShop, shopPhrase } from "./firm/shop-name.ts";
import type { Name } from "./name.ts";
import {
  HEADS,
  isFiniteVerb,
  isJoined,
  isLoneHer,
  isNounish,
  isNumber,
  isVerbAfterName,
  isVerbOfSomebody,
  phraseStart,
} from "./noun-phrase.ts";
import { bearerOf, type Page } from "./office-bearer.ts";
import { isBidding } from "./phrase/bidding.ts";
import { bodyPhrase, isOfBody } from "./phrase/body-name.ts";
import { isDay, isLate } from "./phrase/day.ts";
import { isHalfOfOffice } from "./phrase/half-of-office.ts";
import { isHeadingWord } from "./phrase/heading-word.ts";
import { isNextBehind } from "./phrase/next-one.ts";
import {
  isEntity,
  overJoinedRole,
  overList,
  overOwners,
  overOwnersOfNamed,
} from "./phrase/over-list.ts";
import { phraseEnd } from "./phrase/phrase-end.ts";
import { isOfRemark } from "./phrase/remark.ts";
import { isRecordingOf } from "./recording-of.ts";
import { isBesideThem } from "./subjects/beside-them.ts";
import { headAfterName, isPlainNoun } from "./subjects/head-after-name.ts";
import { isOfMention, isOfThemAll } from "./subjects/of-mention.ts";
import { bearersBehindBodies } from "./title/behind-body.ts";
import { closesAnother } from "./title/behind-name.ts";
import { opensBody } from "./title/of-body.ts";

/** A phrase that may be a speaker, as tokens; its head is the word that decides what it is. */
export interface Mention {
  /** Where the phrase begins with its titles and modifiers; `first` is where the name does. */
  readonly lead: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "name" | "pronoun" | "nominal";
  /** Who it is, where it is the name of someone the article knows; else -1. */
  readonly entity: number;
}

/** The number of the mention that ends right before a token, or -1. */
export function mentionUpTo(mentions: readonly Mention[], token: number): number {
  const index = firstWhere(mentions, ({ last }) => last >= token);
  return mentions[index]?.last === token ? index : -1;
}

/** The number of the mention that begins at a token, or -1. */
export function mentionOpening(mentions: readonly Mention[], token: number): number {
  const index = firstWhere(mentions, ({ lead }) => lead >= token);
  return mentions[index]?.lead === token ? index : -1;
}

/** Names, pronouns and phrases outside quotation marks, in reading order. */
export function findMentions(read: Omit<Page, "nameAt">): readonly Mention[] {
  const { words, names, quoteOf } = read;
  const nameAt = int32Array(words.count).fill(-1);
  names.forEach((name, index) => {
    nameAt[name.opening] = index;
  });
  const page: Page = { ...read, nameAt };
  const bearers = bearersBehindBodies(page);
  const mentions: Mention[] = [];
  for (let index = 0; index < words.count; index++) {
    if (quoteOf[index] !== -1) continue;
    const found = bearers.get(index) ?? mentionAt(page, index);
    if (!found || (found.kind === "nominal" && isAmong(words, found.head, MERE_SAYINGS))) continue;
    replaceOverlapped(mentions, found);
    index = Math.max(index, found.last - 1);
  }
  return mentions;
}

function mentionAt(page: Page, index: number): Mention | null {
  const name = page.nameAt[index] ?? -1;
  // Asked first: to look up [-1] takes an array ten times as long, and most words open no name.
  return name === -1 ? fromWord(page, index) : fromName(page, name);
}

/** "the Trump campaign" swallows "Trump", as "Clinton spokesman Brian Fallon" does "Clinton spokesman". */
function replaceOverlapped(mentions: Mention[], found: Mention): void {
  while ((mentions.at(-1)?.last ?? 0) > found.lead) mentions.pop();
  mentions.push(found);
}

function fromName(page: Page, index: number): Mention | null {
  const name = itemAt(page.names, index);
  const { last } = name;
  if (closesAnother(page, index) || isJoined(page.words, last)) return null;
  if (isHalfOfOffice(page.words, name)) return null;
  const head = headBeside(page, name);
  if (head !== -1) return nominal(page, head);
  if (isOfShop(page.words, name)) return shopPhrase(page.words, name);
  if (isOfBody(page.words, name)) return { ...bodyPhrase(page, name), kind: "nominal", entity: -1 };
  const entity = page.entities.entityOf[index] ?? -1;
  const isKnown = entity !== -1 && page.entities.list[entity]?.lone === false;
  if (!isKnown && (isBidding(page.grammar, name) || isHeadingWord(page.words, name))) return null;
  if (entity === -1 && !page.entities.shared.has(index)) return nominal(page, last - 1);
  const start = phraseStart(page, name.opening);
  const lead = overOwnersOfNamed(page, overJoinedRole(page, start, name.first), name.first - 1);
  return { lead, first: name.first, last, head: last - 1, kind: "name", entity };
}

/** Of "Denby Labour spokesman" and "the Dairy Farmers of America president Ann Low", where the name alone is nobody's, the word that tells whose; or -1. */
function headBeside(page: Page, name: Name): number {
  const { words } = page;
  const { opening, last } = name;
  if (isSeat(words, name)) return last;
  if (opensBody(words, last - 1) && bearerOf(page, last - 1)) return last - 1;
  return headAfterName(page, last, classesOf(words, opening - 1));
}

/** "Ifan Low, Plaid Cymru MP for Denby": the party's, and not called so as "Ann Low MP" is. */
function isSeat(words: Words, { opening, first, last, gender }: Name): boolean {
  if (!isAmong(words, last, MEMBERS) || gender !== 0 || hasClass(words, first, FORENAME))
    return false;
  const isAside = isComma(words, opening - 1) && hasShape(words, opening - 2, CAPITAL);
  return isAside && hashOf(words, last + 1) === FOR;
}

function fromWord(page: Page, index: number): Mention | null {
  const found = aroundWord(page, index);
  return found && isOfRemark(page.words, index) ? null : found;
}

function aroundWord(page: Page, index: number): Mention | null {
  const { words } = page;
  const bits = classesOf(words, index);
  if (bits & PRONOUN || isLoneHer(page, index)) {
    return { lead: index, first: index, last: index + 1, head: index, kind: "pronoun", entity: -1 };
  }
  if (bits & DETERMINER) return fromDeterminer(page, index);
  if (isHandle(words, index)) return isInBrackets(words, index) ? null : nominal(page, index);
  if ((bits & (HEADS | TITLE)) === 0 && !isBareSubject(words, index)) return null;
  if (isDay(words, index) || isBesideThem(words, index) || isOfThemAll(words, index)) return null;
  if (isVerbAfterName(words, index)) return null;
  const head = headOfRun(page, index);
  const isTitleOfName = head + 1 < words.count && isEntity(page, head + 1);
  return isTitleOfName ? null : nominal(page, head);
}

/** "Ann Low (@annlow)": another name for her. */
function isInBrackets(words: Words, index: number): boolean {
  return codeOf(words, index - 1) === OPEN_BRACKET;
}

/** "read one", "another said", "said the 46-year-old": no noun is needed beside a verb of speech. */
function fromDeterminer(page: Page, index: number): Mention | null {
  const { words } = page;
  if (!isSpeechAt(page, index + 1)) return afterSpeech(page, index);
  if (!isAmong(words, index, ARTICLES))
    return isOfMention(words, index) || isOfThemAll(words, index) ? null : nominal(page, index);
  // "The accused answered", but "share the blame": an article has no verb.
  const head = index + 1;
  const speaks = isSpeechAt(page, head + 1) || isSpeechAt(page, index - 1);
  return speaks && endsWith(words, head, "ed") ? nominal(page, head) : null;
}

/** "Said the 46-year-old", "said one" */
function afterSpeech(page: Page, index: number): Mention | null {
  const { words } = page;
  if (!isSpeechAt(page, index - 1) && !isNextBehind(page, index)) return null;
  let head = index;
  const isVerb = (next: number) =>
    isVerbOfSomebody(words, next) ||
    isVerbAfterName(words, next) ||
    isFiniteVerb(page.grammar, next);
  const goesOn = (next: number) =>
    isNumber(words, next) || (isPlainNoun(page, next) && !isVerb(next) && !isLate(words, next));
  while (head + 1 < words.count && head - index < 4 && goesOn(head + 1)) head++;
  return head > index && head + 1 < words.count && isEntity(page, head + 1)
    ? null
    : nominal(page, head);
}

function isSpeechAt({ words, quoteOf }: Page, index: number): boolean {
  return quoteOf[index] === -1 && hasClass(words, index, SPEECH);
}

/** "One Iowan said", "the 46-year-old said": whatever noun stands right before a verb of speech is a mention. */
function isBareSubject(words: Words, index: number): boolean {
  if (!hasClass(words, index + 1, SPEECH) || endsWith(words, index, "ly")) return false;
  // "Is shown lecturing", "can be heard shouting", "the crowd began chanting"
  if (hasClass(words, index - 1, AUXILIARY) || isBeforeParticiple(words, index)) return false;
  return isNounish(words, index) || endsWith(words, index, "-old");
}

/** "Began chanting", "stood shouting": no noun. */
function isBeforeParticiple(words: Words, index: number): boolean {
  return endsWith(words, index + 1, "ing") && isAmong(words, index, IRREGULAR_VERBS);
}

function headOfRun(page: Page, index: number): number {
  let head = index;
  for (let next = index + 1; next < page.words.count && next < index + 4; next++) {
    if (!isPlainNoun(page, next)) break;
    if (hasClass(page.words, next, HEADS | TITLE)) head = next;
  }
  return head;
}

function nominal(page: Page, head: number): Mention {
  let lead = phraseStart(page, head);
  const bearer = bearerOf(page, head);
  if (bearer) {
    const { first, last, entity } = bearer;
    return { lead, first, last, head: last - 1, kind: "name", entity };
  }
  const last = isRecordingOf(page, head) ? head + 1 : phraseEnd(page, head);
  if (isJoined(page.words, lead - 1)) lead = phraseStart(page, lead - 2);
  lead = overOwners(page, overList(page.words, lead, head), head);
  return { lead, first: lead, last, head, kind: "nominal", entity: -1 };
}
