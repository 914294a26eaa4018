import type { Analysis } from "../../analyse-text.ts";
import { WHO } from "../../lexicon/single-words.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import { isAddressBetween } from "../../people/phrase/address.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

/** "Hugh Hill, a doctor, who told": the name before the apposition, else the phrase itself. */
export function beforeWho({ mentions, words }: Analysis, who: number): number {
  const before = mentions[who - 1];
  if (!before || before.kind === "pronoun") return -1;
  const { first } = itemAt(mentions, who);
  if (first - before.last > 3) return isAddressBetween(words, before.last, first) ? who - 1 : -1;
  const named = mentions[who - 2];
  // Not "Hill hugged her mother, who said".
  const isParted =
    named !== undefined &&
    (!hasShape(words, named.last, WORD) || hasClass(words, named.last, PREPOSITION));
  const isApposition =
    isParted && before.kind === "nominal" && named.kind === "name" && before.lead - named.last <= 2;
  return isApposition ? who - 2 : who - 1;
}

export function isWho({ words, mentions }: Analysis, mention: number): boolean {
  const { kind, head } = itemAt(mentions, mention);
  return kind === "pronoun" && hashOf(words, head) === WHO;
}
