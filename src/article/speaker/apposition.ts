import type { Analysis } from "../analyse-text.ts";
import { APPOSITION, MODIFIER, REDUCED_CLAUSE, SUBJECT } from "../grammar/label-words.ts";
import { tokenOf } from "../grammar/phrases.ts";
import { headAt, isFiniteAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { hashAt } from "../grammar/tagged-text.ts";
import { FOR_EXAMPLE, OPENING_CLAUSE } from "../lexicon/clause-words.ts";
import { DASHES } from "../lexicon/cut-words.ts";
import { AND, BY, OF, POSSESSIVE_CLITIC } from "../lexicon/single-words.ts";
import { OFFICE_HEADS } from "../lexicon/titles.ts";
import {
  ADVERB,
  DETERMINER,
  DOCUMENT,
  GROUP,
  PLURAL,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { type Mention, mentionOpening } from "../people/find-mentions.ts";
import { isNounish } from "../people/noun-phrase.ts";
import { isNamelessThing, isOfThing } from "../people/phrase/named-thing.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";
import {
  endOfName,
  endsThere,
  holderBehind,
  isLeftOpen,
  isNotClosed,
  ownedBehind,
  wholeNameAt,
} from "./left-open.ts";

/**
 * The name that a phrase stands beside: "Ann Low" for "a spokesman" in "Ann Low, a spokesman for the
 * campaign," and in "a spokesman, Ann Low,". Else the mention itself.
 */
export function namedBeside(analysis: Analysis, index: number): number {
  const { mentions, words } = analysis;
  const named = nameBeside(analysis, index);
  // "Critics, including Ann Low, said": she is one of them.
  return isAmong(words, mentions[named]?.lead ?? -1, FOR_EXAMPLE) ? index : named;
}

function nameBeside(analysis: Analysis, index: number): number {
  const { mentions, words } = analysis;
  const phrase = itemOrNone(mentions, index);
  // In "a memo from the owner, Ann Low, warned" it is the owner who is named.
  if (phrase?.kind !== "nominal" || hasClass(words, phrase.head, DOCUMENT)) return index;
  if (isNamedNext(analysis, index)) return index + 1;
  if (isOfThing(analysis.grammar, phrase, mentions[index + 1])) return index;
  const single = namedOfThem(analysis, index);
  if (single !== -1) return single;
  if (isExplainedNext(analysis, index)) return index + 2;
  if (hasBareRole(analysis, index) || isDashedOff(analysis, index)) return index - 1;
  const beside = [index - 1, index + 1, ownedBehind(analysis, index)];
  const apposed = beside.find((one) => isApposed(analysis, index, one));
  if (apposed !== undefined) return apposed;
  if (presentsNext(analysis, index)) return index + 1;
  const named = Math.max(behindSecondRole(analysis, index), holderBehind(analysis, index));
  return named === -1 ? index : named;
}

/** Tokens: "one of those who had voted against". */
const LONGEST_THEM = 12;
const ONE = hashedWords("one another");

/** "One of them, Ann Low, said", "one of his backers, former minister Ann Low, said"; or -1. */
function namedOfThem(analysis: Analysis, index: number): number {
  const { mentions, words } = analysis;
  const { lead } = itemAt(mentions, index);
  if (!isAmong(words, lead, ONE) || hashOf(words, lead + 1) !== OF) return -1;
  let comma = lead + 2;
  while (comma < lead + LONGEST_THEM && hasShape(words, comma, WORD)) comma++;
  if (!isComma(words, comma)) return -1;
  const named = wholeNameAt(analysis, comma + 1);
  return isComma(words, mentions[named]?.last ?? -1) ? named : -1;
}

/** Tokens of a second role: "and largest single shareholder". */
const LONGEST_ROLE = 4;

/** "The firm's founder and chairman, Ann Low,": one person has both roles, since the second has no article; or -1. */
function behindSecondRole(analysis: Analysis, index: number): number {
  const { mentions, words } = analysis;
  const and = itemAt(mentions, index).last;
  if (hashOf(words, and) !== AND || hasClass(words, and + 1, DETERMINER | POSSESSIVE)) return -1;
  const second = mentionOpening(mentions, and + 1);
  if (hasClass(words, mentions[second]?.head ?? -1, ROLE) && presentsNext(analysis, second))
    return second + 1;
  let comma = and + 1;
  while (comma - and <= LONGEST_ROLE && isNounish(words, comma)) comma++;
  if (!isComma(words, comma) || hasClass(words, comma - 1, PLURAL | GROUP)) return -1;
  const isOne = isOfOffice(words, and) || isBareRole(words, itemAt(mentions, index));
  if (hasShape(words, comma - 1, CAPITAL) && !isOne) return -1;
  return wholeNameAt(analysis, comma + 1);
}

/** "Shadow Secretary for Health and Business Manager, Ann Low,", as a release puts it: two people would have an article. */
function isBareRole(words: Words, { lead, head }: Pick<Mention, "lead" | "head">): boolean {
  if (!hasClass(words, head, ROLE | TITLE) && !isAmong(words, head, OFFICE_HEADS)) return false;
  return !hasClass(words, lead, DETERMINER | POSSESSIVE);
}

/** "The Minister for Arts and Sport, Ann Low,": the office has both. */
function isOfOffice(words: Words, and: number): boolean {
  if (!hasShape(words, and - 1, CAPITAL) || hasClass(words, and + 1, ROLE | TITLE)) return false;
  return hasClass(words, and - 2, PREPOSITION) && hasClass(words, and - 3, ROLE | TITLE);
}

function isApposed(analysis: Analysis, index: number, beside: number): boolean {
  const { grammar, mentions } = analysis;
  const other = mentions[beside];
  if (other?.kind !== "name" || other.entity === -1 || !isNear(mentions, index, beside))
    return false;
  if (beside < index && isBehindOpening(analysis, other, itemAt(mentions, index))) return false;
  if (beside < index && isLeftOpen(analysis, other, itemAt(mentions, index))) return true;
  if (beside < index && isReadInto(analysis, other, itemAt(mentions, index))) return true;
  const unit = unitAt(grammar, itemAt(mentions, index).head);
  const name = unitAt(
    grammar,
    endOfName(analysis.words, other) > other.last ? other.last : other.head,
  );
  const [outer, inner] = beside < index ? [name, unit] : [unit, name];
  return roleAt(grammar, inner) === APPOSITION && headAt(grammar, inner) === outer;
}

/** "After a row with Ann Low, the mayor said": the comma ends what opens the sentence, and the mayor is another. */
export function isBehindOpening(
  { words, grammar, sentences, sentenceOf }: Analysis,
  name: Pick<Mention, "lead" | "last">,
  phrase: Pick<Mention, "lead" | "last">,
): boolean {
  const { last } = phrase;
  if (isComma(words, last) || !isComma(words, name.last) || phrase.lead !== name.last + 1)
    return false;
  const verb = hasClass(words, last, ADVERB) ? last + 1 : last;
  if (!isFiniteAt(grammar, verb)) return false;
  const { first } = itemAt(sentences, sentenceOf[last] ?? 0);
  const isOpened =
    hasClass(words, first, PREPOSITION | ADVERB) || isAmong(words, first, OPENING_CLAUSE);
  const isFronted = isOpened || hashOf(words, first + 1) === OF || endsWith(words, first, "ing");
  if (!isFronted || name.lead - first > LONGEST_OPENING) return false;
  for (let token = first; token < name.lead; token++) if (isComma(words, token)) return false;
  return true;
}

/** Tokens. Chosen by hand. */
const LONGEST_OPENING = 30;

/** "A voter named Ann Low told him", but not "the board named Ann Low". */
function isNamedNext({ mentions, words, grammar }: Analysis, index: number): boolean {
  const { last } = itemAt(mentions, index);
  const next = mentions[index + 1];
  if (next?.kind !== "name" || next.lead !== last + 1 || hashOf(words, last) !== NAMED)
    return false;
  if (hasClass(words, next.last, SPEECH) || isComma(words, next.last)) return true;
  return roleAt(grammar, unitAt(grammar, last)) === REDUCED_CLAUSE;
}

const NAMED = hashWord("named");

/** "Her brother, a retired teacher named Paul Low, said" */
function isExplainedNext(analysis: Analysis, index: number): boolean {
  const { mentions, words } = analysis;
  const { last } = itemAt(mentions, index);
  const next = mentions[index + 1];
  if (next?.kind !== "nominal" || !isComma(words, last) || next.lead !== last + 1) return false;
  return isNamedNext(analysis, index + 1);
}

/** "Ann Low, President of Acme said": without an article the role is hers, though no comma closes it. */
function hasBareRole({ mentions, words, entities }: Analysis, index: number): boolean {
  const { lead, head } = itemAt(mentions, index);
  const name = itemOrNone(mentions, index - 1);
  if (name?.kind !== "name" || lead !== name.last + 1 || !isComma(words, name.last)) return false;
  if (entities.list[name.entity]?.lone !== false || hasClass(words, head, PLURAL | GROUP))
    return false;
  if (!isBareRole(words, { lead, head })) return false;
  return !words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC);
}

/** "ANN LOW – the mayor – said" */
function isDashedOff({ mentions, words }: Analysis, index: number): boolean {
  const [name, { lead, last }] = [itemOrNone(mentions, index - 1), itemAt(mentions, index)];
  if (name?.kind !== "name" || name.last !== lead - 1) return false;
  return [lead - 1, last].every((beside) => isAmong(words, beside, DASHES));
}

/**
 * "A spokesman for Ann Low, Cole Denny, said", "the chair of the judges, Cole Denny,": the name is the spokesman's, as
 * in "her predecessor, Cole Denny,". In "an adviser to the mayor, Ann Orr, said" it may as well explain the mayor.
 */
function presentsNext(analysis: Analysis, index: number): boolean {
  const { mentions, words, entities } = analysis;
  const { head, last } = itemAt(mentions, index);
  const named = mentions[index + 1];
  if (named?.kind !== "name" || entities.list[named.entity]?.lone !== false) return false;
  const end = endOfName(words, named);
  if (!isComma(words, last) || named.lead !== last + 1) return false;
  if (!endsThere(words, end)) return isNotClosed(analysis, index, end);
  if (last === head + 1)
    return isSubjectOrAgent(analysis, head) || isReadAsOne(analysis, head, named.head);
  if (last - head < 3 || !hasClass(words, head + 1, PREPOSITION)) return false;
  const isNobody = hasClass(words, last - 1, PLURAL | GROUP);
  if (isNobody || isNamelessThing(analysis.grammar, last - 1)) return true;
  return isOfCapitals(words, head + 2, last);
}

/** "A spokesman for Ann Low, Cole Denny,", but not "for the Home Secretary, Ann Low,", who may be the minister. */
function isOfCapitals(words: Words, from: number, last: number): boolean {
  for (let token = from; token < last; token++) {
    if (!hasShape(words, token, CAPITAL) && hashOf(words, token) !== AND) return false;
  }
  return !hasClass(words, last - 1, ROLE | TITLE);
}

function isSubjectOrAgent({ grammar }: Analysis, head: number): boolean {
  const unit = unitAt(grammar, head);
  return roleAt(grammar, unit) === SUBJECT || hashAt(grammar.text, headAt(grammar, unit)) === BY;
}

/** "Said Low's landlord, Cole Denny.": the comma is passed over, as if he were landlord Cole Denny. */
function isReadAsOne({ grammar }: Analysis, head: number, name: number): boolean {
  const unit = unitAt(grammar, head);
  return roleAt(grammar, unit) === MODIFIER && headAt(grammar, unit) === unitAt(grammar, name);
}

/** The same of "after Ann Low, chief executive of Tarn, warned". */
function isReadInto({ grammar, words }: Analysis, name: Mention, phrase: Mention): boolean {
  const unit = unitAt(grammar, name.head);
  if (!isComma(words, name.last) || roleAt(grammar, unit) !== MODIFIER) return false;
  const head = tokenOf(grammar, headAt(grammar, unit));
  return head >= phrase.lead && head < phrase.last;
}

/** Tokens between them: a comma, and what the phrase was read without: "counsel to the inquiry, Ann Low". */
const MOST_BETWEEN = 6;

function isNear(mentions: readonly Mention[], one: number, other: number): boolean {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  return itemAt(mentions, second).lead - itemAt(mentions, first).last <= MOST_BETWEEN;
}
