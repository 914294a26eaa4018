import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { ATTRIBUTE, CONJUNCT, MAIN, OBJECT, SUBJECT } from "../../grammar/label-words.ts";
import { headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { describedEntity } from "../described-entity.ts";
import { isEpithet } from "../epithet.ts";

/** Names and phrases behind the pronoun that are looked at: a sentence may be long. */
const MOST_NAMES = 12;
/** Words from a name up to the pronoun's verb. */
const MOST_STEPS = 12;

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Whom the pronoun's own clause names below its verb, or calls by what he is: "He did not regard the push by Low as
 * an attack" is not about Low, nor "the letter in which he blamed the mayor" about the mayor, but "He left, and Low
 * stayed" and "He was Ted Low" may be.
 */
export function namedBelow(analysis: Analysis, mention: number): ReadonlySet<number> {
  const { grammar, mentions } = analysis;
  const { head } = itemAt(mentions, mention);
  const unit = unitAt(grammar, head);
  const verb = headAt(grammar, unit);
  if (verb === -1 || roleAt(grammar, unit) !== SUBJECT) return NOBODY;
  const isBelow = roleAt(grammar, verb) === MAIN ? hangsBelow : isObject;
  const below = new Set(namesBelow(analysis, head, (token) => isBelow(analysis, token, verb)));
  const sentence = sentenceAt(analysis, head);
  for (let index = mention + 1; index <= mention + MOST_NAMES; index++) {
    const phrase = mentions[index];
    if (!phrase || sentenceAt(analysis, phrase.head) !== sentence) break;
    if (phrase.kind !== "nominal" || isEpithet(analysis, phrase)) continue;
    if (!isBelow(analysis, phrase.head, verb)) continue;
    const entity = describedEntity(analysis, index);
    if (entity !== -1) below.add(entity);
  }
  return below;
}

function* namesBelow(
  analysis: Analysis,
  head: number,
  isBelow: (token: number) => boolean,
): Iterable<number> {
  const { names, entities, quoteOf } = analysis;
  const sentence = sentenceAt(analysis, head);
  const from = firstWhere(names, (name) => name.first > head);
  const to = Math.min(names.length, from + MOST_NAMES);
  for (let index = from; index < to; index++) {
    const entity = entities.entityOf[index] ?? -1;
    const last = itemAt(names, index).last - 1;
    if (sentenceAt(analysis, last) !== sentence) return;
    if (entity !== -1 && quoteOf[last] === -1 && isBelow(last)) yield entity;
  }
}

/** Of a clause inside another only whom its verb itself is done to. */
function isObject({ grammar }: Analysis, token: number, verb: number): boolean {
  const unit = unitAt(grammar, token);
  return roleAt(grammar, unit) === OBJECT && headAt(grammar, unit) === verb;
}

function hangsBelow({ grammar }: Analysis, name: number, verb: number): boolean {
  let unit = unitAt(grammar, name);
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const role = roleAt(grammar, unit);
    const above = headAt(grammar, unit);
    if (above === verb) return role !== CONJUNCT && role !== ATTRIBUTE && role !== SUBJECT;
    unit = above;
  }
  return false;
}
