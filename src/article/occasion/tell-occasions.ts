import type { Quotation, ResolvedDate } from "../../domain/article.ts";
import type { Analysis } from "../analyse-text.ts";
import { isSpeechVerb } from "../lexicon/verbs/speech-verbs.ts";
import { tokenAt } from "../text/lookup.ts";
import { hashOf, textOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { dayOfSaying, type Telling } from "./day-of-saying.ts";
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
      const telling = { ...range, cue: cueIn(words, range, { cue, isBefore: stretch === before }) };
      const found = occasionIn(words, telling, { dates, outlets });
      if (found) return found;
    }
    return NOT_SAID;
  });
}

interface Cue {
  readonly cue: string;
  readonly isBefore: boolean;
}

interface Known {
  readonly dates: readonly ResolvedDate[];
  readonly outlets: Map<string, string>;
}

function occasionIn(words: Words, telling: Telling, { dates, outlets }: Known): SaidAt | null {
  const saidOn = dayOfSaying(words, telling, dates);
  const found = findOccasion(words, telling, dates);
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

/**
 * The cue's token that stands next to the statement; a cue of several words goes by its first, and a
 * colon by the verb of saying before it.
 */
function cueIn(words: Words, { first, last }: TokenRange, { cue, isBefore }: Cue): number {
  const [word = ""] = cue.split(" ");
  const isColon = cue === ":";
  for (let at = 0; at < last - first; at++) {
    const token = isBefore ? last - 1 - at : first + at;
    if (isColon ? isSpeechVerb(hashOf(words, token)) : textOf(words, token) === word) return token;
  }
  return -1;
}
