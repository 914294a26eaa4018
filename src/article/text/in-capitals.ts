import { hashWord } from "./hash-word.ts";
import { CAPITAL, CAPS, type Tokens, WORD } from "./tokenize.ts";

const WHO = hashWord("who");
/** As `lexicon/organisations.ts` has it. */
const THE_AGENCY = hashWord("w.h.o");

/** "Ann Low AM", "Tom Reed MS": members of the Welsh parliament, as `lexicon/titles.ts` has them. */
const MEMBER = hashWord("m.s");
const AM = hashWord("am");
const MS = hashWord("ms");

/**
 * "The WHO said": a body and nobody's "who", where a word beside it is not in capitals as well. Words are
 * compared by hash, so that it gets one of its own.
 */
export function tellAgencies(tokens: Tokens): void {
  const { hashes, count } = tokens;
  for (let index = 0; index < count; index++) {
    // Most words are none of these, and a set of them would be asked for each.
    const hash = hashes[index] ?? 0;
    if (hash !== WHO && hash !== AM && hash !== MS) continue;
    if (!isCaps(tokens, index)) continue;
    if (hash !== WHO && isBehindName(tokens, index)) hashes[index] = MEMBER;
    else if (hash === WHO && isBesideSmall(tokens, index)) hashes[index] = THE_AGENCY;
  }
}

function isCaps({ shapes }: Tokens, index: number): boolean {
  return ((shapes[index] ?? 0) & CAPS) !== 0;
}

function isBehindName({ shapes }: Tokens, index: number): boolean {
  const before = shapes[index - 1] ?? 0;
  return (before & (WORD | CAPITAL)) === (WORD | CAPITAL) && (before & CAPS) === 0;
}

function isBesideSmall(tokens: Tokens, index: number): boolean {
  return [index - 1, index + 1].some(
    (beside) => ((tokens.shapes[beside] ?? 0) & WORD) !== 0 && !isCaps(tokens, beside),
  );
}
