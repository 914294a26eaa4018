import type { Article, Quotation } from "../../domain/article.ts";
import { compareRevisions } from "../../domain/correction/compare-revisions.ts";
import type { Correction } from "../../domain/correction/correction.ts";
import { type ArticleRevision, CONTENT, type Origin } from "../../domain/news-source.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { fileName, idOfFile } from "../library/file-name.ts";
import { sureSpeaker } from "../library/library.ts";

export interface Corrections {
  /** Oldest first. */
  of(article: Article): Promise<readonly Correction[]>;
  /** The ids of the content folder's articles that were changed. */
  files(): Promise<readonly string[]>;
  /** Those articles that were worded otherwise before, or were taken away. */
  among(articles: readonly Article[]): Promise<readonly CorrectedArticle[]>;
  /** The corrections of one speaker's words in any of the articles. */
  by(speaker: string, articles: readonly Article[]): Promise<readonly ArticleCorrection[]>;
}

export interface CorrectedArticle {
  readonly article: Article;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** What its source said of it before, oldest first. */
  readonly earlier: readonly EarlierWording[];
}

interface EarlierWording {
  readonly article: Article;
  /** When the wording after it was seen. */
  readonly replacedAt: Date;
}

type Found = Pick<CorrectedArticle, "corrections" | "earlier">;
const NOTHING: Found = { corrections: [], earlier: [] };

export interface ArticleCorrection extends Correction {
  readonly article: Article;
}

type Revisions = Pick<SourceStore, "revisedFiles" | "revisionsOf">;

/** Finds how quotations changed in articles that were changed after they were first read. */
export function createCorrections(store: Revisions): Corrections {
  const found = new WeakMap<Article, Promise<Found>>();

  async function find(article: Article, revised: ReadonlySet<string>) {
    const { earlier = fileOf(article, revised) } = article;
    if (!earlier) return NOTHING;
    const { origin } = earlier;
    const known =
      found.get(article) ??
      store.revisionsOf(earlier).then((revisions) => correct({ article, origin }, revisions));
    found.set(article, known);
    known.catch(() => found.delete(article));
    return known;
  }

  async function among(articles: readonly Article[]): Promise<readonly CorrectedArticle[]> {
    const revised = await store.revisedFiles();
    const all = await Promise.all(
      articles.map(async (article) => ({ article, ...(await find(article, revised)) })),
    );
    return all.filter(({ article, earlier }) => article.removedAt || earlier.length > 0);
  }

  return {
    of: async (article) => (await find(article, await store.revisedFiles())).corrections,
    files: async () => [...(await store.revisedFiles())].map(idOfFile),
    among,
    async by(speaker, articles) {
      const all = (await among(articles)).flatMap(({ article, corrections }) =>
        corrections.map((one) => ({ ...one, article })),
      );
      return all.filter((one) => one.speaker === speaker);
    },
  };
}

function fileOf({ id }: Article, revised: ReadonlySet<string>): Article["earlier"] {
  const name = fileName(id);
  return revised.has(name) ? { sourceId: CONTENT, id: name, origin: "file" } : undefined;
}

/**
 * Only where both wordings have one origin did anybody correct anything: what a feed says of an
 * article and what its page says are two texts.
 */
async function correct(
  now: { readonly article: Article; readonly origin: Origin },
  revisions: readonly ArticleRevision[],
): Promise<Found> {
  if (revisions.length === 0) return NOTHING;
  // Loaded where something was corrected: an answering thread needs the engine for nothing else.
  const { parseArticle } = await import("../../article/parse-article.ts");
  const { id, url } = now.article;
  const wordings = revisions.map(({ origin, title, text }) => ({
    article: parseArticle({ id, text, ...(url && { url }), ...(title !== null && { title }) }),
    origin,
  }));
  const told = revisions.flatMap(({ replacedAt, origin }, index) => {
    const [before, after] = [wordings[index], wordings[index + 1] ?? now];
    const isOneTelling = origin === after.origin && origin !== "mixed";
    return before && isOneTelling
      ? [{ before: before.article, after: after.article, replacedAt }]
      : [];
  });
  return {
    corrections: told.flatMap(({ before, after, replacedAt }) =>
      between(before, after, replacedAt),
    ),
    earlier: told.map(({ before, replacedAt }) => ({ article: before, replacedAt })),
  };
}

function between(before: Article, after: Article, seenAt: Date): readonly Correction[] {
  const { changed, vanished } = compareRevisions(before, after);
  return [
    ...changed.map((change) => ({
      speaker: sureSpeaker(change.after),
      before: told(change.before),
      after: told(change.after),
      difference: change.difference,
      seenAt,
    })),
    // What still stands there, and is only no longer taken for a quotation, was not withdrawn.
    ...vanished
      .filter(({ text }) => !after.text.includes(text))
      .map((quotation) => ({
        speaker: sureSpeaker(quotation),
        before: told(quotation),
        after: null,
        difference: [{ kind: "gone" as const, text: quotation.text }],
        seenAt,
      })),
  ];
}

function told(quotation: Quotation) {
  return { text: quotation.text, speaker: sureSpeaker(quotation) };
}
