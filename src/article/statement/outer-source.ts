import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { headOf } from "../grammar/phrases.ts";
import { tagOfWord } from "../grammar/read-grammar.ts";
import { PAST_PARTICIPLE } from "../grammar/tags.ts";
import { FOR_EXAMPLE, RELATIVES_BUT_THAT } from "../lexicon/clause-words.ts";
import { PREPOSITION } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { namedBeside } from "../speaker/apposition.ts";
import { indexFrom } from "../speaker/mention-at.ts";
import { tokenAt } from "../text/lookup.ts";
import { hasClass, isAmong, isComma } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

/** "According to an aide to Low": the aide, and not who is named in his phrase. */
export function outerOf(analysis: Analysis, source: Span, inner: number): number {
  const { words, mentions, grammar } = analysis;
  const whole = indexFrom(analysis, tokenAt(words, source.start));
  const [outer, named] = [mentions[whole], mentions[inner]];
  if (!outer || !named || outer.kind !== "nominal") return inner;
  const isTail = named.lead === outer.last + 1 && hasClass(words, outer.last, PREPOSITION);
  const isInside = headOf(grammar, named.head) === outer.head && named.lead > outer.head;
  const isExample = isComma(words, outer.last) && isForExample(words, named.lead);
  const isOuter = isTail || isInside || isExample || isPartedBy(analysis, outer, named);
  return isOuter ? namedBeside(analysis, whole) : inner;
}

/** "Amey, based at Dayton, near Port Ellen, said": what a comma and a participle part off only tells of it. */
function isPartedBy({ words, grammar }: Analysis, outer: Mention, named: Mention): boolean {
  const next = outer.last + 1;
  if (named.lead <= next || !isComma(words, outer.last)) return false;
  const isParticiple = tagOfWord(grammar, next) === PAST_PARTICIPLE;
  return isParticiple || isAmong(words, next, RELATIVES_BUT_THAT);
}

/** "Critics, including Low, said" */
function isForExample(words: Words, lead: number): boolean {
  return [lead, lead - 1].some((token) => isAmong(words, token, FOR_EXAMPLE));
}
