import type { Quotation, ResolvedDate } from "../../domain/article.ts";
import type { Analysis } from "../analyse-text.ts";
import { BEFORE_OTHER_DAY } from "../lexicon/calendar.ts";
import { RELATIVES_BUT_THAT } from "../lexicon/clause-words.ts";
import { DETERMINER, POSSESSIVE } from "../lexicon/word-classes.ts";
import { dateAt, tokenAt } from "../text/lookup.ts";
import { classesOf, hashOf, isAmong, startOf, textOf } from "../text/token.ts";
import { findOccasion } from "./find-occasion.ts";
import type { TokenRange } from "./find-outlet.ts";

export type SaidAt = Pick<Quotation, "occasion" | "outlet" | "saidOn">;
type Statement = Pick<Quotation, "start" | "end" | "cue" | "speakerStart" | "continues">;
type Text = Pick<Analysis, "text" | "words" | "sentences" | "sentenceOf">;

export const NOT_SAID: SaidAt = { occasion: null, outlet: null, saidOn: null };

/**
 * Where and when each statement was made, as far as its own sentence tells. An outlet goes by the
 * form in which the article first prints it: "PIX 11" for "the Pix11 interview" as well.
 */
export function tellOccasions(
  { text, words, sentences, sentenceOf }: Text,
  statements: readonly Statement[],
  { dates: named, publishedOn }: { dates: readonly ResolvedDate[]; publishedOn: string | null },
): readonly SaidAt[] {
  const dates = named.filter(({ iso }) => publishedOn === null || iso <= publishedOn);
  const outlets = new Map<string, string>();
  let earlierEnd = 0;
  return statements.map((statement, index) => {
    const { start, end, speakerStart, cue, continues } = statement;
    const from = earlierEnd;
    earlierEnd = Math.max(earlierEnd, end);
    if (continues || cue === null || speakerStart === null) return NOT_SAID;
    const speaker = tokenAt(words, speakerStart);
    const sentence = sentences[sentenceOf[speaker] ?? -1];
    if (!sentence) return NOT_SAID;
    const next = statements[index + 1]?.start ?? text.length;
    const before = { start: Math.max(sentence.start, from), end: Math.min(start, sentence.end) };
    const after = { start: Math.max(end, sentence.start), end: Math.min(next, sentence.end) };
    const stretches = speakerStart < start ? [before] : [after, before];
    for (const stretch of stretches) {
      const range = { first: tokenAt(words, stretch.start), last: tokenAt(words, stretch.end) };
      const found = occasionIn({ words }, range, { dates, outlets });
      if (found) return found;
    }
    return NOT_SAID;
  });
}

interface Known {
  readonly dates: readonly ResolvedDate[];
  readonly outlets: Map<string, string>;
}

function occasionIn(
  { words }: Pick<Analysis, "words">,
  range: TokenRange,
  { dates, outlets }: Known,
): SaidAt | null {
  const saidOn = dayIn(words, range, dates);
  const found = findOccasion(words, range, dates);
  if (!found) return saidOn === null ? null : { ...NOT_SAID, saidOn };
  // "on X." at a sentence's end has its stop in the token, as an initial has.
  const printed = ({ first, last }: TokenRange) =>
    textOf(words, first, last).replace(/\bX\.$/, "X");
  const outlet = found.outlet && firstPrinted(outlets, printed(found.outlet));
  return { occasion: printed(found.phrase), outlet, saidOn };
}

function firstPrinted(outlets: Map<string, string>, name: string): string {
  const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const known = outlets.get(key);
  if (known !== undefined) return known;
  outlets.set(key, name);
  return name;
}

function dayIn(
  words: Analysis["words"],
  { first, last }: TokenRange,
  dates: readonly ResolvedDate[],
): string | null {
  for (let token = first; token < last; token++) {
    if (isAmong(words, token, RELATIVES_BUT_THAT)) return null;
    const date = dateAt(dates, startOf(words, token));
    if (!date) continue;
    const bits = token > first ? classesOf(words, token - 1) : 0;
    const before = token > first ? hashOf(words, token - 1) : 0;
    if ((bits & (DETERMINER | POSSESSIVE)) === 0 && !BEFORE_OTHER_DAY.has(before)) return date.iso;
  }
  return null;
}
