import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { endOf, endsWith, isComma, spanOf, startOf } from "../text/token.ts";
import { INVERTED, type Trait } from "./speaker-traits.ts";

/** A mention and the verb by which it leads into words. */
interface BareLead {
  readonly mention: number;
  readonly cue: Span;
}

/** Characters: a verb and "back". */
const LONGEST_VERB = 24;
const ONE_VERB = /^ \p{Ll}{2,}(?: (?:back|in|out|up|on|off|again))?:\s?\S$/u;

/** "Ana Low shot back: “…”": a name, one verb, a colon. */
export function bareLead(analysis: Analysis, { start }: Span): BareLead | undefined {
  const { words, mentions, text, sentenceOf } = analysis;
  const mention = lastBefore(analysis, start);
  const subject = mentions[mention];
  if (subject?.kind !== "name" || subject.entity === -1) return undefined;
  const end = endOf(words, subject.last - 1);
  if (start - end > LONGEST_VERB || !ONE_VERB.test(text.slice(end, start))) return undefined;
  const { lead } = subject;
  if (lead > 0 && sentenceOf[lead - 1] === sentenceOf[lead]) return undefined;
  return { mention, cue: spanOf(words, subject.last) };
}

/** Characters: a comma and the mark. */
const LONGEST_GAP = 3;

/** "Because of how it was drawn, explained Lee, “…”" */
export function invertedLead(
  analysis: Analysis,
  traits: readonly Trait[],
  { start }: Span,
): BareLead | undefined {
  const { words, mentions, text } = analysis;
  const mention = lastBefore(analysis, start);
  const trait = traits[mention];
  if (trait?.relation !== INVERTED || !isComma(words, trait.cue - 1)) return undefined;
  const end = endOf(words, itemAt(mentions, mention).last - 1);
  if (start - end > LONGEST_GAP || !/^,\s?\S$/.test(text.slice(end, start))) return undefined;
  return endsWith(words, trait.cue, "ing") ? undefined : { mention, cue: spanOf(words, trait.cue) };
}

function lastBefore({ words, mentions }: Analysis, start: number): number {
  return firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start) - 1;
}
