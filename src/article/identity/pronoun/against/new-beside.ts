import type { Analysis } from "../../../analyse-text.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { DETERMINER } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import type { Name } from "../../../people/name.ts";
import { isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { isWho } from "../../../people/presented.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { NUMBER, type Words } from "../../../text/tokenize.ts";
import { mayBe } from "../antecedents.ts";
import { namesIn, reportBefore } from "../named-after.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { askerOf } from "./asked-by.ts";
import { metBefore } from "./met-by.ts";
import { pronounIn } from "./pronoun-in.ts";

/**
 * Whether the report right before a "he" brings in somebody else, whom it names for the first time and tells of: in
 * "Low was beaten by Jane Orr, a newcomer. “It was close,” she said" it may be either.
 */
export function isBesideNew(
  analysis: Analysis,
  mention: number,
  { entity, earlier }: Antecedent,
): boolean {
  const { mentions, words } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = reportBefore(analysis, first);
  if (!before || entity === -1) return false;
  const gender = genderOfPronoun(words, first);
  const own = ownIn(analysis, before, { entity, earlier });
  const asker = itemOrNone(mentions, askerOf(analysis, mention))?.entity;
  for (const other of newIn(analysis, before)) {
    if (other.entity === entity || other.entity === asker || !mayBe(analysis, other.entity, gender))
      continue;
    const { name } = other;
    const isNext = own
      ? isDoneToBy(analysis, own, name) || isHandedOver(analysis, own, name)
      : isToldOf(analysis, name);
    if (!isNext) continue;
    return pronounIn(analysis, { first: before.first, last: name.first }, gender) === -1;
  }
  return false;
}

/** Where the sentence tells of whoever is held to be meant, and not of what is his: "Low's remarks drew a reply from Orr". */
function ownIn(
  analysis: Analysis,
  { first, last }: Sentence,
  { entity, earlier }: Pick<Antecedent, "entity" | "earlier">,
): Antecedent["earlier"] | undefined {
  const { names, entities, words } = analysis;
  const isOwner = isPossessiveClitic(words, earlier.last);
  if (earlier.first >= first) return isOwner ? undefined : earlier;
  for (const index of namesIn(analysis, { from: first, to: last }))
    if (entities.entityOf[index] === entity) return itemAt(names, index);
  return undefined;
}

/** Whom a sentence names for the first time, outside quotation marks. */
function* newIn(analysis: Analysis, { first, last }: Sentence) {
  const { names, entities, quoteOf } = analysis;
  for (const index of namesIn(analysis, { from: first, to: last })) {
    const name = itemAt(names, index);
    const entity = entities.entityOf[index] ?? -1;
    if (entity === -1 || quoteOf[name.first] !== -1) continue;
    if (itemAt(entities.list, entity).occurrences[0] === index) yield { entity, name };
  }
}

/** "Low was beaten by Orr": nobody else is told of. */
function isDoneToBy(analysis: Analysis, { first, last }: Antecedent["earlier"], agent: Name) {
  if (hashOf(analysis.words, agent.opening - 1) !== BY || last > agent.opening) return false;
  const met = metBefore(analysis, agent.opening - 1);
  return met >= first && met < last;
}

/** "Low handed over to Orr", "Low turned to Orr" */
function isHandedOver({ words }: Analysis, { last }: Antecedent["earlier"], { opening }: Name) {
  if (last > opening || opening - last > LONGEST_HANDING) return false;
  for (let token = last; token < opening; token++) if (isAmong(words, token, HANDING)) return true;
  return false;
}

/** Tokens: "then gave way at once to". Chosen by hand. */
const LONGEST_HANDING = 6;
const HANDING = hashedWords("gave handed turned introduced yielded passed");

/** "By Low", "Low, a farmer", "Low, who", "Low, 42", where whoever spoke is not told of any more. */
function isToldOf(analysis: Analysis, { opening, last }: Name): boolean {
  const { words } = analysis;
  if (isComma(words, last) && isTelling(words, last + 1)) return true;
  if (hashOf(words, opening - 1) !== BY) return false;
  return metBefore(analysis, opening - 1) !== -1;
}

function isTelling(words: Words, next: number): boolean {
  return isWho(words, next) || hasClass(words, next, DETERMINER) || hasShape(words, next, NUMBER);
}
