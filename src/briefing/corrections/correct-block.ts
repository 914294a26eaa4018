import type { Article } from "../../domain/article.ts";
import type { Correction } from "../../domain/correction/correction.ts";
import type { Block, QuoteBlock, Source } from "../../domain/reply.ts";
import { longDate } from "../../domain/wording.ts";
import { sureSpeaker } from "../library/library.ts";
import { quoteBlock } from "../show/show-quote.ts";
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
}

/**
 * Gives `null` where the block stays as it was posted: where its source still says so, and where it
 * is not certain which article and which later words are meant.
 */
export function correctBlock(block: Block, { articles, corrected }: Known): CorrectedBlock | null {
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
  corrected: "Corrected on",
  withdrawn: "Withdrawn by its source, seen on",
  changed: "No longer in these words at its source, seen on",
};

export function isMark(block: Block): boolean {
  return block.kind === "note" && Object.values(MARKS).some((mark) => block.text.startsWith(mark));
}

type PassageBlock = Extract<Block, { kind: "passage" }>;

/** The address without its text fragment, which differs where the words differ. */
function addressOf(url: string | null): string | null {
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
 * Marks a sentence of the article with a quotation in it that has changed; there is no other
 * sentence for it.
 */
function notice(block: PassageBlock, { article, corrections }: CorrectedArticle): CorrectedBlock[] {
  const last = corrections.findLast(({ before }) => block.text.includes(before.text));
  if (!last) return [];
  return [marked(block, MARKS.changed, { article, ...last })];
}

function marked(
  block: QuoteBlock | PassageBlock,
  mark: string,
  { article, seenAt }: Pick<CorrectedBlock, "article" | "seenAt">,
): CorrectedBlock {
  const day = longDate(seenAt.toISOString().slice(0, 10));
  return { blocks: [block, { kind: "note", text: `${mark} ${day}` }], article, seenAt };
}
