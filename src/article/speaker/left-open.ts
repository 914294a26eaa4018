import type { Analysis } from "../analyse-text.ts";
import { INDEFINITE } from "../lexicon/function-words.ts";
import { POSSESSIVE_CLITIC } from "../lexicon/single-words.ts";
import { CONJUNCTION, SPEECH } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { COLON, FULL_STOP } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt, itemOrNone } from "../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";

/** "Ann Low, a Dayton nurse said": a name that its sentence opens with has no verb but this, though no comma closes the aside. */
export function isLeftOpen(
  { words, sentences, sentenceOf, quoteOf }: Analysis,
  name: Mention,
  { lead, last }: Mention,
): boolean {
  if (!isComma(words, name.last) || lead !== name.last + 1) return false;
  if (!isAmong(words, lead, INDEFINITE) || !hasClass(words, last, SPEECH)) return false;
  const { first } = itemAt(sentences, sentenceOf[lead] ?? 0);
  return name.lead === first || (quoteOf[name.lead - 2] ?? -1) !== -1;
}

/** "The leader of the council, the SDLP's Ann Low, said": the name behind its owner, or -1. */
export function ownedBehind({ mentions, words }: Analysis, index: number): number {
  const { last } = itemAt(mentions, index);
  const [owner, named] = [itemOrNone(mentions, index + 1), itemOrNone(mentions, index + 2)];
  if (!owner || named?.kind !== "name" || !isComma(words, last)) return -1;
  const isOwned = owner.lead === last + 1 && named.lead === owner.last + 1;
  if (!isOwned || hashOf(words, owner.last) !== POSSESSIVE_CLITIC) return -1;
  return endsThere(words, named.last) ? index + 2 : -1;
}

/** No list: "a friend of Low, Cole Denny and others". */
export function endsThere(words: Words, last: number): boolean {
  if (!isComma(words, last)) return ENDS.has(codeOf(words, last));
  if (isAmong(words, last + 1, BEFORE_ROLE)) return true;
  return !hasShape(words, last + 1, CAPITAL) && !hasClass(words, last + 1, CONJUNCTION);
}

const ENDS: ReadonlySet<number> = new Set([FULL_STOP, COLON]);

/** "Cole Denny, now an independent,", "Cole Denny, who lives there," */
const BEFORE_ROLE = hashedWords("now then later once who whose whom");
