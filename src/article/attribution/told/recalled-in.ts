import type { Analysis } from "../../analyse-text.ts";
import { RECALLING_VERBS } from "../../lexicon/reporting-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, hasClass, isAmong } from "../../text/token.ts";

/** "“…,” Ito recalled his mother saying": whoever stands between the two verbs; or -1. */
export function recalledIn({ words, mentions }: Analysis, verb: number): number {
  if (!isAmong(words, verb, RECALLING_VERBS)) return -1;
  const told = mentionOpening(mentions, verb + 1);
  if (told === -1) return -1;
  const { last } = itemAt(mentions, told);
  const isSaying = endsWith(words, last, PARTICIPLE) && hasClass(words, last, SPEECH);
  return isSaying || isAmong(words, last, SAY) ? told : -1;
}

const PARTICIPLE = "ing";
const SAY = hashedWords("say tell ask shout");
