import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { isFiniteAt, tagOfWord } from "../../grammar/read-grammar.ts";
import { ING_FORM } from "../../grammar/tags.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { OTHER_CUES } from "../../lexicon/reporting-words.ts";
import { mentionFrom } from "../../speaker/mention-at.ts";
import { isAmong, isComma, startOf } from "../../text/token.ts";
import { hasFiniteVerb } from "../clause-span.ts";
import type { Piece } from "./piece.ts";

/** Tokens of an aside, and from it to the verb of what is said. */
const LONGEST_ASIDE = 12;
const LONGEST_SUBJECT = 14;

/**
 * "According to Low, speaking on the pier, it was late", "according to Low, the head of the board, trade is
 * slow": what is told of the source behind it is not what it says.
 */
export function behindAside({ analysis, attribution, content, place }: Piece): Span | undefined {
  const { words } = analysis;
  const { source, cue } = attribution;
  if (!source || source.start < cue.start || source.end > content.start) return undefined;
  const { first } = place;
  if (!isAmong(words, place.cue, OTHER_CUES) || !isComma(words, first - 1)) return undefined;
  const comma = asideEnd(analysis, first);
  if (comma === -1) return undefined;
  const end = Math.min(place.last, comma + LONGEST_SUBJECT);
  for (let token = comma + 2; token < end && !isComma(words, token); token++) {
    if (isFiniteAt(analysis.grammar, token))
      return { start: startOf(words, comma + 1), end: content.end };
  }
  return undefined;
}

/** The comma behind a participle and what goes with it, or a phrase for a person; or -1. */
function asideEnd(analysis: Analysis, first: number): number {
  const { words, grammar } = analysis;
  let comma = first;
  while (comma < first + LONGEST_ASIDE && !isComma(words, comma)) comma++;
  if (hasFiniteVerb(analysis, first, comma)) return -1;
  const told = mentionFrom(analysis, first);
  const isPerson =
    told?.lead === first && isAmong(words, first, ARTICLES) && isHuman(grammar, told.head);
  const isAside = tagOfWord(analysis.grammar, first) === ING_FORM || isPerson;
  return isComma(words, comma) && isAside ? comma : -1;
}
