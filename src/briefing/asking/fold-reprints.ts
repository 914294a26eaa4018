import type { Article, Quotation } from "../../domain/article.ts";
import type { Reprint } from "../../domain/reply.ts";
import { hasOwnWords, sureSpeaker } from "../library/library.ts";
import { linkToText, outletOf } from "../show/source-of.ts";
import { closestStretch } from "../words/closest-stretch.ts";
import { exactWords } from "../words/exact-words.ts";
import { foldedWords } from "../words/fold.ts";
import { rarity } from "../words/word-rarity.ts";

/** A quotation as one outlet printed it. */
export interface Printed {
  readonly article: Article;
  readonly quotation: Quotation;
}

export interface Folded<P extends Printed> {
  /** With the most words of those that were printed; of as many, the first given. */
  readonly shown: P;
  /** All of them, as they were given. */
  readonly all: readonly P[];
  /** Each outlet once, without that of the one shown. */
  readonly alsoIn: readonly Reprint[];
}

/** Fewer words are said again by chance. All numbers here were chosen by hand. */
const FEWEST_WORDS = 5;
/** Two words in ten may be other ones: "we’re" for "we are". */
const LEAST_ALIKE = 0.8;
const FEWEST_ALIKE = 8;
const ROUNDING = 1e-9;
/** As `rarity` counts: "always" has 2.3, "school" 2.5. */
const MOST_RARE = 2.4;
const DAYS_APART = 10;
const DAY_MS = 86_400_000;
/** Longer ones are told of, and not shown. */
const LONGEST_WORDING = 160;

/**
 * Makes one of the same quotation in several outlets: the same words, one a part of the other, or
 * with few words changed. Words of different mouths, and those of other weeks, stay apart.
 */
export function foldReprints<P extends Printed>(given: readonly P[]): readonly Folded<P>[] {
  const groups: Compared<P>[][] = [];
  for (const each of given.map(compared)) {
    const same = groups.find((group) => group.some((one) => isSame(one, each)));
    if (same) same.push(each);
    else groups.push([each]);
  }
  return groups.map(folded);
}

/** Whether two texts are one quotation by its words, or one is a part of the other. */
export function areReprints(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => exactWords(text).map(({ key }) => key));
  return first !== undefined && second !== undefined && haveSameWords(first, second);
}

function haveSameWords(one: readonly string[], other: readonly string[]): boolean {
  const [shorter = [], longer = []] = [one, other].toSorted((a, b) => a.length - b.length);
  const [inner, outer] = [` ${shorter.join(" ")} `, ` ${longer.join(" ")} `];
  if (inner === outer) return true;
  if (shorter.length < FEWEST_WORDS) return false;
  return outer.includes(inner) || areAlike(shorter, longer);
}

interface Compared<P> {
  readonly printed: P;
  readonly keys: readonly string[];
  readonly line: string;
  readonly isOwn: boolean;
  readonly surname: string | null;
  readonly day: number | null;
}

function compared<P extends Printed>(printed: P): Compared<P> {
  const { article, quotation } = printed;
  const keys = exactWords(quotation.text).map(({ key }) => key);
  const speaker = sureSpeaker(quotation);
  return {
    printed,
    keys,
    line: ` ${keys.join(" ")} `,
    isOwn: hasOwnWords(printed),
    surname: speaker === null ? null : (foldedWords(speaker).at(-1) ?? null),
    day: article.publishedOn === null ? null : Date.parse(article.publishedOn) / DAY_MS,
  };
}

function isSame<P>(one: Compared<P>, other: Compared<P>): boolean {
  const isOneMouth =
    one.surname === null || other.surname === null || one.surname === other.surname;
  if (one.isOwn !== other.isOwn || !isOneMouth) return false;
  if (one.day !== null && other.day !== null && Math.abs(one.day - other.day) > DAYS_APART) {
    return false;
  }
  return haveSameWords(one.keys, other.keys);
}

/** Only words that tell little may be other ones: a bridge is no school, and 99 are not 100. */
function areAlike(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length < FEWEST_ALIKE || shorter.length < LEAST_ALIKE * longer.length) return false;
  const [inShorter, inLonger] = [new Set(shorter), new Set(longer)];
  const others = [
    ...shorter.filter((key) => !inLonger.has(key)),
    ...longer.filter((key) => !inShorter.has(key)),
  ];
  if (others.length > 2 * (1 - LEAST_ALIKE) * longer.length || others.some(isTelling)) return false;
  return closestStretch(shorter, longer).edits <= (1 - LEAST_ALIKE) * longer.length + ROUNDING;
}

const TURNS = /\p{N}|^(?:not|no|never|nor|none|nobody|nothing|.*n't)$/u;

function isTelling(key: string): boolean {
  return TURNS.test(key) || foldedWords(key).some((word) => rarity(word) > MOST_RARE);
}

function folded<P extends Printed>(all: readonly Compared<P>[]): Folded<P> {
  const shown = all.reduce((best, each) => (each.keys.length > best.keys.length ? each : best));
  const own = nameOf(shown.printed.article);
  const outlets = new Map<string, Reprint>();
  for (const each of all) {
    for (const reprint of placesOf(each, shown)) {
      if (reprint.label !== own && !outlets.has(reprint.label)) outlets.set(reprint.label, reprint);
    }
  }
  return {
    shown: shown.printed,
    all: all.map(({ printed }) => printed),
    alsoIn: [...outlets.values()],
  };
}

/** Where it was printed, and where the very words of its article were. */
function placesOf<P extends Printed>(
  { printed, line }: Compared<P>,
  shown: Compared<P>,
): readonly Reprint[] {
  const { article, quotation } = printed;
  const differs = line === shown.line ? null : differenceIn(printed);
  const places = [article, ...(article.copies ?? []).map((copy) => ({ ...article, ...copy }))];
  return places.flatMap((place) => {
    const label = nameOf(place);
    const url = linkToText(place.url, quotation.text);
    return label === null ? [] : [{ label, url, differs }];
  });
}

function differenceIn(printed: Printed): string {
  const { text } = printed.quotation;
  if (text.length > LONGEST_WORDING) return "in a somewhat different wording";
  return hasOwnWords(printed) ? `there: “${text}”` : `there: ${text}`;
}

function nameOf(place: { readonly siteName?: string | null; readonly url: string | null }) {
  return place.siteName ?? outletOf(place);
}
