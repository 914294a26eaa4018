import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { AS } from "../../lexicon/single-words.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import { endOf, hashOf, spanOf } from "../../text/token.ts";
import type { Lead } from "./lead.ts";

/** Characters: a verb and when or where. Chosen by hand. */
const LONGEST = 50;
const VERB = /^ \p{Ll}+ed(?: [^,.:;“”"]+)?:\s*\S$/u;

/** "As researchers posited in 1985: “…”": whatever the verb, they have said so. */
export function asLead(analysis: Analysis, { start }: Span): Lead | undefined {
  const { words, mentions, text, sentences, sentenceOf, grammar } = analysis;
  const { first } = itemAt(sentences, sentenceOf[tokenAt(words, start) - 2] ?? 0);
  if (hashOf(words, first) !== AS) return undefined;
  const mention = mentionOpening(mentions, first + 1);
  const subject = mentions[mention];
  if (!subject || subject.kind === "pronoun" || !isHuman(grammar, subject.head)) return undefined;
  const end = endOf(words, subject.last - 1);
  const isLead = start - end <= LONGEST && VERB.test(text.slice(end, start));
  return isLead ? { mention, cue: spanOf(words, subject.last) } : undefined;
}
