import type { Analysis } from "../analyse-text.ts";
import { INDEFINITE } from "../lexicon/function-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { itemAt } from "../text/lookup.ts";
import { hasClass, isAmong, isComma } from "../text/token.ts";

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
