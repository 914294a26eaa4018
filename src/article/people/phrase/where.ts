import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { kindOfHead, PLACE } from "../../grammar/noun-kinds.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, isAmong, isComma } from "../../text/token.ts";
import type { Mention } from "../find-mentions.ts";

/** "At a summit in Port Abel, ministers said": where they do says nothing. */
export function isWhere(analysis: Analysis, { kind, first, head, last }: Mention): boolean {
  const { words, grammar, sentences } = analysis;
  if (kind !== "name" || !isAmong(words, first - 1, IN_OR_AT) || !isComma(words, last))
    return false;
  if (kindOfHead(grammar, head) === PLACE) return true;
  const opening = itemAt(sentences, sentenceAt(analysis, first)).first;
  return first - opening <= LONGEST_OPENING && hasClass(words, opening, PREPOSITION);
}

const IN_OR_AT = hashedWords("in at near outside");
/** Tokens of what a sentence opens with: "After two days of talks in". */
const LONGEST_OPENING = 8;
