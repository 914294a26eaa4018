import type { Article } from "../../domain/article.ts";
import type { Correction } from "../../domain/correction/correction.ts";
import type { Block, PassageBlock, QuoteBlock, Source } from "../../domain/reply.ts";
import type { Span } from "../../domain/span.ts";
import { longDate } from "../../domain/wording.ts";
import { sureSpeaker } from "../library/library.ts";
import { clearFurniture } from "../prose/clear-furniture.ts";
import { passageBlock } from "../show/show-passage.ts";
import { quoteBlock } from "../show/show-quote.ts";
import { clip, HEADLINE_LENGTH, REMOVED, sourceOf } from "../show/source-of.ts";
import { foldedWords } from "../words/fold.ts";
import type { CorrectedArticle } from "./find-corrections.ts";

export interface CorrectedBlock {
  /** What takes the place of the block that was posted, with our mark. */
  readonly blocks: readonly Block[];
  readonly article: Article;
  /** When the new wording was first seen. */
  readonly seenAt: Date;
}

interface Known {
  /** The articles as they are now. */
  readonly articles: readonly Article[];
  readonly corrected: readonly CorrectedArticle[];
  /** The address of the article that a heading stands above. */
  readonly headed?: string | null;
}

/**
 * Gives `null` where the block stays as it was posted: where its source still says so, and where it
 * is not certain which article and which later words are meant.
 */
export function correctBlock(
  block: Block,
  { articles, corrected, headed }: Known,
): CorrectedBlock | null {
  if (block.kind === "heading") {
    const own = corrected.filter(({ article }) => addressOf(article.url) === headed);
    return own.map((one) => correctHeading(block, one)).find((one) => one !== null) ?? null;
  }
  if (block.kind === "list") return markRemoved(block, corrected);
  if (block.kind !== "quote" && block.kind !== "passage") return null;
  const address = addressOf(block.source.url);
  const isItsSource = (article: Article) => addressOf(article.url) === address;
  const isUnchanged = (article: Article) => isItsSource(article) && stillSays(article, block);
  if (articles.some(isUnchanged)) return null;

  const found = corrected
    .filter(({ article }) => isItsSource(article))
    .flatMap((one) => (block.kind === "quote" ? follow(block, one) : notice(block, one)));
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

const MARKS = {
  removed: "Removed by its outlet, seen on",
  headline: "Headline corrected on",
  corrected: "Corrected on",
  withdrawn: "Withdrawn by its source, seen on",
  changed: "No longer in these words at its source, seen on",
};

export function isMark(block: Block): boolean {
  return block.kind === "note" && Object.values(MARKS).some((mark) => block.text.startsWith(mark));
}

/** The address without its text fragment, which differs where the words differ. */
export function addressOf(url: string | null): string | null {
  return url?.split("#")[0] ?? null;
}

function stillSays({ text, quotations }: Article, block: QuoteBlock | PassageBlock): boolean {
  if (block.kind === "passage") return text.includes(block.text);
  return quotations.some(
    (quotation) => quotation.text === block.text && sureSpeaker(quotation) === block.speaker,
  );
}

/** Follows a quotation from correction to correction, to what the article says now. */
function follow(block: QuoteBlock, { article, corrections }: CorrectedArticle): CorrectedBlock[] {
  const last = lastOf(block, corrections);
  if (!last) return [];
  const { after, seenAt } = last;
  if (after === null) {
    const isThereStill = article.text.includes(block.text);
    return isThereStill ? [] : [marked(block, MARKS.withdrawn, { article, seenAt })];
  }
  const quotation = article.quotations.find(
    (each) => each.text === after.text && sureSpeaker(each) === after.speaker,
  );
  if (!quotation) return [];
  const now = quoteBlock({ article, quotation });
  const context = block.context && now.context;
  const told = { ...now, context, source: sourceLike(block.source, now.source) };
  return [marked(told, MARKS.corrected, { article, seenAt })];
}

function lastOf(block: QuoteBlock, corrections: readonly Correction[]): Correction | undefined {
  const isOf = (said: Correction["before"] | null, { before }: Correction) =>
    said?.text === before.text && said.speaker === before.speaker;
  let last = corrections.findLast((correction) => isOf(block, correction));
  for (const next of last ? corrections : []) {
    if (last && next.seenAt > last.seenAt && isOf(last.after, next)) last = next;
  }
  return last;
}

/** The label is the posted one but for the paragraph, because the article may be named above it. */
function sourceLike(posted: Source, { label, url }: Source): Source {
  const paragraph = PARAGRAPH.exec(label)?.[0];
  return { label: paragraph ? posted.label.replace(PARAGRAPH, paragraph) : posted.label, url };
}

const PARAGRAPH = /paragraph \d+$/;

/**
 * Gives a sentence in the words that its article has for it now; where it has none, the sentence
 * stays, marked.
 */
function notice(block: PassageBlock, one: CorrectedArticle): CorrectedBlock[] {
  const { article, earlier } = one;
  const last = earlier.findLast((wording) => wording.article.text.includes(block.text));
  if (!last) return [];
  const seen = { article, seenAt: last.replacedAt };
  const now = likestSentence(block.text, article);
  // What was quoted in it can't be cited from the article any more.
  const { quotations, ...gone } = block;
  if (!now) return [marked(gone, MARKS.changed, seen)];
  const source = sourceLike(block.source, sourceOf(article, now));
  return [marked({ ...passageBlock(article, now, source), source }, MARKS.corrected, seen)];
}

/** Chosen by hand: with less than half of the words in common it is another sentence. */
const SAME_SENTENCE = 0.5;

function likestSentence(text: string, article: Article): Span | null {
  const words = new Set(foldedWords(text));
  const [best] = article.sentences
    .map((span) => {
      const own = new Set(foldedWords(article.text.slice(span.start, span.end)));
      const shared = [...own].filter((word) => words.has(word)).length;
      return { span, likeness: (2 * shared) / Math.max(1, own.size + words.size) };
    })
    .sort((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= SAME_SENTENCE ? best.span : null;
}

/** A headline that an earlier wording had and the article has no longer. */
function correctHeading(
  block: Extract<Block, { kind: "heading" }>,
  { article, earlier }: CorrectedArticle,
): CorrectedBlock | null {
  const title = headlineOf(article);
  // What is told under it stands and falls with it.
  const { removedAt: seenAt } = article;
  if (seenAt) return marked(block, MARKS.removed, { article, seenAt });
  const last = earlier.findLast((wording) => headlineOf(wording.article) === block.text);
  if (!last || title === block.text) return null;
  return marked({ kind: "heading", text: title }, MARKS.headline, {
    article,
    seenAt: last.replacedAt,
  });
}

/** The links under another article's heading: those that are gone are marked where they stand. */
function markRemoved(
  block: Extract<Block, { kind: "list" }>,
  corrected: readonly CorrectedArticle[],
): CorrectedBlock | null {
  const gone = corrected.flatMap(({ article }) => (article.removedAt ? [article] : []));
  const removed = block.items.map(({ url, detail }) =>
    url !== null && detail?.includes(REMOVED) !== true
      ? gone.find((article) => addressOf(article.url) === addressOf(url))
      : undefined,
  );
  const [article] = removed.filter((one) => one !== undefined);
  if (!article?.removedAt) return null;
  const items = block.items.map((item, index) =>
    removed[index] ? { ...item, detail: [item.detail, REMOVED].filter(Boolean).join(", ") } : item,
  );
  return { blocks: [{ ...block, items }], article, seenAt: article.removedAt };
}

/** As an edition shows it. */
function headlineOf(article: Article): string {
  return clip(clearFurniture([article])[0]?.title ?? article.title, HEADLINE_LENGTH);
}

function marked(
  block: Block,
  mark: string,
  { article, seenAt }: Pick<CorrectedBlock, "article" | "seenAt">,
): CorrectedBlock {
  const day = longDate(seenAt.toISOString().slice(0, 10));
  return { blocks: [block, { kind: "note", text: `${mark} ${day}` }], article, seenAt };
}
