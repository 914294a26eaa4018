import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { HUMAN, kindOfHead, ORGANISATION, TIME } from "../../../grammar/noun-kinds.ts";
import { isMainVerb } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { OBJECT_RELATIVES } from "../../../lexicon/clause-words.ts";
import { IT, THE } from "../../../lexicon/single-words.ts";
import {
  DEMONYM,
  DOCUMENT,
  FORENAME,
  GROUP,
  PLURAL,
  ROLE,
  SPEECH,
  TITLE,
} from "../../../lexicon/word-classes.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionsIn, namedOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { reportBefore } from "../../pronoun/named-after.ts";
import type { Reference } from "../../pronoun/sentence-topic.ts";
import { mereReporter } from "../mere-reporter.ts";

const LOOK_BACK = { sentences: 3, paragraphs: 1 };
/** Tokens of the report that are looked through. Chosen by hand. */
const LONGEST = 60;
/** What only whoever may speak does: "would not confirm it", "declined to comment", "denied the claim". */
const ANSWERING = hashedWords(`
  confirm confirmed comment commented deny denies denied decline declines declined refuse refuses refused reject rejected
  rejects apologised apologized apologises apologizes condemned condemns welcomed welcomes defended defends blamed blames
  discuss disclose reveal elaborate
`);

const READING = hashedWords("read reads reading");

/**
 * "Air Skerry would not confirm that. “No guest was in danger,” it said", "the palace declined to comment": the body that
 * speaks, or doesn't, in the report right before, where that tells of no other; or -1.
 */
export function bodyTold(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions } = analysis;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || hashOf(words, first) !== IT) return -1;
  if (isAmong(words, first - 1, OBJECT_RELATIVES)) return onlyBody(analysis, first);
  const before = reportBefore(analysis, first, LOOK_BACK);
  const body = before ? speakingIn(analysis, before) : -1;
  if (!before || body === -1 || !isBody(analysis, body)) return -1;
  // "Reuters reported that Halden had cut prices": "it" may be either.
  if (mereReporter(analysis, body) !== null) return -1;
  const { entity, lead, last } = itemAt(mentions, body);
  for (const index of mentionsIn(analysis, { first: before.first, last: first })) {
    const other = itemAt(mentions, index);
    const isSame = index === body || (entity !== -1 && other.entity === entity);
    // "Age Dayton, a charity, said": the one thing.
    const isBeside = other.lead - last <= 1 && lead - other.last <= 1;
    if (!isSame && !isBeside && mayBeIt(analysis, index)) return -1;
  }
  return body;
}

/** "The company ranks bids on price, which it calls “fair”": the one body that the sentence tells of before; or -1. */
function onlyBody(analysis: Analysis, it: number): number {
  const { sentences, mentions } = analysis;
  const { first } = itemAt(sentences, sentenceAt(analysis, it));
  let only = -1;
  for (const index of mentionsIn(analysis, { first, last: it })) {
    if (!mayBeIt(analysis, index)) continue;
    const { entity } = itemAt(mentions, index);
    const named = namedBeside(analysis, index);
    const isSame = named === only || (entity !== -1 && entity === mentions[only]?.entity);
    if (only !== -1 && !isSame) return -1;
    only = named;
  }
  return only;
}

/** Whom the first main verb of the report has for its subject, where it is one of speaking; or -1. */
function speakingIn(analysis: Analysis, { first, last }: Sentence): number {
  const { words, grammar, quoteOf } = analysis;
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (quoteOf[token] !== -1 || !isMainVerb(grammar, taggedUnitAt(grammar, token))) continue;
    // "A solicitor read a statement. It said": the statement.
    const isSaying = hasClass(words, token, SPEECH) && !isAmong(words, token, READING);
    if (!isSaying && !isAmong(words, token, ANSWERING)) return -1;
    return isPassive(grammar, token) ? -1 : namedOver(analysis, subjectOf(grammar, token));
  }
  return -1;
}

/** A name that nothing takes for a person's, of more words than one, or "the palace". */
function isBody(analysis: Analysis, index: number): boolean {
  const { words, mentions, entities, grammar } = analysis;
  const { kind, lead, first, last, head, entity } = itemAt(mentions, index);
  if (kind === "pronoun" || hasClass(words, head, DEMONYM)) return false;
  if (kind === "name") {
    const { gender, lone } = itemOrNone(entities.list, entity) ?? {};
    let isPerson = hasClass(words, first, FORENAME);
    for (let token = lead; token < first; token++)
      if (hasClass(words, token, TITLE | ROLE)) isPerson = true;
    return gender === 0 && !isPerson && (last - first > 1 || lone === true);
  }
  const nature = kindOfHead(grammar, head);
  if (nature === HUMAN || nature === TIME || hasClass(words, head, DOCUMENT | PLURAL | GROUP))
    return false;
  return hashOf(words, lead) === THE || hasShape(words, head, CAPITAL);
}

/** Another body, by its word or by a name of which nobody knows whose it is. */
function mayBeIt(analysis: Analysis, index: number): boolean {
  const { words, mentions, entities, grammar, quoteOf } = analysis;
  const { kind, lead, head, entity } = itemAt(mentions, index);
  if (kind === "pronoun" || quoteOf[lead] !== -1) return false;
  if (kind === "name") return itemOrNone(entities.list, entity)?.gender === 0;
  return kindOfHead(grammar, head) === ORGANISATION && !hasClass(words, head, PLURAL | GROUP);
}
