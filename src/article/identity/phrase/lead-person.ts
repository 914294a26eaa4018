import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { CAREERS } from "../../lexicon/roles.ts";
import { POSSESSIVE_CLITIC, THE } from "../../lexicon/single-words.ts";
import type { Entity } from "../../people/gather-entities.ts";
import { firstWhere, itemAt, itemOrNone, numberAt } from "../../text/lookup.ts";
import { hashOf, isAmong } from "../../text/token.ts";
import { isNamedBefore, MOST_ENTITIES } from "../described-entity.ts";
import { isOneToldOf } from "./told/another-of-kind.ts";
import { roleWordsOf } from "./told/roles-told.ts";
import { speaksOfAnother } from "./who-goes-on.ts";

/**
 * "Mike Low paid tribute to his side. “We had to,” said the national team coach": the one person of
 * whom the article has told so far, who opens it, and of whom nothing else was said; or -1. "The prime
 * minister" may be somebody whom every reader knows.
 */
export function leadPerson(analysis: Analysis, index: number): number {
  const { mentions, words, entities, names, quoteOf } = analysis;
  const mention = itemAt(mentions, index);
  const { kind, lead, head, last } = mention;
  if (kind !== "nominal" || hashOf(words, lead) !== THE || last !== head + 1) return -1;
  if (!isAmong(words, head, CAREERS) || isOneToldOf(analysis, mention)) return -1;
  if (words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC)) return -1;
  if (speaksOfAnother(analysis, mention)) return -1;
  const [opener, other] = entities.list
    .slice(0, MOST_ENTITIES)
    .filter((entity) => isNamedBefore(analysis, entity, mention));
  if (!opener || other || opener.lone) return -1;
  // "According to Low, her son had asked the coach": he is another.
  if (isNamedBeside(analysis, opener, lead)) return -1;
  const { opening, first, initial } = itemAt(names, numberAt(opener.occurrences, 0));
  const isOpening = initial && opening === first && quoteOf[first] === -1;
  if (!isOpening || paragraphAt(analysis, lead) - paragraphAt(analysis, first) > 1) return -1;
  const own = words.hashes.subarray(opener.first, opener.last);
  const roles = roleWordsOf(analysis, opener, { before: lead });
  return [...roles].some((word) => !own.includes(word)) ? -1 : opener.id;
}

/** In the sentence of a token. */
function isNamedBeside(
  { names, sentences, sentenceOf }: Analysis,
  { occurrences }: Entity,
  token: number,
): boolean {
  const { first, last } = itemAt(sentences, sentenceOf[token] ?? 0);
  const at = firstWhere(occurrences, (occurrence) => itemAt(names, occurrence).first >= first);
  return (itemOrNone(names, occurrences[at] ?? -1)?.first ?? last) < last;
}
