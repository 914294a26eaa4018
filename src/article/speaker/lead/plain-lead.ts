import type { Span } from "../../../domain/span.ts";
import { type Analysis, opensSentence } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { ADVERBIAL_CLAUSE, RELATIVE_CLAUSE } from "../../grammar/label-words.ts";
import { headOf, isVerbAt } from "../../grammar/phrases.ts";
import { roleAt, taggedUnitAt, unitAt } from "../../grammar/read-grammar.ts";
import { INSIDE_PHRASE, RELATIVES } from "../../lexicon/clause-words.ts";
import { AND } from "../../lexicon/single-words.ts";
import { HEARER_WORDS, HEARERS, TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { firstWhere, itemAt, tokenAt } from "../../text/lookup.ts";
import {
  endOf,
  endsWith,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  spanOf,
  startOf,
  textOf,
} from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { governorAt, isSaidTo, SAID } from "../governor.ts";
import { namedOver } from "../mention-at.ts";
import { movedTo } from "../sayer/moved-to.ts";
import { thoseBefore } from "../sayer/those-who.ts";
import { BEFORE_COLON, SUBJECT, SUBJECT_OVER_ADVERB, type Trait } from "../speaker-traits.ts";
import type { Lead } from "./lead.ts";

/**
 * Who plainly leads into the quotation: `as the heckler yelled, "Go"`, `- Ann Low: "Go"`. Nothing
 * the sentence says before that can make it anyone else's.
 */
export function plainLead(
  analysis: Analysis,
  traits: readonly Trait[],
  { start }: Span,
): Lead | undefined {
  const { words, mentions } = analysis;
  const after = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start);
  const hears = isHeard(analysis, traits, after - 1);
  const mention = hears ? after - 2 : after - 1;
  const trait = traits[mention];
  if (!trait || trait.cue === -1) return undefined;
  const cue = spanOf(words, trait.cue);
  const from = hears ? endOf(words, itemAt(mentions, after - 1).last - 1) : cue.end;
  if (cue.end >= start || start - from > LONGEST_GAP) return undefined;
  const gap = analysis.text.slice(from, start);
  const leads =
    trait.relation === BEFORE_COLON
      ? /^\s*\S$/.test(gap) && isLabel(analysis, mention)
      : LEAD.test(gap) && isPlainSubject(analysis, mention, trait);
  if (!leads || isTailed(analysis, trait.cue, start)) return undefined;
  return { mention: namedBeside(analysis, mention), cue, isSigned: saysJointly(analysis, mention) };
}

/** "Ann Low and Tom Reed said: “…”": at the head of their sentence, or behind a comma, nobody else can be meant. */
function saysJointly(analysis: Analysis, index: number): boolean {
  const { words, mentions } = analysis;
  const [one, other] = [mentions[index - 1], itemAt(mentions, index)];
  if (one?.kind !== "name" || other.kind !== "name" || one.last !== other.lead - 1) return false;
  if (one.entity === -1 || other.entity === -1 || hashOf(words, one.last) !== AND) return false;
  return isComma(words, one.lead - 1) || opensSentence(analysis, one.lead);
}

/** "She left, leaving Tom Low to say: “…”": whoever is moved to say it. */
export function movedLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, text } = analysis;
  let verb = tokenAt(words, start) - 1;
  while (verb > 0 && !hasShape(words, verb, WORD)) verb--;
  const end = endOf(words, verb);
  if (start - end > LONGEST_GAP || !MOVED.test(text.slice(end, start))) return undefined;
  const mention = namedOver(analysis, movedTo(analysis, verb));
  return mention === -1 ? undefined : { mention, cue: spanOf(words, verb) };
}

/** Nothing or a comma or colon, and the mark. */
const MOVED = /^[,:]?\s*\S$/;

/** A comma or colon and the mark, after whom it was told, if anyone. */
const LEAD = new RegExp(`^(?: (?:back|${HEARER_WORDS.split(" ").join("|")}))?[,:]\\s*\\S$`);
/** Characters: the longest hearer, a comma or colon and the mark. */
const LONGEST_GAP = 14;

/** "told her": whom the words are said to. */
function isHeard({ words, mentions }: Analysis, traits: readonly Trait[], index: number): boolean {
  const hearer = mentions[index];
  const verb = traits[index - 1]?.cue ?? -1;
  if (!hearer || verb === -1 || verb !== hearer.lead - 1) return false;
  // Not "quoted her mother".
  const isAlone = hearer.last - hearer.first === 1;
  return (isAlone && isAmong(words, hearer.first, HEARERS)) || isAmong(words, verb, TELLING_VERBS);
}

/** "said of Lee's request", "took to Twitter, writing" have another subject. */
function isPlainSubject(analysis: Analysis, index: number, trait: Trait): boolean {
  const { words, mentions } = analysis;
  if (trait.relation !== SUBJECT && trait.relation !== SUBJECT_OVER_ADVERB) return false;
  const { lead } = itemAt(mentions, index);
  const isOthers =
    isSaidTo(analysis, trait.cue) ||
    thoseBefore(analysis, trait.cue) !== -1 ||
    isOthersVerb(analysis, index, trait.cue);
  if (isOthers || isAmong(words, lead - 1, INSIDE_PHRASE)) return false;
  return !endsWith(words, trait.cue, "ing") || isAmong(words, trait.cue, TELLING_VERBS);
}

/** "A man who opposes Ned Hale said": the verb has another subject, and Hale stands inside it. */
function isOthersVerb(
  { grammar, mentions, words }: Analysis,
  index: number,
  verb: number,
): boolean {
  const { lead } = itemAt(mentions, index);
  const head = subjectOf(grammar, verb);
  if (head === -1 || head >= lead) return false;
  // "The judge who jailed Ned Hale said", whatever Hale is held to hang on.
  for (let token = head + 1; token < Math.min(lead, head + LONGEST_RELATIVE); token++)
    if (isAmong(words, token, RELATIVES) && !isComma(words, token - 1)) return true;
  return headOf(grammar, itemAt(mentions, index).head) === head;
}

/** "In the town where they cheer, “it is late”, one voter said": the words have a tail of their own. */
function isTailed(analysis: Analysis, cue: number, start: number): boolean {
  const { words, grammar, mentions, quoteOf } = analysis;
  const unit = taggedUnitAt(grammar, cue);
  const isInside = [RELATIVE_CLAUSE, ADVERBIAL_CLAUSE].includes(
    roleAt(grammar, unitAt(grammar, cue)),
  );
  if (isVerbAt(grammar, unit) && !isInside) return false;
  const { manner, verb, subject } = governorAt(analysis, start);
  const teller = mentions[subject];
  if (manner !== SAID || !teller || startOf(words, verb) < start) return false;
  const opening = Math.min(teller.lead, verb);
  return [1, 2, 3].some((back) => (quoteOf[opening - back] ?? -1) !== -1);
}

/** Tokens from a noun to whom its relative clause names. */
const LONGEST_RELATIVE = 8;

/** A person's name that opens its line, or follows a dash or a quotation; after a dash also a firm's, or two names. */
function isLabel(analysis: Analysis, index: number): boolean {
  const { words, mentions, quoteOf } = analysis;
  const { lead, kind, entity } = itemAt(mentions, index);
  const before = lead - 1;
  const isAfterDash = before > 0 && /^[-–—―]/.test(textOf(words, before, before + 1));
  if (kind !== "name" || entity === -1) return isAfterDash && hasShape(words, lead, CAPITAL);
  if (opensSentence(analysis, lead) || quoteOf[before] !== -1) return true;
  if (hasShape(words, lead, LINE_BREAK_BEFORE) || isAfterDash) return true;
  const isJoint = hashOf(words, before) === AND && mentions[index - 1]?.last === before;
  return isJoint && isLabel(analysis, index - 1);
}
