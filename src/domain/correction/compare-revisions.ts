import type { Article, Quotation } from "../article.ts";
import { compareWords } from "./compare-words.ts";
import type { Change } from "./correction.ts";

export interface Revision {
  readonly kept: readonly Quotation[];
  readonly changed: readonly ChangedQuotation[];
  readonly vanished: readonly Quotation[];
  readonly added: readonly Quotation[];
}

interface ChangedQuotation {
  readonly before: Quotation;
  readonly after: Quotation;
  /** True where the words are the same and the speaker is another. */
  readonly isReattributed: boolean;
  readonly difference: readonly Change[];
}

/** Chosen by hand: with less than half of the words in common it is another statement. */
const SAME_STATEMENT = 0.5;

/**
 * Says what became of an article's quotations in its next revision. Quotation marks, dashes and
 * white space are the typesetter's; a word or a speaker that differs is a change.
 */
export function compareRevisions(before: Article, after: Article): Revision {
  const same = pairUp(before.quotations, after.quotations, (one, other) =>
    wordsIn(one) === wordsIn(other) ? 1 + Number(one.speaker === other.speaker) : 0,
  );
  const edited = pairUp(same.left, same.right, (one, other) => {
    const shared = shareOfWords(one, other);
    return shared >= SAME_STATEMENT ? shared + Number(one.speaker === other.speaker) : 0;
  });
  const isKept = ([one, other]: Pair) => one.speaker === other.speaker;
  const changed = [...same.pairs.filter((pair) => !isKept(pair)), ...edited.pairs];

  return {
    kept: same.pairs.filter(isKept).map(([, other]) => other),
    changed: changed.map(describeChange).sort((a, b) => a.after.start - b.after.start),
    vanished: edited.left,
    added: edited.right,
  };
}

type Pair = readonly [Quotation, Quotation];

interface Pairing {
  readonly pairs: readonly Pair[];
  readonly left: readonly Quotation[];
  readonly right: readonly Quotation[];
}

/** Pairs the best matches first, each quotation once; a similarity of 0 is no match. */
function pairUp(
  before: readonly Quotation[],
  after: readonly Quotation[],
  score: (one: Quotation, other: Quotation) => number,
): Pairing {
  const candidates = before
    .flatMap((one) => after.map((other) => ({ one, other, score: score(one, other) })))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score);

  const taken = new Set<Quotation>();
  const pairs: Pair[] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  const isLeft = (quotation: Quotation) => !taken.has(quotation);
  return { pairs, left: before.filter(isLeft), right: after.filter(isLeft) };
}

/** Letters and figures alone, in lower case. */
function wordsOf(text: string): readonly string[] {
  const folded = text.normalize("NFKC").toLowerCase();
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function wordsIn({ text }: Quotation): string {
  return wordsOf(text).join(" ");
}

/** Dice's coefficient over the words. */
function shareOfWords(one: Quotation, other: Quotation): number {
  const words = wordsOf(one.text);
  const others = [...wordsOf(other.text)];
  const all = words.length + others.length;
  let shared = 0;
  for (const word of words) {
    const at = others.indexOf(word);
    if (at === -1) continue;
    others.splice(at, 1);
    shared += 1;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

function describeChange([before, after]: Pair): ChangedQuotation {
  return {
    before,
    after,
    isReattributed: before.speaker !== after.speaker,
    difference: compareWords(before.text, after.text),
  };
}
