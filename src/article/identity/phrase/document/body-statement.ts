import type { Analysis } from "../../../analyse-text.ts";
import { A_OR_THE } from "../../../lexicon/function-words.ts";
import { CALENDAR_WORD, DEMONYM, PLACE } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, isAmong } from "../../../text/token.ts";

const STATEMENTS = hashedWords("statement tweet communique communiqué");

/** Of "a Level Field statement read" the number of that name, where it is nobody's; or -1. */
export function bodyOfStatement(analysis: Analysis, mention: number): number {
  const { words, mentions, names, entities } = analysis;
  const { kind, lead, head, last } = itemAt(mentions, mention);
  if (kind !== "nominal" || last !== head + 1 || !isAmong(words, head, STATEMENTS)) return -1;
  if (!isAmong(words, lead, A_OR_THE)) return -1;
  const at = firstWhere(names, ({ first }) => first > lead);
  const name = itemOrNone(names, at);
  if (name?.opening !== lead + 1 || name.last !== head || name.kind === "person") return -1;
  // "A Dayton statement", "a Monday statement"
  if (hasClass(words, name.last - 1, PLACE | DEMONYM | CALENDAR_WORD)) return -1;
  const entity = itemOrNone(entities.list, entities.entityOf[at] ?? -1);
  return entity && entity.gender !== 0 ? -1 : at;
}
