import { hashedWords, hashWord } from "./hash-word.ts";
import { CAPITAL, CAPS, type Tokens, WORD } from "./tokenize.ts";

const WHO = hashWord("who");
/** As `lexicon/organisations.ts` has it. */
const THE_AGENCY = hashWord("w.h.o");

const PM = hashWord("pm");
/** As `lexicon/roles.ts` and `lexicon/titles.ts` have it. */
const THE_PREMIER = hashWord("premier");

/** "Ann Low AM", "Tom Reed MS": members of the Welsh parliament, as `lexicon/titles.ts` has them. */
const MEMBER = hashWord("m.s");
const AM = hashWord("am");
const MS = hashWord("ms");

const STATES = hashWord("states");
const IN_A_UNION = hashedWords("united gulf baltic arab member");
/** As `lexicon/nations.ts` has it. */
const THE_COUNTRY = hashWord("america");

/**
 * "The WHO said": a body and nobody's "who", where a word beside it is not in capitals as well. Words are
 * compared by hash, so that it gets one of its own; so does "the PM", who is no hour, and "the United States", who
 * states nothing.
 */
export function tellAgencies(tokens: Tokens): void {
  const { hashes, count } = tokens;
  for (let index = 0; index < count; index++) {
    // Most words are none of these, and a set of them would be asked for each.
    const hash = hashes[index] ?? 0;
    if (hash !== WHO && hash !== AM && hash !== MS && hash !== PM && hash !== STATES) continue;
    const isName = hash === STATES ? isUnion(tokens, index) : isCaps(tokens, index);
    const meant = isName ? meantBy(tokens, index, hash) : undefined;
    if (meant !== undefined) hashes[index] = meant;
  }
}

function meantBy(tokens: Tokens, index: number, hash: number): number | undefined {
  if (hash === STATES) return THE_COUNTRY;
  if (hash === WHO) return isBesideSmall(tokens, index) ? THE_AGENCY : undefined;
  if (hash === PM) return isOfSomebody(tokens, index) ? THE_PREMIER : undefined;
  return isBehindName(tokens, index) ? MEMBER : undefined;
}

/** "The United States says", but not "Reed states". */
function isUnion({ hashes, shapes }: Tokens, index: number): boolean {
  const [before = 0, own = 0] = [shapes[index - 1], shapes[index]];
  return (before & own & CAPITAL) !== 0 && IN_A_UNION.has(hashes[index - 1] ?? 0);
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

/** "The PM laughed", "PM Tom Low", but "at 5 PM", "at 5.30 PM". */
function isOfSomebody(tokens: Tokens, index: number): boolean {
  const before = tokens.text.charAt((tokens.ends[index - 1] ?? 0) - 1);
  return !/\d/.test(before) && isBesideSmall(tokens, index);
}
