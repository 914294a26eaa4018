import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { ATTRIBUTE, CONJUNCT, MAIN, SUBJECT } from "../../grammar/label-words.ts";
import { headAt, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";

/** Names behind the pronoun that are looked at: a sentence may be long. */
const MOST_NAMES = 12;
/** Words from a name up to the pronoun's verb. */
const MOST_STEPS = 12;

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Whom the pronoun's own main clause names below its verb: "He did not regard the push by Low as an attack" is
 * not about Low, but "He left, and Low stayed" and "He was Ted Low" may be.
 */
export function namedBelow(analysis: Analysis, mention: number): ReadonlySet<number> {
  const { grammar, mentions, names, entities, quoteOf } = analysis;
  const { head } = itemAt(mentions, mention);
  const unit = unitAt(grammar, head);
  const verb = headAt(grammar, unit);
  if (verb === -1 || roleAt(grammar, unit) !== SUBJECT || roleAt(grammar, verb) !== MAIN)
    return NOBODY;
  const below = new Set<number>();
  const sentence = sentenceAt(analysis, head);
  const from = firstWhere(names, (name) => name.first > head);
  const to = Math.min(names.length, from + MOST_NAMES);
  for (let index = from; index < to; index++) {
    const entity = entities.entityOf[index] ?? -1;
    const last = itemAt(names, index).last - 1;
    if (sentenceAt(analysis, last) !== sentence) break;
    if (entity !== -1 && quoteOf[last] === -1 && hangsBelow(analysis, last, verb))
      below.add(entity);
  }
  return below;
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
