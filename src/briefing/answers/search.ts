import type { Article } from "../../domain/article.ts";
import type { PassageBlock, QuoteBlock } from "../../domain/reply.ts";
import { contains, overlaps, type Span } from "../../domain/span.ts";
import { daysInBoth } from "../../domain/time/days.ts";
import { holdsIn, mayHoldIn } from "../asking/check-rule.ts";
import { markWords } from "../asking/mark-words.ts";
import type { Rule } from "../asking/parse-rule.ts";
import { findSpeaker } from "../asking/people/find-speaker.ts";
import { checkedAt, checkedOf } from "../asking/statements.ts";
import { conjunctsOf, toCandidates } from "../asking/to-candidates.ts";
import { type View, type Within, wantedOf } from "../asking/view.ts";
import { passageBlock } from "../show/show-passage.ts";
import { quoteBlock } from "../show/show-quote.ts";
import { sourceOf } from "../show/source-of.ts";
import { exactWords } from "../words/exact-words.ts";
import { fold } from "../words/fold.ts";

/** Chosen by hand: nobody turns more pages than that. */
const MOST_HITS = 40;
/** Articles at a time, and of how many at most the sentences are looked at. */
const AT_ONCE = 40;
const MOST_ARTICLES = 600;
const MOST_HEADLINES = 5;
/** So many of the newest are put in the order of how good they are. */
const MOST_RANKED = 200;
/** In characters: a sentence may have its words that much closer than speech has. */
const SPEECH_FIRST = 20;

export interface SearchResult {
  readonly passages: readonly FoundBlock[];
  /** Articles that have the words in their headline. */
  readonly headlines: readonly Article[];
  /** Whether all words stand in one sentence, or only in one article. */
  readonly areTogether: boolean;
  /** Whether there were more than are given. */
  readonly isCut: boolean;
  /** Where and when was looked: also what the words themselves tell of it. */
  readonly within: Within;
}

export interface SearchAsked {
  readonly within: Within;
  /** The newest first unless told: the best are those whose words stand closest. */
  readonly order?: "newest" | "best" | undefined;
}

export type FoundBlock = QuoteBlock | PassageBlock;

/**
 * Finds the sentences for which a rule holds, newest article first. Speech comes with its speaker.
 * Where there are none, words also count as beginnings of others, and after that those of a whole
 * article are enough; then the other rules are tried.
 */
export async function search(
  view: View,
  [rule, ...others]: readonly [Rule, ...Rule[]],
  asked: SearchAsked,
): Promise<SearchResult> {
  const ways = [
    { asStarts: false, areTogether: true },
    { asStarts: true, areTogether: true },
    { asStarts: false, areTogether: false },
    { asStarts: true, areTogether: false },
  ];
  for (const one of [rule, ...others]) {
    for (const way of ways) {
      const found = await lookThrough(view, { rule: one, ...asked, ...way });
      if (found.passages.length + found.headlines.length > 0) return found;
    }
  }
  const nothing = { passages: [], headlines: [], areTogether: true, isCut: false };
  return { ...nothing, within: withinOf(rule, asked.within) };
}

/** Where and when is looked, with what the rule tells of it. */
function withinOf(rule: Rule, within: Within): Within {
  const { days, outlets } = toCandidates(rule);
  const [outlet = within.outlet] = outlets;
  return { ...daysInBoth(days, within), ...(outlet !== undefined && { outlet }) };
}

/** The passages of one article by which a rule finds it; where no sentence holds it, the best one. */
export function findIn(article: Article, rule: Rule): readonly FoundBlock[] {
  const looking = { rule, within: {}, asStarts: false };
  const together = hitsIn(article, { ...looking, areTogether: true });
  return together.length > 0 ? together : hitsIn(article, { ...looking, areTogether: false });
}

interface Looking extends SearchAsked {
  readonly rule: Rule;
  readonly asStarts: boolean;
  readonly areTogether: boolean;
}

async function lookThrough(view: View, looking: Looking): Promise<SearchResult> {
  const wanted = await articlesWanted(view, looking);
  const { words } = wanted;
  const headlines = words
    ? await view.articles({ ...wanted, isHeadline: true, limit: MOST_HEADLINES })
    : [];
  const passages = new Map<string, FoundBlock>();
  for (let offset = 0; offset < MOST_ARTICLES; offset += AT_ONCE) {
    const articles = await view.articles({ ...wanted, limit: AT_ONCE, offset });
    for (const block of articles.flatMap((article) => hitsIn(article, looking))) {
      const line = lineOf(block.text);
      if (!passages.has(line)) passages.set(line, block);
    }
    const enough = looking.order === "best" ? MOST_RANKED : MOST_HITS;
    if (passages.size > enough || articles.length < AT_ONCE) break;
  }
  const inOrder = [...passages.values()];
  if (looking.order === "best") inOrder.sort((one, other) => apart(one) - apart(other));
  return {
    passages: inOrder.slice(0, MOST_HITS),
    headlines: headlines.filter((article) => isHeadlineOf(article, looking)),
    areTogether: looking.areTogether,
    isCut: passages.size > MOST_HITS,
    within: withinOf(looking.rule, looking.within),
  };
}

/** From the first word that was looked for to the last; speech before all that is none. */
function apart({ marks = [], kind }: FoundBlock): number {
  const [first, last] = [marks[0]?.start ?? 0, marks.at(-1)?.end ?? 0];
  return last - first + (kind === "quote" ? 0 : SPEECH_FIRST);
}

/** What an outlet copies of another is found once. */
function lineOf(text: string): string {
  return exactWords(text)
    .map(({ key }) => key)
    .join(" ");
}

async function articlesWanted(view: View, { rule, within, asStarts }: Looking) {
  const { words, speakers } = toCandidates(rule, asStarts);
  const [speaker] = speakers;
  const found = speaker === undefined ? null : await findSpeaker(view, speaker);
  const people = found?.found === "one" ? found.speaker.ids : null;
  return {
    ...wantedOf(withinOf(rule, within)),
    ...(words && { words }),
    ...(people && { people }),
  };
}

function isHeadlineOf(article: Article, { rule, asStarts }: Looking): boolean {
  return holdsIn(rule, checkedOf(article, article.title, article.quotations), asStarts);
}

function hitsIn(article: Article, looking: Looking): readonly FoundBlock[] {
  const { rule, asStarts, areTogether } = looking;
  const spokenIn = (span: Span) => article.quotations.filter((one) => overlaps(one, span));
  const isHit = (span: Span) => {
    const text = sliceOf(article, span);
    if (!areTogether) return markWords(text, rule, asStarts).length > 0;
    if (!mayHoldIn(rule, fold(text))) return false;
    return holdsIn(rule, checkedAt(article, span, spokenIn(span)), asStarts);
  };
  const isRefused = areTogether
    ? isRefusedByHeadline(article, looking)
    : !holdsIn(rule, wholeOf(article), asStarts);
  if (isRefused) return [];
  const hits: { readonly block: FoundBlock; readonly marks: number }[] = [];
  let shownTo = 0;
  for (const sentence of article.sentences) {
    if (sentence.start < shownTo || !isHit(sentence)) continue;
    const { block, end } = showHit(article, sentence, isHit);
    const marks = markWords(block.text, rule, asStarts);
    hits.push({ block: { ...block, marks }, marks: marks.length });
    shownTo = end;
  }
  if (areTogether) return hits.map(({ block }) => block);
  const [best] = hits.toSorted((one, other) => other.marks - one.marks);
  return best ? [best.block] : [];
}

/** What an article is about tells its headline: it has none of the words that are not wanted. */
function isRefusedByHeadline(article: Article, { rule, asStarts }: Looking): boolean {
  const unwanted = conjunctsOf(rule).filter(({ kind }) => kind === "not");
  if (unwanted.length === 0) return false;
  const headline = checkedOf(article, article.title, []);
  return unwanted.some((part) => !holdsIn(part, headline, asStarts));
}

function wholeOf(article: Article) {
  return checkedOf(article, `${article.title}\n${article.text}`, article.quotations);
}

/**
 * Shows the whole quotation where a sentence cuts through one, which alone would show half of it
 * and nobody's name.
 */
function showHit(
  article: Article,
  sentence: Span,
  isHit: (span: Span) => boolean,
): { readonly block: FoundBlock; readonly end: number } {
  const spoken = article.quotations.filter(
    (quotation) => quotation.type === "direct" && overlaps(quotation, sentence),
  );
  const quotation = spoken.find(isHit);
  if (quotation) return { block: quoteBlock({ article, quotation }), end: sentence.end };
  const span = spoken.reduce<Span>(
    (whole, { start, end }) => widened(article, whole, { start, end }),
    sentence,
  );
  return { block: passageBlock(article, span, sourceOf(article, span)), end: span.end };
}

function widened({ sentences }: Article, span: Span, quotation: Span): Span {
  if (contains(span, quotation)) return span;
  const touched = sentences.filter((sentence) => overlaps(sentence, quotation));
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}

function sliceOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end);
}
