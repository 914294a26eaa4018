import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { CAREERS } from "../../lexicon/roles.ts";
import { POSSESSIVE_CLITIC, THE } from "../../lexicon/single-words.ts";
import { itemAt, numberAt } from "../../text/lookup.ts";
import { hashOf, isAmong } from "../../text/token.ts";
import { isNamedBefore, MOST_ENTITIES } from "../described-entity.ts";
import { roleWordsOf } from "./told/roles-told.ts";
import { speaksOfAnother } from "./who-goes-on.ts";

/**
 * "Mike Low paid tribute to his side. “We had to,” said the national team coach": the one person of
 * whom the article has told so far, who opens it, and of whom nothing else was said; or -1. "The prime
 * minister" may be somebody whom every reader knows.
 */
export function leadPerson(analysis: Analysis, index: number): number {
  const { mentions, words, entities, names, quoteOf, sentenceOf } = analysis;
  const mention = itemAt(mentions, index);
  const { kind, lead, head, last } = mention;
  if (kind !== "nominal" || hashOf(words, lead) !== THE || last !== head + 1) return -1;
  if (!isAmong(words, head, CAREERS)) return -1;
  if (words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC)) return -1;
  if (speaksOfAnother(analysis, mention)) return -1;
  const [opener, other] = entities.list
    .slice(0, MOST_ENTITIES)
    .filter((entity) => isNamedBefore(analysis, entity, mention));
  if (!opener || other || opener.lone) return -1;
  // "According to Low, her son had asked the coach": he is another.
  const isBeside = opener.occurrences.some(
    (name) => sentenceOf[itemAt(names, name).first] === sentenceOf[lead],
  );
  if (isBeside) return -1;
  const { opening, first, initial } = itemAt(names, numberAt(opener.occurrences, 0));
  const isOpening = initial && opening === first && quoteOf[first] === -1;
  if (!isOpening || paragraphAt(analysis, lead) - paragraphAt(analysis, first) > 1) return -1;
  const own = words.hashes.subarray(opener.first, opener.last);
  const roles = roleWordsOf(analysis, opener, { before: lead });
  return [...roles].some((word) => !own.includes(word)) ? -1 : opener.id;
}
