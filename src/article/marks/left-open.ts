import type { Span } from "../../domain/span.ts";
import { CURLY_SINGLE } from "./closing-mark.ts";

interface Before {
  readonly paragraph: number;
  readonly closed: boolean;
  readonly mark: string;
}

export interface Opening {
  readonly paragraph: Span;
  readonly index: number;
  /** Where the next paragraph begins, or -1. */
  readonly takenUp: number;
  /** What was found before. */
  readonly before: Before | undefined;
}

/**
 * A single mark left open may be an apostrophe, unless it opens speech: what the next paragraph goes on
 * with, or a sentence that ends with its paragraph, as a paper prints the last one before its own words.
 */
export function isLeftOpen(text: string, at: number, opening: Opening): boolean {
  const { paragraph, takenUp } = opening;
  const lead = text.slice(Math.max(paragraph.start, at - 2), at);
  const mark = text.charAt(at);
  const words = text.slice(at + 1, paragraph.end);
  const isTakenUp = takenUp !== -1 && text.charAt(takenUp) === mark;
  if (at !== paragraph.start && !/[:,.!?]\s$/.test(lead))
    return isTakenUp && mark === CURLY_SINGLE && SEVERAL.test(words) && WHOLE_WORD.test(words);
  if (isTakenUp) return true;
  if (!/[.!?\u2026]/.test(text.charAt(paragraph.end - 1)) || !SEVERAL.test(words)) return false;
  if (WHOLE_WORD.test(words)) return true;
  return /^\p{Lu}/u.test(words) && (lead === ": " || goesOn(opening, mark, at));
}

/** Is it the next paragraph of what the paragraph before has left open? */
function goesOn({ before, index, paragraph }: Opening, mark: string, at: number): boolean {
  if (!before || before.closed || at !== paragraph.start) return false;
  return before.mark === mark && before.paragraph === index - 1;
}

/** Five words: "'Cats coach Orr." has lost a letter. */
const SEVERAL = /^(?:\S+\s+){4}\S/;
/** No apostrophe stands for a letter of these. */
const WHOLE_WORD =
  /^(?:I|[Ww]e|[Ii]t|[Ss]?[Hh]e|[Tt]hey|[Yy]ou|[Tt]he(?:re|se|n|y|ir)?|[Tt]h(?:is|at|ose)|[MmBb]y|[Oo]ur|[Hh](?:is|er|ow)|[Yy]our|An?|And|[Bb]ut|[Ss]o|[Ii]f|[Ww]h(?:en|at|o|y|ere|ile|ich|ether)|[Nn](?:ow|o|ot|obody|ever|othing|one|either)|Yes|[Ff](?:or|rom)|To|[Ww]ith|[Aa](?:fter|ll|t|s)|[Bb]e(?:fore|cause)|[Ss]ome(?:body|one|thing)?|[Ee]very(?:body|one|thing)?|[Ee](?:ach|ven)|[Mm](?:ost|any|ore)|[Oo]f|[Ss]ince|[Bb]oth|[Aa](?:ny(?:body|one|thing)?|lthough)|[Ww](?:ill|ould|ell)|[Hh](?:ave|as|ad|ere)|[Dd](?:o|id|oes)|[Cc](?:an|ould)|[Ss]hould|Are|Is|There|Today|Please|One|In|On|People|Maybe|Just)(?:['\u2019](?:s|m|re|ve|ll|d|t))?,? /u;
